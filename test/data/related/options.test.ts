import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { relatedNews, type RelatedOptions } from '../../../src/data/related/related-news.ts';
import { makeFeed } from '../made-items.ts';
import { article, NOW } from './town-feed.ts';

const WORDS = ['wieken', 'meel', 'wind', 'zolder', 'steen', 'kap', 'staart', 'vang'];
/** Eight articles that have ever less to do with the one that is read. */
const mills = makeFeed([
  article('dit', { title: `Molen ${WORDS.join(' ')}` }),
  ...WORDS.map((_, i) => article(`m${i}`, { title: `Molen ${WORDS.slice(i).join(' ')} los${i}` })),
]);

async function ids(options: RelatedOptions, feed = mills): Promise<string[]> {
  return (await relatedNews(feed, { id: 'dit' }, { now: NOW, ...options })).map(({ item }) => item.id);
}

describe('limit', () => {
  it('is three by default, and more or fewer when asked', async () => {
    assert.equal((await ids({})).length, 3);
    assert.equal((await ids({ limit: 1 })).length, 1);
    assert.equal((await ids({ limit: 5, minScore: 0 })).length, 5);
    assert.equal((await ids({ limit: Infinity, minScore: 0 })).length, 8);
  });

  it('may be none', async () => {
    assert.deepEqual(await ids({ limit: 0 }), []);
    assert.deepEqual(await ids({ limit: -1 }), []);
  });
});

describe('minScore', () => {
  it('leaves out what scores less', async () => {
    const all = await relatedNews(mills, { id: 'dit' }, { now: NOW, minScore: 0, limit: 9, diversity: 0 });
    for (const { score } of all) {
      const kept = await relatedNews(
        mills,
        { id: 'dit' },
        { now: NOW, minScore: score, limit: 9, diversity: 0 },
      );
      assert.deepEqual(
        kept.map(({ item }) => item.id),
        all.filter((other) => other.score >= score).map(({ item }) => item.id),
      );
    }
    assert.deepEqual(await ids({ minScore: 1 }), []);
  });

  it('of 0 still asks for something in common', async () => {
    const feed = makeFeed([article('dit', { title: 'Molen' }), article('a', { title: 'Brug' })]);
    assert.deepEqual(await ids({ minScore: 0 }, feed), []);
  });
});

describe('maxAge', () => {
  const feed = makeFeed([
    article('dit', { title: 'De molen draait', published: '2020-01-01' }),
    article('uren', { title: 'Molen een', published: '2026-11-20T06:00:00Z' }),
    article('dagen', { title: 'Molen twee', published: '2026-11-10' }),
    article('maanden', { title: 'Molen drie', published: '2026-07-01' }),
    article('jaren', { title: 'Molen vier', published: '2023-12-01' }),
    article('gewijzigd', { title: 'Molen vijf', published: undefined, modified: new Date('2026-11-15') }),
    article('ooit', { title: 'Molen zes', published: undefined }),
  ]);
  const table: [maxAge: string, found: string[]][] = [
    ['PT12H', ['uren']],
    ['P1W', ['gewijzigd', 'uren']],
    ['P14D', ['dagen', 'gewijzigd', 'uren']],
    ['P6M', ['dagen', 'gewijzigd', 'maanden', 'uren']],
    ['P1Y6M', ['dagen', 'gewijzigd', 'maanden', 'uren']],
    ['p3y', ['dagen', 'gewijzigd', 'jaren', 'maanden', 'uren']],
  ];
  for (const [maxAge, found] of table) {
    it(`${maxAge} keeps ${found.join(', ')}`, async () => {
      assert.deepEqual((await ids({ maxAge, limit: 9, minScore: 0 }, feed)).sort(), found);
    });
  }

  it('without it, age is no reason to leave something out', async () => {
    assert.equal((await ids({ limit: 9, minScore: 0 }, feed)).length, 6);
  });

  it('that is no duration is refused', async () => {
    for (const maxAge of ['een jaar', 'P', 'P1', 'PT', '1Y', 'P-1Y', 'P1H']) {
      await assert.rejects(ids({ maxAge }, feed), RangeError, maxAge);
    }
  });
});

describe('diversity', () => {
  const feed = makeFeed([
    article('dit', { title: 'Molen wieken meel brug' }),
    article('a1', { title: 'Molen wieken meel eerste' }),
    article('a2', { title: 'Molen wieken meel tweede' }),
    article('a3', { title: 'Molen wieken meel derde' }),
    article('b', { title: 'Brug water sluis haven' }),
    ...WORDS.map((_, i) => article(`rest${i}`, { title: `Bericht over zaak${i}` })),
  ]);

  it('of 0 shows the nearest ones, alike or not', async () => {
    assert.deepEqual((await ids({ diversity: 0 }, feed)).sort(), ['a1', 'a2', 'a3']);
  });

  it('shows something else beside them when there is more of it, the nearest first', async () => {
    for (const diversity of [0.5, 0.8, 1]) {
      const found = await ids({ diversity, limit: 2 }, feed);
      assert.equal(found[0], 'a1');
      assert.equal(found[1], 'b');
    }
  });

  it('changes the order but not the choice when all are shown', async () => {
    const all = await ids({ diversity: 0, limit: 9, minScore: 0 });
    for (const diversity of [0.1, 0.5, 1]) {
      assert.deepEqual((await ids({ diversity, limit: 9, minScore: 0 })).sort(), [...all].sort());
    }
  });
});

describe('excludeTags', () => {
  const feed = makeFeed([
    article('dit', { title: 'De molen draait', tags: ['Molens'], related: ['gekozen'] }),
    article('a', { title: 'Molen een', tags: ['Molens', 'Vacature'] }),
    article('b', { title: 'Molen twee', tags: ['Molens'] }),
    article('gekozen', { title: 'Molen drie', tags: ['VACATURE'] }),
  ]);

  it('leaves out what has one of them, however it is written, also when the publisher chose it', async () => {
    assert.deepEqual(await ids({ excludeTags: [' vacature '] }, feed), ['b']);
    assert.deepEqual((await ids({ excludeTags: [] }, feed)).sort(), ['a', 'b', 'gekozen']);
  });
});
