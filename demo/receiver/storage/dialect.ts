import type { FeedbackFilter } from '../storage.ts';

/** How a database says what others say otherwise. */
export interface Dialect {
  /** The nth value that a statement takes, from 1. */
  value(n: number): string;
  /** A condition: the page's address begins with a text. `add` gives a place to a value. */
  pageStartsWith(prefix: string, add: (value: string) => string): string;
  /** A condition: the column `search` holds a text. */
  searchHolds(place: string): string;
  /** The day in UTC of `received_at`, `2026-11-25`. */
  day: string;
  /** The table, read in the way that is quickest for sums over the messages of a filter. */
  forSums(filter: FeedbackFilter): string;
}

/** Higher than any character that an address begins with after a prefix. */
const LAST = '\u{10ffff}';

export const SQLITE: Dialect = {
  value: () => '?',
  // A range, as an index can follow it; text is compared byte by byte.
  pageStartsWith: (prefix, add) => `page_url >= ${add(prefix)} AND page_url < ${add(prefix + LAST)}`,
  searchHolds: (place) => `instr(search, ${place}) > 0`,
  day: 'substr(received_at, 1, 10)',
  // Left to itself it takes the index of what it groups by, and goes to the table for each message.
  forSums: ({ text, page }) => {
    if (text !== undefined) return 'feedback NOT INDEXED';
    return page === undefined || page.endsWith('*') ? 'feedback INDEXED BY feedback_summary' : 'feedback';
  },
};

export const POSTGRES: Dialect = {
  value: (n) => `$${n}`,
  pageStartsWith: (prefix, add) => `page_url ^@ ${add(prefix)}`,
  searchHolds: (place) => `strpos(search, ${place}) > 0`,
  day: "to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
  forSums: () => 'feedback',
};
