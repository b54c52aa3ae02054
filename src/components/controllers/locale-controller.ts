import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../shared/language.js';

/** Renders its host again when the language round it changes: a `lang` on it, or on anything that holds it. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #language = '';
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
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
    this.#host.requestUpdate();
  }
}
