import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NewsQuery, type Feed } from '../../src/data/index.ts';
import { fiveItems, ids, makeFeed, makeItem, shown } from './made-items.ts';

describe('a query without choices', () => {
  it('gives all items in the order of the feed', () => {
    const query = new NewsQuery(fiveItems());
    assert.equal(ids(query), 'a b c d e');
    assert.equal(query.total, 5);
    assert.equal(query.complete, true);
  });

  it('gives the values of each facet in the order of the feed, with the label of the feed', () => {
    const query = new NewsQuery(fiveItems());
    assert.equal(shown(query), 'wonen:2 samenwerking:2 jeugd:2');
    assert.equal(shown(query, 'source'), 'nieuws:2 stad:3');
    assert.equal(shown(query, 'author'), 'redactie:2 raad:2');
    assert.equal(shown(query, 'year'), '2026:2 2025:1');
    assert.deepEqual(
      query.facets().map(({ label }) => label),
      ['Wonen', 'Samenwerking', 'Jeugd'],
    );
  });

  it('without a feed gives nothing', () => {
    const query = new NewsQuery();
    assert.deepEqual([ids(query), query.total, query.complete, shown(query)], ['', 0, false, '']);
  });

  it('is the same array until something changes', () => {
    const query = new NewsQuery(fiveItems());
    const { items } = query;
    assert.equal(query.items, items);
    query.toggle('wonen');
    assert.notEqual(query.items, items);
  });
});

describe('choices', () => {
  it('in one facet combine by any', () => {
    const query = new NewsQuery(fiveItems());
    query.toggle('wonen');
    assert.equal(ids(query), 'a b');
    query.toggle('jeugd');
    assert.equal(ids(query), 'a b c d');
    assert.deepEqual([...query.selected()], ['wonen', 'jeugd']);
  });

  it('in the tag facet combine by all when asked', () => {
    const query = new NewsQuery(fiveItems());
    query.select(['samenwerking', 'wonen']);
    query.match = 'all';
    assert.equal(ids(query), 'a');
    query.match = 'any';
    assert.equal(ids(query), 'a b c');
  });

  it('in other facets combine by any, whatever the match', () => {
    const query = new NewsQuery(fiveItems());
    query.match = 'all';
    query.select(['raad', 'redactie'], 'author');
    assert.equal(ids(query), 'a b d');
    query.select(['2025', '2026'], 'year');
    assert.equal(ids(query), 'a b');
  });

  it('in several facets combine by and', () => {
    const query = new NewsQuery(fiveItems());
    query.toggle('wonen');
    query.toggle('stad', 'source');
    assert.equal(ids(query), 'b');
    query.toggle('2026', 'year');
    assert.equal(ids(query), '');
  });

  it('are undone by a second toggle, by facet, and all at once with the text', () => {
    const query = new NewsQuery(fiveItems());
    query.toggle('wonen');
    query.toggle('wonen');
    assert.equal(ids(query), 'a b c d e');
    query.toggle('wonen');
    query.toggle('stad', 'source');
    query.clear('tag');
    assert.equal(ids(query), 'b c e');
    query.text = 'item b';
    assert.equal(ids(query), 'b');
    query.clear();
    assert.deepEqual([ids(query), query.text, query.selected('source').size], ['a b c d e', '', 0]);
  });

  it('of one facet leave those of the others alone', () => {
    const query = new NewsQuery(fiveItems());
    query.toggle('stad', 'source');
    query.toggle('stad');
    assert.deepEqual([[...query.selected('source')], [...query.selected()]], [['stad'], []]);
  });
});

describe('counts', () => {
  it('leave the any choices of their own facet out', () => {
    const query = new NewsQuery(fiveItems());
    query.toggle('wonen');
    assert.equal(shown(query), 'wonen:2* samenwerking:2 jeugd:2');
    assert.equal(shown(query, 'source'), 'nieuws:1 stad:1');
  });

  it('but not the choices of other facets', () => {
    const query = new NewsQuery(fiveItems());
    query.toggle('stad', 'source');
    assert.equal(shown(query), 'wonen:1 samenwerking:1 jeugd:1');
    assert.equal(shown(query, 'source'), 'nieuws:2 stad:3*');
    assert.equal(shown(query, 'year'), '2026:1 2025:1');
  });

  it('under all say what one more choice would leave', () => {
    const query = new NewsQuery(fiveItems());
    query.match = 'all';
    query.toggle('wonen');
    assert.equal(shown(query), 'wonen:2* samenwerking:1 jeugd:0');
    query.toggle('samenwerking');
    assert.equal(shown(query), 'wonen:1* samenwerking:1* jeugd:0');
  });

  it('come with how many items of the scope have the value, whatever is chosen', () => {
    const query = new NewsQuery(fiveItems());
    query.toggle('jeugd');
    query.match = 'all';
    query.text = 'nergens';
    const sizes = (): string =>
      query
        .sized()
        .map(({ key, count, size }) => `${key}:${count}/${size}`)
        .join(' ');
    assert.equal(sizes(), 'wonen:0/2 samenwerking:0/2 jeugd:0/2');
    query.scope = { tags: ['Wonen'] };
    assert.match(sizes(), /^wonen:0\/2 /);
    assert.match(sizes(), /jeugd:0\/0$/);
  });

  it('follow the text', () => {
    const query = new NewsQuery(fiveItems());
    query.text = 'item c';
    assert.equal(shown(query), 'wonen:0 samenwerking:1 jeugd:1');
  });

  it('count an item once, even when it names a value twice', () => {
    const query = new NewsQuery(makeFeed([makeItem('a', { authors: ['Raad', 'raad '], tags: ['X', 'x'] })]));
    assert.deepEqual([shown(query, 'author'), shown(query)], ['raad:1', 'x:1']);
  });
});

describe('the year of an item', () => {
  it('is that of the clock in the Netherlands', () => {
    const item = makeItem('a', { published: '2025-12-31T23:30:00Z' });
    assert.equal(shown(new NewsQuery(makeFeed([item])), 'year'), '2026:1');
  });

  it('is that of its publication, not of a later change', () => {
    const item = makeItem('a', { published: '2024-05-01', modified: new Date('2026-05-01') });
    assert.equal(shown(new NewsQuery(makeFeed([item])), 'year'), '2024:1');
  });
});

describe('the scope', () => {
  const scoped = (): NewsQuery => {
    const query = new NewsQuery(fiveItems());
    query.scope = { tags: ['Samenwerking'] };
    return query;
  };

  it('is what can be chosen from, and no choice undoes it', () => {
    const query = scoped();
    assert.deepEqual([ids(query), query.total], ['a c', 2]);
    query.toggle('wonen');
    assert.deepEqual([ids(query), query.total], ['a', 2]);
    query.clear();
    assert.deepEqual([ids(query), query.total], ['a c', 2]);
  });

  it('takes names as an editor writes them', () => {
    const query = new NewsQuery(fiveItems());
    query.scope = { tags: [' SAMENWERKING  '] };
    assert.equal(ids(query), 'a c');
  });

  it('is by any, or by all', () => {
    const query = new NewsQuery(fiveItems());
    query.scope = { tags: ['wonen', 'samenwerking'] };
    assert.equal(ids(query), 'a b c');
    query.scope = { tags: ['wonen', 'samenwerking'], match: 'all' };
    assert.equal(ids(query), 'a');
  });

  it('has a match of its own, beside that of the choices', () => {
    const query = new NewsQuery(fiveItems());
    query.scope = { tags: ['wonen', 'jeugd'], match: 'any' };
    query.match = 'all';
    query.select(['samenwerking', 'wonen']);
    assert.equal(ids(query), 'a');
  });

  it('can leave tags out', () => {
    const query = new NewsQuery(fiveItems());
    query.scope = { exclude: ['Wonen'] };
    assert.deepEqual([ids(query), query.total], ['c d e', 3]);
    query.scope = { tags: ['samenwerking'], exclude: ['jeugd', 'bestaat niet'] };
    assert.equal(ids(query), 'a');
  });

  it('hides the values that are outside it, but not what is selected', () => {
    const query = scoped();
    assert.equal(shown(query), 'wonen:1 samenwerking:2 jeugd:1');
    query.scope = { tags: ['Jeugd'] };
    assert.equal(shown(query), 'samenwerking:1 jeugd:2');
    query.toggle('wonen');
    assert.equal(shown(query), 'wonen:0* samenwerking:1 jeugd:2');
  });

  it('of tags that no item has leaves nothing', () => {
    const query = new NewsQuery(fiveItems());
    query.scope = { tags: ['Bestaat niet'] };
    assert.deepEqual([ids(query), query.total, shown(query)], ['', 0, '']);
  });
});

describe('the text', () => {
  const query = new NewsQuery(
    makeFeed([
      makeItem('a', { title: 'Huis kopen?', summary: 'Wonen in de Créche-buurt' }),
      makeItem('b', { title: '«Bewonen»: het e-mailadres', summary: 'Over huizen' }),
      makeItem('c', { title: 'Afval', text: 'Huis, maar alleen in de tekst' }),
    ]),
  );
  const table: [text: string, ids: string][] = [
    ['', 'a b c'],
    ['  ', 'a b c'],
    ['huis', 'a'],
    ['HUI', 'a b'],
    ['wonen', 'a b'],
    ['won', 'a'],
    ['bewonen', 'b'],
    ['huis wonen', 'a'],
    ['huizen wonen', 'b'],
    ['wonen huis', 'a'],
    ['huis bewonen', ''],
    ['créche', 'a'],
    ['creche', 'a'],
    ['cre\u0301che', 'a'],
    ['buurt', 'a'],
    ['créche-buurt', 'a'],
    ['e-mail', 'b'],
    ['kopen?', 'a'],
    ['?', 'a b c'],
    ['onzin', ''],
    ['.*', 'a b c'],
  ];
  for (const [text, found] of table) {
    it(`${JSON.stringify(text)} leaves ${found ? `items ${found}` : 'nothing'}`, () => {
      query.text = text;
      assert.equal(ids(query), found);
    });
  }
});

describe('the order', () => {
  const dated = (): NewsQuery =>
    new NewsQuery(
      makeFeed([
        makeItem('a', { published: '2026-01-01' }),
        makeItem('b'),
        makeItem('c', { published: '2026-03-01', highlighted: true }),
        makeItem('d', { modified: new Date('2026-02-01') }),
        makeItem('e', { published: '2026-01-01' }),
        makeItem('f', { highlighted: true }),
      ]),
    );
  const table = [
    ['feed', 'a b c d e f'],
    ['newest', 'c d a e b f'],
    ['oldest', 'a e d c b f'],
    ['highlighted', 'c f a b d e'],
  ] as const;
  for (const [order, expected] of table) {
    it(`${order} puts items as ${expected}`, () => {
      const query = dated();
      assert.equal(query.order, 'feed');
      query.order = order;
      assert.equal(ids(query), expected);
    });
  }

  it('goes on for new items', () => {
    const query = dated();
    query.order = 'newest';
    const { items } = query.feed as Feed;
    query.feed = makeFeed([...items, makeItem('g', { published: '2026-02-15' })]);
    assert.equal(ids(query), 'c g d a e b f');
  });
});
