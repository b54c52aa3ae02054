/** Upper bounds of the histogram of durations, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface Series {
  labels: string;
  count: number;
  seconds: number;
  /** How many were at most as long as the bucket of the same place. */
  buckets: number[];
}

/** Names that a label may have, so that no request can make series without end, or write its words into them. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Counts what the receiver does since it started, for Prometheus: requests by route, method and status, how long they took,
 * and how often the database failed. Nothing of a message or of its sender is in it, and no address but the routes.
 */
export class Metrics {
  readonly #startedAt: number;
  readonly #requests = new Map<string, Series>();
  #failures = 0;

  /** @param now clock in milliseconds */
  constructor(now: () => number) {
    this.#startedAt = now();
  }

  /**
   * Counts an answer.
   * @param route the path as the document names it, or `other`
   * @param seconds from the request to the head of the answer
   */
  observe({ route, method, status, seconds }: Observation): void {
    const labels = `route="${route}",method="${METHODS.has(method) ? method : 'other'}",status="${status}"`;
    let series = this.#requests.get(labels);
    if (!series) {
      series = { labels, count: 0, seconds: 0, buckets: BUCKETS.map(() => 0) };
      this.#requests.set(labels, series);
    }
    series.count += 1;
    series.seconds += seconds;
    for (const [index, bound] of BUCKETS.entries()) if (seconds <= bound) series.buckets[index]! += 1;
  }

  /** Counts a failure of the database. */
  failed(): void {
    this.#failures += 1;
  }

  /** The text format of Prometheus, version 0.0.4. */
  toString(): string {
    const { rss } = process.memoryUsage();
    return [
      '# HELP raakvlak_receiver_request_duration_seconds Time from a request to the head of its answer.',
      '# TYPE raakvlak_receiver_request_duration_seconds histogram',
      ...[...this.#requests.values()].flatMap(toHistogram),
      '# HELP raakvlak_receiver_storage_failures_total Requests that the database failed.',
      '# TYPE raakvlak_receiver_storage_failures_total counter',
      `raakvlak_receiver_storage_failures_total ${this.#failures}`,
      '# HELP process_start_time_seconds When the receiver started, in seconds since 1970.',
      '# TYPE process_start_time_seconds gauge',
      `process_start_time_seconds ${this.#startedAt / 1000}`,
      '# HELP process_resident_memory_bytes Memory of the process.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${rss}`,
      '',
    ].join('\n');
  }
}

/** One answer. */
export interface Observation {
  route: string;
  method: string;
  status: number;
  seconds: number;
}

function toHistogram({ labels, count, seconds, buckets }: Series): string[] {
  const name = 'raakvlak_receiver_request_duration_seconds';
  return [
    ...BUCKETS.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${buckets[index]}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${seconds}`,
    `${name}_count{${labels}} ${count}`,
  ];
}
