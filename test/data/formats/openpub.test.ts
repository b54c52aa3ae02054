import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewsItem, ParseOptions } from '../../../src/data/index.ts';
import { jsonOf, refusal } from '../reading.ts';
import { labels, read } from './reading-xml.ts';

const URL_OF_ITEMS = 'https://openpub.voorbeeldstad.example/wp-json/owc/openpub/v1/items?limit=10';

const ITEM = {
  id: 7,
  title: 'Zwembad open',
  content: '<p>Het zwembad is open.</p>',
  excerpt: '',
  date: '2026-03-03 10:05:00',
  date_modified: '2026-03-04 10:05:00',
  slug: 'zwembad-open',
  post_status: 'publish',
  expired: { message: '', status: false, on: false },
  highlighted: false,
  image: [],
  taxonomies: {},
  connected: {},
  downloads: [],
  links: [],
};

const pages = (data: unknown, pagination: object = {}): object => ({
  data,
  pagination: { total_count: 1, total_pages: 1, current_page: 1, limit: 10, ...pagination },
});

const readItems = (data: unknown, options?: ParseOptions) =>
  read(pages(data), { url: URL_OF_ITEMS, ...options });

async function readItem(item: object, options?: ParseOptions): Promise<NewsItem> {
  const { items } = await readItems([{ ...ITEM, ...item }], options);
  assert.equal(items.length, 1);
  return items[0] as NewsItem;
}

describe('documents of OpenPub', () => {
  it('a page of items is read, without the one that has expired', async (t) => {
    const { items, next, problems } = await read(jsonOf('openpub/items-page-1.json') as object, {
      url: URL_OF_ITEMS,
    });
    assert.deepEqual(
      items.map((item) => [
        item.id,
        item.published?.toISOString(),
        labels(item),
        item.highlighted,
        item.related,
      ]),
      [
        ['1200', '2026-01-02T23:30:00.000Z', ['Verkeer', 'Inwoners', 'Nieuws'], true, undefined],
        ['1201', '2026-02-04T00:30:00.000Z', ['Sport', 'Inwoners', 'Bekendmaking'], undefined, ['1211']],
        ['1202', '2026-03-05T01:30:00.000Z', ['Afval', 'Inwoners', 'Werk aan de weg'], undefined, undefined],
        ['1203', '2026-04-06T01:30:00.000Z', ['Bestuur', 'Inwoners', 'Nieuws'], undefined, undefined],
        ['1204', '2026-05-07T02:30:00.000Z', ['Duurzaamheid', 'Inwoners', 'Bekendmaking'], true, ['1206']],
      ],
    );
    assert.equal(next, undefined);
    assert.deepEqual(
      problems.map(({ level, item }) => [level, item]),
      [['info', '1205']],
    );
    const [first, second, third] = items as [NewsItem, NewsItem, NewsItem];
    assert.match(first.image?.src ?? '', /-1024x683\.jpg$/);
    assert.equal(first.image?.alt, '');
    assert.equal(second.image?.alt, 'Inloopavond over het nieuwe zwembad');
    assert.equal(third.image, undefined, 'an empty list is no picture');
    assert.match(first.url ?? '', /^https:\/\/www\.example\.nl\/nieuws\/wegwerkzaamheden/);
    t.diagnostic('OpenPub: 4 documents, 3 read, 1 refused');
  });

  it('a single item is read', async () => {
    const { items } = await read(jsonOf('openpub/item-single.json') as object, { url: URL_OF_ITEMS });
    assert.deepEqual(
      items.map(({ id }) => id),
      ['1200'],
    );
  });

  it('an empty list is read', async () => {
    assert.deepEqual((await read(jsonOf('openpub/empty.json') as object)).items, []);
  });

  it('an error is refused with what it says', async () => {
    const error = await refusal(read(jsonOf('openpub/error-404.json') as object));
    assert.equal(error.kind, 'format');
    assert.match(error.detail, /no_item_found/);
  });
});

describe('an OpenPub item', () => {
  it('has its address by a template, when it has none', async () => {
    const options = { itemUrl: '/nieuws/{slug}?id={id}' };
    assert.equal(
      (await readItem({}, options)).url,
      'https://openpub.voorbeeldstad.example/nieuws/zwembad-open?id=7',
    );
    assert.equal((await readItem({})).url, undefined);
    const portal = { portal_url: 'https://www.voorbeeldstad.example/nieuws/zwembad' };
    assert.equal((await readItem(portal, options)).url, portal.portal_url);
  });

  const expiries: [why: string, expired: unknown, isShown: boolean][] = [
    ['never', { message: '', status: false, on: false }, true],
    ['later', { message: '', status: false, on: '2026-12-01 00:00' }, true],
    ['by now', { message: '', status: false, on: '2026-11-24 12:59' }, false],
    ['in an hour of Dutch time', { message: '', status: false, on: '2026-11-24 13:01' }, true],
    ['says so itself', { message: 'Verlopen', status: true, on: false }, false],
    ['in a way that cannot be read', { status: 'misschien', on: 'gauw' }, true],
    ['not said', undefined, true],
  ];
  for (const [why, expired, isShown] of expiries) {
    it(`has expired: ${why}`, async () => {
      const { items } = await readItems([{ ...ITEM, expired }], { now: new Date('2026-11-24T12:00:00Z') });
      assert.equal(items.length, isShown ? 1 : 0);
    });
  }

  it('is dated in Dutch time, daylight saving included', async () => {
    assert.equal((await readItem({})).published?.toISOString(), '2026-03-03T09:05:00.000Z');
    assert.equal(
      (await readItem({ date: '2026-07-03 10:05:00' })).published?.toISOString(),
      '2026-07-03T08:05:00.000Z',
    );
  });

  it('has a picture in its sizes, in its markup, or none', async () => {
    const sizes = {
      medium: { url: '/300.jpg', width: 300, height: 200 },
      large: { url: '/1024.jpg', width: 1024, height: 683 },
    };
    const base = 'https://openpub.voorbeeldstad.example';
    const { image } = await readItem({
      image: { alt: 'Een bad', meta: { width: 1920, height: 1280, sizes } },
    });
    assert.deepEqual(image, { src: `${base}/1024.jpg`, alt: 'Een bad', width: 1024, height: 683 });
    const rendered = '<img width="1" src="/a.jpg?a=1&amp;b=2" alt="" />';
    const { image: inMarkup } = await readItem({
      image: { alt: '', rendered, meta: { width: 500, height: 400, sizes: [] } },
    });
    assert.deepEqual(inMarkup, { src: `${base}/a.jpg?a=1&b=2`, alt: '', width: 500, height: 400 });
    for (const none of [[], {}, null, false, '', { alt: 'x', meta: [] }])
      assert.equal((await readItem({ image: none })).image, undefined);
  });

  it('has lists with gaps, which PHP writes as objects', async () => {
    const taxonomies = {
      'openpub-type': { 0: { id: 1, name: 'Nieuws' }, 2: { id: 2, name: 'Sport' } },
      'openpub-audience': [],
    };
    const connected = { 'openpub-item_to_openpub-theme': { 1: { id: 3, title: 'Wonen &amp; zorg' } } };
    const downloads = { 3: { title: 'Kaart', url: '/kaart.pdf' } };
    assert.deepEqual(labels(await readItem({ taxonomies, connected, downloads, links: downloads })), [
      'Wonen & zorg',
      'Nieuws',
      'Sport',
    ]);
  });

  it('is in a list with gaps, too', async () => {
    const { items } = await readItems({ 0: ITEM, 2: { ...ITEM, id: 8, title: 'Sportdag' } });
    assert.deepEqual(
      items.map(({ id }) => id),
      ['7', '8'],
    );
  });

  it('wears no tag that says where it may be shown', async () => {
    const taxonomies = {
      'openpub-show-on': [{ name: 'gemeente' }],
      'openpub-usage': [{ name: 'web' }],
      'openpub-type': [{ name: 'Nieuws' }],
    };
    assert.deepEqual(labels(await readItem({ taxonomies })), ['Nieuws']);
  });
});

describe('a page of OpenPub items', () => {
  const table: [pagination: object, next: string | undefined][] = [
    [{ current_page: 1, total_pages: 3 }, `${URL_OF_ITEMS}&page=2`],
    [{ current_page: '2', total_pages: '3' }, `${URL_OF_ITEMS}&page=3`],
    [{ current_page: 3, total_pages: '3' }, undefined],
    [{ current_page: null, total_pages: 'x' }, undefined],
    [{ current_page: '9', total_pages: '10' }, `${URL_OF_ITEMS}&page=10`],
  ];
  for (const [pagination, next] of table) {
    it(`${JSON.stringify(pagination)} ${next ? 'has a next one' : 'is the last'}`, async () => {
      const feed = await read(pages([ITEM], pagination), { url: URL_OF_ITEMS });
      assert.equal(feed.next, next);
    });
  }
});
