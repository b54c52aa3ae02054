const said = new WeakMap<Element, Set<string>>();

/** Tells the web team something in the console, once per element and message, with the element to click on. */
export function warnOnce(host: Element, message: string): void {
  const before = said.get(host) ?? new Set();
  if (before.has(message)) return;
  said.set(host, before.add(message));
  console.warn(`<${host.localName}> ${message}`, host);
}
