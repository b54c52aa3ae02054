import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFeed, loadNext, type Feed } from '../../src/data/index.ts';
import { serve, type Route } from './feed-server.ts';

const page = (ids: string[], next?: string): Route => {
  const items = ids.map((id) => ({ id, url: `/${id}`, title: `Bericht ${id}` }));
  return (response) => {
    response.end(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A', items, next_url: next }),
    );
  };
};
const ids = ({ items }: Feed): string[] => items.map(({ id }) => id);

describe('loadNext', () => {
  it('gives a feed of all pages so far, the same item once, and leaves the first feed as it is', async (t) => {
    const server = await serve(t, {
      '/1': page(['a', 'b'], '/2'),
      '/2': page(['b', 'c'], '/3'),
      '/3': page(['d']),
    });
    const first = await loadFeed(server.at('/1'));
    const second = await loadNext(first);
    assert.deepEqual(ids(second), ['a', 'b', 'c']);
    assert.deepEqual(ids(await loadNext(second)), ['a', 'b', 'c', 'd']);
    assert.deepEqual(ids(first), ['a', 'b']);
  });

  it('never goes in a circle', async (t) => {
    const server = await serve(t, {
      '/1': page(['a'], '/2'),
      '/2': page(['b'], '/3'),
      '/3': page(['c'], '/2'),
    });
    let feed = await loadFeed(server.at('/1'));
    for (let i = 0; feed.next && i < 9; i++) feed = await loadNext(feed);
    assert.deepEqual(ids(feed), ['a', 'b', 'c']);
    assert.equal(server.asked('/2').length, 1);
  });

  it('asks nobody but the origin of the feed, and says so', async (t) => {
    const other = await serve(t, { '/2': page(['b']) });
    const server = await serve(t, { '/1': page(['a'], other.at('/2')) });
    const feed = await loadNext(await loadFeed(server.at('/1')));
    assert.deepEqual(ids(feed), ['a']);
    assert.equal(feed.next, undefined);
    assert.match(feed.problems.map(({ message }) => message).join(), /another origin/);
    assert.equal(other.asked('/2').length, 0);
  });

  it('takes a page past the end, as WordPress has it, for the end', async (t) => {
    const past: Route = (response) => {
      response
        .writeHead(400)
        .end('{"code":"rest_post_invalid_page_number","message":"","data":{"status":400}}');
    };
    const server = await serve(t, { '/1': page(['a'], '/2'), '/2': past });
    const feed = await loadNext(await loadFeed(server.at('/1')));
    assert.deepEqual(ids(feed), ['a']);
    assert.equal(feed.next, undefined);
  });

  it('rejects when a page cannot be had, so that it can be asked for again', async (t) => {
    const server = await serve(t, { '/1': page(['a'], '/2') });
    const first = await loadFeed(server.at('/1'));
    await assert.rejects(loadNext(first), { kind: 'http', status: 404 });
    assert.equal(first.next, server.at('/2'));
  });

  it('stops at the limit of items', async (t) => {
    const server = await serve(t, { '/1': page(['a', 'b'], '/2'), '/2': page(['c']) });
    const feed = await loadNext(await loadFeed(server.at('/1')), { maxItems: 2 });
    assert.deepEqual(ids(feed), ['a', 'b']);
    assert.equal(server.asked('/2').length, 0);
  });
});
