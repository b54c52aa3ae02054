import type { NewsItem } from '../model.js';

/** When an item is of, for ordering: its date, or the dawn of time when it has none. */
export function moment(item: NewsItem): number {
  return (item.published ?? item.modified)?.getTime() ?? -Infinity;
}

/** How a list can be ordered. */
export const ORDERS = ['feed', 'newest', 'oldest', 'highlighted'] as const;
/** `highlighted` puts what the publisher marked first, and keeps the feed's order otherwise. */
export type Order = (typeof ORDERS)[number];

/** The places of the items in the order to show them; items without a date go last, equal ones keep the feed's order. */
export function ordered(items: readonly NewsItem[], order: Order): number[] {
  const places = items.map((_, place) => place);
  if (order === 'feed') return places;
  const weight = items.map((item) => {
    if (order === 'highlighted') return item.highlighted ? 1 : 0;
    const when = moment(item);
    return order === 'oldest' && when > -Infinity ? -when : when;
  });
  return places.sort((a, b) => {
    const [first = 0, second = 0] = [weight[a], weight[b]];
    return first === second ? a - b : second > first ? 1 : -1;
  });
}
