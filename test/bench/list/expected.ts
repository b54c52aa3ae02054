import { isDeepStrictEqual } from 'node:util';
import type { RawItem } from './contenders/reading.ts';
import type { Seen, SeenRow } from './probe.ts';

/** Rows that show. */
const PAGE = 10;
const DATE = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

/**
 * What must show of a feed under a choice, worked out in the plainest way: no index, nothing kept, every item looked at
 * every time.
 */
export class Expected {
  readonly #items: readonly RawItem[];
  readonly #match: 'any' | 'all';
  readonly #labels: string[];

  constructor(feed: string, match: 'any' | 'all') {
    this.#items = (JSON.parse(feed) as { items: RawItem[] }).items;
    this.#match = match;
    this.#labels = [...new Set(this.#items.flatMap(({ tags }) => tags))];
  }

  /** What must show while these are chosen. */
  seen(chosen: readonly string[]): Seen {
    const left = this.#left(chosen);
    // Under any, a tag's count is of what it would add; under all, of what it would leave.
    const counted = this.#match === 'any' ? this.#items : left;
    const counts = this.#labels
      .map((label) => [label, counted.filter(({ tags }) => tags.includes(label)).length] as const)
      .filter(([, count]) => count > 0);
    return {
      rows: left.slice(0, PAGE).map(rowOf),
      counts: Object.fromEntries(counts),
      pressed: [...chosen].sort(),
    };
  }

  /**
   * Tags to press one after another: of pairs the first on, the second on, the first off, the second off, so that nothing
   * is chosen at the end. The second of a pair leaves items beside the first.
   */
  presses(pairs: number): string[] {
    const presses: string[] = [];
    for (const first of this.#labels.slice(0, pairs)) {
      const { counts } = this.seen([first]);
      const others = this.#labels.filter((label) => label !== first && this.#left([first, label]).length > 0);
      const second = others.find((label) => counts?.[label] && !presses.includes(label)) ?? others[0];
      if (second !== undefined) presses.push(first, second, first, second);
    }
    return presses;
  }

  #left(chosen: readonly string[]): readonly RawItem[] {
    if (!chosen.length) return this.#items;
    const has =
      ({ tags }: RawItem) =>
      (label: string) =>
        tags.includes(label);
    return this.#items.filter((item) =>
      this.#match === 'any' ? chosen.some(has(item)) : chosen.every(has(item)),
    );
  }
}

function rowOf({ title, url, date_published, summary, content_html, tags }: RawItem): SeenRow {
  const text = (summary ?? content_html.replace(/<.*?>/g, '')).replaceAll('&amp;', '&');
  return { title, url, date: DATE.format(new Date(date_published)), summary: text, tags };
}

/** Fails, with what differs, when something else shows than must. What has no counts is not asked for any. */
export function mustShow(who: string, seen: Seen, expected: Seen): void {
  const found = { ...seen, pressed: [...seen.pressed].sort() };
  const wanted = seen.counts ? expected : { ...expected, counts: null };
  if (isDeepStrictEqual(found, wanted)) return;
  const [differs] = (['pressed', 'rows', 'counts'] as const).filter(
    (key) => !isDeepStrictEqual(found[key], wanted[key]),
  );
  const side = (of: Seen): string => JSON.stringify(differs && of[differs]);
  throw new Error(`${who} shows other ${differs} than it should:\n${side(found)}\nfor\n${side(wanted)}`);
}
