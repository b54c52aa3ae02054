/**
 * Tells the web team something in the console. The words are in a file of their own, loaded when there is something to
 * say: a visitor of a page where all is well never loads them.
 */
export function advise(say: (advice: typeof import('./advice.js')) => void): void {
  // Where not even this can be loaded, the browser itself has said so already.
  import('./advice.js').then(say, () => undefined);
}
