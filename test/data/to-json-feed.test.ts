import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, toJsonFeed, type Feed } from '../../src/data/index.ts';
import { bytesOf, document, HERE, readFeed, whole } from './reading.ts';

type Json = Record<string, unknown>;

/** The document that a feed is written as, as others get it. */
const written = (feed: Feed): Json => JSON.parse(JSON.stringify(toJsonFeed(feed))) as Json;

/** Says what is not as the specification of JSON Feed 1.1 wants it. */
function faults({ version, title, items, ...top }: Json): string[] {
  const found: string[] = [];
  const want = (isRight: boolean, fault: string): void => void (isRight || found.push(fault));
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isWeb = (value: unknown): boolean => isText(value) && URL.canParse(value as string);
  const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean =>
    value === undefined || is(value);
  const isDate = (value: unknown): boolean =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value as string);
  const isObject = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const isList = (is: (value: unknown) => boolean) => (value: unknown) =>
    Array.isArray(value) && value.every(is);
  const isAuthor = (value: unknown): boolean => isObject(value) && isText((value as Json).name);

  want(version === 'https://jsonfeed.org/version/1.1', 'version');
  want(isText(title), 'title');
  for (const key of ['home_page_url', 'next_url']) want(isOptional(top[key], isWeb), key);
  want(isOptional(top.language, isText), 'language');
  want(Array.isArray(items), 'items');
  for (const item of items as Json[]) {
    want(isText(item.id) && item.id !== '', 'id');
    want(isText(item.content_html) || isText(item.content_text), 'content_html or content_text');
    for (const key of ['url', 'image']) want(isOptional(item[key], isWeb), key);
    for (const key of ['title', 'summary', 'language']) want(isOptional(item[key], isText), key);
    for (const key of ['date_published', 'date_modified']) want(isOptional(item[key], isDate), key);
    want(isOptional(item.tags, isList(isText)), 'tags');
    want(isOptional(item.authors, isList(isAuthor)), 'authors');
    // An extension begins with an underscore, and is an object.
    for (const key of Object.keys(item).filter((name) => name.startsWith('_')))
      want(isObject(item[key]), key);
  }
  return found;
}

/** What must come back: all but where it was found and what was odd about it. */
const lasting = ({ title, homePage, language, next, items }: Feed): object => ({
  ...{ title, homePage, language, next },
  items: items.map((item) => ({ ...whole(item), source: undefined })),
});

const rich = {
  id: 'a',
  url: 'https://voorbeeldstad.example/a',
  title: 'Hoe u <b> gebruikt & waarom'.replace('&', '&amp;').replace('<', '&lt;'),
  summary: 'Kort &amp; goed.',
  content_html: '<p>Eerste &lt;p&gt;.</p><p>Tweede.</p>',
  date_published: '2026-03-01T10:00:00+01:00',
  date_modified: '2026-03-02',
  tags: ['Wonen', 'Werk &amp; inkomen'],
  authors: [{ name: 'Jan &amp;amp; Piet' }],
  language: 'nl-NL',
  image: '/a.jpg',
  _raakvlak: {
    related: ['b'],
    highlighted: true,
    image_alt: 'Een &lt;park&gt;',
    image_width: 4,
    image_height: 3,
  },
};

describe('toJsonFeed', () => {
  it('writes everything that the format has a place for, and the rest as an extension', async () => {
    const top = { home_page_url: '/', language: 'nl', next_url: '?page=2' };
    const feed = await readFeed([rich], {}, top);
    assert.deepEqual(written(feed), {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Nieuws',
      home_page_url: 'https://www.voorbeeldstad.example/',
      language: 'nl',
      next_url: `${HERE}?page=2`,
      items: [
        {
          id: 'a',
          url: 'https://voorbeeldstad.example/a',
          title: 'Hoe u &lt;b> gebruikt &amp; waarom',
          summary: 'Kort & goed.',
          content_text: 'Eerste &lt;p>.\n\nTweede.',
          image: 'https://www.voorbeeldstad.example/a.jpg',
          date_published: '2026-03-01T09:00:00.000Z',
          date_modified: '2026-03-01T23:00:00.000Z',
          authors: [{ name: 'Jan &amp;amp; Piet' }],
          tags: ['Wonen', 'Werk & inkomen'],
          language: 'nl-NL',
          _raakvlak: {
            related: ['b'],
            highlighted: true,
            image_alt: 'Een &lt;park>',
            image_width: 4,
            image_height: 3,
          },
        },
      ],
    });
  });

  it('leaves out what is absent', async () => {
    const { items } = written(await parseFeed(document([{ id: 'a', title: 'Titel' }])));
    assert.deepEqual(items, [{ id: 'a', title: 'Titel', content_text: '' }]);
  });

  it('gives each item a text, as the format wants one, and no other item than it was', async () => {
    for (const item of [
      { title: 'Titel' },
      { summary: 'Kort.' },
      { content_text: 'Tekst.' },
      { url: '/a' },
    ]) {
      const feed = await readFeed([{ id: 'a', ...item }]);
      const again = await parseFeed(toJsonFeed(feed));
      assert.deepEqual(lasting(again), lasting(feed));
    }
  });

  for (const name of [
    'jsonfeed-spec/1-5',
    'jsonfeed-spec/1.1-3',
    'jsonfeed-spec/1.1-4',
    'gofeed/json10_full',
    'feedparser/example',
  ]) {
    it(`writes ${name} as a valid feed that reads back as itself`, async () => {
      const feed = await parseFeed(bytesOf(`${name}.json`));
      assert.deepEqual(faults(written(feed)), []);
      const again = await parseFeed(JSON.stringify(toJsonFeed(feed)));
      assert.deepEqual(lasting(again), lasting(feed));
      assert.deepEqual(again.problems, []);
    });
  }
});

describe('whatever the feed', () => {
  const text = fc.oneof(
    fc.constantFrom(
      'Titel',
      'Werk & inkomen',
      '&amp;',
      '&lt;b&gt;',
      '&amp;lt;',
      '<b>x</b>',
      'a < b',
      '<',
      '&',
      '&#60;i&#62;',
    ),
    fc.constantFrom(
      '&lt;!-- x',
      '&lt;script&gt;x',
      'x &lt;/p',
      '<p>a</p><p>b</p>',
      'a\n\nb',
      'a\nb',
      'copy &copy; &copy',
    ),
    fc
      .array(
        fc.constantFrom('&lt;', '&amp;', '&#38;', '<', '>', '&', ';', 'b', 'lt', ' ', '\n', '!--', '/', '"'),
      )
      .map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
    fc.constant('Een zin die lang genoeg is om gekort te worden. '.repeat(9)),
    fc.constant('zonderspaties'.repeat(30)),
  );
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined });
  const address = fc.constantFrom(
    '/a',
    'https://elders.example/?a=1&copy;=2',
    'b c',
    'javascript:x',
    '//x/"<b>',
  );
  const date = fc.constantFrom(
    '2026-03-01',
    '2024-02-29T12:00:00+01:00',
    '2026-10-25T02:30:00',
    'ooit',
    '0001-01-01',
  );
  const item = fc.record({
    id: fc.oneof(text, fc.nat()),
    url: maybe(address),
    title: maybe(text),
    summary: maybe(text),
    content_html: maybe(text),
    content_text: maybe(text),
    image: maybe(address),
    date_published: maybe(date),
    date_modified: maybe(date),
    tags: maybe(fc.array(text)),
    authors: maybe(fc.array(fc.record({ name: text }))),
    language: maybe(fc.constantFrom('nl', 'en_GB', 'x', 'Nederlands')),
    _raakvlak: fc.record({
      related: maybe(fc.array(text)),
      highlighted: fc.boolean(),
      image_alt: maybe(text),
      image_width: maybe(fc.double()),
      image_height: maybe(fc.nat()),
    }),
  });
  const feeds = fc.record({
    version: fc.constant('https://jsonfeed.org/version/1.1'),
    title: text,
    language: maybe(fc.constantFrom('nl', 'nl_NL', '')),
    home_page_url: maybe(address),
    next_url: maybe(address),
    authors: maybe(fc.array(fc.record({ name: text }))),
    items: fc
      .array(item, { maxLength: 4 })
      // Each at an address of its own: two with one address and one title are one item.
      .map((list) => list.map((one, place) => (one.url ? { ...one, url: `${one.url}${place}` } : one))),
  });

  /** Reads a feed, or gives undefined when there is nothing in it to read. */
  const read = (body: object): Promise<Feed | undefined> =>
    parseFeed(body, { url: HERE }).catch(() => undefined);

  it('what is written reads back as the same feed, and is written as the same again', async () => {
    await fc.assert(
      fc.asyncProperty(feeds, async (body) => {
        const feed = await read(body);
        if (!feed) return;
        const once = written(feed);
        // Read from another place, where relative addresses would mean something else.
        const again = await parseFeed(once, { url: 'https://elders.example/' });
        assert.deepEqual(lasting(again), lasting(feed));
        assert.deepEqual(written(again), once);
        assert.deepEqual(again.problems, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('what is written is valid', async () => {
    await fc.assert(
      fc.asyncProperty(feeds, async (body) => {
        const feed = await read(body);
        if (feed) assert.deepEqual(faults(written(feed)), []);
      }),
      { numRuns: 500 },
    );
  });
});
