import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { compression } from '../../demo/receiver/compression.ts';

const TEXT = 'Een zin die vaak terugkomt. '.repeat(500);

function ask(
  accept: string | undefined,
  headers: Record<string, string> = {},
  body: string = TEXT,
  status = 200,
) {
  const app = new Hono();
  app.use(compression());
  app.get('/', () => new Response(body, { status, headers: { 'Content-Type': 'text/html', ...headers } }));
  return app.request('/', { headers: accept === undefined ? {} : { 'Accept-Encoding': accept } });
}

const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

test('text is compressed with the best that the client takes', async () => {
  const table: [accept: string | undefined, encoding: string | null][] = [
    ['gzip, deflate, br', 'br'],
    ['GZIP, BR', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['', null],
    [undefined, null],
  ];
  for (const [accept, encoding] of table) {
    const response = await ask(accept);
    assert.equal(response.headers.get('content-encoding'), encoding, accept);
    assert.equal(response.headers.get('vary'), 'Accept-Encoding');
    const body = await bytes(response);
    const plain =
      encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    assert.equal(plain.toString(), TEXT);
    if (encoding) assert.equal(response.headers.get('content-length'), String(body.length));
  }
});

test('every text type of a website is text', async () => {
  const types = [
    'text/css',
    'text/javascript',
    'application/json',
    'application/feed+json',
    'image/svg+xml',
    'application/rss+xml',
  ];
  for (const type of types) {
    const response = await ask('br', { 'Content-Type': `${type}; charset=utf-8` });
    assert.equal(response.headers.get('content-encoding'), 'br', type);
  }
});

test('what gains nothing, may not change or may not be stored is left alone', async () => {
  const table: [name: string, headers: Record<string, string>, body?: string, status?: number][] = [
    ['a picture', { 'Content-Type': 'image/png' }],
    ['a font', { 'Content-Type': 'font/woff2' }],
    ['events', { 'Content-Type': 'text/event-stream' }],
    ['a few words', {}, 'Hallo'],
    ['a part', { 'Content-Range': 'bytes 0-13999/20000' }, TEXT, 206],
    ['compressed before', { 'Content-Encoding': 'zstd' }],
    ['no-transform', { 'Cache-Control': 'public, no-transform' }],
    ['no-store', { 'Cache-Control': 'no-store' }],
  ];
  for (const [name, headers, body = TEXT, status] of table) {
    const response = await ask('br', headers, body, status);
    assert.notEqual(response.headers.get('content-encoding'), 'br', name);
    assert.equal((await bytes(response)).toString(), body, name);
  }
});

test('a strong tag becomes a weak one, as the bytes differ', async () => {
  assert.equal((await ask('br', { ETag: '"a"' })).headers.get('etag'), 'W/"a"');
  assert.equal((await ask('br', { ETag: 'W/"a"' })).headers.get('etag'), 'W/"a"');
  assert.equal((await ask(undefined, { ETag: '"a"' })).headers.get('etag'), '"a"');
});

test('Vary keeps what was there', async () => {
  assert.equal((await ask('br', { Vary: 'Origin' })).headers.get('vary'), 'Origin, Accept-Encoding');
  assert.equal((await ask('br', { Vary: '*' })).headers.get('vary'), '*');
});
