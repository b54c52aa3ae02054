/** The receiver as a process of its own, to be killed: `node receiver-process.ts PORT DATABASE`. Sends its port. */
import { startServer } from '../../../demo/server.ts';

const [port = '0', database = ''] = process.argv.slice(2);
const server = await startServer({
  port: Number(port),
  database,
  token: 'het-token-van-de-proef',
  // Low enough to be met now and then.
  rate: { requests: 60, seconds: 1 },
  grace: 0,
});
process.send?.(server.port);
process.on('disconnect', () => process.exit());
