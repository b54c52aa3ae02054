import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import type { Chance } from './chance.ts';

/**
 * What happens to a request. `before`: the line breaks before the server has all of it; `during`: while the server works
 * on it; `answer`: half-way through the answer; `after`: once the answer is through; `hang`: no answer, ever.
 */
export const faults = ['before', 'during', 'answer', 'after', 'hang'] as const;
export type Fault = (typeof faults)[number];

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** A page with our button, and in front of its receiver a network that breaks. */
export class FaultProxy {
  /** How many requests met which fault; `clear` met none, `down` no receiver. */
  readonly counts: Record<Fault | 'clear' | 'down', number> = {
    before: 0,
    during: 0,
    answer: 0,
    after: 0,
    hang: 0,
    clear: 0,
    down: 0,
  };
  /** Requests that the receiver has answered, whether or not the answer came through. */
  answered = 0;
  /** Whether faults happen now. */
  isStormy = true;
  readonly #server: Server;
  readonly #page: string;
  readonly #dist: string;
  readonly #port: () => number;
  readonly #chance: Chance;

  /**
   * @param page - HTML
   * @param dist - folder of the built files, served at `/dist/`
   * @param port - of the receiver
   */
  constructor(page: string, dist: string, port: () => number, chance: Chance) {
    this.#page = page;
    this.#dist = resolve(dist);
    this.#port = port;
    this.#chance = chance;
    this.#server = createServer((request, response) => this.#handle(request, response));
  }

  /** @returns the address of the page */
  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    // A secure context, as https is: with Web Locks.
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/v1/')) return void this.#pass(request, response);
    const file = pathname.startsWith('/dist/') ? join(this.#dist, pathname.slice(5)) : '';
    const isOurs = file.startsWith(this.#dist + sep);
    response.setHeader(
      'Content-Type',
      types[isOurs ? (file.split('.').pop() ?? '') : 'html'] ?? 'text/plain',
    );
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
    try {
      response.end(isOurs ? readFileSync(file) : this.#page);
    } catch {
      response.writeHead(404).end();
    }
  }

  /** Any of them; no answer at all is rare, as it takes long. */
  #fault(): Fault {
    const fault = this.#chance.pick(faults);
    return fault === 'hang' && this.#chance.next() < 0.8 ? 'answer' : fault;
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isPost = request.method === 'POST';
    const fault = isPost && this.isStormy && this.#chance.next() < 0.5 ? this.#fault() : 'clear';
    if (isPost) this.counts[fault] += 1;
    const cut = (): void => void request.socket.destroy();
    if (fault === 'before') return cut();
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return cut();
    }
    const { method, url, headers } = request;
    const upstream = ask({ host: '127.0.0.1', port: this.#port(), method, path: url, headers, agent: false });
    upstream.on('error', () => {
      this.counts.down += 1;
      cut();
    });
    upstream.on('response', (answer: IncomingMessage) => {
      void this.#answer(answer, response, fault).catch(cut);
    });
    upstream.end(Buffer.concat(chunks));
    if (fault === 'during') upstream.on('finish', () => setTimeout(cut, this.#chance.below(8)));
  }

  async #answer(answer: IncomingMessage, response: ServerResponse, fault: Fault | 'clear'): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    this.answered += 1;
    const body = Buffer.concat(chunks);
    const headers: typeof answer.headers = { ...answer.headers, 'content-length': String(body.length) };
    delete headers['connection'];
    delete headers['transfer-encoding'];
    if (fault === 'hang' || response.destroyed) return;
    if (fault === 'during') return void response.destroy();
    response.writeHead(answer.statusCode ?? 502, headers);
    if (fault === 'answer') {
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    response.end(body, () => fault === 'after' && response.destroy());
  }
}
