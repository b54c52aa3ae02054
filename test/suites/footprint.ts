import {
  trackFetches,
  trackListeners,
  trackObservers,
  trackTimers,
  type Tracker,
} from './footprint-trackers.js';

/** What is still there of all that began since the measuring started. */
export interface Footprint {
  /** One line for each thing left behind, such as `listener: scroll on window`. Empty when all was cleaned up. */
  left(): Promise<string[]>;
  /** Puts the page's own functions back. */
  stop(): void;
}

/**
 * Measures what an element leaves behind. From now on it sees every listener, timer, request and observer that begins,
 * until `stop()`; and it compares the head, the body, the style sheets, the address, the storage and the global names
 * with what they are now.
 */
export async function measureFootprint(): Promise<Footprint> {
  const before = await pageState();
  const trackers: Tracker[] = [trackListeners(), trackTimers(), trackFetches(), trackObservers()];
  return {
    async left() {
      const begun = trackers.flatMap((tracker) => tracker.left());
      const now = await pageState();
      const added = [...now].filter(([thing]) => !before.has(thing)).map(([, line]) => line);
      return [...begun, ...added];
    },
    stop() {
      for (const tracker of trackers) tracker.stop();
    },
  };
}

/** Each thing of the page that an element might add to, with a line that names it. */
async function pageState(): Promise<Map<unknown, string>> {
  const { head, body, documentElement } = document;
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const attributes = [documentElement, body].flatMap((element) =>
    [...element.attributes].map(({ name, value }) => `attribute: ${name}="${value}" on ${element.localName}`),
  );
  const names: [unknown, string][] = [
    ...attributes,
    ...Object.keys(localStorage).map((key) => `local storage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session storage: ${key}`),
    ...databases.map((name) => `database: ${name}`),
    `address: ${location.href}`,
    `history state: ${JSON.stringify(history.state)}`,
    `cookies: ${document.cookie}`,
  ].map((line) => [line, line]);
  return new Map([
    ...names,
    ...[...head.childNodes].map((node): [unknown, string] => [node, `node in head: ${node.nodeName}`]),
    ...[...body.childNodes].map((node): [unknown, string] => [node, `node in body: ${node.nodeName}`]),
    ...document.adoptedStyleSheets.map((sheet): [unknown, string] => [sheet, 'style sheet on the document']),
    ...Reflect.ownKeys(window).map((key): [unknown, string] => [key, `global: ${String(key)}`]),
  ]);
}
