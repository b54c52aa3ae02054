import type { FeedErrorKind } from './errors.js';

/** What a web team can do about an error, when nothing better is known. */
export const HINTS: Record<FeedErrorKind, string> = {
  network: 'Check the address and whether the server can be reached from this page.',
  http: 'Open the address in a browser: it must answer 200 with a feed, without logging in.',
  timeout: 'The server took too long. Ask its administrator why, or offer a smaller feed.',
  blocked:
    "The browser refused the request. Add the feed's origin to connect-src in the page's Content-Security-Policy, and let the feed's server send Access-Control-Allow-Origin.",
  'too-large': 'The feed is larger than the limit. Offer a feed with fewer items.',
  format: 'This is not a feed that Raakvlak knows. Point src at a JSON Feed (https://jsonfeed.org).',
  parse: 'The document is broken. Check it with a validator for its format.',
};
