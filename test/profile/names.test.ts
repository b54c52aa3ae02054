import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { FeedbackButton, NewsList, RelatedNews, TagFilter } from '../../src/classes.ts';
import { tagKey } from '../../src/data/normalise/tags.ts';
import groups from '../../src/locales/groups.ts';
import je from '../../src/locales/je.ts';
import { ATTRIBUTES, type Kind } from '../../src/profile/names/attributes.ts';
import { LANGUAGES, TEXTS, type TextShapes } from '../../src/profile/names/texts.ts';
import { TOKENS } from '../../src/profile/names/tokens.ts';
import { groupOf } from '../../src/profile/page/texts.ts';
import { tagKey as profileTagKey } from '../../src/profile/tag-key.ts';
import { writtenTexts } from '../../src/profile/base-texts.ts';
import fc from 'fast-check';

const root = join(import.meta.dirname, '../..');
const CLASSES = {
  'news-list': NewsList,
  'tag-filter': TagFilter,
  'related-news': RelatedNews,
  'feedback-button': FeedbackButton,
};

describe('the names that a profile may have', () => {
  it('are all tokens that style sheets read', () => {
    const sheets = globSync(['src/components/**/*.ts', 'src/raakvlak.css'], { cwd: root });
    const read = sheets.flatMap(
      (file) => readFileSync(join(root, file), 'utf8').match(/--raakvlak-[a-z-]+[a-z]/g) ?? [],
    );
    const names = [...new Set(read.map((name) => name.replace('--raakvlak-', '')))].sort();
    assert.deepEqual([...TOKENS].sort(), names, 'src/profile/names/tokens.ts');
  });

  for (const [tag, element] of Object.entries(CLASSES)) {
    it(`are all attributes of <${tag}>, each with what it takes`, () => {
      const kinds = ATTRIBUTES[tag] ?? {};
      const there = new Map<string, unknown>();
      // Finalizes the class, as a browser does before it asks.
      void element.observedAttributes;
      for (const [property, { attribute, type, converter }] of element.elementProperties) {
        if (attribute === false) continue;
        const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
        there.set(
          name,
          converter ? 'names' : type === Number ? 'number' : type === Boolean ? 'switch' : 'text',
        );
      }
      const told = (kind: Kind): string => (kind === 'words' || typeof kind !== 'string' ? 'text' : kind);
      const known = Object.entries(kinds).map(([name, kind]) => [name, told(kind)]);
      assert.deepEqual(
        Object.fromEntries(known.sort()),
        Object.fromEntries([...there].sort()),
        'src/profile/names/attributes.ts',
      );
    });
  }

  it('are all groups of texts in src/locales', () => {
    const files = globSync('src/locales/**/nl.ts', { cwd: root }).map((file) =>
      file.replaceAll('\\', '/').replace('src/locales', ''),
    );
    const found = files
      .filter((file) => !/^\/(?:cli|profile)\//.test(file))
      .map((file) => dirname(file).split('/').at(-1) || 'news');
    assert.deepEqual(
      Object.keys(TEXTS).sort(),
      [...found, 'afloat', 'button'].sort(),
      'src/profile/names/texts.ts',
    );
    for (const code of LANGUAGES)
      assert.deepEqual(Object.keys(groups[code] ?? {}), Object.keys(TEXTS), 'src/locales/groups.ts');
  });

  for (const code of LANGUAGES) {
    for (const [group, shapes] of Object.entries(TEXTS)) {
      it(`are all texts of ${group} in ${code}, each with what can be filled in`, () => {
        assert.deepEqual(
          withoutMarks(shapes),
          shapesOf(groups[code]?.[group] ?? {}),
          'src/profile/names/texts.ts',
        );
      });
    }
  }

  it('tell every group of texts from the others', () => {
    for (const code of LANGUAGES)
      for (const [group, texts] of Object.entries(groups[code] ?? {}))
        assert.equal(groupOf(texts)?.[0], group);
  });
});

describe('Dutch with je', () => {
  it('has a text for each that says u, and none that does', () => {
    for (const [group, texts] of Object.entries(groups.nl ?? {})) {
      const own = writtenTexts(group, (je as Record<string, object>)[group] ?? {});
      for (const [name, text] of writtenTexts(group, texts)) {
        if (/\b(?:u|uw)\b/i.test(text)) assert.ok(own.has(name), `je.ts lacks ${group}.${name}: ${text}`);
      }
      for (const [name, text] of own) assert.doesNotMatch(text, /\b(?:u|uw)\b/i, `${group}.${name}`);
    }
  });

  it('fills in the same as with u', () => {
    for (const [group, texts] of Object.entries(je)) {
      const ours = writtenTexts(group, groups.nl?.[group] ?? {});
      const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      for (const [name, text] of writtenTexts(group, texts))
        assert.deepEqual(places(text), places(ours.get(name) ?? ''));
    }
  });
});

describe('raakvlak.schema.json', () => {
  it('is up to date', () => {
    execFileSync(
      process.execPath,
      ['--import', './scripts/ts-resolve.mjs', 'scripts/profile-schema.ts', '--check'],
      { cwd: root, stdio: 'pipe' },
    );
  });
});

describe("a profile's tag keys", () => {
  it('are those of feeds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (tag) => assert.equal(profileTagKey(tag), tagKey(tag))),
    );
  });
});

/** The shapes of texts, read off the functions themselves. */
function shapesOf(texts: object): unknown {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([name]) => name !== 'code')
      .map(([name, text]: [string, unknown]): [string, unknown] => {
        if (typeof text === 'function') return [name, parameters(text).join()];
        if (Array.isArray(text)) return [name, text.length];
        return [name, typeof text === 'string' ? '' : shapesOf(text as object)];
      })
      .sort(),
  );
}

function parameters(text: object): string[] {
  const [, list = ''] = /^(?:\w+)?\s*\(?([^)=]*)/.exec(String(text)) ?? [];
  return list
    .split(',')
    .map((name) => name.replace(/:.*/s, '').trim())
    .filter(Boolean);
}

function withoutMarks(shapes: TextShapes): unknown {
  return Object.fromEntries(
    Object.entries(shapes)
      .map(([name, shape]): [string, unknown] => {
        if (typeof shape === 'string') return [name, shape.replace('#', '')];
        return [name, typeof shape === 'number' ? shape : withoutMarks(shape)];
      })
      .sort(),
  );
}
