/**
 * Registers an element under a name. A name that is taken already is left alone: silently when the same class has it
 * (a script that is loaded twice), with one warning otherwise.
 */
export function define(name: string, element: CustomElementConstructor): void {
  const taken = customElements.get(name);
  if (!taken) {
    // A server has rendered one: it goes on with what is there. What that takes loads in such pages alone.
    const roots = globalThis.document?.querySelectorAll(name) ?? [];
    if (![...roots].some(({ shadowRoot }) => shadowRoot)) return customElements.define(name, element);
    const go = (): void => {
      if (!customElements.get(name)) customElements.define(name, element);
    };
    import('./hydrate.js').then(({ hydratable }) => hydratable(element)).then(go, go);
  } else if (taken !== element) {
    console.warn(`<${name}> is defined already on this page; Raakvlak leaves it alone. Load Raakvlak once.`);
  }
}
