import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import groups from '../../src/locales/groups.ts';
import type { Texts as NewsTexts } from '../../src/locales/nl.ts';
import loaded from '../../src/locales/loaded.ts';
import { LANGUAGES } from '../../src/profile/names/texts.ts';
import { allFaults } from '../../scripts/texts.ts';
import { faultsOf } from '../../scripts/texts/faults.ts';
import { readable } from '../../scripts/texts/readable.ts';

type Groups = Record<string, Record<string, unknown>>;

describe('the texts that visitors see', () => {
  it('are whole in every language, fill in the same, fit, and read easily in Dutch', () => {
    assert.deepEqual(allFaults(), []);
  });

  it('are in the languages that elements load, and that a profile may change', () => {
    assert.deepEqual(Object.keys(groups).sort(), [...LANGUAGES].sort());
    assert.deepEqual(
      Object.keys(loaded).sort(),
      LANGUAGES.filter((code) => !/^(?:nl|en)$/.test(code)).sort(),
    );
  });

  const PLANTED: [what: string, change: (news: Record<string, unknown>) => void, fault: RegExp][] = [
    ['a text that is missing', (news) => delete news.more, /^news\/more: missing$/],
    ['a text without words', (news) => (news.retry = ' '), /^news\/retry: missing$/],
    [
      'a value that is left out',
      (news) => (news.moreOf = () => 'Mehr Nachrichten'),
      /^news\/moreOf: .*other values/,
    ],
    [
      'values that change places',
      (news) => (news.by = () => 'Von undefined'),
      /^news\/by: .*(?:other values|undefined)/,
    ],
    [
      'a plural that forgets its number',
      (news) => (news.all = (total: number) => (total > 20 ? `${total} Beiträge` : 'Beiträge')),
      /^news\/all: .*does not say 3/,
    ],
    [
      'a text that is far longer than in Dutch',
      (news) => (news.clear = 'Alles wieder so wie ganz am Anfang zeigen'),
      /^news\/clear: .*is long/,
    ],
    ['a text that nobody asks for', (news) => (news.alt = 'Alt'), /^news\/alt: Dutch has no such text/],
  ];
  for (const [what, change, fault] of PLANTED) {
    it(`would not pass with ${what}`, () => {
      const german = structuredCloneOf(groups.de as Groups);
      change(german.news ?? {});
      const found = faultsOf('de', german, groups.nl ?? {}).map(({ path, fault }) => `${path}: ${fault}`);
      assert.ok(
        found.some((line) => fault.test(line)),
        found.join('\n') || 'nothing was found',
      );
    });
  }

  const COUNTED: [code: string, said: (texts: typeof groups) => unknown, text: string][] = [
    ['ar', ({ ar }) => (ar?.news as NewsTexts).all(2), 'خبران'],
    ['ar', ({ ar }) => (ar?.news as NewsTexts).someOf(1, 2), '1 من خبرين'],
    ['ar', ({ ar }) => (ar?.news as NewsTexts).someOf(2, 11), '2 من 11 خبرًا'],
    ['pl', ({ pl }) => (pl?.news as NewsTexts).all(22), '22 wiadomości'],
    ['uk', ({ uk }) => (uk?.news as NewsTexts).someOf(1, 21), '1 з 21 новини'],
    ['uk', ({ uk }) => (uk?.news as NewsTexts).all(22), '22 новини'],
    ['fr', ({ fr }) => (fr?.news as NewsTexts).all(0), '0 article'],
    ['de', ({ de }) => (de?.news as NewsTexts).someOf(1, 5), '1 von 5 Beiträgen'],
  ];
  for (const [code, said, text] of COUNTED)
    it(`count as one does in ${code}: ${text}`, () => {
      assert.equal(said(groups), text);
    });

  it('would not pass with sentences that are hard to read', () => {
    const dutch = structuredCloneOf(groups.nl as Groups);
    const hard =
      'Ingevolge het dienaangaande bepaalde in de vigerende verordening dient belanghebbende zulks onverwijld schriftelijk kenbaar te maken.';
    Object.assign(dutch.news ?? {}, { empty: hard });
    const { long, common, uncommon } = readable(dutch);
    assert.deepEqual(long, [hard]);
    assert.ok(common < readable(groups.nl ?? {}).common);
    assert.ok(uncommon.some(([word]) => word === 'dienaangaande'));
  });
});

/** A copy of the groups; texts are functions, which stay the same ones. */
function structuredCloneOf(texts: Groups): Groups {
  return Object.fromEntries(Object.entries(texts).map(([group, values]) => [group, { ...values }]));
}
