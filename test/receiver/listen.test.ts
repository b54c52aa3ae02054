import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { listen, PortTakenError } from '../../demo/receiver/listen.ts';

/** Echoes the body once it is whole. */
const echo = async (request: Request): Promise<Response> => new Response(`echo ${await request.text()}`);

async function open(t: TestContext, port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  t.after(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

test('one port answers on both addresses', async (t) => {
  const { port, missing, close } = await listen({ hosts: ['127.0.0.1', '::1'], port: 0, fetch: echo });
  t.after(close);
  const hosts = missing.length > 0 ? ['127.0.0.1'] : ['127.0.0.1', '[::1]'];
  for (const host of hosts) assert.equal((await fetch(`http://${host}:${port}/`)).status, 200);
});

test('an address that this machine does not have is named and left out', async (t) => {
  const { port, missing, close } = await listen({ hosts: ['127.0.0.1', '192.0.2.1'], port: 0, fetch: echo });
  t.after(close);
  assert.deepEqual(missing, [{ host: '192.0.2.1', reason: 'EADDRNOTAVAIL' }]);
  assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200);
  await assert.rejects(listen({ hosts: ['192.0.2.1'], port: 0, fetch: echo }), /EADDRNOTAVAIL/);
});

test('a port that is taken is told apart from other trouble, and nothing stays open', async (t) => {
  const first = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: echo });
  await assert.rejects(listen({ hosts: ['127.0.0.1'], port: first.port, fetch: echo }), (error) => {
    assert.ok(error instanceof PortTakenError);
    assert.equal(error.port, first.port);
    return true;
  });
  // Taken on the second address: the first is given back.
  const hosts = ['127.0.0.2', '127.0.0.1'];
  await assert.rejects(listen({ hosts, port: first.port, fetch: echo }), PortTakenError);
  await first.close();
  const again = await listen({ hosts, port: first.port, fetch: echo });
  t.after(again.close);
});

test('closing finishes what is under way, and cuts connections that wait for nothing', async (t) => {
  const { port, close } = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: echo, grace: 60_000 });
  const silent = await open(t, port);
  const idle = await open(t, port);
  idle.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(idle, 'data');
  const busy = await open(t, port);
  busy.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\nha');
  await once(busy, 'data'); // "100 Continue": the request is under way.

  const closed = close();
  await Promise.all([once(silent, 'close'), once(idle, 'close')]);
  busy.write('lf');
  const answer = await text(busy);
  assert.match(answer, /^HTTP\/1\.1 200 OK/);
  assert.match(answer, /connection: close/i);
  assert.match(answer, /echo half$/);
  await closed;
  await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
});

test('a request that never ends is cut after the grace', async (t) => {
  const { port, close } = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: echo, grace: 50 });
  const stuck = await open(t, port);
  stuck.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n');
  await once(stuck, 'data');
  await close();
});
