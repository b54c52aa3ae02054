import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { RateLimit } from '../../../demo/receiver/rate-limit.ts';

/** Bytes that rate-limit keys take. */
export interface KeyMemory {
  /** After so many clients as are remembered at most. */
  full: number;
  /** After a million. */
  million: number;
}

/** What a rate limit holds on to, the more clients it sees. */
export function keyMemory(): KeyMemory {
  const before = used();
  const limit = new RateLimit({ requests: 120, seconds: 60 });
  const take = (from: number, to: number): void => {
    for (let n = from; n < to; n++) limit.take(`2001:db8:${n >> 16}:${n & 0xffff}`);
  };
  // Just past it, where it holds most.
  take(0, 14_999);
  const full = used() - before;
  take(14_999, 999_999);
  const million = used() - before;
  // Or it would be gone already when it is measured.
  if (limit.size === 0) throw new Error('It forgot all clients.');
  return { full, million };
}

/** Bytes in use once all that can go is gone. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
