import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../receiver/postgres-server.ts';
import { type Bench, type Figure, median, type Part } from './bench.ts';
import { load, type Load, type LoadOptions } from './receiver/load.ts';
import { keyMemory } from './receiver/memory.ts';

/** Ours keeps at least 70 % of what the bare handler does: bare to ours is 1 to 0.7 at most. */
const MOST = 1.43;
/** Memory may not grow with the number of clients; a tenth is what measuring itself differs. */
const GROWTH = 1.1;
const CONNECTIONS = 20;

/** Makes an empty database. @returns what a server opens */
type MakeDatabase = () => Promise<string>;

/**
 * How many messages the receiver acknowledges, each certain to be on the disk, beside a handler of the same framework that
 * inserts the same row without any check. `--rounds` is how often each is measured, in turns.
 */
export const receiver: Bench = async ({ rounds = 5, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-load-'));
  let server: PostgresServer | undefined;
  let files = 0;
  try {
    const sqlite: MakeDatabase = () => Promise.resolve(join(folder, `${++files}.sqlite`));
    const parts = [await compare('SQLite', sqlite, rounds, say)];
    server = await PostgresServer.start();
    const postgres: MakeDatabase = async () => (await server?.createDatabase()) ?? '';
    parts.push(await compare('PostgreSQL', postgres, rounds, say));
    parts.push(await compare('PostgreSQL, two processes', postgres, rounds, say, { servers: 2 }));
    say('a million clients');
    const { full, million } = keyMemory();
    const growth: Figure = {
      ...{ what: 'rate-limit keys', unit: 'B', ours: million, other: full, ratio: million / full },
      goal: GROWTH,
    };
    parts.push({ title: 'Memory', columns: ['1 000 000 clients', '15 000 clients'], figures: [growth] });
    return {
      title: `The receiver under load: ${CONNECTIONS} connections, each message acknowledged when it is on the disk`,
      notes: [
        'autocannon sends messages as the element does. Bare: the same framework, driver, table and certainty, and no check,',
        'limit, guard, key or log. Measured in turns; middle of all rounds. The ratio is bare to ours, of each round: 1.43 is',
        '70 %. The load comes from the same machine.',
      ],
      parts,
    };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

async function compare(
  title: string,
  makeDatabase: MakeDatabase,
  rounds: number,
  say: (what: string) => void,
  options: LoadOptions = {},
): Promise<Part> {
  const ours: Load[] = [];
  const bare: Load[] = [];
  for (let round = 1; round <= rounds; round++) {
    say(`${title}, round ${round}`);
    const measureOurs = async () =>
      ours.push(await load('ours', await makeDatabase(), { connections: CONNECTIONS, ...options }));
    const measureBare = async () =>
      bare.push(await load('bare', await makeDatabase(), { connections: CONNECTIONS, ...options }));
    // The first of two may find the machine in another state.
    for (const measure of round % 2 ? [measureOurs, measureBare] : [measureBare, measureOurs])
      await measure();
  }
  const middle = (loads: readonly Load[], key: keyof Load): number => median(loads.map((load) => load[key]));
  const ratios = ours.map(({ perSecond }, n) => (bare[n]?.perSecond ?? NaN) / perSecond);
  return {
    title,
    columns: ['ours', 'bare'],
    figures: [
      {
        ...{ what: 'acknowledged per second', unit: '', ratio: median(ratios), goal: MOST },
        ...{ ours: middle(ours, 'perSecond'), other: middle(bare, 'perSecond') },
      },
      { what: '99 of 100 within', unit: 'ms', ours: middle(ours, 'p99'), other: middle(bare, 'p99') },
      {
        ...{ what: 'not acknowledged', unit: '', goal: 0 },
        ours: ours.reduce((sum, { failures }) => sum + failures, 0),
      },
    ],
  };
}
