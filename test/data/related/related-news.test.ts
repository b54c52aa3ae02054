import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CurrentArticle, Feed } from '../../../src/data/model.ts';
import { relatedNews, type RelatedOptions } from '../../../src/data/related/related-news.ts';
import { makeFeed } from '../made-items.ts';
import { article, NOW, townFeed } from './town-feed.ts';

async function ids(feed: Feed, current: CurrentArticle, options: RelatedOptions = {}): Promise<string[]> {
  const related = await relatedNews(feed, current, { now: NOW, ...options });
  return related.map(({ item }) => item.id);
}

describe('related news', () => {
  it('is about the same subject, nearest first', async () => {
    assert.deepEqual(await ids(townFeed(), { id: 'isolatie' }), ['warmtepomp', 'energiecoach']);
    assert.deepEqual(await ids(townFeed(), { id: 'gft' }), ['afvalkalender']);
  });

  it('is empty when nothing is related enough', async () => {
    assert.deepEqual(await ids(townFeed(), { id: 'lintjes' }), []);
    assert.deepEqual(await ids(townFeed(), { title: 'Recept voor pannenkoeken', language: 'nl' }), []);
  });

  it('goes by what is known of a page that the feed has not', async () => {
    const pages: [CurrentArticle, string][] = [
      [{ title: 'Hoe vraag ik subsidie voor een warmtepomp aan?' }, 'warmtepomp'],
      [{ text: 'De brug is dicht; volg de omleiding.' }, 'brug'],
      [{ tags: ['ENERGIE '] }, 'energiecoach'],
      [{ tags: [{ key: 'koninklijk', label: 'Koninklijk' }] }, 'lintjes'],
    ];
    for (const [current, first] of pages) {
      assert.equal((await ids(townFeed(), { url: 'https://elders.example/', ...current }))[0], first);
    }
  });

  it('lets the tags of the page count beside those of its own item', async () => {
    const found = await ids(townFeed(), { id: 'lintjes', tags: ['afval'] });
    assert.deepEqual(found.sort(), ['afvalkalender', 'gft']);
  });

  it('takes the text of the page where the feed has none', async () => {
    const feed = townFeed();
    feed.items.push(article('bericht', { title: 'Bericht van het college' }));
    assert.deepEqual(await ids(feed, { id: 'bericht' }), []);
    const text = 'Wie een warmtepomp koopt krijgt subsidie.';
    assert.equal((await ids(feed, { id: 'bericht', text }))[0], 'warmtepomp');
  });

  it('weighs a tag that few items have more than one that many have', async () => {
    const many = Array.from({ length: 20 }, (_, i) => article(`veel${i}`, { tags: ['Nieuws'] }));
    const feed = makeFeed([
      ...many,
      article('zeldzaam', { tags: ['Molens'] }),
      article('dit', { tags: ['Nieuws', 'Molens'] }),
    ]);
    const [first, second] = await relatedNews(feed, { id: 'dit' }, { now: NOW, minScore: 0 });
    assert.equal(first?.item.id, 'zeldzaam');
    assert.ok(second && first.score > second.score);
  });

  it('counts against an item what it has besides', async () => {
    const feed = makeFeed([
      article('ruim', { tags: ['Molens', 'Water', 'Wind', 'Meel', 'Brood', 'Erfgoed'] }),
      article('precies', { tags: ['Molens'] }),
      article('dit', { tags: ['Molens'] }),
    ]);
    assert.deepEqual(await ids(feed, { id: 'dit' }), ['precies', 'ruim']);
  });

  it('makes no difference between spellings with and without capitals and accents', async () => {
    const feed = makeFeed([
      article('a', { title: 'COORDINATIE van de crèche' }),
      article('b', { title: 'Iets heel anders' }),
    ]);
    assert.deepEqual(await ids(feed, { title: 'Coördinatie, creche' }), ['a']);
  });

  it('is not about words that hold a sentence together', async () => {
    const feed = makeFeed([
      article('nl', { title: 'Dit is voor mensen die het niet weten', language: 'nl' }),
      article('en', { title: 'This is what they have about it', language: 'en-GB' }),
    ]);
    assert.deepEqual(await ids(feed, { title: 'Dit is niet voor ons', language: 'nl' }, { minScore: 0 }), []);
    assert.deepEqual(await ids(feed, { title: 'What is this about', language: 'en' }, { minScore: 0 }), []);
    assert.deepEqual(await ids(feed, { title: 'What is dit voor' }, { minScore: 0 }), []);
  });

  it('reads the words of an item by its own language', async () => {
    // "Over" is a stop word in Dutch and English, "die" in Dutch alone.
    const feed = {
      ...makeFeed([article('dice', { title: 'Loaded die', language: 'en' })]),
      language: 'nl',
    };
    assert.deepEqual(await ids(feed, { title: 'Die casting', language: 'en' }), ['dice']);
  });

  it('prefers the newer of two that are alike, a little', async () => {
    const feed = makeFeed([
      article('oud', { title: 'Molen draait weer', published: '2016-01-01' }),
      article('nieuw', { title: 'Weer draait molen', published: '2026-11-01' }),
      article('dit', { title: 'De molen' }),
    ]);
    const [first, second] = await relatedNews(feed, { id: 'dit' }, { now: NOW, diversity: 0 });
    assert.equal(first?.item.id, 'nieuw');
    assert.ok(second && second.score > first.score * 0.85);
  });

  it('scores 1 for the article itself and less for anything else', async () => {
    const twin = { text: 'De wieken staan in de wind.', tags: ['Molens'], published: NOW.toISOString() };
    const feed = makeFeed([
      // Words in another order make another title of the same words.
      article('tweeling', { title: 'Draait de molen', ...twin }),
      article('dit', { title: 'De molen draait', ...twin }),
      article('anders', { title: 'De molen', ...twin }),
    ]);
    const [first, second] = await relatedNews(feed, { id: 'dit' }, { now: NOW });
    assert.equal(first?.item.id, 'tweeling');
    assert.ok(first.score > 0.9999 && first.score <= 1);
    assert.ok(second && second.score < 0.99 && second.score > 0);
  });

  it('reads what is added to a feed', async () => {
    const feed = townFeed();
    assert.deepEqual(await ids(feed, { id: 'lintjes' }), []);
    feed.items.push(article('lintje2', { title: 'Lintje voor twee inwoners', tags: ['Koninklijk'] }));
    assert.deepEqual(await ids(feed, { id: 'lintjes' }), ['lintje2']);
    assert.deepEqual(await ids(feed, { id: 'isolatie' }), ['warmtepomp', 'energiecoach']);
  });

  it('starts again when a feed got other items', async () => {
    const feed = townFeed();
    await ids(feed, { id: 'isolatie' });
    feed.items = [article('lintje2', { title: 'Lintje voor inwoners', tags: ['Koninklijk'] }), ...feed.items];
    assert.deepEqual(await ids(feed, { id: 'lintjes' }), ['lintje2']);
    feed.items = feed.items.slice(0, 1);
    assert.deepEqual(await ids(feed, { id: 'lintjes', title: 'Onderscheidingen' }, { minScore: 0 }), []);
  });
});
