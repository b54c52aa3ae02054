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
  spellings: Map<string, Spelling>;
  most: number;
  /** Who was given it last. */
  user?: object;
}

/** A way to show a tag, and how often it was used. */
interface Spelling {
  label: string;
  count: number;
}

/** What a text means: a tag, and how this text shows it. */
interface Reading {
  entry: Entry;
  spelling: Spelling;
}

/**
 * The tags of one feed. Items share one `Tag` object per key, whose label follows the most used spelling while the
 * feed grows; of equally used ones the first stays.
 */
export class TagTable {
  readonly #byKey = new Map<string, Entry>();
  readonly #byText = new Map<string, Reading | undefined>();
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #labels: ReadonlyMap<string, string>;

  /**
   * @param aliases spelling → the tag it means, such as `{ wmo: 'Zorg' }`, none for `''`; a chain or circle is followed one
   *   step
   * @param labels tag → what it is called here, such as `{ zorg: 'Care' }`; its key stays
   */
  constructor(aliases?: Record<string, string>, labels?: Record<string, string>) {
    this.#aliases = byKey(aliases);
    this.#labels = byKey(labels);
  }

  /**
   * The shared tag for a text, which may hold markup, counted as used once more; nothing for an empty one, and for a tag
   * that the same user was given already.
   *
   * @param user stands for an item; each is given its tags one after another
   */
  use(text: string, user: object): Tag | undefined {
    let reading = this.#byText.get(text);
    if (!reading && !this.#byText.has(text)) this.#byText.set(text, (reading = this.#read(text)));
    if (!reading) return undefined;
    const { entry, spelling } = reading;
    if (++spelling.count > entry.most) {
      entry.most = spelling.count;
      entry.tag.label = spelling.label;
    }
    if (entry.user === user) return undefined;
    entry.user = user;
    return entry.tag;
  }

  #read(text: string): Reading | undefined {
    const own = oneLine(text);
    const meant = this.#aliases.get(tagKey(own)) ?? own;
    const key = tagKey(meant);
    if (!key) return undefined;
    const label = this.#labels.get(key) ?? meant;
    let entry = this.#byKey.get(key);
    if (!entry) this.#byKey.set(key, (entry = { tag: { key, label }, spellings: new Map(), most: 0 }));
    let spelling = entry.spellings.get(label);
    if (!spelling) entry.spellings.set(label, (spelling = { label, count: 0 }));
    return { entry, spelling };
  }
}

function byKey(table: Record<string, string> = {}): Map<string, string> {
  return new Map(Object.entries(table).map(([tag, to]) => [tagKey(tag), oneLine(to)]));
}
