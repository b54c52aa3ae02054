import type { Engine } from '../browsers.mjs';

/** The engines' names as people know them. */
export const ENGINE_NAMES: Record<Engine, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/** What a runner tells the script that started it, over the channel between the two processes. */
export interface Report {
  /** Who counted: an engine, or a group of Node tests. */
  name: string;
  passed: number;
  failed: number;
  skipped: number;
}

/** Sends a report to the script that started this process; does nothing when a developer started it by hand. */
export function sendReport(report: Report): void {
  process.send?.(report);
}

/** Whether a message from a runner is a {@link Report}. */
export function isReport(message: unknown): message is Report {
  return typeof message === 'object' && message !== null && 'passed' in message && 'failed' in message;
}

/** "Chromium 12 passed, 1 failed". */
export function inWords({ name, passed, failed, skipped }: Report): string {
  return `${name} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
