/** The custom states of an element, for `:state()` in the page's CSS. */
export class States {
  /** An element has one, and can ask for it once. */
  readonly internals: ElementInternals;

  constructor(host: HTMLElement) {
    try {
      this.internals = host.attachInternals();
    } catch {
      // A polyfill took the place of custom elements, and to the browser this is none.
      this.internals = {} as ElementInternals;
    }
  }

  /** Sets exactly these. Browsers before 2024, and servers, have no set of states; there nothing happens. */
  set(...names: string[]): void {
    const states = this.internals.states as CustomStateSet | undefined;
    if (!states) return;
    for (const name of [...states]) if (!names.includes(name)) states.delete(name);
    for (const name of names) states.add(name);
  }
}
