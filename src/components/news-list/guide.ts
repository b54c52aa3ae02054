import en from '../../locales/said/en.js';
import nl, { type SaidTexts } from '../../locales/said/nl.js';
import { byLanguage } from '../shared/language.js';
import { texts } from '../shared/texts.js';
import type { Display } from './display.js';

/**
 * Milliseconds without a further click before a screen reader hears how many items are left. Shorter, and Orca is still
 * busy with what changed in the list: past a hundred events it drops the rest, and the count with them.
 */
const PAUSE = 1000;

/** Tells visitors where they are when a list changes under their hands: says counts, and moves the focus. */
export class Guide {
  readonly #display: Display;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focus: number | undefined;

  /** @param end comes when the list leaves the page */
  constructor(display: Display, end: AbortSignal) {
    this.#display = display;
    end.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Two filters, or quick clicks: only the last count is worth hearing. */
  say(message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#display.status = message;
      this.#display.host.requestUpdate();
    }, PAUSE);
  }

  /** Says how many items are left. */
  sayLeft(): void {
    const { length } = this.#display.items;
    const { total } = this.#display.host.query;
    const { all, someOf } = texts(this.#display.host);
    this.say(length === total ? all(total) : someOf(length, total));
  }

  /** Says how many items are on screen. */
  sayShown(): void {
    const { items, count } = this.#display;
    const { shown }: SaidTexts = byLanguage(this.#display.host, { nl, en }, 'said');
    this.say(shown(Math.min(count, items.length), items.length));
  }

  /** Goes on from the first item that is new, once it is there, or from the last one when nothing came. */
  async goOn(from: number): Promise<void> {
    if (this.#display.items.length <= from) await this.#display.fill();
    this.focus(Math.min(from, this.#display.items.length - 1));
    this.sayShown();
  }

  /** Puts the focus on an item once it is on screen. */
  focus(place: number): void {
    this.#focus = place;
    this.#display.host.requestUpdate();
  }

  /** What was asked for may be on screen now. */
  updated(): void {
    if (this.#focus === undefined) return;
    const { host, from } = this.#display;
    const row = host.shadowRoot?.querySelectorAll<HTMLElement>('[part~="item"]')[this.#focus - from];
    const [own] = row?.querySelector('slot')?.assignedElements() ?? [];
    const link = own?.closest('a') ?? (own ?? row)?.querySelector('a');
    // An item without an address takes the focus itself.
    if (!link) row?.setAttribute('tabindex', '-1');
    (link ?? row)?.focus();
    this.#focus = undefined;
  }
}
