import type { SizedValue } from '../../data/query/news-query.js';

/** Puts two choices in order; gets what compares two labels as a language does. */
export type Order = (compare: (a: string, b: string) => number) => (a: SizedValue, b: SizedValue) => number;

/** What most items have first. */
export const byCount: Order = (compare) => (a, b) => b.size - a.size || compare(a.label, b.label);

/** A choice on screen. One that is hidden keeps its place, so that a press never moves the focus to another. */
export interface Choice extends SizedValue {
  isHidden?: boolean;
}

/** Decides which choices show, and where; once they show, they never change places under a finger. */
export class Choices {
  #order: readonly string[] = [];
  #orderOf = '';
  #by: Order | undefined;
  /** Chosen ones from past the limit, in the order in which they came: after the others, so that none of those moves. */
  readonly #extra = new Set<string>();
  /** The choice that was pressed last: it stays where it is, as it may have the focus. */
  pressed = '';

  /**
   * Puts the choices in order, when there are others than before, or another order is asked for.
   *
   * @param first keys that come before all others
   */
  arrange(
    values: ReadonlyMap<string, SizedValue>,
    order: Order,
    language: string,
    first: readonly string[] = [],
  ): void {
    const of = [language, ...values.keys()].join('\n');
    if (of === this.#orderOf && order === this.#by) return;
    this.#orderOf = of;
    this.#by = order;
    const { compare } = new Intl.Collator(language, { numeric: true });
    const keys = [...values.values()].sort(order(compare)).map(({ key }) => key);
    this.#order = [...new Set([...first.filter((key) => values.has(key)), ...keys])];
  }

  /** Puts all chosen ones back in their places. */
  settle(): void {
    this.#extra.clear();
    this.pressed = '';
  }

  /**
   * The choices to show, and how many more there are.
   *
   * @param limit how many to show, beside those that are chosen
   * @param isZeroShown whether a choice that would leave nothing shows
   */
  shown(
    values: ReadonlyMap<string, Choice>,
    limit: number,
    isZeroShown: boolean,
  ): { choices: Choice[]; rest: number } {
    const choices: Choice[] = [];
    let place = 0;
    let rest = 0;
    for (const key of this.#order) {
      const value = values.get(key);
      if (!value) continue;
      const stays = value.selected || key === this.pressed;
      value.isHidden = !stays && !value.count && !isZeroShown;
      if (place++ < limit) {
        choices.push(value);
        this.#extra.delete(key);
      } else if (stays) this.#extra.add(key);
      else if (!value.isHidden && !this.#extra.has(key)) rest++;
    }
    for (const key of this.#extra) {
      const value = values.get(key);
      if (value) choices.push(value);
    }
    return { choices, rest };
  }
}
