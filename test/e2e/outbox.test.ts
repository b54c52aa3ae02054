import assert from 'node:assert/strict';
import { it } from 'node:test';
import { join } from 'node:path';
import { storm } from './outbox/storm.ts';

/**
 * Enough to meet every fault, few enough for every run. `RAAKVLAK_STORM=500` here, or `npm run bench -- outbox`, for
 * the number that is promised.
 */
const messages = Number(process.env.RAAKVLAK_STORM ?? 60);

it(`${messages} messages arrive once each, whatever happens to network, receiver and tabs`, async () => {
  const dist = join(import.meta.dirname, '../../dist');
  const { told, requests, tabs, kills, stored, lost, doubled, waiting } = await storm({
    messages,
    tabs: 5,
    dist,
  });
  assert.deepEqual(
    { lost, doubled, waiting, stored },
    { lost: [], doubled: [], waiting: 0, stored: messages },
  );
  // A storm that met none of these proves nothing.
  const { clear, down, ...faults } = requests;
  for (const [fault, count] of Object.entries({ ...faults, clear, down })) assert.ok(count > 0, fault);
  assert.ok(kills > 0 && told.queued > 0 && tabs.closed + tabs.crashed > 0);
});
