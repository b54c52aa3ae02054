/** What the names of our databases begin with; the id of a message follows. */
export const outboxName = 'raakvlak-feedback:';

/** As far as the browser's list of databases goes. */
export type Databases = Pick<IDBFactory, 'databases'>;

/** Whether a database holds a message. WebKit also lists, as version 0, what was asked for and is not there. */
export function isOurs({ name, version }: IDBDatabaseInfo): boolean {
  return Boolean(version && name?.startsWith(outboxName));
}

/**
 * Whether the page is in a frame without an origin, which may store nothing. Asked for its databases there, Chromium
 * rejects a second promise too, that nobody can catch.
 */
export function isWithoutOrigin(): boolean {
  return globalThis.origin === 'null';
}

/**
 * Whether any message waits on this device. Creates nothing; false where the browser does not tell.
 *
 * @param factory - Asked for here, as reading `window.indexedDB` itself may throw where it is forbidden.
 */
export async function isWaiting(factory: () => Databases): Promise<boolean> {
  if (isWithoutOrigin()) return false;
  try {
    return (await factory().databases()).some(isOurs);
  } catch {
    return false;
  }
}
