import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { startServer, type ServerOptions } from '../../demo/server.ts';
import { smallMessage, temporaryFolder, TOKEN } from './setup.ts';

const SERVER = join(import.meta.dirname, '../../demo/server.ts');

/** The server in this process, on a free port, with everything that it writes in a temporary folder. */
async function start(t: TestContext, options: ServerOptions = {}) {
  const folder = temporaryFolder(t);
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'raakvlak.js'), `// ${'a built file, '.repeat(500)}\n`);
  const database = join(folder, 'feedback.sqlite');
  const server = await startServer({
    port: 0,
    database,
    token: TOKEN,
    dist,
    tokenFile: join(folder, 'token'),
    ...options,
  });
  t.after(server.close);
  return { ...server, folder, database };
}

/** The server as a program: what it says, and how it ends. */
async function run(t: TestContext, env: Record<string, string>) {
  const program = spawn(process.execPath, [SERVER], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => program.kill('SIGKILL'));
  const ended = once(program, 'exit').then(([code, signal]: (string | number | null)[]) => signal ?? code);
  let output = '';
  program.stdout.setEncoding('utf8').on('data', (words: string) => (output += words));
  const errors = text(program.stderr);
  const said = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = words.exec(output);
      if (match) return match;
      await once(program.stdout, 'data');
    }
  };
  return { program, ended, errors, said, output: () => output };
}

function environment(folder: string): Record<string, string> {
  return { PORT: '0', RAAKVLAK_DATABASE: join(folder, 'feedback.sqlite'), RAAKVLAK_TOKEN: TOKEN };
}

function send(url: string, message: { id: string }): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${message.id}"` };
  return fetch(`${url}/v1/feedback`, { method: 'POST', headers, body: JSON.stringify(message) });
}

const authorized = { headers: { Authorization: `Bearer ${TOKEN}` } };

test('site, built elements, receiver and inbox are on one origin', async (t) => {
  const { url, port } = await start(t);
  assert.equal(url, `http://localhost:${port}`);
  const table: [path: string, type: RegExp][] = [
    ['/', /^text\/html/],
    ['/raakvlak/raakvlak.js', /^text\/javascript/],
    ['/inbox', /^text\/html/],
    ['/inbox/inbox.css', /^text\/css/],
    ['/healthz', /^application\/json/],
  ];
  for (const [path, type] of table) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('content-type') ?? '', type, path);
  }
  assert.equal((await send(url, smallMessage())).status, 201);
  assert.equal((await fetch(`${url}/v1/niets`)).headers.get('content-type'), 'application/problem+json');
});

test('it answers on 127.0.0.1 and on ::1', async (t) => {
  const { port, missing } = await start(t);
  const hosts = ['127.0.0.1', ...(missing.length > 0 ? [] : ['[::1]'])];
  for (const host of hosts) assert.equal((await fetch(`http://${host}:${port}/healthz`)).status, 200);
});

test('the inbox wears the frame of the site', async (t) => {
  const { url } = await start(t);
  const page = await (await fetch(`${url}/inbox`)).text();
  assert.match(page, /<html lang="nl"/);
  assert.match(page, /Voorbeeldstad/);
  assert.match(page, /<link rel="stylesheet" href="\/inbox\/inbox.css"/);
  assert.equal(page.match(/<h1/g)?.length, 1);
});

test('text is compressed, and caches are told that it differs', async (t) => {
  const { url } = await start(t);
  for (const path of ['/raakvlak/raakvlak.js', '/feed.json', '/']) {
    for (const [accept, encoding] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await fetch(url + path, { headers: { 'Accept-Encoding': accept } });
      assert.equal(response.headers.get('content-encoding'), encoding, path);
      assert.match(response.headers.get('vary') ?? '', /Accept-Encoding/, path);
      assert.ok((await response.text()).length > 1024);
    }
  }
});

test('the token is made once, and only its owner can read it', async (t) => {
  const folder = temporaryFolder(t);
  const tokenFile = join(folder, 'var', 'token');
  const first = await start(t, { token: '', tokenFile });
  await first.close();
  const second = await start(t, { token: '', tokenFile });
  assert.match(first.token, /^[\w-]{32}$/);
  assert.equal(second.token, first.token);
  assert.equal(readFileSync(tokenFile, 'utf8'), `${first.token}\n`);
  assert.equal(statSync(tokenFile).mode & 0o777, 0o600);
});

test('as a program it says what is where, and stops at Ctrl-C with code 0', async (t) => {
  const folder = temporaryFolder(t);
  const { program, ended, said, output } = await run(t, environment(folder));
  const [, url = ''] = await said(/Demo site +(http:\/\/localhost:\d+)\//);
  await said(/Press Ctrl-C/);
  for (const part of ['/feed.json', '/inbox', '/v1/feedback', 'feedback.sqlite', TOKEN]) {
    assert.ok(output().includes(part), part);
  }
  assert.equal((await send(url, smallMessage())).status, 201);
  program.kill('SIGINT');
  assert.equal(await ended, 0);
  await assert.rejects(fetch(url));
});

test('SIGTERM stops it too', async (t) => {
  const { program, ended, said } = await run(t, environment(temporaryFolder(t)));
  await said(/Press Ctrl-C/);
  program.kill('SIGTERM');
  assert.equal(await ended, 0);
});

/** A message of which the last byte is still to come. */
async function halfSent(t: TestContext, port: string) {
  const message = smallMessage();
  const body = JSON.stringify(message);
  const socket = connect(Number(port), '127.0.0.1');
  t.after(() => socket.destroy());
  const head = ['Host: localhost', 'Content-Type: application/json', `Idempotency-Key: "${message.id}"`];
  head.push(`Content-Length: ${body.length}`, 'Expect: 100-continue');
  socket.write(`POST /v1/feedback HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body.slice(0, -1)}`);
  await once(socket, 'data'); // "100 Continue": the server is reading.
  return { socket, message, finish: () => socket.write(body.slice(-1)) };
}

test('a message under way at Ctrl-C is acknowledged and stored, also when the key press arrives twice', async (t) => {
  const env = environment(temporaryFolder(t));
  const first = await run(t, env);
  const [, port = ''] = await first.said(/Demo site +http:\/\/localhost:(\d+)/);
  const { socket, message, finish } = await halfSent(t, port);
  first.program.kill('SIGINT');
  first.program.kill('SIGINT'); // npm passes on what the terminal sent already.
  await first.said(/Stopping/);
  finish();
  assert.match(await text(socket), /^HTTP\/1\.1 201/);
  assert.equal(await first.ended, 0);

  const second = await run(t, env);
  const [, url = ''] = await second.said(/Demo site +(http:\/\/localhost:\d+)/);
  assert.equal((await fetch(`${url}/v1/feedback/${message.id}`, authorized)).status, 200);
});

test('pressing Ctrl-C again later stops it at once', async (t) => {
  const { program, ended, said } = await run(t, environment(temporaryFolder(t)));
  const [, port = ''] = await said(/Demo site +http:\/\/localhost:(\d+)/);
  await halfSent(t, port);
  program.kill('SIGINT');
  await said(/Stopping/);
  const again = setInterval(() => program.kill('SIGINT'), 100);
  t.after(() => clearInterval(again));
  assert.equal(await ended, 130);
});

test('what was acknowledged survives a crash', async (t) => {
  const env = environment(temporaryFolder(t));
  const first = await run(t, env);
  const [, url = ''] = await first.said(/Demo site +(http:\/\/localhost:\d+)/);
  const messages = Array.from({ length: 10 }, (_, n) => smallMessage(`Bericht ${n}`));
  const responses = await Promise.all(messages.map((message) => send(url, message)));
  const answers = await Promise.all(responses.map((response): Promise<unknown> => response.json()));
  first.program.kill('SIGKILL');
  assert.equal(await first.ended, 'SIGKILL');

  const second = await run(t, env);
  const [, again = ''] = await second.said(/Demo site +(http:\/\/localhost:\d+)/);
  for (const [n, message] of messages.entries()) {
    const replay = await send(again, message);
    assert.equal(replay.status, 200);
    assert.deepEqual(await replay.json(), answers[n]);
  }
  const { items } = (await (await fetch(`${again}/v1/feedback`, authorized)).json()) as { items: unknown[] };
  assert.equal(items.length, 10);
});

test('what keeps it from starting is one clear line, and code 1', async (t) => {
  const { port } = await start(t);
  const folder = temporaryFolder(t);
  const env = environment(folder);
  writeFileSync(join(folder, 'notes.txt'), 'no database');
  const table: [changes: Record<string, string>, words: RegExp][] = [
    [{ PORT: String(port) }, new RegExp(`^Port ${port} is taken.* PORT=${port + 1} npm start\n$`)],
    [{ PORT: 'tachtig' }, /^PORT must be a whole number from 0 to 65535, and is "tachtig"\.\n$/],
    [{ PORT: '70000' }, /^PORT must be .*\n$/],
    [{ RAAKVLAK_DATABASE: join(folder, 'notes.txt') }, /^Cannot use the database .*notes\.txt: .*\.\n$/],
  ];
  for (const [changes, words] of table) {
    const { ended, errors } = await run(t, { ...env, ...changes });
    assert.equal(await ended, 1);
    assert.match(await errors, words);
  }
});
