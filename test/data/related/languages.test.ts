import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CurrentArticle, Feed } from '../../../src/data/model.ts';
import { relatedNews } from '../../../src/data/related/related-news.ts';
import { makeFeed } from '../made-items.ts';
import { article, NOW } from './town-feed.ts';

/** Articles of one title each, beside others that have nothing to do with them. */
function feedOf(language: string | undefined, ...titles: string[]): Feed {
  const others = ['Lorem ipsum', 'Dolor amet', 'Consectetur elit', 'Tempor magna', 'Ullamco nisi'];
  const feed = makeFeed([...titles, ...others].map((title, i) => article(`i${i}`, { title })));
  return { ...feed, ...(language && { language }) };
}

async function titles(feed: Feed, current: CurrentArticle): Promise<string[]> {
  return (await relatedNews(feed, current, { now: NOW })).map(({ item }) => item.title);
}

describe('the forms of a word meet', () => {
  const table: [language: string, asked: string, found: string][] = [
    ['nl', 'Woning', 'Duizend woningen erbij'],
    ['nl', 'Huizen', 'Huis te huur'],
    ['nl', 'Boom', 'Bomen kappen'],
    ['nl', 'Brief', 'Brieven versturen'],
    ['nl', 'Fiets', 'Fietsen stallen'],
    ['nl', 'Bussen', 'Bus vertraagd'],
    ['nl', 'Subsidies', 'Subsidie aanvragen'],
    ['nl', 'Duurzame wijk', 'Duurzaam bouwen'],
    ['nl-BE', 'Gemeenten', 'Gemeente verhuist'],
    ['en', 'Policies', 'Privacy policy'],
    ['en', 'Design system', 'Designing forms'],
    ['en-GB', 'Mapping', 'Maps compared'],
    ['de', 'Wohnungen', 'Wohnung gesucht'],
    ['fr', 'Logements sociaux', 'Logement social'],
  ];
  for (const [language, asked, found] of table) {
    it(`${language}: "${asked}" finds "${found}"`, async () =>
      assert.deepEqual(await titles(feedOf(language, found), { title: asked }), [found]));
  }

  it('but words that only begin alike do not', async () => {
    assert.deepEqual(await titles(feedOf('nl', 'Regels herzien'), { title: 'Regeling' }), []);
    assert.deepEqual(await titles(feedOf('en', 'Universe expands'), { title: 'University' }), []);
  });

  it('are named as the item writes them, not as they are cut', async () => {
    const [found] = await relatedNews(
      feedOf('nl', 'Duizend woningen erbij'),
      { title: 'Woning' },
      { now: NOW },
    );
    assert.deepEqual(found?.words, ['woningen']);
  });
});

describe('a joined word', () => {
  it('meets its parts when the collection has both, in either direction', async () => {
    const feed = feedOf('nl', 'Hogere bijstandsuitkering', 'Uitkering aanvragen', 'Bijstand verandert');
    assert.deepEqual((await titles(feed, { id: 'i0' })).sort(), [
      'Bijstand verandert',
      'Uitkering aanvragen',
    ]);
    assert.deepEqual(await titles(feed, { id: 'i1' }), ['Hogere bijstandsuitkering']);
  });

  it('stays whole when the collection has one part alone', async () => {
    const feed = feedOf('nl', 'Hogere bijstandsuitkering', 'Uitkering aanvragen');
    assert.deepEqual(await titles(feed, { id: 'i1' }), []);
  });

  it('is no reason where words are not joined', async () => {
    const feed = feedOf('en', 'Understanding', 'Under water', 'Standing ovation');
    assert.deepEqual(await titles(feed, { id: 'i1' }), []);
  });
});

describe('the language of what does not say it', () => {
  it('is told from the stop words of the feed', async () => {
    const dutch = feedOf(undefined, 'De woning van de week', 'Er zijn meer woningen dan vorig jaar');
    assert.deepEqual(await titles(dutch, { id: 'i0' }), ['Er zijn meer woningen dan vorig jaar']);
    const english = feedOf(undefined, 'The policy of the week', 'What policies have to do with it');
    assert.deepEqual(await titles(english, { id: 'i0' }), ['What policies have to do with it']);
  });

  it('is told from the words of an item that is in another language than the rest', async () => {
    const feed = feedOf(undefined, 'De bakfiets van de week', 'Een huis voor de bij');
    feed.items.push(
      article('en', { title: 'The policies that you have to know about and what they are for' }),
      article('en2', { title: 'This policy is all that we have, and it is not for you' }),
    );
    assert.deepEqual(await titles(feed, { id: 'en2' }), [
      'The policies that you have to know about and what they are for',
    ]);
  });

  it('does without rules when it is one that we do not know', async () => {
    const feed = feedOf('eo', 'Nova domo', 'Domo malnova');
    assert.deepEqual(await titles(feed, { id: 'i0' }), ['Domo malnova']);
    assert.deepEqual(await titles(feed, { title: 'Domoj', language: '\u0000' }), []);
  });
});
