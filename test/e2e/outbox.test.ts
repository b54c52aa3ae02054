import assert from 'node:assert/strict';
import { it } from 'node:test';
import { join } from 'node:path';
import { hasPostgres } from '../receiver/postgres-server.ts';
import { databases } from './outbox/deposit.ts';
import { storm } from './outbox/storm.ts';

/**
 * Enough to meet every fault, few enough for every run. `RAAKVLAK_STORM=500` here, or `npm run bench -- outbox`, for
 * the number that is promised.
 */
const messages = Number(process.env.RAAKVLAK_STORM ?? 40);

for (const database of databases) {
  if (database === 'PostgreSQL' && !hasPostgres()) continue;
  const receivers = database === 'PostgreSQL' ? 'two receivers on PostgreSQL' : 'a receiver on SQLite';
  it(`${messages} messages arrive once each at ${receivers}, whatever happens`, async () => {
    const dist = join(import.meta.dirname, '../../dist');
    const outcome = await storm({ messages, tabs: 5, dist, database });
    const { told, requests, tabs, kills, stored, lost, doubled, waiting } = outcome;
    assert.deepEqual(
      { lost, doubled, waiting, stored },
      { lost: [], doubled: [], waiting: 0, stored: messages },
    );
    // A storm that met none of these proves nothing. An answer that never comes is rare.
    const { hang: _, ...met } = requests;
    for (const [fault, count] of Object.entries(met)) assert.ok(count > 0, fault);
    assert.ok(kills > 0 && told.queued > 0 && tabs.closed + tabs.crashed > 0);
  });
}
