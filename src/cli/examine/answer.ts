import type { FormatName } from '../../data/index.js';
import { isLocal, type Exchange } from '../web/exchange.js';
import { finding, type Finding } from './finding.js';

/** How a server gives a feed. */
export interface AnswerFacts {
  /** Where it was in the end, after redirects. */
  url: string;
  status: number;
  /** Addresses on the way there. */
  redirects: string[];
  contentType: string | null;
  /** Bytes after unpacking. */
  size: number;
  /** Bytes over the line. */
  sent: number;
  /** `gzip`, `br`, …; `null` when it is not packed. */
  compression: string | null;
  cacheControl: string | null;
  etag: string | null;
  lastModified: string | null;
}

/** From this many bytes on, compression is worth a warning; below that, it still is worth having. */
const WORTH_PACKING = 20_000;
/** Smaller than one packet: packing gains nothing. */
const ONE_PACKET = 1_400;
/** More than a phone should get each time. */
const LARGE = 1_000_000;
/** Where Raakvlak stops in a page (DESIGN 3). */
const LIMIT = 16 * 1024 * 1024;
const DAY = 86_400;

/** The types that belong to a format, the best first. */
const TYPES: Record<FormatName, string[]> = {
  'json-feed': ['application/feed+json', 'application/json'],
  rss: ['application/rss+xml', 'application/xml', 'text/xml', 'application/rdf+xml'],
  atom: ['application/atom+xml', 'application/xml', 'text/xml'],
  wordpress: ['application/json'],
  openpub: ['application/json'],
  drupal: ['application/vnd.api+json', 'application/json'],
};

/** The facts of an answer. */
export function answerFacts({ hops, size, sent }: Exchange): AnswerFacts | undefined {
  const last = hops.at(-1);
  if (!last) return undefined;
  const { url, status, headers } = last;
  return {
    url,
    status,
    redirects: hops.slice(0, -1).map((hop) => hop.url),
    contentType: headers.get('content-type'),
    size,
    sent,
    compression: headers.get('content-encoding'),
    cacheControl: headers.get('cache-control'),
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

/**
 * What can be better in how a feed is served.
 *
 * @param packed how large it would be with gzip
 */
export function judgeAnswer(
  facts: AnswerFacts,
  format: FormatName | undefined,
  packed: number | undefined,
): Finding[] {
  const { url, redirects, size, compression } = facts;
  const found: Finding[] = [];
  const address = new URL(url);
  if (address.protocol === 'http:' && !isLocal(address))
    found.push(finding('warning', 'insecure', { address: url }));
  if (redirects.length) found.push(finding('advice', 'moved', { times: redirects.length, address: url }));
  if (!compression && size > ONE_PACKET)
    found.push(finding(size > WORTH_PACKING ? 'warning' : 'advice', 'uncompressed', { size, packed }));
  if (size > LIMIT) found.push(finding('warning', 'over-size', { size, limit: LIMIT }));
  else if (size > LARGE) found.push(finding('advice', 'large', { size }));
  return [...found, ...judgeCaching(facts), ...judgeType(facts, format)];
}

function judgeCaching({ cacheControl, etag, lastModified }: AnswerFacts): Finding[] {
  const rules = (cacheControl ?? '').toLowerCase();
  const isValidated = etag !== null || lastModified !== null;
  if (/\bno-store\b/.test(rules)) return [finding('warning', 'no-store', {})];
  const age = /\bmax-age\s*=\s*"?(\d+)/.exec(rules)?.[1];
  if (age === undefined && !/\bno-cache\b/.test(rules))
    return [finding('advice', 'not-cached', { validated: isValidated })];
  const found = isValidated ? [] : [finding('advice', 'no-validator', {})];
  const days = Math.round(Number(age ?? 0) / DAY);
  return days >= 1 ? [...found, finding('advice', 'cached-long', { days })] : found;
}

function judgeType({ contentType }: AnswerFacts, format: FormatName | undefined): Finding[] {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const [expected, ...others] = format ? TYPES[format] : [];
  if (!expected || type === expected || others.includes(type)) return [];
  return [finding('advice', 'other-type', { type, expected })];
}
