import type { Side } from '../controllers/selection-controller.js';
import { oneOf } from '../shared/one-of.js';
import { byCount, type Order } from './choices.js';
import type { TagFilter } from './tag-filter.js';

/** The values of `facet`. */
export const FACETS = ['tag', 'source', 'author', 'year', 'text'] as const;
/** The values of `variant`. */
export const VARIANTS = ['chips', 'checkboxes', 'select'] as const;
/** The values of `zero`. */
export const ZERO = ['hide', 'disable'] as const;
/** The values of `sort`. */
export const SORT = ['count', 'alpha', 'feed'] as const;
const SWITCH = ['on', 'off'] as const;

/** What the attributes of a filter come to. */
export interface Settings {
  side: Side;
  variant: (typeof VARIANTS)[number];
  /** Choices that would leave nothing show. */
  isZeroShown: boolean;
  order: Order;
  /** One choice at a time. */
  isOne: boolean;
  /** Whether there is a box to find a choice; `undefined` lets their number decide. */
  canFind: boolean | undefined;
}

const ORDERS: Record<(typeof SORT)[number], Order> = {
  count: byCount,
  alpha: (compare) => (a, b) => compare(a.label, b.label),
  // Sorting keeps equal ones where they are.
  feed: () => () => 0,
};
const newest: Order = (compare) => (a, b) => compare(b.label, a.label);

/** Reads the attributes of a filter that is not plain; unknown values count as the default, and the console says so. */
export function settings(host: TagFilter): Settings {
  const { searchable } = host;
  const side = oneOf(host, 'facet', FACETS, host.facet, 'tag');
  const variant = oneOf(host, 'variant', VARIANTS, host.variant, 'chips');
  return {
    side,
    variant,
    isZeroShown: oneOf(host, 'zero', ZERO, host.zero, 'hide') === 'disable',
    order: host.sort
      ? ORDERS[oneOf(host, 'sort', SORT, host.sort, 'count')]
      : side === 'year'
        ? newest
        : byCount,
    isOne: host.single || variant === 'select',
    canFind:
      typeof searchable === 'string'
        ? oneOf(host, 'searchable', SWITCH, searchable, 'on') === 'on'
        : (searchable ?? undefined),
  };
}

/**
 * What is chosen after a press where one can be chosen at a time: that one, or none when it was. The address can have
 * chosen several; a press on one of those keeps that one.
 *
 * @param key `''` for none
 */
export function chooseOne(keys: ReadonlySet<string>, key: string): string[] {
  return key && (keys.size > 1 || !keys.has(key)) ? [key] : [];
}
