/**
 * Registers an element under a name. A name that is taken already is left alone: silently when the same class has it
 * (a script that is loaded twice), with one warning otherwise.
 */
export function define(name: string, element: CustomElementConstructor): void {
  const taken = customElements.get(name);
  if (!taken) customElements.define(name, element);
  else if (taken !== element) {
    console.warn(`<${name}> is defined already on this page; Raakvlak leaves it alone. Load Raakvlak once.`);
  }
}
