import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasSpoken, languageOf, learn, speak } from '../shared/language.js';

/** Milliseconds that an element waits for the words of its language before it shows in English. */
const PATIENCE = 2000;

/**
 * Renders its host again when the language round it changes: a `lang` on it, or on anything that holds it. Until the words
 * of a language have arrived, the host goes on in the one that it spoke; one that has not spoken waits, and its fallback
 * content stands.
 */
export class LocaleController implements ReactiveController {
  /** There are no words yet. */
  isWaiting = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #onWait: ((words: Promise<unknown>) => void) | undefined;
  #language: string | undefined;
  #observer: MutationObserver | undefined;

  /** @param onWait - Called with what there is to wait for. */
  constructor(host: ReactiveControllerHost & Element, onWait?: (words: Promise<unknown>) => void) {
    this.#host = host;
    this.#onWait = onWait;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#check());
    let root: Node = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!('host' in root)) break;
      root = (root as ShadowRoot).host.getRootNode();
    }
    this.#check();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #check(): void {
    const language = languageOf(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    const words = learn(language);
    if (!words) return this.#go(language);
    this.isWaiting = !hasSpoken(this.#host);
    const soon = Promise.race([words, new Promise((wait) => setTimeout(wait, PATIENCE))]);
    this.#onWait?.(soon);
    for (const when of [soon, words]) void when.then(() => this.#go(language));
  }

  #go(language: string): void {
    // Another has been asked for meanwhile.
    if (language !== this.#language) return;
    this.isWaiting = false;
    speak(this.#host, language);
    this.#host.requestUpdate();
  }
}
