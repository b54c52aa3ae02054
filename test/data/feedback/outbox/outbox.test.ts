import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { OutboxFullError } from '../../../../src/data/feedback/outbox/outbox.ts';
import { endpointFor } from '../../../../src/data/feedback/outbox/waiting.ts';
import { Crash, Disk, ENDPOINT, failing, posting, Server, Tab } from './setting.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the outbox', () => {
  let disk: Disk;
  let server: Server;
  let clock: { now: number };
  let tab: Tab;
  beforeEach(() => {
    disk = new Disk();
    server = new Server();
    clock = { now: Date.parse('2026-03-01T10:00:00Z') };
    tab = new Tab(disk, clock);
  });

  it('holds nothing once a message was sent', async () => {
    await tab.post(server, posting('a'));
    assert.deepEqual(server.got, ['a']);
    assert.deepEqual([...disk.kept.keys()], []);
    assert.equal(await tab.flush(server), undefined);
  });

  it('keeps what failed, and sends the very same message when it is due', async () => {
    server.weather = (request) => (request === 1 ? 'lost-after' : 'clear');
    await tab.post(server, posting('a'));
    assert.equal(await tab.flush(server), 2 * SECOND);
    assert.equal(server.requests.length, 1);
    clock.now += 2 * SECOND;
    assert.equal(await tab.flush(server), undefined);
    assert.deepEqual(server.requests[1]?.message, posting('a').message);
    assert.deepEqual(server.got, ['a']);
    assert.deepEqual(tab.told, [['a', 'sent']]);
  });

  it('waits from 2 s, doubling to 5 min, less up to half by chance', async () => {
    server.weather = () => 'lost-before';
    const waits: number[] = [];
    await tab.post(server, posting('a'));
    for (let n = 0; n < 10; n++) {
      const wait = (await tab.flush(server)) ?? NaN;
      waits.push(wait / SECOND);
      clock.now += wait;
    }
    assert.deepEqual(waits, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    const lucky = new Tab(new Disk(), clock, undefined, () => 0);
    await lucky.post(server, posting('b'));
    assert.equal(await lucky.flush(server), 1 * SECOND);
  });

  it('keeps the wait with the message: a page that is loaded does not begin anew', async () => {
    server.weather = () => 'lost-before';
    await tab.post(server, posting('a'));
    clock.now += 2 * SECOND;
    await tab.flush(server);
    assert.equal(await new Tab(disk, clock).flush(server), 4 * SECOND);
    assert.equal(server.requests.length, 2);
  });

  it('obeys Retry-After, for all that waits for the same server', async () => {
    server.weather = () => 'lost-before';
    await tab.post(server, posting('a'));
    await tab.post(server, posting('b'));
    await tab.outbox.keep({ ...posting('c'), endpoint: 'https://elders.example/' });
    await tab.outbox.failed('c', failing('network').error);
    server.weather = () => failing('rate-limited', { retryAfter: 600 });
    clock.now += 2 * SECOND;
    await tab.flush(server);
    assert.deepEqual(
      server.requests.slice(2).map(({ message }) => message.id),
      ['a', 'c'],
    );
    server.weather = () => 'clear';
    clock.now += 599 * SECOND;
    await tab.flush(server);
    assert.deepEqual(server.got, []);
    clock.now += 10 * SECOND;
    await tab.flush(server);
    assert.deepEqual(server.got.sort(), ['a', 'b', 'c']);
  });

  it('tries at once what failed for lack of a network when that is back', async () => {
    server.weather = () => 'lost-before';
    await tab.post(server, posting('a'));
    server.weather = () => failing('server');
    await tab.post(server, posting('b'));
    server.weather = () => 'clear';
    await tab.flush(server, { isBackOnline: true });
    assert.deepEqual(server.got, ['a']);
  });

  it('keeps what the server refuses, for a visitor to see, and asks again the next day', async () => {
    server.weather = () => 'lost-before';
    await tab.post(server, posting('a'));
    server.weather = () => failing('refused', { status: 422 });
    clock.now += MINUTE;
    assert.equal(await tab.flush(server), DAY);
    assert.deepEqual(
      (await tab.outbox.list()).map(({ failed }) => failed),
      ['refused'],
    );
  });

  it('removes what has waited for 7 days, and its name and address after 24 hours', async () => {
    server.weather = () => 'lost-after';
    const contact = { name: 'Naam', email: 'naam@voorbeeld.example' };
    await tab.post(server, posting('a', { contact }));
    clock.now += 23 * HOUR;
    assert.deepEqual((await tab.outbox.list())[0]?.message.contact, contact);
    clock.now += HOUR;
    assert.equal((await tab.outbox.list())[0]?.message.contact, undefined);
    assert.ok(![...disk.kept.values()].join().includes('naam@'));
    // The server has it with the address, and says so.
    server.weather = () => failing('refused', { status: 409 });
    const other = new Disk();
    other.kept.set('a', disk.kept.get('a') ?? '');
    const another = new Tab(other, clock);
    assert.equal(await another.flush(server), undefined);
    assert.deepEqual(another.told, [['a', 'sent']]);
    clock.now += 6 * DAY + 1;
    assert.equal(await tab.flush(server), undefined);
    assert.deepEqual([...disk.kept.keys()], []);
  });

  it('lets the visitor remove what waits, for good', async () => {
    server.weather = () => 'lost-before';
    await tab.post(server, posting('a'));
    await tab.outbox.remove('a');
    await tab.outbox.failed('a', failing('network').error);
    assert.equal(await tab.flush(server), undefined);
  });

  it('takes so many messages, and none that is too long', async () => {
    for (let n = 0; n < 100; n++) await tab.outbox.keep(posting(String(n)));
    await assert.rejects(tab.outbox.keep(posting('one more')), OutboxFullError);
    await tab.outbox.keep(posting('7'));
    clock.now += 8 * DAY;
    await tab.outbox.keep(posting('one more'));
    assert.deepEqual([...disk.kept.keys()], ['one more']);
    await assert.rejects(tab.outbox.keep(posting('long', { message: 'a'.repeat(100_000) })), OutboxFullError);
  });

  it('tries once only where no answer can be read', async () => {
    await tab.outbox.keep(posting('a'));
    await tab.outbox.failed('a', failing('offline').error);
    server.weather = () => 'lost-after';
    clock.now += MINUTE;
    assert.equal(await tab.flush(server, { isOnce: () => true }), undefined);
    clock.now += MINUTE;
    await tab.flush(server);
    assert.equal(server.requests.length, 1);
  });

  describe('when the endpoint has changed', () => {
    const moved = 'https://voorbeeld.example/api/feedback';
    const send = async (topic: string, kind: 'http' | 'network'): Promise<string[]> => {
      server.weather = (request) => (request < 7 ? failing(kind, { status: 404 }) : 'clear');
      await tab.outbox.keep({ ...posting('a'), topic });
      await tab.outbox.failed('a', failing('network').error);
      for (let n = 0; n < 8; n++) {
        await tab.flush(server, {
          endpointOf: (waiting) => endpointFor(waiting, { endpoint: moved, topic: 'Afval' }),
        });
        clock.now += 5 * MINUTE;
      }
      return server.requests.map(({ endpoint }) => endpoint);
    };

    it('goes to the new one once the old one is gone, also when it was put off until tomorrow', async () => {
      assert.deepEqual(await send('Afval', 'http'), [ENDPOINT, moved]);
    });

    it('goes to the new one after some tries without any answer', async () => {
      assert.deepEqual(await send('Afval', 'network'), [
        ...Array<string>(5).fill(ENDPOINT),
        ...Array<string>(2).fill(moved),
      ]);
    });

    it('never goes to the button of another topic', async () => {
      assert.ok((await send('Wonen', 'http')).every((endpoint) => endpoint === ENDPOINT));
    });
  });

  describe('with a clock that was set', () => {
    it('back, tries at once, and does not keep it for longer', async () => {
      server.weather = () => 'lost-before';
      await tab.post(server, posting('a'));
      clock.now -= 400 * DAY;
      await tab.flush(server);
      assert.equal(server.requests.length, 2);
      clock.now += 7 * DAY + 1;
      assert.equal(await tab.flush(server), undefined);
      assert.deepEqual([...disk.kept.keys()], []);
    });
  });

  describe('with what it did not write itself', () => {
    it('sends the message of an older version, as it is', async () => {
      const { message } = posting('a', { client: 'raakvlak/0.9.0' });
      disk.kept.set('a', JSON.stringify({ message: { ...message, extra: 1 }, endpoint: ENDPOINT }));
      await tab.flush(server);
      assert.deepEqual(server.requests[0]?.message, { ...message, extra: 1 });
    });

    it('leaves that of a newer version alone', async () => {
      disk.kept.set('a', JSON.stringify({ format: 2, ...posting('a') }));
      assert.equal(await tab.flush(server), undefined);
      assert.deepEqual([...disk.kept.keys()], ['a']);
    });

    it('removes what is broken', async () => {
      for (const [id, stored] of Object.entries({ a: '1', b: '{}', c: '"x"', d: '[]' }))
        disk.kept.set(id, stored);
      disk.kept.set('e', JSON.stringify({ ...posting('e'), endpoint: 'x' }));
      assert.equal(await tab.flush(server), undefined);
      assert.deepEqual([...disk.kept.keys()], []);
    });
  });

  it('has one sender at a time, over several tabs, and sends each message once', async () => {
    let holder: Tab | undefined;
    const tabs: Tab[] = [];
    for (let n = 0; n < 5; n++) {
      const one: Tab = new Tab(disk, clock, async (work) => {
        if (holder && holder !== one) return false;
        holder = one;
        await work();
        holder = undefined;
        return true;
      });
      tabs.push(one);
    }
    server.weather = () => 'lost-before';
    for (const [n, one] of tabs.entries()) await one.post(server, posting(String(n)));
    server.weather = () => 'clear';
    server.requests.length = 0;
    clock.now += MINUTE;
    await Promise.all(tabs.map((one) => one.flush(server)));
    while ((await tabs[0]?.flush(server)) !== undefined);
    assert.equal(server.requests.length, 5);
    assert.equal(server.got.length, 5);
  });

  it('loses nothing and doubles nothing, wherever a tab dies', async () => {
    for (let steps = 1; steps <= 14; steps++) {
      for (const isDone of [false, true]) {
        disk = new Disk();
        server = new Server();
        server.weather = (request) => (request <= 2 ? 'lost-after' : 'clear');
        disk.stepsLeft = steps;
        disk.isDone = isDone;
        let pressed = false;
        try {
          const dying = new Tab(disk, clock);
          await dying.outbox.keep(posting('a'));
          pressed = true;
          await dying.post(server, posting('a'));
          clock.now += 5 * MINUTE;
          await dying.flush(server);
        } catch (error) {
          assert.ok(error instanceof Crash);
        }
        disk.stepsLeft = Infinity;
        clock.now += 10 * MINUTE;
        const next = new Tab(disk, clock);
        for (let round = 0; round < 4; round++) {
          await next.flush(server);
          clock.now += 5 * MINUTE;
        }
        if (pressed) assert.deepEqual(server.got, ['a'], `dies at step ${steps}, done: ${isDone}`);
        assert.deepEqual([...disk.kept.keys()], []);
      }
    }
  });
});
