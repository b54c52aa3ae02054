/**
 * Serves the demo from the sources, with live reload: `npm run dev`. `PORT` chooses another port than 8080.
 *
 * Scripts come from `src` without a build; pages, feeds and the receiver come from the demo server. Only here its
 * Content-Security-Policy is left out, for the script that reloads: check that part with `npm start`.
 */
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { INBOX_PATH } from '../demo/receiver/inbox/address.ts';
import { fail } from './build/progress.ts';
import { DemoProcess } from './dev/demo-process.ts';
import { serveDemo } from './dev/serve-demo.ts';

const root = join(import.meta.dirname, '..');
const port = Number(process.env.PORT ?? 8080);
const demo = new DemoProcess();
let server: ViteDevServer | undefined;

async function close(): Promise<void> {
  await Promise.all([server?.close(), demo.stop()]);
}

try {
  const { token } = await demo.start();
  server = await createServer({
    root,
    appType: 'custom',
    clearScreen: false,
    plugins: [serveDemo(root, demo)],
    server: { port, strictPort: true, host: 'localhost', fs: { allow: [root] } },
    // Lit is a handful of modules: they are served as they are, and nothing is bundled beforehand.
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  await server.listen();
  console.log(`
Raakvlak from its sources, with live reload.

  Demo site           http://localhost:${port}/
  Feedback received   http://localhost:${port}${INBOX_PATH}
    token to log in   ${token}

Press Ctrl-C to stop.`);
  const stop = (): void => {
    void close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  await close();
  const isTaken = error instanceof Error && error.message.includes('is already in use');
  fail(
    isTaken
      ? `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm run dev`
      : error,
  );
}
