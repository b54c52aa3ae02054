import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CurrentArticle, Feed } from '../../../src/data/model.ts';
import { relatedNews } from '../../../src/data/related/related-news.ts';
import { articleKey, sameArticle } from '../../../src/data/related/article-key.ts';
import { makeFeed, makeItem } from '../made-items.ts';
import { article, NOW, townFeed } from './town-feed.ts';

const URL_OF_IT = 'https://www.voorbeeldstad.example/nieuws/isolatie';
const SAME = [
  URL_OF_IT,
  'http://www.voorbeeldstad.example/nieuws/isolatie',
  'https://voorbeeldstad.example/nieuws/isolatie',
  'https://WWW.Voorbeeldstad.example:443/nieuws/isolatie',
  `${URL_OF_IT}/`,
  `${URL_OF_IT}//`,
  `${URL_OF_IT}/index.html`,
  `${URL_OF_IT}#reacties`,
  `${URL_OF_IT}?utm_source=nieuwsbrief&utm_medium=e-mail`,
  `${URL_OF_IT}/?UTM_Campaign=najaar#top`,
  `${URL_OF_IT}?fbclid=abc`,
  `${URL_OF_IT}?gclid=abc&mc_cid=1&mc_eid=2`,
];
const OTHER = [
  'https://www.voorbeeldstad.example/nieuws/Isolatie',
  'https://www.voorbeeldstad.example/nieuws/isolatie/veelgestelde-vragen',
  'https://www.voorbeeldstad.example/en/nieuws/isolatie',
  'https://nieuws.voorbeeldstad.example/nieuws/isolatie',
  'https://www.voorbeeldstad.example:8443/nieuws/isolatie',
  `${URL_OF_IT}?id=2`,
  `${URL_OF_IT}#/2`,
  `${URL_OF_IT}#!/2`,
];

async function ids(feed: Feed, current: CurrentArticle): Promise<string[]> {
  const related = await relatedNews(feed, current, { now: NOW, limit: Infinity, minScore: 0 });
  return related.map(({ item }) => item.id);
}

describe('an address', () => {
  for (const url of SAME) {
    it(`${url} is of the same article`, () => assert.ok(sameArticle({ url }, { url: URL_OF_IT })));
  }
  for (const url of OTHER) {
    it(`${url} is of another`, () => assert.ok(!sameArticle({ url }, { url: URL_OF_IT })));
  }

  it('does not depend on the order of its parameters', () => {
    const [a, b] = ['https://a.example/?id=1&taal=nl', 'http://a.example?taal=nl&utm_id=2&id=1'];
    assert.ok(sameArticle({ url: a }, { url: b }));
  });

  it('that is unknown, or no address, is equal to nothing else', () => {
    assert.ok(!sameArticle({}, {}));
    assert.ok(!sameArticle({ id: '' }, { id: '' }));
    assert.ok(!sameArticle({ url: URL_OF_IT }, {}));
    assert.ok(!sameArticle({ url: 'isolatie' }, { url: URL_OF_IT }));
    assert.ok(sameArticle({ url: 'isolatie' }, { url: 'isolatie' }));
  });

  it('does not matter where the id is the same', () => {
    assert.ok(sameArticle({ id: '1', url: 'https://a.example/a' }, { id: '1', url: 'https://a.example/b' }));
  });

  it('has the key that its own key has, whatever it is', () => {
    const keepsKey = (url: string): void =>
      assert.equal(articleKey(url), articleKey(`${url.split('#')[0]}#deel`));
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), keepsKey));
    fc.assert(fc.property(fc.string(), (text) => typeof articleKey(text) === 'string'));
  });
});

describe('the article itself', () => {
  for (const url of SAME) {
    it(`is known by ${url}, and never shown`, async () => {
      assert.deepEqual(await ids(townFeed(), { url }), await ids(townFeed(), { id: 'isolatie' }));
      assert.ok(!(await ids(townFeed(), { url, title: 'Subsidie' })).includes('isolatie'));
    });
  }

  it('is not shown under a second address or a third', async () => {
    const feed = townFeed();
    const [own] = feed.items;
    assert.ok(own);
    feed.items.push(
      article('kopie', { title: own.title, summary: own.summary, url: 'https://elders.example/1' }),
      article('kopie2', { title: 'Nog eens over subsidie en isolatie', url: `${URL_OF_IT}?utm_source=x` }),
    );
    const found = await ids(feed, { id: 'isolatie' });
    assert.ok(found.includes('warmtepomp') && !found.includes('kopie') && !found.includes('kopie2'));
  });

  it('is known by its title where the feed has it under another address', async () => {
    const current = { url: 'https://elders.example/', title: 'SUBSIDIE voor isolatie, van woningen!' };
    const found = await ids(townFeed(), current);
    assert.ok(found.includes('warmtepomp') && !found.includes('isolatie'));
  });

  it('goes by its id before its address', async () => {
    const found = await ids(townFeed(), { id: 'gft', url: 'https://www.voorbeeldstad.example/nieuws/brug' });
    assert.equal(found[0], 'afvalkalender');
  });
});

describe('one article', () => {
  it('is shown once, though the feed has it twice by address or by title', async () => {
    const feed = makeFeed([
      article('dit', { title: 'Molen' }),
      article('a', { title: 'Molen draait', url: 'https://a.example/molen' }),
      article('b', { title: 'Molen draait weer', url: 'http://www.a.example/molen/?utm_source=x' }),
      article('c', { title: 'De molen maalt' }),
      article('d', { title: 'De Molen: maalt!' }),
    ]);
    const found = await ids(feed, { id: 'dit' });
    assert.equal(found.length, 2);
    assert.deepEqual(found.sort(), ['a', 'c']);
  });

  it('that the feed lists under three addresses is never beside itself', async () => {
    const here = 'https://www.voorbeeldstad.example/nieuws/molen';
    const feed = makeFeed([
      article('1', { title: 'Molen draait', url: `${here}/?utm_campaign=brief` }),
      article('2', { title: 'De molen draait weer', url: 'http://voorbeeldstad.example/nieuws/molen' }),
      article('3', { title: 'Molen draait: beelden', url: `${here}/index.html#foto` }),
      article('4', { title: 'Een andere molen draait', url: `${here}-2` }),
    ]);
    for (const url of [here, `${here}/?fbclid=1`, 'http://voorbeeldstad.example/nieuws/molen/index.html'])
      assert.deepEqual(await ids(feed, { url }), ['4']);
  });
});

describe("the publisher's own choice", () => {
  const withChoice = (related: string[]): Feed => {
    const feed = townFeed();
    feed.items.push(makeItem('zonder', { title: 'Zonder adres' }));
    feed.items.push(article('keuze', { title: 'Meer over isolatie en subsidie', tags: ['Wonen'], related }));
    return feed;
  };

  it('goes first, in its order, before what is nearer', async () => {
    const found = await ids(withChoice(['lintjes', 'brug']), { id: 'keuze' });
    assert.deepEqual(found.slice(0, 3), ['lintjes', 'brug', 'isolatie']);
  });

  it('may be given by address', async () => {
    const found = await ids(withChoice(['http://voorbeeldstad.example/nieuws/brug/']), { id: 'keuze' });
    assert.equal(found[0], 'brug');
  });

  it('is not measured, but counts for the limit', async () => {
    const feed = withChoice(['lintjes', 'brug']);
    const options = { now: NOW, limit: 2, minScore: 0.9 };
    const related = await relatedNews(feed, { id: 'keuze' }, options);
    assert.deepEqual(
      related.map(({ item }) => item.id),
      ['lintjes', 'brug'],
    );
    assert.ok(related.every(({ score }) => score >= 0 && score < 0.9));
    assert.equal((await relatedNews(feed, { id: 'keuze' }, { ...options, limit: 1 })).length, 1);
  });

  it('is shown once, never the article itself, never what the feed has not', async () => {
    const found = await ids(withChoice(['keuze', 'weg', '', 'brug', 'brug', 'warmtepomp']), { id: 'keuze' });
    assert.deepEqual(found.slice(0, 3), ['brug', 'warmtepomp', 'isolatie']);
    assert.equal(new Set(found).size, found.length);
  });
});
