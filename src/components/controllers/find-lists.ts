import { registry, type FilterableList } from './list-registry.js';

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
