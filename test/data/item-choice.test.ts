import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed, readItem } from './reading.ts';

const now = new Date('2026-11-24T12:00:00+01:00');

describe('an item shows in its time', () => {
  const table: [what: string, item: object, isShown: boolean][] = [
    ['when it has no date', {}, true],
    ['when it is of this moment', { date_published: '2026-11-24T12:00:00+01:00' }, true],
    [
      'when it is of this morning, by the clock in the Netherlands',
      { date_published: '2026-11-24T11:59' },
      true,
    ],
    ['when it was changed later than now', { date_modified: '2026-12-01' }, true],
    ['when its date cannot be read', { date_published: 'morgen' }, true],
    ['not before it', { date_published: '2026-11-24T12:00:01+01:00' }, false],
    ['not before it, by the clock in the Netherlands', { date_published: '2026-11-24T12:01' }, false],
    ['when it is past in its own zone', { date_published: '2026-11-24T22:00:00+14:00' }, true],
    ['not when it has expired', { _raakvlak: { expires: '2026-11-24T11:00:00+01:00' } }, false],
    ['not when it says so', { expired: true }, false],
    ['when it expires later', { _raakvlak: { expires: '2026-11-25' } }, true],
    ['when it says anything but true', { expired: 'ja' }, true],
  ];
  for (const [what, item, isShown] of table) {
    it(what, async () => {
      const { items, problems } = await readFeed([{ id: '1', title: 'x', ...item }], { now });
      assert.equal(items.length, isShown ? 1 : 0);
      if (!isShown) assert.deepEqual([problems[0]?.level, problems[0]?.item], ['info', '1']);
    });
  }

  it('and a feed of which nothing shows yet is an empty one, not a broken one', async () => {
    const items = [{ id: '1', title: 'x', date_published: '2030-01-01' }];
    assert.equal((await readFeed(items, { now })).items.length, 0);
    assert.equal((await readFeed(items, { now: new Date('2030-01-02') })).items.length, 1);
  });
});

describe('an item that comes twice', () => {
  it('under one address and one title is shown once', async () => {
    const feed = await readFeed([
      { id: '1', title: 'x', url: '/a' },
      { id: '2', title: 'x', url: '/a' },
    ]);
    assert.deepEqual(
      feed.items.map(({ id }) => id),
      ['1'],
    );
    assert.deepEqual(
      feed.problems.map(({ item }) => item),
      ['2'],
    );
  });

  it('under one address alone is not: some feeds give all items one', async () => {
    const titles = ['x', 'y', 'z'];
    const feed = await readFeed(titles.map((title, id) => ({ id, title, url: '/a' })));
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      titles,
    );
  });
});

describe('an item without an address', () => {
  const table: [itemUrl: string, item: object, url: string | undefined][] = [
    ['/nieuws/{id}', {}, 'https://www.voorbeeldstad.example/nieuws/een%20id%2F'],
    [
      '/nieuws/{slug}?a={id}',
      { _raakvlak: { slug: 'hier' } },
      'https://www.voorbeeldstad.example/nieuws/hier?a=een%20id%2F',
    ],
    ['https://elders.example/{slug}', {}, 'https://elders.example/een%20id%2F'],
    ['javascript:{id}', {}, undefined],
    ['/nieuws/{id}', { url: '/eigen' }, 'https://www.voorbeeldstad.example/eigen'],
  ];
  for (const [itemUrl, item, url] of table) {
    it(`gets ${url ?? 'none'} of ${itemUrl}`, async () =>
      assert.equal((await readItem({ id: 'een id/', ...item }, { itemUrl })).url, url));
  }
});
