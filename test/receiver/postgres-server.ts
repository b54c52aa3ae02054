import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../scripts/free-port.ts';
import { findPostgres } from '../../scripts/postgres.mjs';

const START_TRIES = 200;
const POLL_MS = 50;

const MISSING = 'PostgreSQL is not on this machine; `node scripts/browsers.mjs` installs it or says how';

/**
 * Whether there is a PostgreSQL to test on. When there is none, one line says what is left out.
 * @throws when it is missing in CI, where nothing may be left out
 */
export function hasPostgres(): boolean {
  if (findPostgres()) return true;
  if (process.env.CI) throw new Error(MISSING);
  console.log(`- Tests on PostgreSQL are left out: ${MISSING}`);
  return false;
}

/** A PostgreSQL server of this process alone: on a free port, in a temporary folder, gone when the process ends. */
export class PostgresServer {
  readonly port: number;
  readonly #bin: string;
  readonly #folder: string;
  readonly #owner: Owner;
  #process: ChildProcess | undefined;
  #databases = 0;

  /** @param port - free; see {@link PostgresServer.start} */
  constructor(bin: string, folder: string, owner: Owner, port: number) {
    this.#bin = bin;
    this.#folder = folder;
    this.#owner = owner;
    this.port = port;
  }

  /** Makes a server and starts it. Writes go to the disk before they are acknowledged, as they do by default. */
  static async start(): Promise<PostgresServer> {
    const bin = findPostgres();
    if (!bin) throw new Error(MISSING);
    const owner = nobodyElse();
    const folder = mkdtempSync(join(tmpdir(), 'raakvlak-postgres-'));
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
    const options = ['--auth=trust', '--username=raakvlak', '--encoding=UTF8', '--locale=C', '--no-sync'];
    const made = spawnSync(join(bin, 'initdb'), [...options, '-D', join(folder, 'data')], {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
    const server = new PostgresServer(bin, folder, owner, await freePort());
    await server.restart();
    return server;
  }

  /** The address of a database. */
  url(database: string): string {
    return `postgres://raakvlak@127.0.0.1:${this.port}/${database}`;
  }

  /** Makes an empty database. @returns its address */
  async createDatabase(): Promise<string> {
    const name = `test_${++this.#databases}`;
    await this.run(`CREATE DATABASE ${name}`);
    return this.url(name);
  }

  /** Runs a statement as the administrator of the server. @returns the rows */
  async run(sql: string, database = 'postgres'): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** Starts it, also after it was stopped. */
  async restart(): Promise<void> {
    const settings = [`unix_socket_directories=${this.#folder}`, 'listen_addresses=127.0.0.1'].flatMap(
      (setting) => ['-c', setting],
    );
    const child = spawn(
      join(this.#bin, 'postgres'),
      ['-D', join(this.#folder, 'data'), '-p', String(this.port), ...settings],
      { ...this.#owner, cwd: this.#folder, stdio: 'ignore' },
    );
    this.#process = child;
    process.once('exit', () => child.kill('SIGQUIT'));
    for (let tries = 0; tries < START_TRIES; tries++) {
      if (child.exitCode !== null) break;
      const isUp = await this.run('SELECT 1').catch(() => undefined);
      if (isUp) return;
      await wait(POLL_MS);
    }
    throw new Error('PostgreSQL does not start');
  }

  /** Stops it. `SIGINT` ends all connections and closes the files; `SIGQUIT` is as a power cut. */
  async halt(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Stops it for good, and removes its files. */
  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

interface Owner {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root; then it runs as the user that Debian's package makes for it. */
function nobodyElse(): Owner {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? [];
  if (uid === undefined) throw new Error('PostgreSQL does not run as root, and there is no user "postgres"');
  return { uid: Number(uid), gid: Number(gid) };
}
