import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../free-port.ts';
import { run, start, type Program } from './programs.ts';

/** A MariaDB of our own, with one empty database. */
export interface Database extends Program {
  /** As WordPress wants it: address and port. */
  host: string;
  name: string;
  user: string;
  password: string;
}

/**
 * Starts MariaDB on data in a folder, on a port of its own and with none of the machine's settings.
 * @param folder which it may fill
 */
export async function startDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'data');
  const first = join(folder, 'first.sql');
  const port = await freePort();
  const account = { name: 'raakvlak', user: 'raakvlak', password: crypto.randomUUID() };
  mkdirSync(data, { recursive: true });
  // As root it runs as root only when it is told to: the folder is ours.
  const who = process.getuid?.() === 0 ? ['--user=root'] : [];
  run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--skip-test-db',
    '--auth-root-authentication-method=normal',
    ...who,
  ]);
  writeFileSync(
    first,
    `CREATE DATABASE ${account.name} CHARACTER SET utf8mb4;
CREATE USER '${account.user}'@'127.0.0.1' IDENTIFIED BY '${account.password}';
GRANT ALL ON ${account.name}.* TO '${account.user}'@'127.0.0.1';
`,
    { mode: 0o600 },
  );
  const program = await start({
    command: 'mariadbd',
    args: [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      `--init-file=${first}`,
      // Nothing here is worth the wait for a disk.
      '--innodb-flush-log-at-trx-commit=0',
      ...who,
    ],
    log: join(folder, 'log.txt'),
    isReady: () => answers(port),
  });
  return { ...program, ...account, host: `127.0.0.1:${port}` };
}

/** Whether something listens on a port; MariaDB does once it has run its first statements. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
