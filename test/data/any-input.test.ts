import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError, parseFeed, type Feed } from '../../src/data/index.ts';
import { document, HERE, whole } from './reading.ts';

/** All that a feed holds, its problems in the order of their messages. */
function everything(feed: Feed): object {
  const problems = feed.problems.map((problem) => JSON.stringify(problem)).sort();
  // What is worked out late must not throw either.
  return { ...feed, items: feed.items.map(whole), problems };
}

/** Reads something that may be anything: a feed, or undefined when it was refused with a `FeedError`. */
async function attempt(body: unknown, url = HERE): Promise<Feed | undefined> {
  try {
    const feed = await parseFeed(body as object, { url });
    everything(feed);
    return feed;
  } catch (error) {
    assert.ok(error instanceof FeedError, `not a FeedError but ${String(error)}`);
    assert.ok(error.hint);
    assert.equal(error.url, url);
    return undefined;
  }
}

/** A key of a feed or an item, or any other. */
const key = fc.oneof(
  fc.constantFrom(
    ...[
      'id',
      'url',
      'external_url',
      'title',
      'content_html',
      'content_text',
      'summary',
      'image',
      'banner_image',
    ],
    ...[
      'date_published',
      'date_modified',
      'author',
      'authors',
      'tags',
      'language',
      'attachments',
      '_raakvlak',
    ],
    ...[
      'related',
      'highlighted',
      'image_alt',
      'name',
      'toString',
      'constructor',
      '__proto__',
      'length',
      'then',
    ],
  ),
  fc.string(),
);
const words = fc.constantFrom(
  '<b>x</b>',
  '&lt;',
  'javascript:x',
  '/a',
  '2026-11-24',
  '2026-11-24T12:00:00Z',
  'nl',
  '',
);
const leaf = fc.oneof(words, fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 8 })
      .map((entries) => JSON.parse(written(entries)) as object),
  ),
}));

/** As text, as `__proto__` is a key like any other there. */
function written(entries: [string, unknown][]): string {
  return `{${entries.map(([name, given]) => `${JSON.stringify(name)}:${JSON.stringify(given)}`).join(',')}}`;
}

describe('whatever is given, parseFeed gives a feed or a FeedError', () => {
  it('for any text', async () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '"items":[',
        '"items":',
        '{"id":1,"title":"x"}',
        'null',
        '<',
        'x',
      ],
      ...[
        '\ufeff',
        ' ',
        '\n',
        '"\\u0069tems":[',
        '\\u',
        '1e9',
        '-',
        '<!doctype html>',
        '<?xml?>',
        '\ud800',
        '__proto__',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => void (await attempt(given))),
      { numRuns: 2000 },
    );
  });

  it('for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => void (await attempt(bytes))),
      { numRuns: 500 },
    );
  });

  it('for any JSON value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(value, fc.jsonValue()), async (json) => void (await attempt(json))),
      { numRuns: 500 },
    );
  });

  it('for a feed of any items', async () => {
    const items = fc.array(value, { maxLength: 5 });
    const top = fc.array(fc.tuple(key, value), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(items, top, async (list, entries) => {
        await attempt(document(list, JSON.parse(written(entries)) as object));
      }),
      { numRuns: 1000 },
    );
  });

  it('and the same for a text as for what JSON.parse makes of it', async () => {
    const feeds = fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom('items', 'items', 'title', 'authors', 'language', 'feed_url'), key),
          fc.oneof(value, fc.array(value, { maxLength: 4 })),
        ),
        { maxLength: 6 },
      )
      .map(written);
    await fc.assert(
      fc.asyncProperty(feeds, async (text) => {
        for (const url of [HERE, '']) {
          const [read, parsed] = [await attempt(text, url), await attempt(JSON.parse(text), url)];
          assert.deepEqual(read && everything(read), parsed && everything(parsed));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every feed that is read', () => {
  it('has items that a page can show: with an id of their own and a title, all of the right type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 5 }), async (list) => {
        const feed = await attempt(document(list));
        const items = feed?.items.map(whole) ?? [];
        assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
        for (const item of items) {
          assert.ok(item.id && item.title);
          for (const text of [item.id, item.title, item.summary, item.text])
            assert.equal(typeof text, 'string');
          assert.doesNotMatch(item.summary, /\n/);
          assert.ok(item.summary.length <= 221);
          for (const date of [item.published, item.modified])
            assert.ok(!date || !Number.isNaN(date.getTime()));
          for (const { key: tag, label } of item.tags) assert.ok(tag && label);
          assert.equal(new Set(item.tags.map(({ key: tag }) => tag)).size, item.tags.length);
          assert.ok(item.authors.every((name) => name && typeof name === 'string'));
          if (item.language !== undefined) assert.match(item.language, /^[a-z]+(?:-[a-z\d]+)*$/i);
          const { image } = item;
          if (image) assert.match(image.src, /^https?:/);
          assert.ok(!image?.width || image.width >= 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('shows no tag that came as one', async () => {
    const attack = fc.constantFrom(
      ...[
        '<img src=x onerror="MARK">',
        '<script>MARK</script>',
        '<svg/onload=MARK>',
        '<a href="javascript:MARK">',
      ],
      ...['<p style="MARK">', '<!-- MARK -->', '<iframe srcdoc="<b>MARK">', '<IMG """><SCRIPT>MARK</SCRIPT>'],
      ...[
        '<style>MARK</style>',
        '<math><mi xlink:href="MARK">',
        "<b\nonclick='MARK'>",
        '</b MARK>',
        '<?MARK?>',
      ],
    );
    const text = fc
      .array(fc.oneof(fc.constantFrom('woord', ' ', '\n', '5 < 6', '&amp;'), attack))
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const item = { id: '1', title: given, summary: given, content_html: given, content_text: given };
        const more = { tags: [given], authors: [{ name: given }], language: given };
        const own = { image: '/a.jpg', _raakvlak: { image_alt: given } };
        const feed = await parseFeed(document([{ url: '/a', ...item, ...more, ...own }], { title: given }), {
          url: HERE,
        });
        const shown = { ...feed, items: feed.items.map(whole) };
        assert.doesNotMatch(JSON.stringify(shown), /MARK/);
      }),
      { numRuns: 500 },
    );
  });
});
