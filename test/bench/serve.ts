import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes that are sent at a time. */
const PIECE = 64 * 1024;

/** What a server says. */
export interface Answer {
  /** Media type. */
  type: string;
  body: string | Buffer;
  /** How the body is compressed. */
  encoding?: 'br';
}

export interface BenchServer {
  /** With a slash at its end. */
  url: string;
  close(): void;
}

/**
 * Serves pages from this machine, nothing of which is kept by the browser. Pages are isolated from others, as clocks are
 * ten times finer there.
 *
 * @param answer what to say to an address; nothing for what there is not
 */
export async function serve(answer: (url: URL) => Answer | undefined): Promise<BenchServer> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? '/', 'http://localhost'));
    if (!found) return response.writeHead(404).end();
    send(response, found);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, { type, body, encoding }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    ...(encoding && { 'content-encoding': encoding }),
  });
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) =>
    bytes.subarray(i * PIECE, (i + 1) * PIECE),
  );
  // A page that has what it wants hangs up.
  pipeline(Readable.from(pieces), response).catch(() => undefined);
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** The built files by their path under `/dist/`, as they are now: someone may build while this runs. */
export function builtAnswers(dist: string): Map<string, Answer> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return new Map(
    files.flatMap((name): [string, Answer][] => {
      const type = TYPES[extname(name)];
      return type
        ? [[`/dist/${name.replaceAll('\\', '/')}`, { type, body: readFileSync(join(dist, name)) }]]
        : [];
    }),
  );
}

/** A feed as it is, and compressed as by a server that does so at each request. */
export function feedAnswers(text: string): { plain: Answer; brotli: Answer } {
  const type = 'application/feed+json';
  const plain = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const brotli = brotliCompressSync(plain, { params });
  return { plain: { type, body: plain }, brotli: { type, body: brotli, encoding: 'br' } };
}
