import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { send, sendJson, sendPage } from './answers.ts';
import { postsOf, takeFeedback } from './feedback.ts';
import { BROKEN_FEEDS, makeFeed } from './feeds.ts';
import { sendOutcomes } from './outcomes.ts';

/**
 * A server for tests, with fixed named routes under `/routes/`, for good and bad weather. It is part of the server that
 * hands out the element tests, so that everything is one origin.
 *
 * | route | answer |
 * | --- | --- |
 * | `feed.json?items=12&tags=A,B&title=T` | a generated JSON Feed, see `makeFeed` |
 * | `slow?ms=300` and all that `feed.json` takes | the same, later |
 * | `paged?pages=3&size=5` | the first of so many pages of so many items, which name the next |
 * | `never` | none, ever |
 * | `status/404`, `429` | that status; 429 with `Retry-After: 1` |
 * | `html` | a web page with status 200 |
 * | `broken.json`, `empty`, `items-null.json`, `items-strings.json`, `tags-number.json`, `script-urls.json` | bad feeds |
 * | `too-large` | a feed that goes on past 16 MB |
 * | `cut-off` | a feed whose connection breaks half-way |
 * | `once?id=ID` | a feed to the first request, a broken connection to the next |
 * | `growing?id=ID` | 12 items to the first request, two newer ones before them to the next |
 * | `flaky?id=ID&fail=2` | 500 that many times, then a feed |
 * | `feedback?answer=201&id=ID` | to a POST; `answer` is 200, 201, 413, 422, 429, 500, 503, `html`, `nonsense`, `redirect` or `413-html` |
 * | `feedback/log?id=ID` | what was posted with that id: `[{method, headers, body}]` |
 * | `count?id=ID` | `{requests, broken}`: how many came with that id, how many of them the browser gave up |
 * | `outcomes` | what Node reads of the documents in `test/documents`, see `outcomes.ts` |
 * | `release?id=ID` | lets go what was held |
 *
 * Every route takes `id` (what `count` and the log are kept by; take `crypto.randomUUID()` for each test) and `hold`
 * (do not answer until `release` is asked for the same id; after it, answer at once).
 *
 * @returns false when the address is not one of ours.
 */
export function answerRoute(request: IncomingMessage, response: ServerResponse): boolean {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith('/routes/')) return false;
  const name = url.pathname.slice('/routes/'.length);
  const [first = ''] = name.split('/');
  const route = routes[name] ?? routes[first];
  response.setHeader('Cache-Control', 'no-store');
  if (!route) {
    send(response, 404, 'text/plain', `There is no test route ${name}`);
    return true;
  }
  count(url.searchParams.get('id'), name, response);
  const held = url.searchParams.get('hold');
  const call: Call = { request, response, query: url.searchParams, rest: name.slice(first.length + 1) };
  const wait = held === null ? Promise.resolve() : gate(held).opened;
  // A browser that goes away while it sends is its own business; the server stays up.
  wait.then(() => route(call)).catch(() => response.destroy());
  return true;
}

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  /** The path after the route's name. */
  rest: string;
}

type Route = (call: Call) => void | Promise<void>;

const JSON_FEED = 'application/feed+json';
/** A little past the limit of 16 MB (DESIGN 3). */
const TOO_LARGE = 17 * 1024 * 1024;

const routes: Record<string, Route> = {
  'feed.json': ({ response, query }) => send(response, 200, JSON_FEED, feed(query)),
  slow: ({ response, query }) => {
    const timer = setTimeout(
      () => send(response, 200, JSON_FEED, feed(query)),
      Number(query.get('ms') ?? 300),
    );
    response.on('close', () => clearTimeout(timer));
  },
  paged: ({ response, query }) => {
    const [page, pages, size] = ['page', 'pages', 'size'].map((name, i) =>
      Number(query.get(name) ?? [1, 3, 5][i]),
    );
    const all = makeFeed({ items: (pages ?? 3) * (size ?? 5) });
    const from = ((page ?? 1) - 1) * (size ?? 5);
    const next = new URLSearchParams(query);
    next.set('page', String((page ?? 1) + 1));
    const isLast = page === pages;
    send(
      response,
      200,
      JSON_FEED,
      JSON.stringify({
        ...all,
        items: all.items.slice(from, from + (size ?? 5)),
        // Relative to the feed, as publishers write it.
        next_url: isLast ? undefined : `paged?${next}`,
      }),
    );
  },
  never: () => undefined,
  status: ({ response, rest }) => send(response, Number(rest), 'text/plain', `Status ${rest}`),
  '429': ({ response }) => {
    response.setHeader('Retry-After', '1');
    send(response, 429, 'text/plain', 'Too many requests');
  },
  html: ({ response }) => sendPage(response),
  ...Object.fromEntries(
    Object.entries(BROKEN_FEEDS).map(([name, body]): [string, Route] => [
      name,
      ({ response }) => send(response, 200, JSON_FEED, body),
    ]),
  ),
  'too-large': ({ response }) => sendTooLarge(response),
  'cut-off': ({ response }) => {
    const body = JSON.stringify(makeFeed());
    // Promising the whole and sending half makes the break unmistakable to every browser.
    response.writeHead(200, { 'Content-Type': JSON_FEED, 'Content-Length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  once: ({ response, query }) => {
    const asked = counters.get(query.get('id') ?? '')?.requests ?? 0;
    if (asked > 1) response.destroy();
    else send(response, 200, JSON_FEED, feed(query));
  },
  growing: ({ response, query }) => {
    const asked = counters.get(query.get('id') ?? '')?.requests ?? 0;
    const all = makeFeed({ items: 14 });
    send(response, 200, JSON_FEED, JSON.stringify({ ...all, items: all.items.slice(asked > 1 ? 0 : 2) }));
  },
  flaky: ({ response, query }) => {
    const asked = counters.get(query.get('id') ?? '')?.requests ?? 0;
    if (asked <= Number(query.get('fail') ?? 2)) send(response, 500, 'text/plain', 'Not this time');
    else send(response, 200, JSON_FEED, feed(query));
  },
  feedback: ({ request, response, query }) =>
    takeFeedback(request, response, { id: query.get('id') ?? '', answer: query.get('answer') ?? '201' }),
  'feedback/log': ({ response, query }) => sendJson(response, 200, postsOf(query.get('id') ?? '')),
  count: ({ response, query }) =>
    sendJson(response, 200, counters.get(query.get('id') ?? '') ?? { requests: 0, broken: 0 }),
  outcomes: ({ request, response }) => sendOutcomes(response, `http://${request.headers.host}`),
  release: ({ response, query }) => {
    gate(query.get('id') ?? '').open();
    sendJson(response, 200, {});
  },
};

function feed(query: URLSearchParams): string {
  const tags = query.get('tags')?.split(',').filter(Boolean);
  const title = query.get('title');
  return JSON.stringify(
    makeFeed({ items: Number(query.get('items') ?? 12), ...(tags && { tags }), ...(title && { title }) }),
  );
}

async function sendTooLarge(response: ServerResponse): Promise<void> {
  const { items, ...head } = makeFeed({ items: 1 });
  const item = `,${JSON.stringify({ ...items[0], content_text: 'Lang. '.repeat(10_000) })}`;
  response.writeHead(200, { 'Content-Type': JSON_FEED });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.write(`${JSON.stringify(head).slice(0, -1)},"items":[${JSON.stringify(items[0])}`);
  for (let sent = 0; sent < TOO_LARGE && !response.destroyed; sent += item.length) {
    if (response.write(item)) continue;
    // A browser that has read enough breaks off, and then nothing drains any more.
    await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
  }
  response.end(']}');
}

/** How often an id came by, and how often the browser broke off before it had its answer. */
const counters = new Map<string, { requests: number; broken: number }>();

function count(id: string | null, name: string, response: ServerResponse): void {
  if (id === null || ['count', 'release', 'feedback/log'].includes(name)) return;
  const counter = counters.get(id) ?? { requests: 0, broken: 0 };
  counters.set(id, counter);
  counter.requests += 1;
  response.on('close', () => {
    if (!response.writableFinished) counter.broken += 1;
  });
}

interface Gate {
  opened: Promise<void>;
  open: () => void;
}

const gates = new Map<string, Gate>();

function gate(id: string): Gate {
  const found = gates.get(id);
  if (found) return found;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const made = { opened, open };
  gates.set(id, made);
  return made;
}
