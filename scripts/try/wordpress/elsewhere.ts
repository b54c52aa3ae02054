import { cpSync, existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { Access } from '../../../demo/receiver/access.ts';
import { listen } from '../../../demo/receiver/listen.ts';
import { createReceiver } from '../../../demo/receiver/receiver.ts';
import { openSqliteStorage } from '../../../demo/receiver/sqlite-storage.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** The municipality's server for files, with our elements and the receiver on it; another origin than the website. */
export interface Elsewhere {
  url: string;
  /** Messages that were received, newest first. */
  received(): Promise<{ message?: string; page?: { url?: string } }[]>;
  close(): Promise<void>;
}

/**
 * Serves the built elements at `/raakvlak/`, and takes feedback at `/v1/feedback`.
 * @param dist the built elements; copied, so that a build in the meantime changes nothing
 * @param folder which it may fill
 * @param website whose pages may send feedback
 */
export async function serveElsewhere(dist: string, folder: string, website: string): Promise<Elsewhere> {
  const files = join(folder, 'raakvlak');
  cpSync(dist, files, { recursive: true });
  const storage = openSqliteStorage(join(folder, 'feedback.sqlite'));
  const token = crypto.randomUUID();
  const receiver = createReceiver({ storage, access: new Access(token), allowedOrigins: [website] });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/v1/*', (c) => receiver.fetch(c.req.raw, c.env));
  app.get('/raakvlak/*', (c) => answer(files, c.req.path.slice('/raakvlak/'.length)));
  const { port, close } = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: app.fetch, grace: 1000 });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async received() {
      const answer = await fetch(`${url}/v1/feedback`, { headers: { authorization: `Bearer ${token}` } });
      return ((await answer.json()) as { items: { message?: string; page?: { url?: string } }[] }).items;
    },
    async close() {
      await close();
      await storage.close();
    },
  };
}

function answer(folder: string, path: string): Response {
  const file = join(folder, normalize(`/${path}`));
  if (!existsSync(file) || !TYPES[extname(file)]) return new Response(null, { status: 404 });
  return new Response(readFileSync(file), {
    headers: {
      'content-type': TYPES[extname(file)] ?? '',
      // Modules of another origin are asked for with CORS.
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    },
  });
}
