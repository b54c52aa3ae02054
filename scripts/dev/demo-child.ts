/** The demo server as a process of its own, so that `npm run dev` can start it anew when its code changes. */
import { startServer } from '../../demo/server.ts';

const { RAAKVLAK_DATABASE: database, RAAKVLAK_TOKEN: token } = process.env;
const server = await startServer({
  port: 0,
  grace: 0,
  ...(database && { database }),
  ...(token && { token }),
});
process.send?.({ port: server.port, token: server.token } satisfies DemoAddress);

// Ctrl-C reaches every process of the terminal; the one that started us decides when we go.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => void server.close().then(() => process.exit(0)));

/** Where the demo server listens, and what opens its page of feedback received. */
export interface DemoAddress {
  port: number;
  token: string;
}
