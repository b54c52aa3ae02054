import type { FacetValue } from '../../data/model.js';

/** The values of `sort`. */
export const SORT = ['count', 'alpha', 'feed'] as const;
/** `count` puts what most items have first, `alpha` goes by the alphabet, `feed` by the feed; `newest` is for years. */
export type Sort = (typeof SORT)[number] | 'newest';

/** A choice on screen. One that is hidden keeps its place, so that a press never moves the focus to another. */
export interface Choice extends FacetValue {
  isHidden: boolean;
}

/** Decides which choices show, and where; once they show, they never change places under a finger. */
export class Choices {
  #order: string[] = [];
  #isKnown: ReadonlySet<string> = new Set();
  /** Chosen ones from past the limit, in the order in which they came: after the others, so that none of those moves. */
  #extra: string[] = [];
  /** The choice that was pressed last: it stays where it is, as it has the focus. */
  pressed = '';

  /** Puts the choices in order, when there are others than before. `sizes` tells how many items have each. */
  arrange(
    values: readonly FacetValue[],
    sizes: () => ReadonlyMap<string, number>,
    sort: Sort,
    language: string,
  ): void {
    if (values.length === this.#isKnown.size && values.every(({ key }) => this.#isKnown.has(key))) return;
    const { compare } = new Intl.Collator(language, { numeric: true });
    const order = [...values];
    const size = sort === 'count' ? sizes() : undefined;
    const most = ({ key }: FacetValue): number => size?.get(key) ?? 0;
    if (sort === 'newest') order.sort((a, b) => compare(b.label, a.label));
    else if (sort !== 'feed') order.sort((a, b) => most(b) - most(a) || compare(a.label, b.label));
    this.#order = order.map(({ key }) => key);
    this.#isKnown = new Set(this.#order);
  }

  /** Forgets the order, as when another is asked for. */
  forget(): void {
    this.#isKnown = new Set();
  }

  /** Puts all chosen ones back in their places. */
  settle(): void {
    this.#extra = [];
    this.pressed = '';
  }

  /**
   * @param limit how many to show, beside those that are chosen
   * @param isLeft whether a choice that is not chosen may show at all
   */
  shown(
    values: readonly FacetValue[],
    limit: number,
    isLeft: (value: FacetValue) => boolean,
  ): { choices: Choice[]; rest: number } {
    const byKey = new Map(values.map((value) => [value.key, value]));
    const choices: Choice[] = [];
    let rest = 0;
    this.#order.forEach((key, place) => {
      const value = byKey.get(key);
      if (!value) return;
      const stays = value.selected || key === this.pressed;
      if (place < limit) choices.push({ ...value, isHidden: !stays && !isLeft(value) });
      else if (this.#extra.includes(key)) return;
      else if (stays) this.#extra.push(key);
      else if (isLeft(value)) rest++;
    });
    for (const key of this.#extra) {
      const value = byKey.get(key);
      if (value && this.#order.indexOf(key) >= limit)
        choices.push({ ...value, isHidden: !isLeft(value) && !value.selected && key !== this.pressed });
    }
    return { choices, rest };
  }
}
