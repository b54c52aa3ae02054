import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { newReference } from '../../demo/receiver/reference.ts';
import { StorageError, type NewFeedback } from '../../demo/receiver/storage.ts';
import { fullMessage, smallMessage } from './setup.ts';
import { entry, kinds } from './storages.ts';

test('references have no letters that are misread', () => {
  const letters = new Set(Array.from({ length: 2000 }, newReference).join(''));
  assert.equal(letters.size, 32);
  for (const letter of 'ILOU') assert.ok(!letters.has(letter));
});

for (const { name, make } of kinds) {
  describe(`feedback in ${name}`, () => {
    test('what was acknowledged is there after closing and opening again', async (t) => {
      const open = await make(t);
      const first = await open();
      const kept = entry(fullMessage());
      const added = await first.add(kept);
      await first.close();

      const second = await open();
      const found = await second.find(kept.message.id);
      assert.deepEqual(found?.message, kept.message);
      assert.deepEqual(
        { ...found, message: null, sequence: null },
        {
          ...{ message: null, sequence: null, receivedAt: kept.receivedAt },
          ...{ reference: 'reference' in added && added.reference, status: 'new', note: '', assignee: '' },
        },
      );
      assert.deepEqual(await second.add(kept), { ...added, outcome: 'replayed' });
      assert.equal(await second.count(), 1);
      await second.check();
    });

    test('text comes back as it was, character by character', async (t) => {
      const storage = await (await make(t))();
      const odd = ' \t\u00a0e\u0301 é 👩‍👩‍👧\u202e "\' \\ % _ ; -- \r\n\u2028\u{10ffff} ';
      const kept = entry({
        ...fullMessage(),
        message: odd,
        context: { [odd.slice(0, 60)]: odd, b: '', a: '1' },
      });
      await storage.add(kept);
      const found = await storage.find(kept.message.id);
      assert.equal(JSON.stringify(found?.message), JSON.stringify(kept.message));
    });

    test('two processes store a message once, however often it comes at once', async (t) => {
      const open = await make(t);
      const [one, two] = await Promise.all([open(), open()]);
      const feedback = entry();
      const tries = Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).add(feedback));
      const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome).sort();
      assert.deepEqual(outcomes, [...Array<string>(19).fill('replayed'), 'stored']);
      assert.equal(await one.count(), 1);
    });

    test('of two messages with one key that come at once, one is stored', async (t) => {
      const open = await make(t);
      const [one, two] = await Promise.all([open(), open()]);
      const key = randomUUID();
      const outcomes = await Promise.all(
        [one, two].map((storage) => storage.add(entry(undefined, { key, bodyHash: randomUUID() }))),
      );
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['conflict', 'stored']);
      assert.equal(await one.count(), 1);
    });

    test('the key says first what a message is, then the id', async (t) => {
      const storage = await (await make(t))();
      const [a, b] = [entry(), entry()];
      for (const feedback of [a, b]) await storage.add(feedback);
      const again = (more: Partial<NewFeedback>) => storage.add({ ...a, ...more });
      assert.equal((await again({ key: randomUUID() })).outcome, 'replayed');
      assert.equal((await again({ key: randomUUID(), bodyHash: 'other' })).outcome, 'conflict');
      const byKey = await again({ key: b.key, bodyHash: b.bodyHash });
      assert.equal('id' in byKey && byKey.id, b.message.id);
    });

    test('a reference is never given twice', async (t) => {
      const codes = ['AAAAAA', 'AAAAAA', 'AAAAAA', 'BBBBBB'];
      const storage = await (await make(t))({ reference: () => codes.shift() ?? 'BBBBBB' });
      const first = await storage.add(entry());
      const second = await storage.add(entry());
      assert.deepEqual(
        [first, second].map((added) => 'reference' in added && added.reference),
        ['AAAAAA', 'BBBBBB'],
      );
      await assert.rejects(storage.add(entry()), StorageError);
      assert.equal(await storage.count(), 2);
    });

    test('what employees add stays, each part by itself', async (t) => {
      const open = await make(t);
      const storage = await open();
      const { message } = entry(fullMessage());
      await storage.add(entry(message));
      const now = new Date('2026-11-25T08:00:00.123Z');
      await storage.change(message.id, { status: 'in-progress', assignee: 'Balie' }, new Date(0));
      const changed = await storage.change(message.id, { note: 'Gebeld.\nÉén keer' }, now);
      const found = await (await open()).find(message.id);
      assert.deepEqual(found, changed);
      const added = { status: 'in-progress', note: 'Gebeld.\nÉén keer', assignee: 'Balie', changedAt: now };
      assert.deepEqual(found, { ...found, ...added });
      assert.equal((await storage.list({ limit: 5, filter: { text: 'één KEER' } })).length, 1);
      assert.equal(await storage.change(randomUUID(), { note: 'x' }, now), undefined);
    });

    test('two employees who change one message at once both do', async (t) => {
      const open = await make(t);
      const [one, two] = await Promise.all([open(), open()]);
      const feedback = entry();
      await one.add(feedback);
      const { id } = feedback.message;
      await Promise.all([
        one.change(id, { note: 'a' }, new Date()),
        two.change(id, { assignee: 'b' }, new Date()),
      ]);
      const { note, assignee } = (await one.find(id)) ?? {};
      assert.deepEqual({ note, assignee }, { note: 'a', assignee: 'b' });
    });

    test('a message is erased by its id and by its reference, and its key is free again', async (t) => {
      const storage = await (await make(t))();
      const [a, b] = [entry(), entry()];
      await storage.add(a);
      const added = await storage.add(b);
      const reference = 'reference' in added ? added.reference : '';
      assert.equal(await storage.remove(a.message.id), true);
      assert.equal((await storage.find(reference))?.message.id, b.message.id);
      assert.equal(await storage.remove(reference), true);
      assert.equal(await storage.remove(reference), false);
      assert.equal(await storage.count(), 0);
      assert.equal((await storage.add(a)).outcome, 'stored');
    });

    test('old messages go, and names and addresses before them', async (t) => {
      const storage = await (await make(t))();
      const days = [100, 50, 10].map((day) => new Date(Date.UTC(2026, 0, day)));
      const all = days.map((receivedAt) => entry(fullMessage(), { receivedAt }));
      const nameless = entry(smallMessage(), { receivedAt: days[1]! });
      for (const feedback of [...all, nameless]) await storage.add(feedback);
      const before = {
        messages: new Date(Date.UTC(2026, 0, 50)),
        contacts: new Date(Date.UTC(2026, 0, 100)),
      };
      assert.deepEqual(await storage.expire(before), { messages: 1, contacts: 1 });
      assert.deepEqual(await storage.expire(before), { messages: 0, contacts: 0 });
      const left = await storage.list({ limit: 9 });
      assert.deepEqual(
        left.map(({ message }) => message.contact),
        [undefined, undefined, fullMessage().contact],
      );
      const { contact, ...rest } = all[1]!.message;
      assert.ok(contact);
      assert.deepEqual(left[1]?.message, rest);
    });

    test('of many that come at once, one that is refused takes none along', async (t) => {
      const open = await make(t);
      const storage = await open();
      const good = Array.from({ length: 10 }, () => entry());
      const bad = entry({ ...smallMessage(), submittedAt: null });
      const outcomes = await Promise.allSettled([...good, bad, good[0]!].map((each) => storage.add(each)));
      assert.deepEqual(
        outcomes.map((each) => (each.status === 'fulfilled' ? each.value.outcome : String(each.reason.name))),
        [...Array<string>(10).fill('stored'), 'StorageError', 'replayed'],
      );
      assert.equal(await (await open()).count(), 10);
    });

    test('what came in before it is closed is stored', async (t) => {
      const open = await make(t);
      const storage = await open();
      const added = Array.from({ length: 5 }, () => storage.add(entry()));
      await storage.close();
      for (const { outcome } of await Promise.all(added)) assert.equal(outcome, 'stored');
      assert.equal(await (await open()).count(), 5);
    });

    test('what the database refuses changes nothing', async (t) => {
      const storage = await (await make(t))();
      await assert.rejects(storage.add(entry({ ...smallMessage(), submittedAt: null })), StorageError);
      assert.equal(await storage.count(), 0);
      assert.equal((await storage.add(entry())).outcome, 'stored');
    });
  });
}
