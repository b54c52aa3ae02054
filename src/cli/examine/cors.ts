import { isForeign, isLocal, type Exchange } from '../web/exchange.js';
import { finding, type Finding } from './finding.js';

/** Whether a page may fetch a feed. */
export interface Cors {
  /** The origin of the page. */
  origin: string;
  /** Whether the feed is of another origin, at its address or on the way there. */
  crossOrigin: boolean;
  allowed: boolean;
  /** The answer's `Access-Control-Allow-Origin`. */
  allowOrigin: string | null;
}

/**
 * Judges as a browser does (Fetch standard: HTTP-redirect fetch, CORS check; W3C Mixed Content): every answer on the way
 * counts once the request has left the page's origin, redirects too.
 *
 * @param page the origin of the page, such as `https://www.voorbeeld.nl`
 */
export function judgeCors({ hops }: Exchange, page: string): { cors: Cors; findings: Finding[] } {
  const findings: Finding[] = [];
  const isSafePage = page.startsWith('https:');
  let isCross = false;
  let origin = page;
  hops.forEach(({ url, headers }, i) => {
    const here = new URL(url);
    const isLast = i === hops.length - 1;
    isCross ||= isForeign(url, page);
    if (isSafePage && here.protocol === 'http:' && !isLocal(here))
      findings.push(finding('error', 'mixed-content', { origin: page, address: url }));
    const found = headers.get('access-control-allow-origin');
    // Exactly this text: no lists, no capitals, no slash at the end.
    if (isCross && found !== '*' && found !== origin) {
      findings.push(
        isLast
          ? finding('error', 'cors-refused', {
              origin: page,
              found: found ?? '',
              address: url,
              redirected: origin !== page,
            })
          : finding('error', 'cors-redirect', { origin: page, address: url }),
      );
    } else if (isCross && isLast && found !== '*' && !variesByOrigin(headers)) {
      findings.push(finding('warning', 'vary-origin', {}));
    }
    const next = hops[i + 1];
    // An origin that a redirect led elsewhere is no longer told, but `null`.
    if (next && isForeign(next.url, here.origin) && isForeign(url, page)) origin = 'null';
  });
  const allowOrigin = hops.at(-1)?.headers.get('access-control-allow-origin') ?? null;
  const allowed = !findings.some(({ level }) => level === 'error');
  return { cors: { origin: page, crossOrigin: isCross, allowed, allowOrigin }, findings };
}

const variesByOrigin = (headers: Headers): boolean =>
  /(?:^|,)\s*(?:origin|\*)\s*(?:,|$)/i.test(headers.get('vary') ?? '');
