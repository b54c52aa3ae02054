/** One answer on the way to a feed: a redirect, or the answer itself. */
export interface Hop {
  url: string;
  status: number;
  headers: Headers;
}

/** What was asked at one address, and what came of it. Pure facts: the examination of them also runs in a browser. */
export interface Exchange {
  /** The address that was asked for. */
  asked: string;
  /** The redirects in order, and the answer last; empty when there was none. */
  hops: Hop[];
  /** Bytes that came over the line, as they were packed. */
  sent: number;
  /** Bytes after unpacking. */
  size: number;
}

/** Whether a browser takes an address for safe without https: this computer itself. */
export function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(?:127\.|\[::1\]$)/.test(hostname);
}

/** Every origin but its own is foreign to a page; `null` while the page is not known. */
export function isForeign(address: string, page: string | undefined): boolean {
  return page !== undefined && new URL(address).origin !== page;
}
