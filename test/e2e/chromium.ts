import assert from 'node:assert/strict';
import { chromium, type Browser } from 'playwright-core';
import { findBrowsers, SANDBOX_ARGS } from '../../scripts/browsers.mjs';

/**
 * Starts the machine's own Chromium; a test without it fails.
 *
 * @param more further arguments of its command line
 * @param handleSIGINT whether Ctrl-C ends it and the process; a script that has more to end says false
 */
export function openChromium(more: readonly string[] = [], handleSIGINT = true): Promise<Browser> {
  const executablePath = findBrowsers().chromium;
  assert.ok(executablePath, 'Chromium is not on this machine; see `node scripts/browsers.mjs`');
  return chromium.launch({ executablePath, args: [...SANDBOX_ARGS, ...more], handleSIGINT });
}
