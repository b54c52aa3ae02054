import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps a list of values in the address of the page, under one name that is repeated per value, so that a choice can be
 * shared, reloaded and gone back to. Other parameters, the fragment and an existing `history.state` stay as they are.
 */
export class UrlStateController implements ReactiveController {
  readonly #name: () => string;
  readonly #onBack: (values: string[]) => void;
  #connection: AbortController | undefined;

  /**
   * @param name of the parameter; `''` for none
   * @param onBack called with the values when the visitor goes back or forward
   */
  constructor(host: ReactiveControllerHost, name: () => string, onBack: (values: string[]) => void) {
    this.#name = name;
    this.#onBack = onBack;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    addEventListener('popstate', () => this.#name() && this.#onBack(this.read()), {
      signal: this.#connection.signal,
    });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** The values in the address now, each once. */
  read(): string[] {
    const name = this.#name();
    return name ? [...new Set(new URLSearchParams(location.search).getAll(name))].filter(Boolean) : [];
  }

  /** Puts values into the address, as a step that Back undoes, or in the place of the last such step. */
  write(values: Iterable<string>, isSameStep = false): void {
    const name = this.#name();
    if (!name) return;
    const url = new URL(location.href);
    url.searchParams.delete(name);
    for (const value of values) url.searchParams.append(name, value);
    if (url.href !== location.href)
      history[isSameStep ? 'replaceState' : 'pushState'](history.state, '', url);
  }
}
