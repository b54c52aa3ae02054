import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { build, DIST } from '../../scripts/build.ts';

const root = join(import.meta.dirname, '..', '..');
const ELEMENTS = ['news-list', 'tag-filter', 'related-news', 'feedback-button'];

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const files = (glob: string): string[] =>
  globSync(glob, { cwd: DIST }).map((file) => file.replaceAll('\\', '/'));
const scripts = (): string[] => files('{raakvlak*,elements/*,chunks/*,locales/*}.js');

/** What a built file imports, at once and later. */
function imports(file: string): { now: string[]; later: string[]; meta: number } {
  const code = read(file);
  const { module } = parseSync(file, code);
  const again = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest }) => moduleRequest?.value),
  );
  return {
    now: [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...again].filter(
      (name) => name !== undefined,
    ),
    later: module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
    meta: module.importMetas.length,
  };
}

describe('dist', () => {
  before(() => build());

  it('holds every file that the package and the documentation name', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const named = Object.values(exports)
      .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
      .flatMap((target) => {
        const names = target.includes('/themes/') ? ['utrecht', 'amsterdam', 'voorbeeld', 'rvo'] : ELEMENTS;
        return names.map((name) => target.replace('*', name));
      });
    const shipped = [
      'elements/news-list.js',
      'elements/tag-filter.js',
      'elements/related-news.js',
      'elements/feedback-button.js',
    ];
    const others = ['raakvlak.css', 'custom-elements.json', 'integrity.json', 'THIRD-PARTY-LICENSES.txt'];
    for (const file of [...named, ...[...shipped, ...others].map((file) => `dist/${file}`)]) {
      assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('is the same on every machine: no path of this one is in it', () => {
    for (const file of files('**/*.*')) {
      if (existsSync(join(DIST, file)) && /\.(js|css|json|map|ts|txt)$/.test(file)) {
        assert.ok(!read(file).includes(root), file);
      }
    }
  });

  describe('for script tags', () => {
    it('raakvlak.js is one file that loads each element, and is imported by none', () => {
      const { now, later } = imports('raakvlak.js');
      assert.deepEqual(now, []);
      for (const name of ELEMENTS)
        assert.ok(
          later.some((file) => file.startsWith(`./chunks/${name}-`)),
          name,
        );
      for (const file of later) assert.ok(existsSync(join(DIST, file)), file);
      for (const file of scripts()) {
        const all = [...imports(file).now, ...imports(file).later];
        assert.ok(!all.some((name) => /raakvlak|elements\//.test(name)), file);
      }
    });

    it('raakvlak.js asks for all chunks of an element at once', () => {
      const { later } = imports('raakvlak.js');
      for (const name of ELEMENTS) {
        const chunk = later.find((file) => file.startsWith(`./chunks/${name}-`)) ?? '';
        for (const needed of imports(chunk).now) {
          assert.ok(later.includes(needed.replace('./', './chunks/')), `${name} needs ${needed}`);
        }
      }
    });

    it('raakvlak.all.js asks for no other file, and knows its own address', () => {
      const { now, later, meta } = imports('raakvlak.all.js');
      assert.deepEqual({ now, later }, { now: [], later: [] });
      assert.ok(meta > 0);
    });

    it('leaves the XML parser for Node at home, and other formats than JSON Feed out of the single file', () => {
      for (const file of scripts()) assert.doesNotMatch(read(file), /xmldom|xmlns\.com/, file);
      assert.ok(scripts().some((file) => file.startsWith('chunks/rss-')));
      assert.doesNotMatch(read('raakvlak.all.js'), /DOMParser|parseFromString/);
      assert.match(read('raakvlak.all.js'), /raakvlak\.all\.js reads JSON Feed only/);
    });

    it('an element needs few files', () => {
      for (const name of ELEMENTS) assert.ok(imports(`elements/${name}.js`).now.length <= 4, name);
    });

    it('has no code for developers of Lit, no second copy of it, and none of its globals', () => {
      const copies = scripts().filter((file) => read(file).includes('createPolicy("raakvlak-lit"'));
      assert.equal(copies.length, 2, `in raakvlak.all.js and one chunk: ${copies.join()}`);
      for (const file of scripts()) {
        assert.doesNotMatch(
          read(file),
          /"lit-html"|litHtmlVersions|litElementVersions|reactiveElementVersions/,
          file,
        );
        assert.doesNotMatch(
          read(file),
          /litPropertyMetadata|PolyfillSupport|Lit is in dev mode|emitWarning|litIssuedWarnings/,
          file,
        );
      }
    });

    it('lives where a policy forbids eval and inline styles', () => {
      for (const file of scripts()) {
        assert.doesNotMatch(
          read(file),
          /\beval\(|new Function\(|createElement\("style"\)|setAttribute\("style"/,
          file,
        );
      }
    });

    it('keeps private fields and class fields as browsers know them', () => {
      assert.match(read('raakvlak.all.js'), /static (?:styles|properties)=/);
      assert.match(read('raakvlak.all.js'), /this\.#\w/);
      assert.doesNotMatch(read('raakvlak.all.js'), /defineProperty\(this,/);
    });

    it('survives a page that refuses its Trusted Types policy, and leaves nothing on the page', () => {
      const lit = scripts().find((file) => file.startsWith('chunks/lit-')) ?? '';
      const page = `
        globalThis.HTMLElement = class {};
        globalThis.CSSStyleSheet = class { replaceSync() {} };
        globalThis.document = { createTreeWalker: () => ({}), createComment: () => ({}) };
        const asked = [];
        globalThis.trustedTypes = { createPolicy(name) { asked.push(name); throw new TypeError('refused'); } };
        const before = Reflect.ownKeys(globalThis).concat(Reflect.ownKeys(Symbol));
        await import(${JSON.stringify(pathToFileURL(join(DIST, lit)).href)});
        const now = Reflect.ownKeys(globalThis).concat(Reflect.ownKeys(Symbol));
        console.log(JSON.stringify({ asked, left: now.filter((key) => !before.includes(key)).map(String) }));`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', page], {
        encoding: 'utf8',
      });
      assert.deepEqual(JSON.parse(stdout || '{}'), { asked: ['raakvlak-lit'], left: [] }, stderr);
    });

    it('carries the licences beside the code', () => {
      const text = read('THIRD-PARTY-LICENSES.txt');
      for (const name of ['lit-html', 'lit-element', '@lit/reactive-element'])
        assert.ok(text.includes(`${name} `), name);
      assert.match(text, /BSD 3-Clause License/);
      for (const file of scripts()) assert.doesNotMatch(read(file), /@license|SPDX/, file);
    });

    it('integrity.json holds the hash of every file that a page loads', () => {
      const { files: hashes } = JSON.parse(read('integrity.json')) as { files: Record<string, string> };
      assert.deepEqual(
        Object.keys(hashes).sort(),
        [...scripts(), 'raakvlak.css', ...files('themes/*.css')].sort(),
      );
      for (const [file, hash] of Object.entries(hashes)) {
        assert.equal(
          hash,
          `sha384-${createHash('sha384')
            .update(readFileSync(join(DIST, file)))
            .digest('base64')}`,
        );
      }
    });

    it('raakvlak.css keeps room and hides nothing', () => {
      const css = read('raakvlak.css');
      for (const name of ELEMENTS) {
        assert.ok(css.includes(`${name}:`), name);
        assert.ok(css.includes(`var(--raakvlak-${name}-reserve`), name);
      }
      assert.doesNotMatch(css, /display:none|visibility|opacity|overflow|max-/);
    });
  });

  describe('for npm', () => {
    it('data.js runs in Node, has the documented functions, and knows no Lit', async () => {
      const data = (await import(pathToFileURL(join(DIST, 'data.js')).href)) as Record<string, unknown>;
      for (const name of ['parseFeed', 'loadFeed', 'NewsQuery', 'relatedNews', 'toJsonFeed', 'FeedError']) {
        assert.equal(typeof data[name], 'function', name);
      }
      const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
        .version;
      assert.equal(data.version, version);
      const seen = new Set(['data.js']);
      for (const file of seen) {
        const { now, later } = imports(file);
        for (const name of [...now, ...later]) {
          if (name.startsWith('.')) seen.add(join(dirname(file), name));
          // The parser for XML in Node is the one thing that it needs of others.
          else assert.match(name, /^@(xmldom\/xmldom|orama\/stemmers\/(german|french))$/, file);
        }
        assert.doesNotMatch(read(file), /LitElement|\bhtml`/, file);
      }
    });

    it('leaves Lit outside, so that a page has one copy of it', () => {
      // All that these bring along, wherever it is; the program for the command line stands beside them.
      const seen = new Set(files('{index,classes,npm/elements/*}.js'));
      const outside = new Set<string>();
      for (const file of seen) {
        const { now, later } = imports(file);
        for (const name of [...now, ...later]) {
          if (name.startsWith('.')) seen.add(join(dirname(file), name));
          else outside.add(name);
        }
      }
      assert.ok(outside.has('lit'));
      for (const name of outside) assert.match(name, /^(lit|lit\/.*|@xmldom\/xmldom|@orama\/stemmers\/.*)$/);
    });

    it('registers where it says so, and only there', () => {
      const registers = (file: string): boolean => {
        const seen = new Set([file]);
        for (const next of seen) {
          for (const name of imports(next).now) if (name.startsWith('.')) seen.add(join(dirname(next), name));
        }
        return [...seen].some((each) =>
          /^(define\(|register\(|withProfile\(|customElements\.define)/m.test(read(each)),
        );
      };
      assert.equal(registers('index.js'), true);
      assert.equal(registers('npm/elements/news-list.js'), true);
      assert.equal(registers('classes.js'), false);
    });

    it('has source maps that lead to the sources', () => {
      for (const file of files('{*,npm/**/*}.js.map')) {
        const { sources } = JSON.parse(read(file)) as { sources: string[] };
        for (const source of sources)
          assert.ok(existsSync(join(DIST, dirname(file), source)), `${file}: ${source}`);
      }
    });
  });

  it('describes the four elements for editors', () => {
    const { modules } = JSON.parse(read('custom-elements.json')) as {
      modules: { declarations: { tagName: string }[] }[];
    };
    const tags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    assert.deepEqual(tags.filter(Boolean).sort(), [...ELEMENTS].sort());
  });

  it('is not built again when nothing changed', () => {
    const output = execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { encoding: 'utf8' });
    assert.match(output, /up to date/);
  });
});
