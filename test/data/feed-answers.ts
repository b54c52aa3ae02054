import type { Feed } from '../../src/data/index.ts';
import type { Route } from './feed-server.ts';
import { document } from './reading.ts';

/** The content type of JSON Feed. */
export const TYPE = 'application/feed+json';
/** An item by its id. */
export const item = (id: string, date?: string): object => ({
  ...{ id, url: `/nieuws/${id}`, title: `Bericht ${id}`, tags: ['Café'] },
  ...(date && { date_published: date }),
});
/** A small feed of items a and b. */
export const BODY = JSON.stringify(document([item('a'), item('b')]));
/** So many items that they are read as they arrive. */
export const MANY = 1500;
/** A feed of that many items. */
export const LARGE = JSON.stringify(
  document(
    Array.from({ length: MANY }, (_, i) => ({ id: `${i}`, title: 'x', content_text: 'tekst '.repeat(100) })),
  ),
);

/** Answers with a body. */
export const give =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Route =>
  (response) =>
    void response.writeHead(status, { 'content-type': TYPE, ...headers }).end(body);
/** Answers with an error. */
export const fail = (status: number, headers: Record<string, string> = {}): Route =>
  give('Nu even niet', headers, status);
/** Answers by each route in turn, and by the last from then on. */
export const first =
  (...routes: Route[]): Route =>
  (response, before, request) =>
    routes[Math.min(before, routes.length - 1)]?.(response, before, request);
/** A text in windows-1252. */
export const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** Sends half a body and then nothing, with the connection open or broken. */
export const half =
  (body: string, end: 'stall' | 'break'): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': TYPE, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => {
      if (end === 'break') response.destroy();
    });
  };

/** The ids of a feed's items. */
export const ids = ({ items }: Feed): string => items.map(({ id }) => id).join(' ');
