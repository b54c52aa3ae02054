import { readFile } from 'node:fs/promises';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Plugin } from 'vite';
import type { DemoProcess } from './demo-process.ts';

/** Where the demo's pages find our scripts. */
const SCRIPTS = /^\/raakvlak\/((?:elements\/)?[\w.-]+)\.js(?=$|\?)/;
/** What the development server answers itself. */
const OWN = /^\/(?:@|src\/|node_modules\/)/;
const CLIENT = '<script type="module" src="/@vite/client"></script>';

/**
 * Serves our sources where the demo's pages look for the built files, and all else from the demo server, with the
 * script for live reload in every page.
 */
export function serveDemo(root: string, demo: DemoProcess): Plugin {
  return {
    name: 'raakvlak-demo',
    configureServer({ middlewares, watcher, ws }) {
      middlewares.use((req, res, next) => {
        const url = req.url ?? '/';
        if (SCRIPTS.test(url)) req.url = url.replace(SCRIPTS, '/src/$1.ts');
        if (OWN.test(req.url ?? '')) next();
        else if (/^\/raakvlak\/raakvlak\.css(?:$|\?)/.test(url)) void sendSheet(root, res);
        else void forward(demo, req, res);
      });

      watcher.add(join(root, 'demo'));
      watcher.on('all', (_, file) => {
        if (!file.startsWith(join(root, 'demo'))) return;
        // Code and content alike: the server reads most of it once, when it starts.
        demo.start().then(
          () => ws.send({ type: 'full-reload' }),
          (error: unknown) => console.error(error instanceof Error ? error.message : error),
        );
      });
    },
  };
}

async function sendSheet(root: string, res: ServerResponse): Promise<void> {
  res
    .setHeader('Content-Type', 'text/css; charset=utf-8')
    .end(await readFile(join(root, 'src/raakvlak.css')));
}

/** Passes a request on with its own Host, so that the demo server believes it is asked directly. */
async function forward(demo: DemoProcess, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const { port } = await demo.address;
    const headers = { ...req.headers, 'accept-encoding': 'identity' };
    const upstream = request(
      { host: 'localhost', port, method: req.method, path: req.url, headers },
      (answer) => {
        void answerWith(answer, res);
      },
    );
    upstream.on('error', (error) => sendProblem(res, error));
    req.pipe(upstream);
  } catch (error) {
    sendProblem(res, error);
  }
}

async function answerWith(answer: IncomingMessage, res: ServerResponse): Promise<void> {
  const headers = { ...answer.headers };
  if (!headers['content-type']?.startsWith('text/html')) {
    answer.pipe(res.writeHead(answer.statusCode ?? 502, headers));
    return;
  }
  // The strict policy of the demo would refuse the script for live reload and what it does.
  delete headers['content-security-policy'];
  delete headers['content-length'];
  delete headers.etag;
  const html = await text(answer);
  res.writeHead(answer.statusCode ?? 502, headers).end(html.replace('</head>', `${CLIENT}</head>`));
}

function sendProblem(res: ServerResponse, error: unknown): void {
  res
    .writeHead(502, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><title>Demo</title>${CLIENT}<pre>${String(error).replaceAll('<', '&lt;')}</pre>`);
}
