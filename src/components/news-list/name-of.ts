import { listsInOrder } from '../controllers/list-registry.js';
import type { DisplayHost } from './display.js';

/**
 * What names a list the next time the page is loaded: its id, else its feed, with a number when there are several such.
 * A list without an id that a script gives its feed has no name: nothing tells it from the next one there.
 */
export function nameOf(list: DisplayHost): string | undefined {
  const base = ({ id, src, feed, localName }: DisplayHost): string | undefined =>
    id || (feed ? undefined : src || localName);
  const name = base(list);
  const place = listsInOrder<DisplayHost>((one) => base(one) === name).indexOf(list);
  return name && place > 0 ? `${name} ${place + 1}` : name;
}
