import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { loadFeed, parseFeed, type Feed } from '../data/index.js';
import { browserFetch } from './web/browser-fetch.js';
import type { Exchange } from './web/exchange.js';

/** How a feed is asked for and read. */
export interface SourceOptions {
  /** The origin of the page that would show it. */
  page?: string | undefined;
  /** Where a file came from, so that its relative addresses can be read. */
  url?: string | undefined;
  /** Template for the address of items that have none. */
  itemUrl?: string | undefined;
  /** Milliseconds without a byte before giving up. */
  timeout?: number | undefined;
  /** Told how many bytes there are so far. */
  onProgress?: (bytes: number) => void;
}

/** All that came of reading one source: `feed` or `error` is there, never both. */
export interface Reading {
  /** As it was given: an address, the name of a file, `-`. */
  source: string;
  kind: 'address' | 'file' | 'stdin';
  feed?: Feed;
  /** A `FeedError`, or what the file system said. */
  error?: unknown;
  /** The document, unpacked; absent when nothing came. */
  body?: Uint8Array | undefined;
  /** Where the document came from; `''` when that is not known. */
  url: string;
  /** Requests in order: a web page first, when it named the feed. Empty for files. */
  exchanges: Exchange[];
}

/** There are no limits on the command line: who asks can also stop it. */
const NO_LIMITS = { maxBytes: Infinity, maxItems: Infinity };

/** Reads a feed from an address (`http:`, `https:`), a file, or `-` for standard input. Never rejects. */
export function readSource(source: string, options: SourceOptions): Promise<Reading> {
  return /^https?:/i.test(source) ? readAddress(source, options) : readFrom(source, options);
}

async function readAddress(
  source: string,
  { page, itemUrl, timeout, onProgress }: SourceOptions,
): Promise<Reading> {
  const chunks = new Map<Exchange, Uint8Array[]>();
  const { fetch, exchanges } = browserFetch({
    page,
    onBytes(bytes, exchange) {
      const kept = chunks.get(exchange) ?? [];
      chunks.set(exchange, kept);
      kept.push(bytes);
      onProgress?.(exchange.size);
    },
  });
  const outcome = await settled(loadFeed(source, { ...NO_LIMITS, fetch, itemUrl, timeout }));
  const last = exchanges.at(-1);
  const found = (last && chunks.get(last)) ?? [];
  return {
    source,
    kind: 'address',
    ...outcome,
    body: found.length ? Buffer.concat(found) : undefined,
    url: last?.hops.at(-1)?.url ?? source,
    exchanges,
  };
}

async function readFrom(source: string, { url = '', itemUrl }: SourceOptions): Promise<Reading> {
  const reading: Reading = { source, kind: source === '-' ? 'stdin' : 'file', url, exchanges: [] };
  let body: Uint8Array;
  try {
    const name = source.startsWith('file:') ? fileURLToPath(source) : source;
    body = source === '-' ? await buffer(process.stdin) : await readFile(name);
  } catch (error) {
    return { ...reading, error };
  }
  return { ...reading, body, ...(await settled(parseFeed(body, { ...NO_LIMITS, url, itemUrl }))) };
}

async function settled(reading: Promise<Feed>): Promise<{ feed: Feed } | { error: unknown }> {
  try {
    return { feed: await reading };
  } catch (error) {
    return { error };
  }
}
