import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { noAnswers } from '../../../src/data/feedback/answers.ts';
import { FeedbackError } from '../../../src/data/feedback/errors.ts';
import { buildMessage, type FeedbackMessage } from '../../../src/data/feedback/message.ts';
import { sendMessage, type SendResult } from '../../../src/data/feedback/send.ts';

type Route = (response: ServerResponse, message: FeedbackMessage) => void;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}, type = 'application/json'): Route =>
  (response) =>
    response.writeHead(status, { 'Content-Type': type, ...headers }).end(JSON.stringify(body));
const problem = (status: number, body: object = {}, headers: Record<string, string> = {}): Route =>
  json(status, { type: 'about:blank', title: 'No', status, ...body }, headers, 'application/problem+json');
const text = (status: number, type: string, body: string, headers: Record<string, string> = {}): Route => {
  return (response) => response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
};

const routes: Record<string, Route> = {
  '/created': (response, { id }) => json(201, { id, reference: 'VB-1' })(response, {} as FeedbackMessage),
  '/replayed': (response, { id }) => json(200, { id })(response, {} as FeedbackMessage),
  '/invalid': problem(422, {
    errors: [
      { pointer: '#/message', detail: ' Schrijf iets. ' },
      { pointer: '/contact/email', detail: 'Geen adres.' },
      { detail: 'Zonder plaats.' },
      { pointer: 7, detail: 'Met een vreemde plaats.' },
      { pointer: '/message' },
      'een tekst',
      null,
    ],
  }),
  '/too-large': problem(413),
  '/odd-errors': problem(400, { errors: 'geen lijst' }),
  '/missing': text(404, 'text/html', '<h1>Not found</h1>'),
  '/busy': problem(429, {}, { 'Retry-After': '120' }),
  '/busy-date': problem(429, {}, { 'Retry-After': new Date(Date.now() + 90_000).toUTCString() }),
  '/busy-odd': problem(429, {}, { 'Retry-After': 'soon' }),
  '/broken': text(500, 'text/html', '<h1>Oops</h1>'),
  '/down': problem(503, {}, { 'Retry-After': '30' }),
  '/page': text(200, 'text/html; charset=utf-8', '<h1>Welkom</h1>'),
  '/nonsense': text(200, 'application/json', 'geen json'),
  '/ok': json(200, { ok: true }),
  '/number': json(201, { id: 7 }),
  '/null': json(201, null),
  '/empty': text(201, 'application/json', ''),
  '/no-content': (response) => response.writeHead(204).end(),
  '/redirect': text(302, 'text/plain', '', { Location: '/created' }),
  '/permanent': text(308, 'text/plain', '', { Location: '/created' }),
  '/cut-off': (response) => {
    response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '100' });
    response.write('{"id"', () => response.destroy());
  },
  '/hang-up': (response) => response.destroy(),
  '/silent': () => undefined,
  '/endless': (response) => {
    response.writeHead(201, { 'Content-Type': 'application/json' }).write('{');
  },
};

describe('sending feedback', () => {
  const seen: { request: IncomingMessage; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      seen.push({ request, body });
      routes[request.url ?? '']?.(response, JSON.parse(body) as FeedbackMessage);
    });
  });
  let origin = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const message = buildMessage(
    { ...noAnswers(), rating: 2, message: 'Eén 👋' },
    { asked: ['rating', 'message'], scale: 'faces', highest: 5, page: {} },
  );
  const send = (path: string, options?: Parameters<typeof sendMessage>[2]): Promise<SendResult> =>
    sendMessage(origin + path, message, options);
  const fail = async (path: string, options?: Parameters<typeof sendMessage>[2]): Promise<FeedbackError> => {
    const result = await send(path, options);
    assert.ok('error' in result && result.error instanceof FeedbackError);
    assert.equal(result.error.url, origin + path);
    assert.ok(result.error.hint);
    return result.error;
  };

  it('posts the message as JSON, with its id as the key in quotes', async () => {
    assert.deepEqual(await send('/created', { language: 'nl' }), {
      outcome: 'sent',
      id: message.id,
      reference: 'VB-1',
    });
    const { request, body } = seen.at(-1) ?? assert.fail();
    assert.equal(request.method, 'POST');
    assert.equal(request.headers['content-type'], 'application/json');
    assert.equal(request.headers['idempotency-key'], `"${message.id}"`);
    assert.equal(request.headers['accept-language'], 'nl');
    assert.deepEqual(JSON.parse(body), message);
  });

  it('gives neither cookies nor the address of the page, and follows nobody', async () => {
    let init: RequestInit | undefined;
    await send('/created', { fetch: (url, given) => fetch(url, (init = given)) });
    assert.equal(init?.credentials, 'omit');
    assert.equal(init?.referrerPolicy, 'no-referrer');
    assert.equal(init?.redirect, 'manual');
  });

  it('takes a replay for sent, with or without a reference', async () => {
    assert.deepEqual(await send('/replayed'), { outcome: 'sent', id: message.id, reference: '' });
  });

  it('tells what the server finds wrong, by field', async () => {
    const result = await send('/invalid');
    assert.equal(result.outcome, 'refused');
    const error = await fail('/invalid');
    assert.equal(error.kind, 'refused');
    assert.equal(error.status, 422);
    assert.deepEqual(error.errors, [
      { pointer: '/message', detail: 'Schrijf iets.' },
      { pointer: '/contact/email', detail: 'Geen adres.' },
      { pointer: '', detail: 'Zonder plaats.' },
      { pointer: '', detail: 'Met een vreemde plaats.' },
    ]);
  });

  const failures: [string, string, string, number?, number?][] = [
    ['/too-large', 'refused', 'refused', 413],
    ['/odd-errors', 'refused', 'refused', 400],
    ['/missing', 'failed', 'http', 404],
    ['/busy', 'failed', 'rate-limited', 429, 120],
    ['/busy-odd', 'failed', 'rate-limited', 429],
    ['/broken', 'failed', 'server', 500],
    ['/down', 'failed', 'server', 503, 30],
    ['/page', 'failed', 'answer', 200],
    ['/nonsense', 'failed', 'answer', 200],
    ['/ok', 'failed', 'answer', 200],
    ['/number', 'failed', 'answer', 201],
    ['/null', 'failed', 'answer', 201],
    ['/empty', 'failed', 'answer', 201],
    ['/no-content', 'failed', 'answer', 204],
    ['/redirect', 'failed', 'answer', 302],
    ['/permanent', 'failed', 'answer', 308],
    ['/cut-off', 'offline', 'network'],
    ['/hang-up', 'offline', 'network'],
  ];
  for (const [path, outcome, kind, status, retryAfter] of failures) {
    it(`calls ${path} ${kind}`, async () => {
      assert.equal((await send(path)).outcome, outcome);
      const error = await fail(path);
      assert.equal(error.kind, kind);
      assert.equal(error.status, status);
      assert.equal(error.retryAfter, retryAfter);
    });
  }

  it('reads Retry-After as a date too', async () => {
    const { retryAfter = 0 } = await fail('/busy-date');
    assert.ok(retryAfter > 80 && retryAfter <= 91, String(retryAfter));
  });

  it('follows no redirect, so that no other address gets the message', async () => {
    const before = seen.length;
    await send('/permanent');
    assert.deepEqual(
      seen.slice(before).map(({ request }) => request.url),
      ['/permanent'],
    );
  });

  it('tells a missing server from a missing network', async () => {
    const nobody = 'http://127.0.0.1:1/';
    const result = await sendMessage(nobody, message);
    assert.equal(result.outcome === 'offline' && result.error.kind, 'network');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const offline = await sendMessage(nobody, message);
      assert.equal(offline.outcome === 'offline' && offline.error.kind, 'offline');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  for (const path of ['/silent', '/endless']) {
    it(`gives up waiting for ${path}`, async () => {
      assert.equal((await fail(path, { timeout: 50 })).kind, 'timeout');
    });
  }

  it('stops when told to', async () => {
    const stop = new AbortController();
    const sending = send('/silent', { signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(sending, /enough/);
  });
});
