import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  NewsQuery,
  type Facet,
  type FacetValue,
  type Feed,
  type NewsItem,
  type Order,
} from '../../src/data/index.ts';
import { makeFeed, makeItem } from './made-items.ts';

// A query as DESIGN tells of it, with no regard to what it costs: each question goes through all items.

const FACETS = ['tag', 'source', 'author', 'year'] as const;

interface Choices {
  feed: Feed | undefined;
  complete: boolean;
  match: 'any' | 'all';
  text: string;
  order: Order;
  scope: { tags: string[]; match: 'any' | 'all'; exclude: string[] };
  selected: Record<Facet, Set<string>>;
}

const NOTHING = (): Choices => ({
  ...{ feed: undefined, complete: false, match: 'any', text: '', order: 'feed' },
  scope: { tags: [], match: 'any', exclude: [] },
  selected: { tag: new Set(), source: new Set(), author: new Set(), year: new Set() },
});

function valuesOf(item: NewsItem, facet: Facet): { key: string; label: string }[] {
  const named = (labels: string[]): { key: string; label: string }[] =>
    labels.map((label) => ({ key: label.toLowerCase(), label }));
  if (facet === 'tag') return item.tags;
  if (facet === 'source') return named([item.source.title]);
  if (facet === 'author') return named(item.authors);
  return item.published ? named([String(item.published.getUTCFullYear())]) : [];
}

const has = (item: NewsItem, facet: Facet, key: string): boolean =>
  valuesOf(item, facet).some((value) => value.key === key);

function isChosen(item: NewsItem, facet: Facet, keys: Iterable<string>, match: 'any' | 'all'): boolean {
  const wanted = [...keys];
  if (!wanted.length) return true;
  return match === 'all'
    ? wanted.every((key) => has(item, facet, key))
    : wanted.some((key) => has(item, facet, key));
}

class Reference {
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  get #all(): NewsItem[] {
    return this.#choices.feed?.items ?? [];
  }

  selected(facet: Facet): Set<string> {
    const { complete, selected } = this.#choices;
    const isThere = (key: string): boolean => this.#all.some((item) => has(item, facet, key));
    return new Set([...selected[facet]].filter((key) => !complete || isThere(key)));
  }

  inScope(): NewsItem[] {
    const { tags, match, exclude } = this.#choices.scope;
    return this.#all.filter(
      (item) => isChosen(item, 'tag', tags, match) && !exclude.some((key) => has(item, 'tag', key)),
    );
  }

  /** What is left, without regard to the choices of one facet. */
  left(but?: Facet): NewsItem[] {
    const { text, match } = this.#choices;
    return this.inScope()
      .filter(({ title, summary }) =>
        text.split(' ').every((word) => ` ${title} ${summary}`.toLowerCase().includes(` ${word}`)),
      )
      .filter((item) =>
        FACETS.every(
          (facet) =>
            facet === but || isChosen(item, facet, this.selected(facet), facet === 'tag' ? match : 'any'),
        ),
      );
  }

  items(): NewsItem[] {
    const left = this.left();
    const { order } = this.#choices;
    if (order === 'feed') return left;
    if (order === 'highlighted') {
      return [...left.filter((item) => item.highlighted), ...left.filter((item) => !item.highlighted)];
    }
    const when = (item: NewsItem): number => item.published?.getTime() ?? NaN;
    const dated = left.filter(({ published }) => published);
    dated.sort((a, b) => (order === 'newest' ? when(b) - when(a) : when(a) - when(b)));
    return [...dated, ...left.filter(({ published }) => !published)];
  }

  facets(facet: Facet): FacetValue[] {
    const { match } = this.#choices;
    const selected = this.selected(facet);
    const pool = facet === 'tag' && match === 'all' ? this.left() : this.left(facet);
    const found = new Map<string, string>();
    for (const item of this.#all) {
      for (const { key, label } of valuesOf(item, facet)) if (!found.has(key)) found.set(key, label);
    }
    return [...found]
      .filter(([key]) => selected.has(key) || this.inScope().some((item) => has(item, facet, key)))
      .map(([key, label]) => ({
        ...{ key, label, selected: selected.has(key) },
        count: pool.filter((item) => has(item, facet, key)).length,
      }));
  }
}

/** All that a query gives. */
interface Answer {
  ids: string[];
  total: number;
  complete: boolean;
  facets: FacetValue[][];
  selected: string[][];
}

const answerOf = (query: NewsQuery): Answer => ({
  ids: query.items.map(({ id }) => id),
  total: query.total,
  complete: query.complete,
  facets: FACETS.map((facet) => query.facets(facet)),
  selected: FACETS.map((facet) => [...query.selected(facet)].sort()),
});

function expectedOf(choices: Choices): Answer {
  const reference = new Reference(choices);
  return {
    ids: reference.items().map(({ id }) => id),
    total: reference.inScope().length,
    complete: choices.complete,
    facets: FACETS.map((facet) => reference.facets(facet)),
    selected: FACETS.map((facet) => [...reference.selected(facet)].sort()),
  };
}

const LABELS = ['Wonen', 'Werk', 'Zorg', 'Jeugd', 'Afval'];
const KEYS: Record<Facet, string[]> = {
  tag: [...LABELS.map((label) => label.toLowerCase()), 'onbekend'],
  source: ['stad', 'regio'],
  author: ['raad', 'redactie', 'onbekend'],
  year: ['2024', '2025', '2026', '1999'],
};

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const items = fc
  .array(
    fc.record({
      tags: some(LABELS),
      source: fc.constantFrom('Stad', 'Regio'),
      authors: some(['Raad', 'Redactie']),
      published: fc.constantFrom(undefined, '2024-05-01', '2025-05-01', '2026-05-01', '2026-06-01'),
      highlighted: fc.boolean(),
      title: fc.constantFrom('Nieuwe woningen', 'Afval scheiden', 'Werk in de wijk'),
      summary: fc.constantFrom('', 'Over wonen en afval'),
    }),
    { maxLength: 12 },
  )
  .map((wishes) => wishes.map((wish, place) => makeItem(String(place), wish)));

/** Something done to a query, and the same to the plain account of it. */
type Step = (query: NewsQuery, choices: Choices) => void;

const match = fc.constantFrom('any' as const, 'all' as const);
const choice = fc.constantFrom(...FACETS).chain((facet) => fc.tuple(fc.constant(facet), some(KEYS[facet])));
const step: fc.Arbitrary<Step> = fc.oneof(
  choice.map(([facet, keys]): Step => (query, choices) => {
    query.select(keys, facet);
    choices.selected[facet] = new Set(keys);
  }),
  choice.map(([facet, [key = 'onbekend']]): Step => (query, choices) => {
    // A visitor toggles what shows: what the feed does not have is no longer chosen after it.
    const chosen = new Reference(choices).selected(facet);
    if (!chosen.delete(key)) chosen.add(key);
    query.toggle(key, facet);
    choices.selected[facet] = chosen;
  }),
  fc.constantFrom(undefined, ...FACETS).map((facet): Step => (query, choices) => {
    query.clear(facet);
    for (const side of facet ? [facet] : FACETS) choices.selected[side] = new Set();
    if (!facet) choices.text = '';
  }),
  match.map(
    (value): Step =>
      (query, choices) =>
        void (query.match = choices.match = value),
  ),
  fc.constantFrom('', 'afval', 'wo', 'wonen afval', 'niets').map(
    (value): Step =>
      (query, choices) =>
        void (query.text = choices.text = value),
  ),
  fc.constantFrom('feed' as const, 'newest' as const, 'oldest' as const, 'highlighted' as const).map(
    (value): Step =>
      (query, choices) =>
        void (query.order = choices.order = value),
  ),
  fc
    .record({ tags: some(KEYS.tag), match, exclude: fc.oneof(fc.constant<string[]>([]), some(KEYS.tag)) })
    .map(
      (scope): Step =>
        (query, choices) =>
          void (query.scope = choices.scope = scope),
    ),
  items.map((list): Step => (query, choices) => {
    query.feed = choices.feed = makeFeed(list);
    choices.complete = true;
  }),
  items.map((list): Step => (query, choices) => {
    // A feed that brings the items of the last one first, in a list of its own, as each page of a paged feed does.
    const known = choices.feed?.items ?? [];
    const more = list.map((item) => ({ ...item, id: `${known.length}-${item.id}` }));
    query.feed = choices.feed = makeFeed([...known, ...more]);
    choices.complete = true;
  }),
  fc.constant<Step>((query, choices) => {
    query.feed = choices.feed = undefined;
    choices.complete = false;
  }),
  items.map((list): Step => (query, choices) => {
    // A feed that goes on arriving: the same list, longer.
    const feed = choices.feed ?? makeFeed([]);
    feed.items.push(...list.map((item) => ({ ...item, id: `${feed.items.length}-${item.id}` })));
    query.grow(feed);
    choices.feed = feed;
    choices.complete = false;
  }),
);

describe('a query gives what its plain account gives', () => {
  it('after every step of any course of choices and feeds', () => {
    fc.assert(
      fc.property(items, fc.array(step, { maxLength: 12 }), (list, steps) => {
        const query = new NewsQuery(makeFeed(list));
        const choices = { ...NOTHING(), feed: makeFeed(list), complete: true };
        assert.deepEqual(answerOf(query), expectedOf(choices));
        for (const take of steps) {
          take(query, choices);
          assert.deepEqual(answerOf(query), expectedOf(choices));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('at the end, when nothing was asked on the way', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const query = new NewsQuery();
        const choices = NOTHING();
        for (const take of steps) take(query, choices);
        assert.deepEqual(answerOf(query), expectedOf(choices));
      }),
      { numRuns: 400 },
    );
  });

  it('and tells of a change whenever its answer is another one', () => {
    fc.assert(
      fc.property(items, fc.array(step, { maxLength: 12 }), (list, steps) => {
        const query = new NewsQuery(makeFeed(list));
        const choices = { ...NOTHING(), feed: makeFeed(list), complete: true };
        let told = 0;
        query.addEventListener('change', () => told++);
        for (const take of steps) {
          const [before, count] = [answerOf(query), told];
          take(query, choices);
          const isSame = JSON.stringify(answerOf(query)) === JSON.stringify(before);
          assert.ok(isSame || told > count, 'a change was not told');
          assert.ok(told <= count + 1, 'a change was told twice');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('and the same for a feed that came in parts as for one that came whole', () => {
    fc.assert(
      fc.property(items, fc.array(fc.nat(12)), fc.array(step, { maxLength: 6 }), (list, cuts, steps) => {
        const [inParts, whole] = [new NewsQuery(), new NewsQuery()];
        const [one, other] = [NOTHING(), NOTHING()];
        // Choices only: the feed comes after them.
        for (const take of steps) {
          take(inParts, one);
          take(whole, other);
        }
        const growing = makeFeed([]);
        for (const cut of cuts) {
          growing.items.push(...list.slice(growing.items.length, Math.max(cut, growing.items.length)));
          inParts.grow(growing);
          answerOf(inParts);
        }
        growing.items.push(...list.slice(growing.items.length));
        inParts.feed = growing;
        whole.feed = makeFeed(list);
        assert.deepEqual(answerOf(inParts), answerOf(whole));
      }),
      { numRuns: 400 },
    );
  });
});
