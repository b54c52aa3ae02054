import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { madeFeedback } from './made-feedback.ts';

/** What a server did under load. */
export interface Load {
  /** Messages that were acknowledged, each second. */
  perSecond: number;
  /** How long 99 in 100 of them took at most, in milliseconds. */
  p99: number;
  /** Answers that acknowledged nothing, and requests without an answer. */
  failures: number;
}

const samples = [...madeFeedback(200, new Date())].map(({ message }) => message);

/** A request as the element sends it, each with a message of its own. */
const request: autocannon.Request = {
  method: 'POST',
  path: '/v1/feedback',
  setupRequest: (request) => {
    const id = randomUUID();
    const sample = samples[Math.floor(Math.random() * samples.length)];
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${id}"` };
    return { ...request, headers, body: JSON.stringify({ ...sample, id }) };
  },
};

/** How load is put on. */
export interface LoadOptions {
  /** Processes on the same database; 1 by default. */
  servers?: number;
  /** Seconds that are measured, 3 by default; one second before that warms up. */
  seconds?: number;
  /** At the same time, divided over the servers; 20 by default. */
  connections?: number;
}

/** Sends messages to servers of one kind on one database, as fast as they acknowledge them. */
export async function load(
  kind: 'ours' | 'bare',
  target: string,
  { servers = 1, seconds = 3, connections = 20 }: LoadOptions = {},
): Promise<Load> {
  const program = join(import.meta.dirname, 'server-process.ts');
  const running = await Promise.all(
    Array.from({ length: servers }, async () => {
      const child = fork(program, [kind, target], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      const [port] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [number];
      return { child, url: `http://127.0.0.1:${port}` };
    }),
  );
  const shoot = (duration: number): Promise<autocannon.Result[]> =>
    Promise.all(
      running.map(({ url }) =>
        autocannon({ url, duration, connections: connections / servers, requests: [request] }),
      ),
    );
  try {
    await shoot(1);
    const results = await shoot(seconds);
    const sum = (read: (result: autocannon.Result) => number): number =>
      results.reduce((total, result) => total + read(result), 0);
    return {
      perSecond: sum((result) => result['2xx'] / result.duration),
      p99: Math.max(...results.map(({ latency }) => latency.p99)),
      failures: sum(({ non2xx, errors }) => non2xx + errors),
    };
  } finally {
    await Promise.all(
      running.map(({ child }) => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        return gone;
      }),
    );
  }
}
