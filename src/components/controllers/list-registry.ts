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

/**
 * The lists that an element is for: those with the given ids; without ids the next list in document order, else the
 * nearest before. Looked up in the element's own root, then outwards through the host's shadow roots.
 */
export function listsFor(element: Element, ids: string): FilterableList[] {
  const { lists } = registry();
  const wanted = ids.split(/\s+/).filter(Boolean);
  for (let from: Element | undefined = element; from;) {
    const root: Node = from.getRootNode();
    const found = wanted.length ? named(root, wanted, lists) : nearest(from, root, lists);
    if (found.length) return found;
    from = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return [];
}

function named(root: Node, ids: string[], lists: Set<FilterableList>): FilterableList[] {
  if (!('getElementById' in root)) return [];
  const found = ids.map((id) => (root as Document).getElementById(id));
  return found.filter((list): list is FilterableList => lists.has(list as FilterableList));
}

function nearest(from: Element, root: Node, lists: Set<FilterableList>): FilterableList[] {
  const here = [...lists].filter((list) => list.getRootNode() === root && !list.contains(from));
  const isBefore = (a: Node, b: Node): boolean =>
    !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  here.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const next = here.find((list) => isBefore(from, list)) ?? here.at(-1);
  return next ? [next] : [];
}
