import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NewsQuery } from '../../src/data/index.ts';
import { fiveItems, ids, makeFeed, makeItem, shown } from './made-items.ts';

describe('a selection', () => {
  it('can be made before there is a feed', () => {
    const query = new NewsQuery();
    query.select(['jeugd', 'bestaat-niet']);
    query.toggle('wonen');
    assert.deepEqual([...query.selected()], ['jeugd', 'bestaat-niet', 'wonen']);
    query.feed = fiveItems();
    assert.deepEqual([...query.selected()], ['jeugd', 'wonen']);
    assert.equal(ids(query), 'a b c d');
  });

  it('of what the feed does not have is none, so that the list is not empty', () => {
    const query = new NewsQuery(fiveItems());
    query.select(['bestaat-niet']);
    assert.deepEqual([ids(query), query.selected().size], ['a b c d e', 0]);
    query.match = 'all';
    query.select(['bestaat-niet', 'wonen']);
    assert.equal(ids(query), 'a b');
  });

  it('survives a new feed, also one that lacks it for a while', () => {
    const query = new NewsQuery(fiveItems());
    query.select(['wonen']);
    query.toggle('stad', 'source');
    query.feed = fiveItems();
    assert.equal(ids(query), 'b');
    query.feed = makeFeed([makeItem('x', { tags: ['Jeugd'], source: 'Stad' })]);
    assert.deepEqual([ids(query), query.selected().size], ['x', 0]);
    query.feed = undefined;
    query.feed = fiveItems();
    assert.equal(ids(query), 'b');
  });

  it('is not what a caller can change behind our back', () => {
    const query = new NewsQuery(fiveItems());
    const chosen = ['wonen'];
    query.select(chosen);
    chosen.push('jeugd');
    assert.equal(ids(query), 'a b');
  });
});

describe('a feed that grows', () => {
  it('is not complete until it is given as the feed', () => {
    const query = new NewsQuery();
    const { items } = fiveItems();
    const growing = makeFeed(items.slice(0, 2));
    query.grow(growing);
    assert.deepEqual([ids(query), query.complete], ['a b', false]);
    growing.items.push(...items.slice(2));
    query.grow(growing);
    assert.deepEqual([ids(query), query.complete], ['a b c d e', false]);
    query.feed = growing;
    assert.deepEqual([ids(query), query.complete], ['a b c d e', true]);
    assert.equal(shown(query), 'wonen:2 samenwerking:2 jeugd:2');
  });

  it('keeps a selection that it may yet bring', () => {
    const query = new NewsQuery();
    query.select(['jeugd']);
    const growing = makeFeed(fiveItems().items.slice(0, 2));
    query.grow(growing);
    assert.deepEqual([ids(query), [...query.selected()]], ['', ['jeugd']]);
    growing.items.push(...fiveItems().items.slice(2));
    query.feed = growing;
    assert.equal(ids(query), 'c d');
  });

  it('may bring the names of its feed and its authors at the end', () => {
    const query = new NewsQuery();
    query.toggle('nieuws', 'source');
    query.toggle('redactie', 'author');
    const source = { title: '' };
    const authors: string[] = [];
    const growing = makeFeed([{ ...makeItem('a'), source, authors }]);
    query.grow(growing);
    assert.equal(ids(query), '');
    source.title = 'Nieuws';
    authors.push('Redactie');
    query.feed = growing;
    assert.equal(ids(query), 'a');
    assert.deepEqual([shown(query, 'source'), shown(query, 'author')], ['nieuws:1*', 'redactie:1*']);
  });

  it('may turn out to have other items than it seemed', () => {
    const query = new NewsQuery();
    const growing = makeFeed([makeItem('a', { tags: ['Wonen'] })]);
    query.grow(growing);
    assert.equal(shown(query), 'wonen:1');
    growing.items = [makeItem('b', { tags: ['Jeugd'] }), makeItem('c', { tags: ['Jeugd'] })];
    query.feed = growing;
    assert.deepEqual([ids(query), shown(query)], ['b c', 'jeugd:2']);
  });
});

describe('a change is told', () => {
  /** How many changes something causes. */
  function changes(query: NewsQuery, run: () => void): number {
    let count = 0;
    const listener = (): void => void count++;
    query.addEventListener('change', listener);
    run();
    query.removeEventListener('change', listener);
    return count;
  }

  const set =
    <K extends 'feed' | 'match' | 'text' | 'scope' | 'order'>(key: K, value: NewsQuery[K]) =>
    (query: NewsQuery): void =>
      void (query[key] = value);
  const whole = fiveItems();
  const other = fiveItems();
  const table: [what: string, change: (query: NewsQuery) => void][] = [
    ['the feed', set('feed', other)],
    ['the absence of a feed', set('feed', undefined)],
    ['a growing feed', (query) => query.grow(other)],
    ['the match', set('match', 'all')],
    ['the text', set('text', 'a')],
    ['the scope', set('scope', { tags: ['wonen'] })],
    ['the order', set('order', 'newest')],
    ['a selection', (query) => query.select(['wonen', 'jeugd'])],
    ['a selection of the same size', (query) => query.select(['jeugd'])],
    ['a selection in another facet', (query) => query.select(['stad'], 'source')],
    ['a clearance', (query) => query.clear()],
    ['a clearance of the facet', (query) => query.clear('tag')],
  ];
  for (const [what, change] of table) {
    it(`${what}: once, and not again when nothing is new`, () => {
      const query = new NewsQuery(whole);
      query.select(['wonen']);
      assert.equal(
        changes(query, () => change(query)),
        1,
      );
      assert.equal(
        changes(query, () => change(query)),
        0,
      );
    });
  }

  it('a toggle, each time', () => {
    const query = new NewsQuery(whole);
    assert.equal(
      changes(query, () => query.toggle('wonen')),
      1,
    );
    assert.equal(
      changes(query, () => query.toggle('wonen')),
      1,
    );
  });

  it('new items of a feed that grew, and its end', () => {
    const query = new NewsQuery();
    const growing = makeFeed(fiveItems().items.slice(0, 2));
    assert.equal(
      changes(query, () => query.grow(growing)),
      1,
    );
    assert.equal(
      changes(query, () => query.grow(growing)),
      0,
    );
    growing.items.push(makeItem('z'));
    assert.equal(
      changes(query, () => query.grow(growing)),
      1,
    );
    assert.equal(
      changes(query, () => (query.feed = growing)),
      1,
    );
    assert.equal(
      changes(query, () => (query.feed = growing)),
      0,
    );
  });

  it('what is elsewhere: when that changes what is chosen here, and not otherwise', () => {
    const query = new NewsQuery(whole);
    let elsewhere = new Set<string>();
    const share = (): void => void (query.elsewhere = (key) => elsewhere.has(key));
    assert.equal(ids(query), 'a b c d e');
    assert.equal(changes(query, share), 0);
    query.select(['wonen']);
    assert.equal(ids(query), 'a b');
    elsewhere = new Set(['wonen', 'sport']);
    assert.equal(changes(query, share), 0);
    query.select(['sport']);
    assert.deepEqual([ids(query), [...query.selected()]], ['', ['sport']]);
    elsewhere = new Set();
    assert.equal(changes(query, share), 1);
    assert.deepEqual([ids(query), query.selected().size], ['a b c d e', 0]);
    assert.equal(changes(query, share), 0);
    elsewhere = new Set(['sport']);
    assert.equal(changes(query, share), 1);
    assert.equal(ids(query), '');
    assert.equal(
      changes(query, () => (query.elsewhere = undefined)),
      1,
    );
    assert.equal(ids(query), 'a b c d e');
  });

  it('after it has been made: who listens reads the new state', () => {
    const query = new NewsQuery(whole);
    let seen = '';
    query.addEventListener('change', () => (seen = `${ids(query)} of ${query.total}`));
    query.toggle('wonen');
    assert.equal(seen, 'a b of 5');
  });
});
