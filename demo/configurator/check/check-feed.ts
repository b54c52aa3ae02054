import { examine } from '../../../src/cli/examine/examine.ts';
import { finding, type Finding, type FindingCode } from '../../../src/cli/examine/finding.ts';
import { textOf } from '../../../src/cli/examine/format.ts';
import type { Report } from '../../../src/cli/examine/report.ts';
import { isForeign } from '../../../src/cli/web/exchange.ts';
import { FeedError, loadFeed, type Feed, type FormatName } from '../../../src/data/index.ts';
import { notingFetch } from './noting-fetch.ts';

/** What is known of one feed. */
export interface CheckedFeed {
  /** As it was typed. */
  source: string;
  report: Report;
  /** Why the browser could not have it, where the doctor's rules have no words for that. */
  failure?: 'network' | 'policy' | 'too-large' | undefined;
  /** Address of the first article, for the preview of related news. */
  article?: string | undefined;
}

/** How a feed is read. */
export interface Reading {
  format: string;
  itemUrl: string;
  signal: AbortSignal;
}

const TIMEOUT = 15_000;
/** What cannot be said of an answer from elsewhere: a browser hides the headers that it is about. */
const HIDDEN: readonly FindingCode[] = ['uncompressed', 'no-validator', 'not-cached', 'vary-origin'];

/**
 * Fetches a feed as a visitor's browser would from this page, and examines it by the rules of `raakvlak doctor`.
 *
 * @throws the signal's reason when it is given up; all else is in the report
 */
export async function checkFeed(source: string, { format, itemUrl, signal }: Reading): Promise<CheckedFeed> {
  const page = location.origin;
  const { fetch, exchanges, body } = notingFetch(page);
  const address = URL.canParse(source, page) ? new URL(source, page).href : source;
  let feed: Feed | undefined;
  let error: unknown;
  try {
    feed = await loadFeed(address, {
      fetch,
      signal,
      fresh: true,
      timeout: TIMEOUT,
      ...(format && { format: format as FormatName }),
      ...(itemUrl && { itemUrl }),
    });
  } catch (cause) {
    signal.throwIfAborted();
    error = cause;
  }
  const last = exchanges.at(-1)?.hops.at(-1);
  const text = textOf(body(), last?.headers.get('content-type') ?? '');
  const url = last?.url ?? address;
  const report = examine(
    { source, kind: 'address', ...(feed && { feed }), error, text, url, exchanges },
    { page, timeout: TIMEOUT, now: new Date() },
  );
  const isElsewhere = isForeign(url, page);
  const findings = report.findings
    .filter(({ code }) => !isElsewhere || !HIDDEN.includes(code))
    // The lines for the policy are made below, for all that is chosen.
    .filter(({ code }) => code !== 'csp-lines')
    .map((one) => refused(one, error, page, address));
  return {
    source,
    report: { ...report, findings },
    failure: failureOf(error),
    article: feed?.items.find((item) => item.url)?.url,
  };
}

/** A browser does not say which header is missing; that the server answers, and this page may not read it, it does. */
function refused(one: Finding, error: unknown, page: string, address: string): Finding {
  const isCors = error instanceof FeedError && error.kind === 'blocked' && failureOf(error) !== 'policy';
  return one.level === 'error' && isCors
    ? finding('error', 'cors-refused', { origin: page, found: '', address, redirected: false })
    : one;
}

function failureOf(error: unknown): CheckedFeed['failure'] {
  if (!(error instanceof FeedError)) return undefined;
  if (error.kind === 'network' || error.kind === 'too-large') return error.kind;
  return error.kind === 'blocked' && error.detail.includes('Content-Security-Policy') ? 'policy' : undefined;
}
