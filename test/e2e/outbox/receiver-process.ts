/** The receiver as a process of its own, to be killed: `node receiver-process.ts PORT DATABASE`. Sends its port. */
import { Access } from '../../../demo/receiver/access.ts';
import { listen } from '../../../demo/receiver/listen.ts';
import { openPostgresStorage } from '../../../demo/receiver/postgres-storage.ts';
import { createReceiver } from '../../../demo/receiver/receiver.ts';
import { openSqliteStorage } from '../../../demo/receiver/sqlite-storage.ts';

const [port = '0', database = ''] = process.argv.slice(2);
const storage = database.startsWith('postgres:')
  ? await openPostgresStorage(database)
  : openSqliteStorage(database);
const receiver = createReceiver({
  storage,
  access: new Access('het-token-van-de-proef'),
  // Low enough to be met now and then.
  rate: { requests: 60, seconds: 1 },
});
const listening = await listen({
  ...{ hosts: ['127.0.0.1'], port: Number(port), grace: 0 },
  fetch: receiver.fetch,
});
process.send?.(listening.port);
process.on('disconnect', () => process.exit());
