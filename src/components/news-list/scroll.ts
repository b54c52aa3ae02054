import type { Display } from './display.js';
import type { Part } from './extras.js';
import type { Guide } from './guide.js';

/** How far below the window the button may be when the next items come: about a screen of a phone. */
const MARGIN = '600px';

/** Presses the button for more items when it nears the window. The button stays, for who has no mouse and no patience. */
export class Scroll implements Part {
  readonly #display: Display;
  readonly #guide: Guide;
  readonly #observer: IntersectionObserver;
  #isFetching = false;

  constructor(display: Display, guide: Guide) {
    this.#display = display;
    this.#guide = guide;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#more();
      },
      // In a frame of another origin the margin does nothing, and the items come when the button is there.
      { rootMargin: `0px 0px ${MARGIN}` },
    );
  }

  /** Looks anew each time: a button that is still near after more has come tells nothing by itself. */
  updated(): void {
    this.#observer.disconnect();
    const button = this.#display.host.shadowRoot?.querySelector('.more');
    if (button && !this.#isFetching) this.#observer.observe(button);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  async #more(): Promise<void> {
    const display = this.#display;
    const before = display.items.length;
    this.#isFetching = true;
    display.count += display.size;
    display.host.requestUpdate();
    await display.fill();
    // A next page that cannot be had is not asked for again by itself; that is what the button is for.
    if (display.items.length === before && display.isPaged) return;
    this.#isFetching = false;
    this.#guide.sayShown();
    display.host.requestUpdate();
  }
}
