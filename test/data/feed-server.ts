import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it, type TestContext } from 'node:test';

/** A route: what a server answers to a request. Called with how many came before it at the same address. */
export type Route = (
  response: ServerResponse,
  before: number,
  request: IncomingMessage,
) => void | Promise<void>;

/** A server of a test. */
export interface FeedServer {
  /** The absolute address of a route. */
  at(path: string): string;
  /** The requests that came for an address, in order. */
  asked(path: string): readonly IncomingMessage[];
  /** Ends when a request for an address has come. */
  arrival(path: string): Promise<void>;
  /** Ends when the client has broken off the first request for an address. */
  departure(path: string): Promise<void>;
}

/** Serves routes by path on a port of its own until the test ends. */
export async function serve(t: TestContext, routes: Record<string, Route>): Promise<FeedServer> {
  const calls = new Map<string, { request: IncomingMessage; response: ServerResponse }[]>();
  const news = new EventTarget();
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    const before = calls.get(path) ?? [];
    calls.set(path, [...before, { request, response }]);
    news.dispatchEvent(new Event(path));
    const route = routes[path] ?? ((missing) => missing.writeHead(404).end());
    void (async () => route(response, before.length, request))();
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const arrival = async (path: string): Promise<void> => {
    if (!calls.has(path)) await once(news, path);
  };
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    asked: (path) => (calls.get(path) ?? []).map(({ request }) => request),
    arrival,
    departure: async (path) => {
      await arrival(path);
      const response = calls.get(path)?.[0]?.response;
      if (response && !response.closed) await once(response, 'close');
    },
  };
}

/** What a case is given: its server and the path that it is about. */
export type Case = (server: FeedServer, path: string) => Promise<void>;

/**
 * Makes cases that each have a server of their own with these routes: all share one store of feeds, so that no two cases
 * may share an address.
 */
export function casesOn(routes: Record<string, Route>): (path: string, name: string, run: Case) => void {
  return (path, name, run) => {
    it(name, { timeout: 20_000 }, async (t) => run(await serve(t, routes), path));
  };
}
