import { Hono } from 'hono';
import { Access, type KnownToken } from '../access.ts';
import { forwardedAddress, type ReceiverEnv } from '../client-address.ts';
import { compression } from '../compression.ts';
import { FORMER_INBOX_PATH, INBOX_PATH } from '../inbox/address.ts';
import { createInbox } from '../inbox/inbox.ts';
import { listen } from '../listen.ts';
import { openPostgresStorage } from '../postgres-storage.ts';
import { createReceiver } from '../receiver.ts';
import { openSqliteStorage } from '../sqlite-storage.ts';
import type { FeedbackStorage } from '../storage.ts';
import { Retention } from './retention.ts';
import type { Settings } from './settings.ts';

/** A receiver that runs. */
export interface Serving {
  port: number;
  /** Addresses that this machine does not have, each with the system's reason. */
  missing: { host: string; reason: string }[];
  /** Finishes the requests under way and the retention job, and then closes the database. */
  close(): Promise<void>;
}

/** Opens the database that the settings name. @throws DatabaseError when it cannot be used */
export async function openStorage(database: Settings['database']): Promise<FeedbackStorage> {
  if (database.kind === 'postgres') return openPostgresStorage(database.url);
  const { path, maxBytes } = database;
  return openSqliteStorage(path, maxBytes === undefined ? {} : { maxBytes });
}

/**
 * Starts the receiver: API, inbox and retention job on one database.
 * @param say takes a line for the log
 * @throws DatabaseError, PortTakenError
 */
export async function serve(
  settings: Settings,
  tokens: readonly KnownToken[],
  say: (line: string) => void,
): Promise<Serving> {
  const storage = await openStorage(settings.database);
  try {
    const { port, hosts, retentionDays, contactDays } = settings;
    const app = compose(settings, storage, tokens);
    const listening = await listen({ hosts, port, fetch: app.fetch });
    const retention = new Retention({ storage, retentionDays, contactDays, say });
    void retention.start();
    return {
      port: listening.port,
      missing: listening.missing,
      close: async () => {
        await listening.close();
        await retention.stop();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

function compose(
  settings: Settings,
  storage: FeedbackStorage,
  tokens: readonly KnownToken[],
): Hono<ReceiverEnv> {
  const { proxies, allowedOrigins, messagesPerMinute, sessionSecret, contact } = settings;
  const shared = { storage, access: new Access(tokens), clientAddress: forwardedAddress(proxies) };
  const inbox = createInbox({ ...shared, sessionSecret });
  const rate = { requests: messagesPerMinute, seconds: 60 };
  const receiver = createReceiver({ ...shared, allowedOrigins, rate, ...(contact && { contact }) });
  const app = new Hono<ReceiverEnv>();
  app.use(compression());
  app.get('/', (c) => c.redirect(INBOX_PATH, 302));
  for (const path of [INBOX_PATH, FORMER_INBOX_PATH].flatMap((path) => [path, `${path}/*`])) {
    app.all(path, (c) => inbox.fetch(c.req.raw, c.env));
  }
  app.all('*', (c) => receiver.fetch(c.req.raw, c.env));
  return app;
}
