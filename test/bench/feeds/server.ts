import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes that are sent at a time. */
const PIECE = 64 * 1024;

/** A page that has our functions at hand. */
const PAGE = `<!doctype html><title>Bench</title><link rel="icon" href="data:,">
<script type="module">import * as data from '/dist/data.js'; window.data = data;</script>`;

export interface BenchServer {
  /** Of the page. */
  url: string;
  /** Bytes of the feed after compression. */
  compressed: number;
  close(): void;
}

/**
 * Serves a page, the built files and a feed: `/feed.json` as it is, `/feed.br.json` compressed, in pieces. The built files
 * are taken as they are now, as someone may build while this runs.
 */
export async function startServer(dist: string, text: string): Promise<BenchServer> {
  const files = new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/dist/${name.replaceAll('\\', '/')}`, readFileSync(join(dist, name))]),
  );
  const plain = Buffer.from(text);
  // As servers do that compress at each request.
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('cache-control', 'no-store');
    const file = files.get(pathname);
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(PAGE);
    else if (file) response.setHeader('content-type', 'text/javascript').end(file);
    else if (pathname === '/feed.json') sendInPieces(response, plain);
    else if (pathname === '/feed.br.json') sendInPieces(response.setHeader('content-encoding', 'br'), brotli);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    compressed: brotli.length,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function sendInPieces(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/feed+json', 'content-length': body.length });
  const pieces = Array.from({ length: Math.ceil(body.length / PIECE) }, (_, i) =>
    body.subarray(i * PIECE, (i + 1) * PIECE),
  );
  // A page that has its first items hangs up.
  pipeline(Readable.from(pieces), response).catch(() => undefined);
}
