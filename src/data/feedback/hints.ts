import type { FeedbackErrorKind } from './errors.js';

/** What a web team can do about each kind of error; for the console. */
export const hints: Readonly<Record<FeedbackErrorKind, string>> = {
  offline: 'The device of this visitor has no network.',
  network: 'Check that the server runs and can be reached from where this visitor is.',
  blocked:
    "Name the endpoint in connect-src of the page's Content-Security-Policy; on another origin, let it allow this page and the headers Content-Type and Idempotency-Key (CORS).",
  timeout: 'The server took too long. Ask its administrator why.',
  'rate-limited': 'The server takes no more for now. Raise its limit when many visitors share an address.',
  refused: 'Make ask, max-length and the categories agree with what the server accepts.',
  http: 'Check the endpoint attribute: the address must accept a POST of JSON, without logging in.',
  server: "Look in the server's log.",
  answer:
    'Let the endpoint itself answer 201 with JSON, {"id": "…", "reference": "…"}: no HTML, no redirect (use the final address).',
};
