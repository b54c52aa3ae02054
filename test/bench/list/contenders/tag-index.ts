import type { RawItem } from './reading.ts';

/** A tag of a feed, and which items have it: a bit each. */
export interface TagEntry {
  label: string;
  bits: Uint32Array;
  /** How many items have it. */
  uses: number;
}

/** Which items have which tags, so that a choice costs a few thousand operations however it is put together. */
export class TagIndex {
  /** In the order in which the feed brings them. */
  readonly tags: readonly TagEntry[];
  /** How many items there are. */
  readonly size: number;
  readonly #words: number;

  constructor(items: readonly RawItem[]) {
    this.size = items.length;
    this.#words = Math.ceil(items.length / 32);
    const byKey = new Map<string, TagEntry>();
    // Most labels are written in one way, so that a key is worked out once for each.
    const byLabel = new Map<string, TagEntry>();
    items.forEach(({ tags }, place) => {
      for (const label of tags) {
        let entry = byLabel.get(label);
        if (!entry) {
          const key = label.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
          entry = byKey.get(key) ?? { label, bits: new Uint32Array(this.#words), uses: 0 };
          byKey.set(key, entry);
          byLabel.set(label, entry);
        }
        const [word, bit] = [place >>> 5, 1 << (place & 31)];
        if (entry.bits[word]! & bit) continue;
        entry.bits[word]! |= bit;
        entry.uses++;
      }
    });
    this.tags = [...byKey.values()];
  }

  /** The items with one of these tags, or with all of them; all items where none is chosen. */
  select(chosen: readonly TagEntry[], match: 'any' | 'all'): Uint32Array {
    const left = new Uint32Array(this.#words);
    const [first, ...others] = chosen;
    if (!first) {
      left.fill(-1);
      if (this.size & 31) left[this.#words - 1] = (1 << (this.size & 31)) - 1;
      return left;
    }
    left.set(first.bits);
    for (const { bits } of others) {
      if (match === 'any') for (let i = 0; i < left.length; i++) left[i]! |= bits[i]!;
      else for (let i = 0; i < left.length; i++) left[i]! &= bits[i]!;
    }
    return left;
  }

  /** How many of the items that are left have this tag. */
  countWith(left: Uint32Array, { bits }: TagEntry): number {
    let count = 0;
    for (let i = 0; i < left.length; i++) count += ones(left[i]! & bits[i]!);
    return count;
  }

  /** How many items are left. */
  count(left: Uint32Array): number {
    let count = 0;
    for (const word of left) count += ones(word);
    return count;
  }

  /** The places of the first of the items that are left. */
  first(left: Uint32Array, most: number): number[] {
    const places: number[] = [];
    for (let i = 0; i < left.length && places.length < most; i++) {
      for (let word = left[i]!; word !== 0 && places.length < most; word &= word - 1) {
        places.push(i * 32 + 31 - Math.clz32(word & -word));
      }
    }
    return places;
  }
}

/** How many bits of a word are set. */
function ones(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The most used first, equal ones by the alphabet. */
export function mostUsedFirst(tags: readonly TagEntry[]): TagEntry[] {
  const { compare } = new Intl.Collator('nl', { numeric: true });
  return [...tags].sort((a, b) => b.uses - a.uses || compare(a.label, b.label));
}
