import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RelatedItem } from '../../../src/data/model.ts';
import { relatedNews } from '../../../src/data/related/related-news.ts';
import { makeFeed } from '../made-items.ts';
import { article, NOW, townFeed } from './town-feed.ts';

describe('the reasons for an item', () => {
  it('are the labels of the tags that both have, rarest first', async () => {
    const related = await relatedNews(townFeed(), { id: 'warmtepomp' }, { now: NOW });
    const tagsOf = (id: string): string[] | undefined => related.find(({ item }) => item.id === id)?.tags;
    assert.deepEqual(tagsOf('isolatie'), ['Wonen', 'Duurzaamheid']);
    assert.deepEqual(tagsOf('energiecoach'), ['Energie', 'Duurzaamheid']);
  });

  it('name tags as the feed does, however the page writes them', async () => {
    const [first] = await relatedNews(townFeed(), { tags: ['  AFVAL', 'onbekend'] }, { now: NOW });
    assert.deepEqual(first?.tags, ['Afval']);
  });

  it('are the words that weighed most, as the item writes them', async () => {
    const feed = makeFeed([
      article('a', {
        title: 'COÖRDINATIE',
        summary: 'Over de Vrijwilligersavond en het zuivelhuis in 2026.',
      }),
      article('b', { title: 'Het nieuws van 2026' }),
      article('c', { title: 'Nog meer nieuws' }),
    ]);
    const page = {
      title: 'coordinatie van de vrijwilligersavond',
      text: 'Zuivelhuis, 2026, over het nieuws.',
    };
    const [first] = await relatedNews({ ...feed, language: 'nl' }, page, { now: NOW });
    assert.equal(first?.item.id, 'a');
    assert.deepEqual(first.words, ['COÖRDINATIE', 'Vrijwilligersavond', 'zuivelhuis']);
  });

  it('are at most three words, each once', async () => {
    const title = 'Molen wieken meel zolder steen kap';
    const feed = makeFeed([
      article('a', { title, text: title.toUpperCase() }),
      article('b', { title: `${title} dicht` }),
    ]);
    const [first] = await relatedNews(feed, { id: 'b' }, { now: NOW });
    assert.equal(first?.words.length, 3);
    assert.equal(new Set(first.words.map((word) => word.toLowerCase())).size, 3);
  });

  it('are only what both have', async () => {
    const related = await relatedNews(townFeed(), { id: 'isolatie' }, { now: NOW, limit: 9, minScore: 0 });
    const own = JSON.stringify(townFeed().items[0]).toLowerCase();
    const isShared = ({ item, tags, words }: RelatedItem): void => {
      for (const word of words) {
        // In one form or another: endings come off, and with them letters are single or double.
        assert.ok(own.includes(word.toLowerCase().slice(0, 2)), word);
        assert.ok([item.title, item.summary, item.text].join(' ').includes(word), word);
      }
      for (const tag of tags)
        assert.ok(item.tags.some(({ label }) => label === tag) && own.includes(tag.toLowerCase()));
    };
    assert.ok(related.length >= 2);
    related.forEach(isShared);
  });

  it('may be missing for what the publisher chose', async () => {
    const feed = makeFeed([
      article('a', { title: 'Brug' }),
      article('b', { title: 'Molen', related: ['a'] }),
    ]);
    const [first] = await relatedNews(feed, { id: 'b' }, { now: NOW });
    assert.deepEqual([first?.tags, first?.words, first?.score], [[], [], 0]);
  });
});
