import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, type ParseOptions } from '../../src/data/index.ts';
import { document, readFeed } from './reading.ts';

/** The tags of items with these spellings, one list per item: `key=label`. */
async function tagsOf(lists: unknown[][], options?: ParseOptions): Promise<string[][]> {
  const { items } = await readFeed(
    lists.map((tags, i) => ({ id: `${i}`, title: 'x', tags })),
    options,
  );
  return items.map(({ tags }) => tags.map(({ key, label }) => `${key}=${label}`));
}

it('items of an object that share one list of tags all have them', async () => {
  const tags = ['Wonen'];
  const items = ['a', 'b'].map((id) => ({ id, title: id, tags }));
  const feed = await parseFeed({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items });
  assert.deepEqual(
    feed.items.map((item) => item.tags.map(({ label }) => label)),
    [['Wonen'], ['Wonen']],
  );
});

describe('spellings of one tag meet', () => {
  const table: [name: string, spellings: string[], tag: string][] = [
    ['whatever their case', ['Wonen', 'wonen', 'WONEN'], 'wonen=Wonen'],
    [
      'whatever the spaces round and in them',
      ['Jeugd  en\tgezin', ' jeugd en gezin\n'],
      'jeugd en gezin=Jeugd en gezin',
    ],
    ['with a no-break space', ['Jeugd\u00a0en gezin', 'jeugd en gezin'], 'jeugd en gezin=Jeugd en gezin'],
    ['with a ligature or full-width letters', ['ﬁetsen', 'fietsen', 'ＦＩＥＴＳＥＮ'], 'fietsen=ﬁetsen'],
    ['with accents in one character or in two', ['Cre\u0301che', 'Cr\u00e9che'], 'cr\u00e9che=Cre\u0301che'],
    ['with ß and ss, in either case', ['Straße', 'STRASSE', 'STRAẞE'], 'strasse=Straße'],
    ['with a final sigma', ['ΝΟΜΟΣ', 'νομος', 'νομοσ'], 'νομος=ΝΟΜΟΣ'],
    [
      'with a soft hyphen or a zero-width space',
      ['gemeente\u00adraad', 'gemeente\u200braad'],
      'gemeenteraad=gemeenteraad',
    ],
    [
      'with character references, as some systems export them',
      ['Werk &amp; inkomen', 'werk & inkomen'],
      'werk & inkomen=Werk & inkomen',
    ],
    ['with markup', ['<b>Wonen</b>', 'wonen'], 'wonen=Wonen'],
  ];
  for (const [name, spellings, tag] of table) {
    it(name, async () => {
      assert.deepEqual(await tagsOf([spellings]), [[tag]]);
      assert.deepEqual(
        await tagsOf(spellings.map((spelling) => [spelling])),
        spellings.map(() => [tag]),
      );
    });
  }

  it('but other words do not', async () => {
    assert.deepEqual(await tagsOf([['Wonen', 'Woning', 'Créche', 'Creche']]), [
      ['wonen=Wonen', 'woning=Woning', 'créche=Créche', 'creche=Creche'],
    ]);
  });

  it('and Turkish i does not depend on the language of the machine', async () => {
    assert.deepEqual(await tagsOf([['INFO', 'info']]), [['info=INFO']]);
  });
});

describe('a tag is shown', () => {
  it('in its most used spelling, everywhere', async () => {
    const lists = [['wonen'], ['Wonen'], ['wonen '], ['WONEN'], ['Wonen'], ['Wonen']];
    assert.deepEqual(
      await tagsOf(lists),
      lists.map(() => ['wonen=Wonen']),
    );
  });

  it('in the first of equally used spellings', async () => {
    assert.deepEqual(await tagsOf([['WMO'], ['wmo']]), [['wmo=WMO'], ['wmo=WMO']]);
  });

  it('by all items through one object, so that a label follows while a feed grows', async () => {
    const { items } = await readFeed([
      { id: '1', title: 'x', tags: ['wonen'] },
      { id: '2', title: 'y', tags: ['Wonen'] },
    ]);
    assert.equal(items[0]?.tags[0], items[1]?.tags[0]);
  });

  it('in plain text, whatever came', async () => {
    const attack = '<img src=x onerror="globalThis.attacked=true">';
    assert.deepEqual(await tagsOf([[attack, `${attack}Wonen`, '<script>x</script>']]), [['wonen=Wonen']]);
  });
});

describe('tags are left out', () => {
  it('when they are empty', async () => {
    assert.deepEqual(await tagsOf([['', ' ', '\u00a0', '\u200b', 'Wonen']]), [['wonen=Wonen']]);
  });

  it('when they are no text', async () => {
    assert.deepEqual(await tagsOf([[null, {}, ['Werk'], true, 'Wonen']]), [['wonen=Wonen']]);
  });

  it('when the item has them already', async () => {
    assert.deepEqual(await tagsOf([['Wonen', 'Werk', 'wonen ']]), [['wonen=Wonen', 'werk=Werk']]);
  });
});

describe('tag aliases', () => {
  const tagAliases = { wmo: 'Zorg', 'Werk en Inkomen': 'Werk', '  Hulp  THUIS ': ' Zorg ' };

  it('make several tags one, shown as the alias says', async () => {
    const lists = [['WMO', 'zorg'], ['hulp thuis'], ['Wmo'], ['werk en inkomen', 'Wonen']];
    assert.deepEqual(await tagsOf(lists, { tagAliases }), [
      ['zorg=Zorg'],
      ['zorg=Zorg'],
      ['zorg=Zorg'],
      ['werk=Werk', 'wonen=Wonen'],
    ]);
  });

  it('are followed one step, so that a circle does no harm', async () => {
    const circle = { a: 'b', b: 'a' };
    assert.deepEqual(await tagsOf([['A'], ['B']], { tagAliases: circle }), [['b=b'], ['a=a']]);
  });

  it('may be none', async () => {
    assert.deepEqual(await tagsOf([['A']], { tagAliases: {} }), [['a=A']]);
    assert.deepEqual(await tagsOf([['A', 'B']], { tagAliases: { a: ' ' } }), [['b=B']]);
  });
});

describe('keys of tags', () => {
  /** Words in which case and spelling are difficult, and any text. */
  const spelling = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('ß', 'ẞ', 'İ', 'ı', 'Σ', 'ς', 'ŉ', 'ǰ', 'ﬁ', '¨', ' ', 'a', 'Å', 'Å'),
    }),
  );

  /** A text that is read as it is. */
  const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

  /** The key of a spelling, or undefined when nothing is left of it. */
  async function keyOf(text: string): Promise<string | undefined> {
    const { items } = await parseFeed(document([{ id: '1', title: 'x', tags: [text] }]));
    return items[0]?.tags[0]?.key;
  }

  it('are what a key itself is folded to, so that an address with a key finds its tag', async () => {
    await fc.assert(
      fc.asyncProperty(spelling, async (text) => {
        const key = await keyOf(text);
        if (key) assert.equal(await keyOf(safe(key)), key);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the case or the normal form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'abcDEFéÉßẞ ÅåΣσς') }), async (text) => {
        const key = await keyOf(text);
        assert.equal(await keyOf(text.toUpperCase()), key);
        assert.equal(await keyOf(text.toLowerCase()), key);
        assert.equal(await keyOf(text.normalize('NFD')), key);
      }),
      { numRuns: 300 },
    );
  });

  it('of every character with a case or with more than one form are folded once and for all', async () => {
    const all: string[] = [];
    for (let code = 0x20; code < 0x2_0000; code++) {
      const one = String.fromCodePoint(code);
      const forms = [one.toLowerCase(), one.toUpperCase(), one.normalize('NFKC')];
      if (forms.some((form) => form !== one)) all.push(`a${one}b`);
    }
    const { items } = await parseFeed(document([{ id: '1', title: 'x', tags: all }]));
    const keys = items[0]?.tags.map(({ key }) => key) ?? [];
    const again = await parseFeed(document([{ id: '1', title: 'x', tags: keys.map(safe) }]));
    assert.deepEqual(
      again.items[0]?.tags.map(({ key }) => key),
      keys,
    );
  });
});

describe('tag labels', () => {
  const tagLabels = { Zorg: 'Care', WONEN: ' Housing ' };

  it('say what a tag is called here, and leave its key as it is', async () => {
    const lists = [['zorg', 'Wonen'], ['ZORG'], ['Werk']];
    assert.deepEqual(await tagsOf(lists, { tagLabels }), [
      ['zorg=Care', 'wonen=Housing'],
      ['zorg=Care'],
      ['werk=Werk'],
    ]);
  });

  it('are of the tag that an alias means', async () => {
    assert.deepEqual(await tagsOf([['Wmo']], { tagLabels, tagAliases: { wmo: 'zorg' } }), [['zorg=Care']]);
  });
});
