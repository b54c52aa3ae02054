import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build as bundle, type Rolldown } from 'vite';
import { build, DIST } from '../../scripts/build.ts';
import { importMap, type Integrity } from '../../scripts/build/integrity.ts';
import { aliasOf, layDown } from '../../scripts/build/static-host.ts';
import { changesOf } from '../../scripts/release/changes.ts';
import { conformanceReport } from '../../scripts/release/conformance-report.ts';
import { sbom } from '../../scripts/release/sbom.ts';
import { CRITERIA } from '../../scripts/release/wcag.ts';

const root = join(import.meta.dirname, '..', '..');
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string> & {
  version: string;
};

const inFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('a build', () => {
  let elsewhere: string;
  before(async () => {
    await build();
    elsewhere = mkdtempSync(join(tmpdir(), 'raakvlak-elsewhere-'));
  });
  after(() => rmSync(elsewhere, { recursive: true, force: true }));

  it('is the same byte for byte in another folder', () => {
    const place = join(elsewhere, 'deep', 'er');
    mkdirSync(place, { recursive: true });
    const { files } = JSON.parse(readFileSync(join(DIST, '.build.json'), 'utf8')) as { files: string[] };
    for (const name of readdirSync(root)) {
      if (/^(?:demo|src|scripts|LICENSE)$|\.(?:ts|js|json|yml)$/.test(name)) {
        cpSync(join(root, name), join(place, name), { recursive: true });
      }
    }
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
    cpSync(join(root, '.prettierrc.json'), join(place, '.prettierrc.json'));
    const run = spawnSync(process.execPath, [join(place, 'scripts/build.ts')], {
      cwd: place,
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    const different = files.filter(
      (file) => !readFileSync(join(place, 'dist', file)).equals(readFileSync(join(DIST, file))),
    );
    assert.deepEqual(different, []);
    assert.deepEqual(inFolder(join(place, 'dist')), inFolder(DIST));
  });

  it('has an import map whose text is what its hash says, for the address of any host', () => {
    const { files, importMap: made } = JSON.parse(
      readFileSync(join(DIST, 'integrity.json'), 'utf8'),
    ) as Integrity;
    assert.equal(made.base, `/raakvlak/${own.version}/`);
    const map = importMap(files, 'https://static.voorbeeldstad.example/raakvlak/');
    const { integrity } = JSON.parse(map.text) as { integrity: Record<string, string> };
    assert.equal(
      integrity['https://static.voorbeeldstad.example/raakvlak/raakvlak.js'],
      files['raakvlak.js'],
    );
    assert.ok(!Object.keys(integrity).some((address) => /raakvlak\.(?:all\.js|css)$/.test(address)));
    for (const { text, scriptSrc } of [made, map]) {
      assert.equal(scriptSrc, `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
  });
});

describe('the folders for a static host', () => {
  let host: string;
  before(async () => {
    await build();
    host = mkdtempSync(join(tmpdir(), 'raakvlak-static-'));
  });
  after(() => rmSync(host, { recursive: true, force: true }));

  it('are a version with its hashes, and an alias without', () => {
    const alias = aliasOf(own.version);
    const [versioned, aliased] = [own.version, alias].map((name) => inFolder(join(DIST, 'cdn', name)));
    assert.ok(versioned?.includes('raakvlak.js'));
    assert.deepEqual(
      aliased,
      versioned?.filter((file) => file !== 'integrity.json'),
    );
    for (const file of aliased ?? []) {
      assert.deepEqual(readFileSync(join(DIST, 'cdn', alias, file)), readFileSync(join(DIST, file)));
    }
  });

  it('keep the parts of older versions, and move the alias on', () => {
    const made = mkdtempSync(join(tmpdir(), 'raakvlak-made-'));
    const release = (version: string, files: Record<string, string>): string[] => {
      rmSync(made, { recursive: true });
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(made, name, '..'), { recursive: true });
        writeFileSync(join(made, name), text);
      }
      return layDown(made, Object.keys(files), version, host);
    };
    try {
      release('1.2.3', { 'raakvlak.js': 'one', 'chunks/a-1.js': 'a1', 'integrity.json': '{}' });
      release('1.2.3', { 'raakvlak.js': 'one', 'chunks/a-1.js': 'a1', 'integrity.json': '{}' });
      release('1.3.0', { 'raakvlak.js': 'two', 'chunks/a-2.js': 'a2', 'integrity.json': '{}' });
      assert.deepEqual(inFolder(join(host, '1')), ['chunks/a-1.js', 'chunks/a-2.js', 'raakvlak.js']);
      assert.equal(readFileSync(join(host, '1/raakvlak.js'), 'utf8'), 'two');
      assert.equal(readFileSync(join(host, '1.2.3/raakvlak.js'), 'utf8'), 'one');
      assert.throws(
        () => release('1.3.0', { 'raakvlak.js': 'three' }),
        /1\.3\.0 is on the host already, with other content: raakvlak\.js/,
      );
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  });
});

describe('the npm package', () => {
  let folder: string;
  let tarball: Uint8Array;
  let holds: string[];
  before(async () => {
    await build();
    folder = mkdtempSync(join(tmpdir(), 'raakvlak-pack-'));
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as [
      { filename: string; files: { path: string }[] },
    ];
    tarball = readFileSync(join(folder, packed.filename));
    holds = packed.files.map(({ path }) => path);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is built and its papers, and nothing else', () => {
    for (const file of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'dist/index.js',
      'dist/THIRD-PARTY-LICENSES.txt',
    ]) {
      assert.ok(holds.includes(file), file);
    }
    const odd = holds.filter(
      (file) => !/^(?:dist\/(?!cdn\/)|[A-Z]+(?:\.md)?$|package\.json$|publiccode\.yml$)/.test(file),
    );
    assert.deepEqual(odd, []);
  });

  it('has nothing that publint finds fault with', async () => {
    const { messages, pkg } = await publint({
      strict: true,
      pack: { tarball: new Uint8Array(tarball).buffer },
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('gives every entry its types, for bundlers and for Node', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball));
    assert.ok(result.types);
    // There is no CommonJS, no resolution of before `exports`, and a style sheet has no types.
    const problems = result.problems.filter(
      (problem) =>
        !('resolutionKind' in problem) ||
        !(/^node(?:10|16-cjs)$/.test(problem.resolutionKind) || problem.entrypoint.endsWith('.css')),
    );
    assert.deepEqual(
      problems.map((problem) => JSON.stringify(problem)),
      [],
    );
  });

  it('leaves nothing in a bundle of who uses nothing of raakvlak/data', async () => {
    assert.equal(await bundled(`import 'raakvlak/data';`), 0);
    assert.equal(await bundled(`import { parseFeed, relatedNews } from 'raakvlak/data';`), 0);
    const [one, all] = [
      await bundled(`import { toJsonFeed } from 'raakvlak/data'; console.log(toJsonFeed);`),
      await bundled(`import * as data from 'raakvlak/data'; console.log(data);`),
    ];
    assert.ok(one > 0 && one < all / 3, `${one} of ${all} bytes for one function`);
  });

  async function bundled(code: string): Promise<number> {
    const project = mkdtempSync(join(tmpdir(), 'raakvlak-shake-'));
    try {
      mkdirSync(join(project, 'node_modules'));
      symlinkSync(root, join(project, 'node_modules/raakvlak'));
      writeFileSync(join(project, 'app.js'), code);
      const result = (await bundle({
        root: project,
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          minify: true,
          lib: { entry: join(project, 'app.js'), formats: ['es'] },
          rolldownOptions: { external: [/xmldom/] },
        },
      })) as Rolldown.RolldownOutput[];
      const entry = [result].flat()[0]?.output.find((file) => file.type === 'chunk' && file.isEntry);
      return entry?.type === 'chunk' ? entry.code.trim().length : Number.NaN;
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  }
});

describe('for editors', () => {
  interface Described {
    name: string;
    attributes: { name: string; values?: { name: string }[] }[];
  }
  const read = (file: string): unknown => JSON.parse(readFileSync(join(DIST, file), 'utf8'));
  before(() => build());

  it('the data of VS Code and of JetBrains know every tag and attribute of the manifest', () => {
    const { modules } = read('custom-elements.json') as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const known = Object.fromEntries(
      modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName)
        .map(({ tagName = '', attributes = [] }) => [tagName, attributes.map(({ name }) => name).sort()]),
    );
    const { tags } = read('vscode.html-custom-data.json') as { tags: Described[] };
    const { contributions } = read('web-types.json') as {
      contributions: { html: { elements: Described[] } };
    };
    for (const described of [tags, contributions.html.elements]) {
      const said = described.map(({ name, attributes }) => [name, attributes.map((one) => one.name).sort()]);
      assert.deepEqual(Object.fromEntries(said), known);
    }
    const layout = tags
      .find(({ name }) => name === 'news-list')
      ?.attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(
      layout?.values?.map(({ name }) => name),
      ['list', 'cards', 'compact', 'headlines'],
    );
  });
});

describe('the papers of a release', () => {
  it('the bill of materials names what npm brings and what is bundled, with checksums', () => {
    const bill = sbom(root, ['@lit/react', 'lit-html']) as {
      serialNumber: string;
      components: { name: string; purl: string; hashes: { content: string }[]; licenses: unknown[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const names = bill.components.map(({ name }) => name);
    for (const name of ['lit', 'lit-html', '@lit/react', '@xmldom/xmldom'])
      assert.ok(names.includes(name), name);
    for (const name of ['vite', 'react', 'typescript']) assert.ok(!names.includes(name), name);
    for (const { hashes, licenses, name } of bill.components) {
      assert.match(hashes[0]?.content ?? '', /^[\da-f]{128}$/, name);
      assert.equal(licenses.length, 1, name);
    }
    const refs = new Set([...bill.components.map(({ purl }) => purl), `pkg:npm/raakvlak@${own.version}`]);
    for (const { ref, dependsOn } of bill.dependencies) {
      for (const each of [ref, ...dependsOn]) assert.ok(refs.has(each), each);
    }
    assert.match(
      bill.serialNumber,
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    assert.deepEqual(sbom(root, ['@lit/react', 'lit-html']), bill);
  });

  it('the conformance report has a row for each criterion, and calls itself a draft', () => {
    assert.equal(new Set(CRITERIA.map(({ number }) => number)).size, 55);
    const report = conformanceReport('1.2.3');
    assert.match(report, /Raakvlak 1\.2\.3: accessibility conformance report \(draft\)/);
    assert.equal(report.match(/^\| \d+\.\d+\.\d+ /gm)?.length, 55);
    assert.match(report, /1\.4\.1 Use of Color \| A \| not evaluated yet/);
  });

  const changelog =
    '# Changelog\n\n## Unreleased\n\n## 1.2.3 (2026-11-25)\n\n- A thing.\n\n## 1.2.0 (2026-11-01)\n\n- Old.\n';

  it('the changes are those of this version', () => {
    assert.deepEqual(changesOf(changelog, '1.2.3'), { date: '2026-11-25', text: '- A thing.' });
  });

  for (const [what, version, says] of [
    ['no section', '1.2.4', /no section "## 1\.2\.4/],
    ['no section of that very number', '1.2', /no section "## 1\.2 /],
  ] as const) {
    it(`a version with ${what} is not released`, () => {
      assert.throws(() => changesOf(changelog, version), says);
    });
  }

  it('a section without a day or words is not released', () => {
    assert.throws(() => changesOf('## 2.0.0\n\n- A thing.', '2.0.0'), /no day or no words/);
    assert.throws(() => changesOf('## 2.0.0 (2026-11-25)\n', '2.0.0'), /no day or no words/);
    assert.ok(existsSync(join(root, 'CHANGELOG.md')));
  });
});
