/**
 * Reads the text of a feed over and over, in turns with `JSON.parse`, in a process of its own, and sends home what it
 * cost. Started by `measureInNode` with `--expose-gc`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Cost } from '../compare.ts';
import { makeFeedText } from '../made-feed.ts';
import { readTen } from './read-ten.ts';

const WORKS = ['JSON.parse', 'parseFeed', 'first ten'] as const;
type Work = (typeof WORKS)[number];

/** What was found for each work. */
export interface NodeReport {
  /** Run by run. */
  costs: Record<Work, Cost[]>;
  /** Bytes that stay in use for one item. */
  heap: Record<'JSON.parse' | 'parseFeed', number>;
}

export interface NodeRequest {
  /** Path of the built `data.js`. */
  data: string;
  items: number;
  rounds: number;
  /** Rounds before those, which do not count. */
  warmUp: number;
}

export async function measureInNode(request: NodeRequest): Promise<NodeReport> {
  const child = fork(import.meta.filename, { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`Node ended with ${String(code)} before it had measured.`);
  });
  child.send(request);
  const [report] = (await Promise.race([once(child, 'message'), ended])) as [NodeReport];
  // That it ends now is as it should be.
  ended.catch(() => undefined);
  child.disconnect();
  return report;
}

async function measure({ data, items, rounds, warmUp }: NodeRequest): Promise<NodeReport> {
  const { parseFeed } = (await import(data)) as typeof import('../../../src/data/index.ts');
  // From bytes, as any text that comes over a network.
  const text = Buffer.from(makeFeedText({ items })).toString();
  const works: Record<Work, () => unknown> = {
    'JSON.parse': () => JSON.parse(text) as unknown,
    parseFeed: () => parseFeed(text),
    'first ten': async () => readTen(await parseFeed(text)),
  };
  const costs: NodeReport['costs'] = { 'JSON.parse': [], parseFeed: [], 'first ten': [] };
  for (let round = -warmUp; round < rounds; round++) {
    for (const work of WORKS) {
      const cost = await costOf(works[work]);
      if (round >= 0) costs[work].push(cost);
    }
  }
  const heapOf = async (work: Work): Promise<number> => (await bytesOf(works[work])) / items;
  return { costs, heap: { 'JSON.parse': await heapOf('JSON.parse'), parseFeed: await heapOf('parseFeed') } };
}

async function costOf(work: () => unknown): Promise<Cost> {
  // So that none sweeps up after the one before it.
  globalThis.gc?.({ type: 'minor' });
  const before = process.threadCpuUsage();
  const start = performance.now();
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.threadCpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

async function bytesOf(make: () => unknown): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const made = await make();
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  // Named once more, so that it is still in use when it is weighed.
  return made === undefined ? 0 : after - before;
}

if (process.argv[1] === import.meta.filename) {
  process.once('message', (request: NodeRequest) => {
    void measure(request).then((report) => process.send?.(report));
  });
}
