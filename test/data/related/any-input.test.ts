import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CurrentArticle, Feed, NewsItem } from '../../../src/data/model.ts';
import { relatedNews } from '../../../src/data/related/related-news.ts';
import { makeFeed } from '../made-items.ts';
import { article, NOW, townFeed } from './town-feed.ts';

const word = fc.constantFrom(
  'molen',
  'Brug',
  'wíeken',
  'meel',
  '2026',
  'de',
  'het',
  'wind',
  'é',
  '🎉',
  'straße',
);
const words = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));
const wishes = fc.record({
  title: words,
  summary: words,
  text: words,
  tags: fc.uniqueArray(fc.constantFrom('Wonen', 'Afval', 'Zorg', 'Water'), { maxLength: 3 }),
  published: fc.constantFrom(undefined, '2026-01-01', '2026-11-01', '2030-01-01'),
});
const items = fc.array(wishes, { maxLength: 12 }).map((list) => list.map((one, i) => article(`i${i}`, one)));

async function summary(feed: Feed, current: CurrentArticle, limit = 5): Promise<unknown[]> {
  const related = await relatedNews(feed, current, { now: NOW, limit, minScore: 0 });
  return related.map(({ item, score, tags, words }) => [item.id, score, tags, words]);
}

describe('whatever the feed', () => {
  it('the answer is the same at every call, and in whatever order the items come', () =>
    fc.assert(
      fc.asyncProperty(
        items.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        async ([list, shuffled]) => {
          const feed = makeFeed(list);
          const once = await summary(feed, { id: 'i0' });
          assert.deepEqual(await summary(feed, { id: 'i0' }), once);
          assert.deepEqual(await summary(makeFeed(shuffled), { id: 'i0' }), once);
        },
      ),
    ));

  it('a feed that grew gives what it gives when it comes at once', () =>
    fc.assert(
      fc.asyncProperty(items, fc.nat(12), async (list, cut) => {
        const feed = makeFeed(list.slice(0, cut));
        await summary(feed, { id: 'i0' });
        feed.items.push(...list.slice(cut));
        assert.deepEqual(await summary(feed, { id: 'i0' }), await summary(makeFeed(list), { id: 'i0' }));
      }),
    ));

  it('calls at one time give what one alone gives', async () => {
    const feed = townFeed();
    const [first] = feed.items;
    const alone = await summary(townFeed(), { id: 'isolatie' });
    const many = await Promise.all(Array.from({ length: 5 }, () => summary(feed, { id: first?.id ?? '' })));
    for (const one of many) assert.deepEqual(one, alone);
  });

  it('scores are from 0 to 1, items are of the feed, none twice, never itself', () =>
    fc.assert(
      fc.asyncProperty(items, fc.double({ min: 0, max: 1, noNaN: true }), async (list, diversity) => {
        const feed = makeFeed(list);
        const related = await relatedNews(
          feed,
          { id: 'i0' },
          { now: NOW, diversity, limit: 20, minScore: 0 },
        );
        for (const { item, score } of related) assert.ok(score > 0 && score <= 1 && list.includes(item));
        assert.equal(new Set(related.map(({ item }) => item.id)).size, related.length);
        assert.ok(!related.some(({ item }) => item.id === 'i0'));
      }),
    ));
});

describe('bad input', () => {
  const nothing: [what: string, current: CurrentArticle][] = [
    ['nothing known', {}],
    ['an empty page', { title: '', text: '', tags: [], url: '' }],
    ['tags of nothing', { tags: ['', '  '] }],
    ['signs alone', { title: '🎉 — !?', text: '…' }],
    ['stop words alone', { title: 'de het een', language: 'nl' }],
    ['another language', { title: 'Пенсионный фонд', text: '住民税', language: 'ja' }],
  ];
  for (const [what, current] of nothing) {
    it(`${what}: no answer`, async () => assert.deepEqual(await relatedNews(townFeed(), current), []));
  }

  it('an empty feed: no answer', async () =>
    assert.deepEqual(await relatedNews(makeFeed([]), { title: 'Molen', tags: ['Wonen'] }), []));

  it('items without any text: no answer, and tags are enough for one', async () => {
    const feed = makeFeed(['a', 'b', 'c'].map((id) => article(id, { title: '' })));
    assert.deepEqual(await relatedNews(feed, { id: 'a' }), []);
    const tagged = makeFeed(['a', 'b', 'c'].map((id) => article(id, { title: '', tags: ['Wonen'] })));
    assert.equal((await relatedNews(tagged, { id: 'a' })).length, 2);
  });

  it('items that are all the same: none of them beside itself, one beside something else', async () => {
    const same = { title: 'Molen draait', text: 'De wieken van de molen.', tags: ['Molens'] };
    const feed = makeFeed(Array.from({ length: 50 }, (_, i) => article(`i${i}`, same)));
    assert.deepEqual(await relatedNews(feed, { id: 'i7' }), []);
    const related = await relatedNews(feed, { title: 'Een molen' }, { now: NOW, minScore: 0 });
    assert.deepEqual(
      related.map(({ item }) => item.id),
      ['i0'],
    );
  });

  it('dates that are none', async () => {
    const feed = makeFeed([article('a', { title: 'Molen' }), article('b', { title: 'Molen draait' })]);
    for (const item of feed.items) item.published = new Date(NaN);
    assert.equal((await relatedNews(feed, { id: 'a' }, { minScore: 0 })).length, 1);
    assert.equal((await relatedNews(feed, { id: 'a' }, { minScore: 0, maxAge: 'P1Y' })).length, 0);
  });

  it('an item of one megabyte is read in part, and answered', async () => {
    const feed = townFeed();
    const long = 'warmtepomp en isolatie '.repeat(45_000);
    feed.items.push(article('lang', { title: 'Verslag', text: long }));
    feed.items.push(article('woord', { title: 'Een woord', text: 'x'.repeat(1_000_000) }));
    const related = await relatedNews(feed, { id: 'lang' }, { now: NOW });
    assert.equal(related[0]?.item.id, 'warmtepomp');
    assert.ok(related[0].words.every(({ length }) => length < 20));
  });

  it('a word that stands in an item hundreds of times weighs no more than one', async () => {
    const feed = makeFeed([
      article('spam', { title: 'Aanbieding', text: 'molen '.repeat(600) }),
      article('goed', { title: 'Molen gered', text: 'De molen draait.' }),
    ]);
    const related = await relatedNews(feed, { title: 'De molen draait weer' }, { now: NOW, minScore: 0 });
    assert.equal(related[0]?.item.id, 'goed');
  });

  it('names that objects are born with are words like others', async () => {
    const feed = makeFeed([
      article('a', { title: 'constructor __proto__ toString', tags: ['__proto__', 'constructor'] }),
      article('b', { title: 'hasOwnProperty' }),
    ]);
    const [first] = await relatedNews(feed, { title: 'toString', tags: ['__proto__'] }, { now: NOW });
    assert.deepEqual([first?.item.id, first?.tags], ['a', ['__proto__']]);
  });
});

describe('a large feed', () => {
  const SIZE = 10_000;
  /** Articles about one of a hundred things each, with a text that tells when it is read. */
  function largeFeed(onRead: () => void, tags: (i: number) => string[]): Feed {
    return makeFeed(
      Array.from({ length: SIZE }, (_, i): NewsItem => {
        const text = `Onderwerp${i % 100} en zaak${i % 37} van straat${i}`;
        const item = article(`i${i}`, { title: `Bericht ${i} over onderwerp${i % 100}`, tags: tags(i) });
        return Object.defineProperty({ ...item }, 'text', {
          get: () => {
            onRead();
            return text;
          },
        });
      }),
    );
  }

  it('gives others their turn while it is read, and each text is read once', async () => {
    let reads = 0;
    let turns = 0;
    let isDone = false;
    const feed = largeFeed(
      () => reads++,
      (i) => [`Tag ${i % 40}`],
    );
    const turn = (): void => {
      turns++;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    const related = await relatedNews(feed, { id: 'i5' }, { now: NOW });
    isDone = true;
    assert.equal(related.length, 3);
    for (const { item } of related) assert.match(item.title, /onderwerp5$/);
    assert.ok(turns > 3, `${turns} turns`);
    // Once to index, and again for the current article and for those that are shown.
    assert.ok(reads <= SIZE + 4, `${reads} reads`);
    for (let i = 0; i < 5; i++) await relatedNews(feed, { id: `i${i}` }, { now: NOW });
    assert.ok(reads <= SIZE + 6 * 4, `${reads} reads`);
  });

  it('in which all items have one tag is answered by what tells them apart', async () => {
    const feed = largeFeed(
      () => {},
      () => ['Nieuws'],
    );
    const related = await relatedNews(feed, { id: 'i5' }, { now: NOW });
    assert.equal(related.length, 3);
    for (const { item, tags } of related) {
      assert.match(item.title, /onderwerp5$/);
      assert.deepEqual(tags, ['Nieuws']);
    }
    assert.deepEqual(await relatedNews(feed, { title: 'Iets anders', tags: ['Nieuws'] }, { now: NOW }), []);
  });

  it('answers again in a small part of the time that reading it took', async () => {
    const feed = largeFeed(
      () => {},
      (i) => [`Tag ${i % 40}`],
    );
    const spent = async (id: string): Promise<number> => {
      const before = process.cpuUsage();
      await relatedNews(feed, { id }, { now: NOW });
      return process.cpuUsage(before).user;
    };
    const first = await spent('i0');
    const later = Math.min(await spent('i1'), await spent('i2'), await spent('i3'), await spent('i4'));
    assert.ok(later < first / 3, `${later} of ${first}`);
  });
});
