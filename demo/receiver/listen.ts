import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

/** Nobody needs longer for 16 kB; a sender that dribbles must not hold a connection for good. */
const REQUEST_MS = 60_000;
/** How long requests under way may take after the server was told to stop. */
const GRACE_MS = 10_000;
/** With port 0 the system picks a port that is free on the first address; it may be taken on the second. */
const FREE_PORT_TRIES = 5;

/** Another program listens on the port. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly port: number;

  constructor(port: number, cause: unknown) {
    super(`Port ${port} is taken.`, { cause });
    this.port = port;
  }
}

export interface Listening {
  port: number;
  /** Addresses that this machine does not have, each with the system's reason. */
  missing: { host: string; reason: string }[];
  /** Takes no new requests, finishes those under way, and resolves when every connection is closed. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Addresses to listen on; those that this machine does not have are left out. */
  hosts: readonly string[];
  /** 0 for any free one, the same on each address. */
  port: number;
  fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>;
  /** Milliseconds that requests under way get at the end. */
  grace?: number;
}

/**
 * Serves over HTTP on several addresses of this machine.
 * @throws PortTakenError when the port is taken on any of them; the system's own error for anything else
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  for (let tries = 1; ; tries++) {
    try {
      return await listenOnce(options);
    } catch (error) {
      const again = error instanceof PortTakenError && options.port === 0 && tries < FREE_PORT_TRIES;
      if (!again) throw error;
    }
  }
}

async function listenOnce({
  hosts,
  port: wanted,
  fetch,
  grace = GRACE_MS,
}: ListenOptions): Promise<Listening> {
  const servers: StoppableServer[] = [];
  const missing: Listening['missing'] = [];
  const close = async (): Promise<void> =>
    void (await Promise.all(servers.map((server) => server.stop(grace))));
  let port = wanted;
  for (const host of hosts) {
    const server = new StoppableServer(fetch);
    try {
      port = await server.start(host, port);
      servers.push(server);
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') {
        missing.push({ host, reason: code });
        if (missing.length < hosts.length) continue;
      }
      await close();
      throw code === 'EADDRINUSE' ? new PortTakenError(port, error) : new Error(message, { cause: error });
    }
  }
  return { port, missing, close };
}

/** An HTTP server that can finish what it is doing. */
class StoppableServer {
  readonly #server: Server;
  readonly #connections = new Set<Socket>();
  readonly #underWay = new Set<ServerResponse>();
  #stopping = false;

  constructor(fetch: ListenOptions['fetch']) {
    const serve = fetch as Parameters<typeof createAdaptorServer>[0]['fetch'];
    this.#server = createAdaptorServer({
      fetch: serve,
      serverOptions: { requestTimeout: REQUEST_MS },
    }) as Server;
    this.#server.on('connection', (connection: Socket) => {
      this.#connections.add(connection);
      connection.once('close', () => this.#connections.delete(connection));
    });
    // Before Hono's own listener, so that no response ends unseen.
    this.#server.prependListener('request', (_request, response: ServerResponse) => this.#follow(response));
  }

  /** @returns the port */
  start(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ host, port, ipv6Only: host.includes(':') }, () => {
        this.#server.off('error', reject);
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  #follow(response: ServerResponse): void {
    this.#underWay.add(response);
    if (this.#stopping) response.setHeader('Connection', 'close');
    response.once('close', () => {
      this.#underWay.delete(response);
      // Once it is answered, its connection is idle, and would be kept alive.
      if (this.#stopping) setImmediate(() => this.#server.closeIdleConnections());
    });
  }

  /** @param grace milliseconds after which connections are cut */
  stop(grace: number): Promise<void> {
    this.#stopping = true;
    for (const response of this.#underWay) {
      if (!response.headersSent) response.setHeader('Connection', 'close');
    }
    // Browsers open connections ahead of need. Node counts one without any request as busy.
    for (const connection of this.#connections) if (connection.bytesRead === 0) connection.destroy();
    return new Promise((resolve) => {
      const cut = setTimeout(() => this.#server.closeAllConnections(), grace);
      this.#server.close(() => {
        clearTimeout(cut);
        resolve();
      });
    });
  }
}
