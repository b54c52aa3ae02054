/** Filled in by the build from package.json. */
declare const __VERSION__: string | undefined;

/** What all copies and bundles of Raakvlak on one page share. */
export interface Page {
  /** Version of the copy that came first. */
  readonly version: string;
  /** Each room keeps its own entry here: the feed store, the list registry. */
  readonly rooms: Map<string, unknown>;
}

const key = Symbol.for('raakvlak');

/** The version of this copy, as in package.json; `0.0.0` when it runs from its sources. */
export const version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';

/** The page's shared state: made by whichever copy asks first, not enumerable, and the only global of ours. */
export function page(): Page {
  const scope = globalThis as { [key]?: Page };
  if (!scope[key]) {
    Object.defineProperty(scope, key, { value: { version, rooms: new Map() } satisfies Page });
  }
  return scope[key] as Page;
}

/** A room's entry in the shared state, made on first use. */
export function shared<T>(room: string, make: () => T): T {
  const { rooms } = page();
  if (!rooms.has(room)) rooms.set(room, make());
  return rooms.get(room) as T;
}
