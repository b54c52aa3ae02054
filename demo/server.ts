/**
 * The demo server: the website of a made-up municipality, the receiver that stores its feedback, and the page on which
 * employees read it, on one origin. `node demo/server.ts` starts it, `startServer` does so in a test.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { Access } from './receiver/access.ts';
import { compression } from './receiver/compression.ts';
import { FORMER_INBOX_PATH, INBOX_PATH } from './receiver/inbox/address.ts';
import { createInbox } from './receiver/inbox/inbox.ts';
import { listen, PortTakenError } from './receiver/listen.ts';
import { createReceiver, type ReceiverOptions } from './receiver/receiver.ts';
import { DatabaseError, openSqliteStorage } from './receiver/sqlite-storage.ts';
import { stopOnSignals } from './receiver/stop-on-signals.ts';
import { tokenFromFile } from './receiver/token-file.ts';
import { layout } from './site/layout.ts';
import { createSite } from './site/site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DEFAULT_PORT = 8080;
/** Both, as `localhost` means one on some machines and the other on others. */
const HOSTS = ['127.0.0.1', '::1'];
/** A shorter token that someone chose can be guessed. */
const SHORT_TOKEN = 16;

export interface ServerOptions extends Pick<ReceiverOptions, 'allowedOrigins' | 'rate' | 'now'> {
  /** 8080 by default; 0 for any free one. */
  port?: number;
  /** File that feedback is stored in; `var/feedback.sqlite` by default. */
  database?: string;
  /** Opens the page of feedback received; by default the one in `tokenFile`. */
  token?: string;
  /** Where the token is kept when none is given; made once. `var/token` by default. */
  tokenFile?: string;
  /** Folder of the built elements; `dist` by default. */
  dist?: string;
  /** Folder of the built Storybook; `storybook-static` by default, left out when it does not exist. */
  storybook?: string;
  /** Milliseconds that requests under way get when the server closes; 10 000 by default. */
  grace?: number;
}

export interface RunningServer {
  /** `http://localhost:PORT`, without a slash at its end. */
  url: string;
  port: number;
  token: string;
  /** The file that feedback is stored in. */
  database: string;
  /** Whether there are built elements to show. */
  built: boolean;
  /** Whether the Storybook is served, at `/storybook/`. */
  storybook: boolean;
  /** Addresses that this machine does not have, with the reason. */
  missing: { host: string; reason: string }[];
  /** Finishes the requests under way, closes every connection and then the database. */
  close(): Promise<void>;
}

/**
 * Starts the demo site with its receiver.
 * @throws PortTakenError when something else listens on the port; DatabaseError when the database cannot be used
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = DEFAULT_PORT, grace, allowedOrigins, rate, now } = options;
  const database = resolve(options.database ?? join(ROOT, 'var/feedback.sqlite'));
  const dist = resolve(options.dist ?? join(ROOT, 'dist'));
  const storybook = resolve(options.storybook ?? join(ROOT, 'storybook-static'));
  const token = options.token || tokenFromFile(options.tokenFile ?? join(ROOT, 'var/token'));
  const storage = openSqliteStorage(database);
  try {
    const shared = { storage, access: new Access(token, { ...(now && { now }) }), ...(now && { now }) };
    const limits = { ...(allowedOrigins && { allowedOrigins }), ...(rate !== undefined && { rate }) };
    const app = compose({
      receiver: createReceiver({ ...shared, ...limits }),
      inbox: createInbox({ ...shared, layout }),
      site: createSite({ dist, storybook }),
    });
    const ending = grace === undefined ? {} : { grace };
    const listening = await listen({ hosts: HOSTS, port, fetch: app.fetch, ...ending });
    return {
      url: `http://localhost:${listening.port}`,
      port: listening.port,
      missing: listening.missing,
      token,
      database,
      built: existsSync(join(dist, 'raakvlak.js')),
      storybook: existsSync(storybook),
      close: async () => {
        await listening.close();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

type App = { fetch(request: Request, env: HttpBindings): Response | Promise<Response> };

/** One origin; each part keeps its own errors, headers and words for what it does not have. */
function compose({ receiver, inbox, site }: Record<'receiver' | 'inbox' | 'site', App>) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(compression());
  for (const path of ['/v1/*', '/healthz', '/metrics'])
    app.all(path, (c) => receiver.fetch(c.req.raw, c.env));
  for (const path of [INBOX_PATH, FORMER_INBOX_PATH].flatMap((path) => [path, `${path}/*`])) {
    app.all(path, (c) => inbox.fetch(c.req.raw, c.env));
  }
  app.all('*', (c) => site.fetch(c.req.raw, c.env));
  return app;
}

/** Runs the server as a program: settings from the environment, words on the terminal, an end at Ctrl-C. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const server = await startServer({
      port: readPort(env.PORT),
      ...(env.RAAKVLAK_DATABASE && { database: env.RAAKVLAK_DATABASE }),
      ...(env.RAAKVLAK_TOKEN && { token: env.RAAKVLAK_TOKEN }),
    });
    stopOnSignals(server, {
      stopping: '\nStopping, after the requests under way. Press Ctrl-C again to stop at once.',
    });
    console.log(describe(server));
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

function readPort(value: string | undefined): number {
  if (!value) return DEFAULT_PORT;
  if (!/^\d+$/.test(value) || Number(value) > 65_535) {
    throw new SettingError(`PORT must be a whole number from 0 to 65535, and is "${value}".`);
  }
  return Number(value);
}

class SettingError extends Error {
  override readonly name = 'SettingError';
}

function explain(error: unknown): string {
  if (error instanceof PortTakenError) {
    return `Port ${error.port} is taken by another program. Choose another one: PORT=${error.port + 1} npm start`;
  }
  if (error instanceof DatabaseError || error instanceof SettingError) return error.message;
  return `The server could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function describe({ url, token, database, built, storybook, missing }: RunningServer): string {
  const place = relative(process.cwd(), database);
  const lines = [
    ['Demo site', `${url}/`],
    ['News archive', `${url}/nieuws/`],
    ['Real feeds', `${url}/echte-feeds/`],
    ['Configurator', `${url}/configurator/`],
    ['Feed', `${url}/feed.json`],
    ['Feedback received', `${url}${INBOX_PATH}`],
    ['  token to log in', token],
    ['Receiver', `${url}/v1/feedback`],
    ['  stored in', place.startsWith('..') ? database : place],
    ...(storybook ? [['Storybook', `${url}/storybook/`]] : []),
  ].map(([name = '', value = '']) => `  ${name.padEnd(20)}${value}`);
  const notes = missing.map(
    ({ host, reason }) => `Not listening on ${host}: this machine does not have it (${reason}).`,
  );
  if (!built) notes.push('The elements are not built yet: npm run build.');
  if (token.length < SHORT_TOKEN) notes.push(`The token is short: use ${SHORT_TOKEN} characters or more.`);
  return ['', 'Raakvlak is running.', '', ...lines, '', ...notes, 'Press Ctrl-C to stop.'].join('\n');
}

if (import.meta.main) await main();
