import type { FeedbackFilter } from '../storage.ts';
import type { Dialect } from './dialect.ts';
import type { Value } from './row.ts';
import { fold } from './search-text.ts';

/** Conditions of a statement, with the values that they speak of. Nothing of a filter becomes part of the statement. */
export class Conditions {
  readonly values: Value[] = [];
  readonly #dialect: Dialect;
  readonly #all: string[] = [];

  constructor(dialect: Dialect, filter: FeedbackFilter = {}) {
    this.#dialect = dialect;
    const { from, until, page, rating, category, status, text } = filter;
    if (from) this.add('received_at >= ', from.toISOString());
    if (until) this.add('received_at < ', until.toISOString());
    if (page?.endsWith('*'))
      this.#all.push(dialect.pageStartsWith(page.slice(0, -1), (value) => this.value(value)));
    else if (page !== undefined) this.add('page_url = ', page);
    if (rating !== undefined) this.add('rating_step = ', rating);
    if (category !== undefined) this.add('category = ', category);
    if (status !== undefined) this.add('status = ', status);
    if (text !== undefined) this.#all.push(dialect.searchHolds(this.value(fold(text))));
  }

  /** A place in the statement for a value; in the order in which they stand in it. */
  value(value: Value): string {
    this.values.push(value);
    return this.#dialect.value(this.values.length);
  }

  /** Adds a condition that ends in a value, or in none. */
  add(condition: string, value?: Value): this {
    this.#all.push(value === undefined ? condition : condition + this.value(value));
    return this;
  }

  /** `WHERE …`, or nothing. */
  where(): string {
    return this.#all.length > 0 ? `WHERE ${this.#all.join(' AND ')}` : '';
  }
}
