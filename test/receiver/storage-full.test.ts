import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { Access } from '../../demo/receiver/access.ts';
import { createReceiver } from '../../demo/receiver/receiver.ts';
import { openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import { post, smallMessage, temporaryFolder, type Problem } from './setup.ts';

test('a full disk is said to senders; nothing is half stored, and it goes on when there is room', async (t) => {
  const storage = openSqliteStorage(join(temporaryFolder(t), 'feedback.sqlite'), { maxBytes: 256 * 1024 });
  t.after(() => storage.close());
  const errors: Error[] = [];
  const receiver = createReceiver({
    ...{ storage, access: new Access('a-token'), rate: false },
    onError: (error) => void errors.push(error),
  });

  const stored: string[] = [];
  let refused: ReturnType<typeof smallMessage> | undefined;
  while (!refused) {
    const message = smallMessage('Een lang bericht. '.repeat(200));
    const response = await post(receiver, message);
    if (response.status === 201) stored.push(message.id);
    else {
      refused = message;
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '30');
      assert.equal(((await response.json()) as Problem).code, 'storage-unavailable');
    }
    assert.ok(stored.length < 1000, 'it never becomes full');
  }
  assert.ok(stored.length > 10);
  assert.match((errors[0]?.cause as Error).message, /full/);

  // What was acknowledged is there, what was refused is not, and both can be said.
  assert.equal((await receiver.request('/healthz')).status, 200);
  const all = await storage.list({ limit: 1000 });
  assert.deepEqual(all.map(({ message }) => message.id).reverse(), stored);
  assert.equal(await storage.find(refused.id), undefined);

  for (const id of stored.slice(0, 3)) assert.equal(await storage.remove(id), true);
  assert.equal((await post(receiver, refused)).status, 201);
  assert.equal(await storage.count(), stored.length - 2);
});
