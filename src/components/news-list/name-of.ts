import { registry } from '../controllers/list-registry.js';

/** Lists of the page that pass, in the order of the document. */
export function listsInOrder<L extends HTMLElement>(passes: (list: L) => boolean): L[] {
  const lists = [...registry().lists] as unknown as L[];
  return lists
    .filter(passes)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

type Named = HTMLElement & { readonly src: string; readonly feed: object | undefined };

/**
 * What names a list the next time the page is loaded: its id, else its feed, with a number when there are several such.
 * A list without an id that a script gives its feed has no name: nothing tells it from the next one there.
 */
export function nameOf(list: Named): string | undefined {
  const base = ({ id, src, feed, localName }: Named): string | undefined =>
    id || (feed ? undefined : src || localName);
  const name = base(list);
  const place = listsInOrder<Named>((one) => base(one) === name).indexOf(list);
  return name && place > 0 ? `${name} ${place + 1}` : name;
}
