import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed, type NewsItem } from '../../src/data/index.ts';
import { HERE, readFeed, readItem } from './reading.ts';

/** The messages of a feed's problems, each with the item it is about. */
async function problemsOf(items: unknown[]): Promise<(string | undefined)[][]> {
  const { problems } = await readFeed(items);
  for (const { level, hint } of problems) {
    assert.equal(level, 'warning');
    assert.ok(hint);
  }
  return problems.map(({ item, message }) => [item, message]);
}

describe('an item has an id', () => {
  const table: [given: unknown, id: string][] = [
    ['abc', 'abc'],
    [' abc ', 'abc'],
    [12, '12'],
    [0, '0'],
    [-1.5, '-1.5'],
    ['0', '0'],
  ];
  for (const [given, id] of table) {
    it(`${JSON.stringify(given)}, as text`, async () => assert.equal((await readItem({ id: given })).id, id));
  }

  it('and with no usable one its address, and says so', async () => {
    for (const id of [undefined, null, '', '  ', {}, [], true, Number.NaN]) {
      const url = 'https://voorbeeldstad.example/a';
      const { items, problems } = await readFeed([{ id, url, title: 'x' }]);
      assert.equal(items[0]?.id, url);
      assert.deepEqual(
        problems.map(({ item, message }) => [item, message]),
        [[url, 'The item has no id.']],
      );
    }
  });

  it('and without an address its place, and says so', async () => {
    assert.deepEqual(await problemsOf([{ id: '1', title: 'x' }, { title: 'y' }]), [
      ['#2', 'The item has no id.'],
    ]);
  });

  it('of its own: a second one with the same is left out, and named', async () => {
    const items = [
      { id: 7, title: 'Eerste' },
      { id: '7', title: 'Tweede' },
      { id: '8', title: 'Derde' },
    ];
    const feed = await readFeed(items);
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      ['Eerste', 'Derde'],
    );
    assert.deepEqual(await problemsOf(items), [['7', 'Another item has the same id.']]);
  });
});

describe('an item has a title', () => {
  const long = `${'Een lange zin zonder punt die maar doorgaat '.repeat(5)}tot hier`;
  const table: [name: string, item: object, title: string][] = [
    ['its own', { title: 'Titel' }, 'Titel'],
    ['on one line', { title: '  Een\n titel \t van\r\nwoorden ' }, 'Een titel van woorden'],
    ['without markup', { title: '<img src=x onerror="alert(1)">Een <em>titel</em>' }, 'Een titel'],
    ['decoded once', { title: 'Werk &amp; inkomen, &amp;lt;b&amp;gt;' }, 'Werk & inkomen, &lt;b&gt;'],
    ["or its summary's first words", { title: '', summary: 'Kort.' }, 'Kort.'],
    [
      "or its text's",
      { title: undefined, content_html: '<p>Uit de tekst.</p><p>Meer.</p>' },
      'Uit de tekst.',
    ],
    ['also when its own is only markup', { title: '<br> <!-- -->', content_text: 'Tekst.' }, 'Tekst.'],
    [
      'cut after a word when those are many',
      { title: null, summary: long },
      'Een lange zin zonder punt die maar doorgaat Een lange zin zonder punt die maar…',
    ],
    ['or its address', { title: '', url: '/nieuws/a' }, 'https://www.voorbeeldstad.example/nieuws/a'],
  ];
  for (const [name, item, title] of table) {
    it(name, async () => assert.equal((await readItem(item)).title, title));
  }
});

describe('an item has a summary', () => {
  const sentence = 'Deze zin is precies zo lang als hij moet zijn om mee te doen. ';
  const table: [name: string, item: object, summary: string][] = [
    ['its own', { summary: 'Kort.', content_text: 'De hele tekst.' }, 'Kort.'],
    ['without markup', { summary: '<p>Een <b>korte</b>&nbsp;tekst</p>' }, 'Een korte tekst'],
    ['of one paragraph', { summary: 'Eerste.\n\nTweede.' }, 'Eerste.'],
    ['or the first paragraph of its text', { content_html: '<p>Eerste.</p><p>Tweede.</p>' }, 'Eerste.'],
    ['or none', {}, ''],
    ['cut after a sentence', { content_text: sentence.repeat(6) }, sentence.repeat(3).trim()],
    [
      'cut after a word when no sentence ends in time',
      { content_text: `${'woord '.repeat(60)}.` },
      `${'woord '.repeat(36).trim()}…`,
    ],
    [
      'cut without a comma at the end',
      { content_text: `${'woord, '.repeat(60)}.` },
      `${'woord, '.repeat(31).slice(0, -2)}…`,
    ],
    ['cut in the middle of what has no words', { content_text: 'x'.repeat(500) }, `${'x'.repeat(220)}…`],
    [
      'not cut in the middle of a character',
      { content_text: `x${'😀'.repeat(300)}` },
      `x${'😀'.repeat(109)}…`,
    ],
  ];
  for (const [name, item, summary] of table) {
    it(name, async () => assert.equal((await readItem(item)).summary, summary));
  }
});

describe('an item has a text', () => {
  it('from its HTML rather than from its plain text, but never from an empty one', async () => {
    assert.equal((await readItem({ content_html: '<p>a</p>', content_text: 'b' })).text, 'a');
    assert.equal((await readItem({ content_html: '', content_text: 'b' })).text, 'b');
    assert.equal((await readItem({ content_html: null, content_text: 'b' })).text, 'b');
  });

  it("and '' when there is none", async () => assert.equal((await readItem({ summary: 'x' })).text, ''));
});

describe('an item has authors', () => {
  const name = (...names: unknown[]): object[] => names.map((one) => ({ name: one }));
  const table: [what: string, item: object, authors: string[]][] = [
    ['of its own', { authors: name('A', 'B') }, ['A', 'B']],
    ['one, as in JSON Feed 1.0', { author: { name: 'A' } }, ['A']],
    ['the new way when it has both', { authors: name('A'), author: { name: 'B' } }, ['A']],
    ['inherited', {}, ['Redactie']],
    ['inherited when its own have no name', { authors: [{ url: 'https://x.example' }] }, ['Redactie']],
    ['inherited when their names are empty', { authors: name('', ' ', '<b></b>') }, ['Redactie']],
    ['but for those without a name', { authors: [...name('A', ' ', 7, null), 'B', null] }, ['A']],
    ['in plain text', { authors: name('<b>Jan</b> &amp;\n Piet') }, ['Jan & Piet']],
  ];
  for (const [what, item, authors] of table) {
    it(what, async () => {
      const feed = await readFeed([{ id: '1', title: 'x', ...item }], {}, { authors: name('Redactie') });
      assert.deepEqual(feed.items[0]?.authors, authors);
    });
  }

  it("inherited from the feed's one author, as in JSON Feed 1.0", async () => {
    const { items } = await readFeed([{ id: '1', title: 'x' }], {}, { author: { name: 'Redactie' } });
    assert.deepEqual(items[0]?.authors, ['Redactie']);
  });

  it('and none where nobody is named, not even by an empty name', async () => {
    for (const authors of [undefined, null, [], name(''), name(' '), 'Redactie', 7]) {
      const { items } = await readFeed([{ id: '1', title: 'x' }], {}, { authors });
      assert.deepEqual(items[0]?.authors, []);
    }
  });
});

describe('an item has a language', () => {
  const table: [what: string, own: unknown, language: string | undefined][] = [
    ['of its own', 'en', 'en'],
    ['with a region', 'en-GB', 'en-GB'],
    ['as content systems write it', 'en_GB', 'en-GB'],
    ['inherited', undefined, 'nl'],
    ['inherited when its own is none', 'Nederlands (België)', 'nl'],
    ['inherited when its own is markup', '"><img src=x>', 'nl'],
    ['inherited when its own is no text', 7, 'nl'],
  ];
  for (const [what, own, language] of table) {
    it(what, async () => {
      const items = [{ id: '1', title: 'x', language: own }];
      const feed = await readFeed(items, {}, { language: 'nl' });
      assert.equal(feed.language, 'nl');
      assert.equal(feed.items[0]?.language, language);
      assert.doesNotThrow(() => new Intl.Locale(language ?? ''));
    });
  }

  it('and none when the feed has none either', async () => {
    for (const language of [undefined, '', ' ', 'nl nl', 12]) {
      const feed = await readFeed([{ id: '1', title: 'x' }], {}, { language });
      assert.deepEqual([feed.language, feed.items[0]?.language], [undefined, undefined]);
    }
  });
});

describe('an item has a picture', () => {
  const src = 'https://www.voorbeeldstad.example/beeld.jpg';
  const table: [what: string, item: object, image: NewsItem['image']][] = [
    ['without an alternative text, as JSON Feed has none', { image: src }, { src, alt: '' }],
    ['with one', { image: src, _raakvlak: { image_alt: 'Een <b>park</b>' } }, { src, alt: 'Een park' }],
    [
      'with a size',
      { image: src, _raakvlak: { image_width: 640, image_height: 359.6 } },
      { src, alt: '', width: 640, height: 360 },
    ],
    [
      'without a size that is none',
      { image: src, _raakvlak: { image_width: 'breed', image_height: -3, image_alt: 7 } },
      { src, alt: '' },
    ],
    ['without a size of nothing', { image: src, _raakvlak: { image_width: 0.2 } }, { src, alt: '' }],
    ['from its banner', { banner_image: src }, { src, alt: '' }],
    ['rather than from its banner', { image: src, banner_image: '/b.jpg' }, { src, alt: '' }],
    ['at a relative address', { image: '/beeld.jpg' }, { src, alt: '' }],
    ['or none', {}, undefined],
    ['or none when it is no text', { image: { url: src } }, undefined],
  ];
  for (const [what, item, image] of table) {
    it(what, async () => assert.deepEqual((await readItem(item)).image, image));
  }
});

describe('an item has what the publisher says in _raakvlak', () => {
  it('related ids, best first', async () => {
    assert.deepEqual((await readItem({ _raakvlak: { related: ['b', 'a'] } })).related, ['b', 'a']);
  });

  it('whether it is highlighted, which only true says', async () => {
    assert.equal((await readItem({ _raakvlak: { highlighted: true } })).highlighted, true);
    for (const highlighted of [1, 'true', 'ja', {}, false, null]) {
      assert.equal((await readItem({ _raakvlak: { highlighted } })).highlighted, undefined);
    }
  });

  it('and nothing when that is no object', async () => {
    for (const _raakvlak of [null, 7, 'related', ['a'], true]) {
      const { related, highlighted } = await readItem({ _raakvlak });
      assert.deepEqual([related, highlighted], [undefined, undefined]);
    }
  });
});

describe('an item is left out', () => {
  const nothing = 'The item has no title, no text and no address.';
  const table: [what: string, item: unknown, message: string][] = [
    ['when it is a text', 'een', 'This is no item.'],
    ['when it is a number', 1, 'This is no item.'],
    ['when it is null', null, 'This is no item.'],
    ['when it is a list', [{ id: '1', title: 'x' }], 'This is no item.'],
    ['when it has nothing', { id: 'leeg' }, nothing],
    ['when all it has is empty', { id: 'leeg', title: ' ', summary: '\n', url: ' ' }, nothing],
    ['when all it has is markup', { id: 'leeg', title: '<b></b>', content_html: '<p>&nbsp;</p>' }, nothing],
    ['when all it has is a script', { id: 'leeg', content_html: '<script>alert(1)</script>' }, nothing],
    ['when all it has is of the wrong type', { id: 'leeg', title: {}, content_text: 7, url: ['x'] }, nothing],
    ['when its only address is no address', { id: 'leeg', url: 'http://[' }, nothing],
  ];
  for (const [what, item, message] of table) {
    it(`${what}, and the others stay`, async () => {
      const items = [{ id: '1', title: 'x' }, item, { id: '3', title: 'y' }];
      const feed = await readFeed(items);
      assert.deepEqual(
        feed.items.map(({ id }) => id),
        ['1', '3'],
      );
      const place = message === nothing ? 'leeg' : '#2';
      assert.deepEqual(await problemsOf(items), [[place, message]]);
    });
  }

  it('when its only address runs a script', async () => {
    const items = [
      { id: '1', title: 'x' },
      { id: '2', url: 'javascript:alert(1)' },
    ];
    assert.equal((await readFeed(items)).items.length, 1);
    assert.ok((await problemsOf(items)).some(([item, message]) => item === '2' && message === nothing));
  });
});

describe('the problems of a feed', () => {
  it('name each item, but not ten thousand of them', async () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({
      id: `${i}`,
      title: 'x',
      date_published: 'ooit',
    }));
    const { problems } = await readFeed(items);
    assert.ok(problems.length > 5 && problems.length < 100, `${problems.length} problems`);
    assert.equal(problems[0]?.item, '0');
  });

  it('tell of lists that are none, and the items stay', async () => {
    for (const value of [7, 'wonen', { a: 1 }, true]) {
      const items = [{ id: '1', title: 'x', tags: value, authors: value }];
      const feed = await readFeed(items);
      assert.deepEqual(feed.items[0]?.tags, []);
      assert.deepEqual(await problemsOf(items), [
        ['1', '"tags" is no list.'],
        ['1', '"authors" is no list.'],
      ]);
    }
    assert.deepEqual(await problemsOf([{ id: '1', title: 'x', tags: null, authors: undefined }]), []);
  });
});

describe('a feed has', () => {
  it('a title without markup, and none when it is no text', async () => {
    assert.equal((await readFeed([], {}, { title: '<b>Nieuws</b> &amp; agenda' })).title, 'Nieuws & agenda');
    for (const title of [null, 7, '', {}]) assert.equal((await readFeed([], {}, { title })).title, '');
  });

  it('a home page and a next page, resolved against where it came from', async () => {
    const feed = await readFeed([], {}, { home_page_url: '/', next_url: '?page=2' });
    assert.equal(feed.homePage, 'https://www.voorbeeldstad.example/');
    assert.equal(feed.next, `${HERE}?page=2`);
  });

  it('neither of them when they are not of the web', async () => {
    const feed = await readFeed(
      [],
      {},
      { home_page_url: 'javascript:alert(1)', next_url: 'file:///etc/passwd' },
    );
    assert.ok(!('homePage' in feed) && !('next' in feed));
  });

  it('items that can be written as JSON, with what is absent left out', async () => {
    const { items } = await parseFeed({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: 'x' }],
    });
    assert.deepEqual(JSON.parse(JSON.stringify(items)), [
      { id: '1', title: 'x', summary: '', text: '', tags: [], authors: [], source: { title: '' } },
    ]);
  });
});
