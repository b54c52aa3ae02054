import { shared } from '../../data/page.js';
import type { NewsQuery } from '../../data/query/news-query.js';

/** Marks an element as a list that filters can attach to, whatever its tag name is and whichever copy of ours made it. */
export const LIST = Symbol.for('raakvlak.list');

/** What a filter asks of a list. */
export interface FilterableList extends HTMLElement {
  readonly [LIST]: true;
  /** There from the construction on, so that a filter can set a selection before the feed arrives. */
  readonly query: NewsQuery;
  /** Names of tags that are chosen where the address of the page says nothing. */
  readonly selected: readonly string[];
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

/** Whether a node begins before another does. */
function isBefore(a: Node, b: Node): boolean {
  return !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The lists of the page that pass, in the order of the document. */
export function listsInOrder<L extends FilterableList>(passes: (list: L) => boolean): L[] {
  return ([...registry().lists] as L[]).filter(passes).sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/**
 * The lists that an element is for: those with the given ids; without ids the next list in document order, else the
 * nearest before. Looked up in the element's own root, then outwards through the host's shadow roots.
 */
export function listsFor(element: Element, ids: readonly string[]): FilterableList[] {
  for (let from: Element | undefined = element; from;) {
    const here: Element = from;
    const root = here.getRootNode();
    const lists = listsInOrder((list) => list.getRootNode() === root && !list.contains(here));
    const found = ids.length
      ? ids.map((id) => lists.find((list) => list.id === id))
      : [lists.find((list) => isBefore(here, list)) ?? lists.at(-1)];
    if (found.some(Boolean)) return found.filter((list) => list !== undefined);
    from = (root as Partial<ShadowRoot>).host;
  }
  return [];
}
