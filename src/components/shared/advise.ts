type Advice = typeof import('./advice.js');

/**
 * Tells the web team something in the console. The words are in a file of their own, loaded when there is something to
 * say: a visitor of a page where all is well never loads them.
 *
 * @param kind one of the functions of `advice.ts`, called with the element and the rest
 */
export function advise<K extends keyof Advice>(
  host: Element,
  kind: K,
  ...about: Advice[K] extends (host: Element, ...about: infer A) => void ? A : never
): void {
  const say = (advice: Advice): void =>
    (advice[kind] as (host: Element, ...about: unknown[]) => void)(host, ...about);
  // Without a network there are no words either; what is known is said as it is.
  import('./advice.js').then(say, () => console.warn(`<${host.localName}>`, kind, ...about));
}
