import assert from 'node:assert/strict';
import { chromium, type Browser } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

/**
 * Starts the machine's own Chromium; a test without it fails.
 *
 * @param more further arguments of its command line
 * @param handleSIGINT whether Ctrl-C ends it and the process; a script that has more to end says false
 */
export function openChromium(more: readonly string[] = [], handleSIGINT = true): Promise<Browser> {
  const executablePath = findBrowsers().chromium;
  assert.ok(executablePath, 'Chromium is not on this machine; see `node scripts/browsers.mjs`');
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, ...more], handleSIGINT });
}
