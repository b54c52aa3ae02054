import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFeed, loadNext, type Feed } from '../../../src/data/index.ts';
import { serve, type Route } from '../feed-server.ts';
import { labels } from './reading-xml.ts';

const EMBED = '_embed=wp:term,wp:featuredmedia,author';
const PATH = '/wp-json/wp/v2/posts';

/** A post by its number, as WordPress gives it: with its topic, or only with the number of that. */
const post = (id: number, isWhole: boolean): object => ({
  id,
  type: 'post',
  slug: `p${id}`,
  link: `/p${id}`,
  title: { rendered: `Bericht ${id}` },
  tags: [3],
  categories: [1],
  featured_media: 0,
  ...(isWhole && { _embedded: { 'wp:term': [[{ name: 'Wonen', slug: 'wonen', taxonomy: 'post_tag' }]] } }),
});

const posts = (numbers: readonly number[], isWhole: boolean, headers: Record<string, string> = {}): Route => {
  const body = JSON.stringify(numbers.map((id) => post(id, isWhole)));
  return (response) => void response.writeHead(200, headers).end(body);
};
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const topics = ({ items }: Feed): string[] => items.flatMap(labels);
const messages = ({ problems }: Feed): string => problems.map(({ message }) => message).join();

describe('posts of WordPress that name their tags by number', () => {
  for (const [address, more] of [
    [PATH, `${PATH}?${EMBED}`],
    [`${PATH}?per_page=5`, `${PATH}?per_page=5&${EMBED}`],
    ['/?rest_route=/wp/v2/posts', `/?rest_route=/wp/v2/posts&${EMBED}`],
  ] as const) {
    it(`are asked for once more with them: ${address}`, async (t) => {
      const server = await serve(t, { [address]: posts([1, 2], false), [more]: posts([1, 2], true) });
      const feed = await loadFeed(server.at(address));
      assert.deepEqual(topics(feed), ['Wonen', 'Wonen']);
      assert.equal(server.asked(more).length, 1);
      assert.match(messages(feed), /only by number/, 'the web team is told what saves that request');
    });
  }

  it('have their next page with the tags at once', async (t) => {
    const more = `${PATH}?per_page=2&${EMBED}`;
    const second = new URL(`http://x${more}`);
    second.searchParams.set('page', '2');
    const server = await serve(t, {
      [`${PATH}?per_page=2`]: posts([1, 2], false),
      [more]: posts([1, 2], true),
      [second.pathname + second.search]: posts([3], true),
    });
    const feed = await loadNext(await loadFeed(server.at(`${PATH}?per_page=2`)));
    assert.deepEqual(topics(feed), ['Wonen', 'Wonen', 'Wonen']);
  });

  it('are shown as they are when more cannot be had', async (t) => {
    const server = await serve(t, { [PATH]: posts([1, 2], false) });
    const feed = await loadFeed(server.at(PATH));
    assert.equal(feed.items.length, 2);
    assert.match(messages(feed), /only by number/);
  });

  it('are asked for no third time when asking has not helped', async (t) => {
    const more = `${PATH}?${EMBED}`;
    const away: Route = (response) => void response.writeHead(302, { location: PATH }).end();
    const server = await serve(t, { [PATH]: posts([1], false), [more]: away });
    assert.equal((await loadFeed(server.at(PATH))).items.length, 1);
    assert.equal(server.asked(more).length, 1);
    assert.equal(server.asked(PATH).length, 2);
  });

  for (const [why, address] of [
    ['they were asked for', `${PATH}?_embed`],
    ['the address names the fields', `${PATH}?_fields=id,title,link,tags`],
  ] as const) {
    it(`are asked for no more when ${why}`, async (t) => {
      const server = await serve(t, { [address]: posts([1], false) });
      const feed = await loadFeed(server.at(address));
      assert.equal(feed.items.length, 1);
      assert.equal(server.asked(address).length, 1);
      assert.equal(server.asked(`${address}&${EMBED}`).length, 0);
    });
  }

  it('are not asked for when there are none', async (t) => {
    const server = await serve(t, { [PATH]: posts([], false) });
    assert.deepEqual((await loadFeed(server.at(PATH))).items, []);
    assert.equal(server.asked(`${PATH}?${EMBED}`).length, 0);
  });
});

describe('pages of WordPress posts', () => {
  const address = (page: number): string => `${PATH}?_embed&per_page=2${page > 1 ? `&page=${page}` : ''}`;

  const table: [why: string, count: number, pages: string, hasNext: boolean][] = [
    ['a full one is the last when the server says so', 2, '1', false],
    ['a full one has a next when the server says so', 2, '2', true],
    ['one that is not full has a next when the server says so', 1, '2', true],
    ['an empty one has none, whatever the server says', 0, '9', false],
    ['a full one may have a next when the server says nonsense', 2, 'veel', true],
  ];
  for (const [why, count, pages, hasNext] of table) {
    it(why, async (t) => {
      const server = await serve(t, {
        [address(1)]: posts(upTo(count), true, { 'x-wp-totalpages': pages }),
      });
      assert.equal((await loadFeed(server.at(address(1)))).next !== undefined, hasNext);
    });
  }

  it('are asked for up to the last, and none past the end', async (t) => {
    const headers = { 'x-wp-totalpages': '2' };
    const encoded = new URL(`http://x${address(1)}`);
    encoded.searchParams.set('page', '2');
    const second = encoded.pathname + encoded.search;
    const server = await serve(t, {
      [address(1)]: posts([1, 2], true, headers),
      [second]: posts([3, 4], true, headers),
    });
    const feed = await loadNext(await loadFeed(server.at(address(1))));
    assert.equal(feed.items.length, 4);
    assert.equal(feed.next, undefined);
    assert.equal(server.asked(second).length, 1);
  });
});
