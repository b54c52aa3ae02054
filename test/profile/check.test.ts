import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { followAliases } from '../../src/profile/aliases.ts';
import { checkProfile, LARGEST, readProfile } from '../../src/profile/check.ts';

/** What was found wrong, a line each. */
const faults = (value: unknown): string[] =>
  checkProfile(value).faults.map(({ code, pointer, given }) => `${pointer} ${code} ${given}`);

const WHOLE = {
  $schema: './raakvlak.schema.json',
  name: 'Gemeente Voorbeeldstad',
  prefix: 'vs',
  theme: '/thema.css',
  tokens: { 'link-color': 'light-dark(#004699, #8fb8ff)', 'line-height': '1.6' },
  texts: {
    nl: {
      news: { more: 'Meer', moreOf: 'Meer: {heading}', readingTime: { one: 'kort', other: '{minutes} min' } },
      sides: { source: { filterLabel: 'Van wie?' } },
      feedback: { thumbs: ['Nee', 'Ja'] },
    },
    en: { button: { label: 'Say it' } },
  },
  address: 'je',
  tags: { aliases: { wmo: 'Zorg' }, hidden: ['Intern'], order: ['Zorg'], labels: { en: { zorg: 'Care' } } },
  feed: { src: ['/a.json', '/b.json'], offline: true },
  feedback: { endpoint: '/v1/feedback', 'max-length': 500 },
  elements: { 'news-list': { layout: 'cards', tags: 'wonen, werk' }, 'tag-filter': {} },
};

describe('checkProfile', () => {
  it('takes a good profile as it is', () => {
    assert.deepEqual(checkProfile(WHOLE), { profile: WHOLE, faults: [] });
    assert.deepEqual(checkProfile({}), { profile: {}, faults: [] });
  });

  it('takes a number for a token', () => {
    assert.deepEqual(checkProfile({ tokens: { 'line-height': 1.6 } }).profile.tokens, {
      'line-height': '1.6',
    });
  });

  const cases: [what: string, profile: unknown, ...faults: string[]][] = [
    ['no object', [], ' type []'],
    ['nothing', null, ' type null'],
    ['an unknown part', { kleuren: {} }, '/kleuren unknown kleuren'],
    ['a part of the wrong type', { tokens: 'rood' }, '/tokens type rood'],
    ['an unknown token', { tokens: { 'link-colour': 'red' } }, '/tokens/link-colour unknown link-colour'],
    ['a token that is no text', { tokens: { space: ['1em'] } }, '/tokens/space type ["1em"]'],
    [
      'a token that ends its declaration',
      { tokens: { space: '1em; color: red' } },
      '/tokens/space value 1em; color: red',
    ],
    ['an empty token', { tokens: { space: ' ' } }, '/tokens/space value  '],
    ['a language that we do not speak', { texts: { pt: {} } }, '/texts/pt unknown pt'],
    ['an unknown group of texts', { texts: { nl: { nieuws: {} } } }, '/texts/nl/nieuws unknown nieuws'],
    ['an unknown text', { texts: { nl: { news: { meer: 'x' } } } }, '/texts/nl/news/meer unknown meer'],
    ['a text that is none', { texts: { nl: { news: { more: 3 } } } }, '/texts/nl/news/more type 3'],
    [
      'something unknown to fill in',
      { texts: { nl: { news: { moreOf: '{kop}' } } } },
      '/texts/nl/news/moreOf placeholder kop',
    ],
    [
      'something to fill in where nothing is',
      { texts: { nl: { news: { more: 'Meer {count}' } } } },
      '/texts/nl/news/more placeholder count',
    ],
    [
      'forms of number where there is no number',
      { texts: { nl: { news: { moreOf: { other: 'x' } } } } },
      '/texts/nl/news/moreOf type {"other":"x"}',
    ],
    [
      'forms without one for other numbers',
      { texts: { nl: { news: { readingTime: { one: 'x' } } } } },
      '/texts/nl/news/readingTime type {"one":"x"}',
    ],
    [
      'a form that no language has',
      { texts: { nl: { news: { readingTime: { een: 'x', other: 'y' } } } } },
      '/texts/nl/news/readingTime/een unknown een',
    ],
    [
      'too few names of a scale',
      { texts: { nl: { feedback: { faces: ['x'] } } } },
      '/texts/nl/feedback/faces count 1',
    ],
    ['an unknown form of address', { address: 'jij' }, '/address choice jij'],
    ['tags that are no list', { tags: { hidden: 'Intern' } }, '/tags/hidden type Intern'],
    ['a tag that is no text', { tags: { order: ['a', 2] } }, '/tags/order/1 type 2'],
    [
      'a circle of aliases',
      { tags: { aliases: { a: 'B', b: 'a' } } },
      '/tags/aliases/a cycle a → B → a',
      '/tags/aliases/b cycle b → a → B',
    ],
    ['a prefix with a capital', { prefix: 'RV' }, '/prefix prefix RV'],
    ['a prefix that is no text', { prefix: 3 }, '/prefix prefix 3'],
    ['an attribute that is not of a feed', { feed: { layout: 'cards' } }, '/feed/layout unknown layout'],
    [
      'an attribute by the name of its property',
      { feedback: { privacyUrl: '/p' } },
      '/feedback/privacyUrl unknown privacyUrl',
    ],
    ['an unknown element', { elements: { 'news-lists': {} } }, '/elements/news-lists unknown news-lists'],
    [
      'an unknown value',
      { elements: { 'news-list': { layout: 'tegels' } } },
      '/elements/news-list/layout choice tegels',
    ],
    [
      'a text for a number',
      { elements: { 'news-list': { limit: '3' } } },
      '/elements/news-list/limit type 3',
    ],
    [
      'a text for a switch',
      { elements: { 'tag-filter': { single: 'ja' } } },
      '/elements/tag-filter/single type ja',
    ],
    ['a name with what pointers escape', { 'a/b~c': 1 }, '/a~1b~0c unknown a/b~c'],
  ];
  for (const [what, profile, ...expected] of cases) {
    it(`tells of ${what}, and leaves that out`, () => {
      assert.deepEqual(faults(profile), expected);
      assert.deepEqual(faults(checkProfile(profile).profile), []);
    });
  }

  it('keeps what is right beside what is wrong', () => {
    const { profile } = checkProfile({
      tokens: { 'link-color': 'red', 'link-colour': 'blue' },
      tags: { aliases: { a: 'b', b: 'a', wmo: 'Zorg' } },
      texts: { nl: { news: { more: 'Meer', moreOf: 1 } } },
    });
    assert.deepEqual(profile, {
      tokens: { 'link-color': 'red' },
      tags: { aliases: { wmo: 'Zorg' } },
      texts: { nl: { news: { more: 'Meer' } } },
    });
  });

  it('says what could be there', () => {
    const [fault] = checkProfile({ elements: { 'news-list': { layout: 'tegels' } } }).faults;
    assert.deepEqual(fault?.known, ['list', 'cards', 'compact', 'headlines']);
  });

  it('survives whatever it is given, and what it gives is good', () => {
    const keys = [
      'tokens',
      'texts',
      'nl',
      'news',
      'more',
      'tags',
      'aliases',
      'elements',
      'news-list',
      '__proto__',
      'constructor',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue(),
        fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const { profile } = checkProfile(given);
        assert.deepEqual(checkProfile(profile), { profile, faults: [] });
        assert.equal(({} as Record<string, unknown>).more, undefined);
      }),
    );
  });
});

describe('readProfile', () => {
  it('reads text', () => {
    assert.deepEqual(readProfile(JSON.stringify(WHOLE)), { profile: WHOLE, faults: [] });
  });

  it('tells of what is no JSON, and of what is too large, and gives nothing of it', () => {
    const broken = readProfile('{"tokens": {');
    assert.deepEqual([broken.profile, broken.faults.map(({ code }) => code)], [{}, ['json']]);
    const large = readProfile(JSON.stringify({ name: 'x'.repeat(LARGEST) }));
    assert.deepEqual([large.profile, large.faults.map(({ code }) => code)], [{}, ['size']]);
  });
});

describe('followAliases', () => {
  it('follows a chain to its end, whatever the capitals', () => {
    const { aliases, circles } = followAliases({ WMO: 'zorg', Zorg: 'Zorg en welzijn', werk: 'Werk' });
    assert.deepEqual(aliases, { WMO: 'Zorg en welzijn', Zorg: 'Zorg en welzijn', werk: 'Werk' });
    assert.equal(circles.size, 0);
  });

  it('leaves out what is in a circle or leads into one', () => {
    const { aliases, circles } = followAliases({ a: 'b', b: 'c', c: 'b', d: 'e' });
    assert.deepEqual(aliases, { d: 'e' });
    assert.deepEqual([...circles.keys()], ['a', 'b', 'c']);
  });

  it('ends for every table', () => {
    const names = fc.constantFrom('a', 'B', 'b', 'c', 'D', '');
    fc.assert(
      fc.property(fc.dictionary(names, names), (table) => {
        const { aliases } = followAliases(table);
        const again = followAliases(aliases);
        assert.deepEqual(again.aliases, aliases);
        assert.equal(again.circles.size, 0);
      }),
    );
  });
});
