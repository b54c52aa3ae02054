import type { Tag } from '../model.js';
import { oneLine } from './text.js';

/**
 * The key under which spellings of one tag meet: NFKC, case-folded, spaces collapsed.
 * Lower case after upper case folds what lower case alone keeps apart (`ß` and `ss`, final sigma), and lower case before
 * it what upper case keeps (`ẞ`).
 * Never by the locale of the page: in Turkish `I` would not meet `i`.
 */
export function tagKey(label: string): string {
  return label.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().replace(/\s+/g, ' ').trim();
}

interface Entry {
  tag: Tag;
  spellings: Map<string, number>;
  most: number;
}

/** What a spelling means: a tag, and how this spelling shows it. */
interface Reading {
  entry: Entry;
  label: string;
}

/**
 * The tags of one feed. Items share one `Tag` object per key, whose label follows the most used spelling while the
 * feed grows; of equally used ones the first stays.
 */
export class TagTable {
  readonly #byKey = new Map<string, Entry>();
  readonly #bySpelling = new Map<string, Reading | undefined>();
  readonly #aliases = new Map<string, string>();

  /** @param aliases spelling → the tag it means, such as `{ wmo: 'Zorg' }`; a chain or circle is followed one step. */
  constructor(aliases: Record<string, string> = {}) {
    for (const [from, to] of Object.entries(aliases)) this.#aliases.set(tagKey(from), oneLine(to));
  }

  /** The shared tag for a spelling, which may hold markup, counted as used once more; nothing for an empty one. */
  use(spelling: string): Tag | undefined {
    let reading = this.#bySpelling.get(spelling);
    if (!reading && !this.#bySpelling.has(spelling))
      this.#bySpelling.set(spelling, (reading = this.#read(spelling)));
    if (!reading) return undefined;
    const { entry, label } = reading;
    const count = (entry.spellings.get(label) ?? 0) + 1;
    entry.spellings.set(label, count);
    if (count > entry.most) {
      entry.most = count;
      entry.tag.label = label;
    }
    return entry.tag;
  }

  #read(spelling: string): Reading | undefined {
    const own = oneLine(spelling);
    const label = this.#aliases.get(tagKey(own)) ?? own;
    const key = tagKey(label);
    if (!key) return undefined;
    let entry = this.#byKey.get(key);
    if (!entry) this.#byKey.set(key, (entry = { tag: { key, label }, spellings: new Map(), most: 0 }));
    return { entry, label };
  }
}
