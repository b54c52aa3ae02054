import { shared } from '../../data/page.js';
import type { NewsQuery } from '../../data/query/news-query.js';

/** Marks an element as a list that filters can attach to, whatever its tag name is and whichever copy of ours made it. */
export const LIST = Symbol.for('raakvlak.list');

/** What a filter asks of a list. */
export interface FilterableList extends HTMLElement {
  readonly [LIST]: true;
  /** There from the construction on, so that a filter can set a selection before the feed arrives. */
  readonly query: NewsQuery;
}

interface Registry extends EventTarget {
  readonly lists: Set<FilterableList>;
  /** Queries whose `match` a filter decides. */
  readonly claimed: WeakSet<NewsQuery>;
}

/** The lists that are in the page now; `change` tells that one came or went. */
export function registry(): Registry {
  return shared('lists', () =>
    Object.assign(new EventTarget(), { lists: new Set<FilterableList>(), claimed: new WeakSet<NewsQuery>() }),
  );
}

/** Adds a list; gives its undo. */
export function enlist(list: FilterableList): () => void {
  const all = registry();
  const tell = (): boolean => all.dispatchEvent(new Event('change'));
  all.lists.add(list);
  tell();
  return () => {
    all.lists.delete(list);
    tell();
  };
}
