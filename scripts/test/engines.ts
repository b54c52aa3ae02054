import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner';
import { webdriverLauncher, type WebdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { findBrowsers, SANDBOX_ARGS, type Browsers, type Engine } from '../browsers.mjs';
import { ENGINE_NAMES } from './report.ts';
import { startWebKit, type WebKit } from './webkit.ts';

/** A launcher of the test runner for each engine that is on this machine and asked for. */
export function launchers(engines: readonly Engine[]): BrowserLauncher[] {
  const found = findBrowsers();
  return engines.flatMap((engine) => {
    const path = found[engine];
    if (!path) return [];
    const launcher = typeof path === 'string' ? puppets[engine as keyof typeof puppets](path) : webkit(path);
    return [named(launcher, ENGINE_NAMES[engine])];
  });
}

const puppets = {
  chromium: (executablePath: string): BrowserLauncher =>
    freshTabs(
      chromeLauncher({
        puppeteer,
        launchOptions: {
          executablePath,
          args: [...SANDBOX_ARGS, '--disable-background-networking', '--js-flags=--expose-gc'],
        },
      }),
    ),
  firefox: (executablePath: string): BrowserLauncher =>
    freshTabs(
      chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true } }),
    ),
};

/** What the launcher keeps to itself: the tabs in use, and those it would use again. */
interface Tabs {
  activePages: Map<string, { puppeteerPage: puppeteer.Page }>;
  inactivePages: unknown[];
}

/** Gives each file a tab of its own: a tab's history holds 50 steps in Chromium, and those past them are lost. */
function freshTabs(launcher: ReturnType<typeof chromeLauncher>): BrowserLauncher {
  const stopSession = launcher.stopSession.bind(launcher);
  const tabs = launcher as unknown as Tabs;
  launcher.stopSession = async (id) => {
    const tab = tabs.activePages.get(id);
    const result = await stopSession(id);
    tabs.inactivePages.length = 0;
    await tab?.puppeteerPage.close();
    return result;
  };
  return launcher;
}

/** Starts the screen and the driver with the first test, and ends them with the last. */
function webkit(paths: NonNullable<Browsers['webkit']>): BrowserLauncher {
  const options = {
    logLevel: 'error' as const,
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      // WebdriverIO would ask for the two-way protocol otherwise, which this driver does not speak.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
    },
  };
  // The launcher's own types disagree about whether a session may have `testCoverage: undefined`; they never read it here.
  const launcher = webdriverLauncher(options) as WebdriverLauncher & BrowserLauncher;
  const startSession = launcher.startSession.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  let started: Promise<WebKit> | undefined;
  launcher.startSession = async (id, url) => {
    started ??= startWebKit(paths);
    options.port = (await started).port;
    return startSession(id, url);
  };
  launcher.stop = async () => {
    await stop();
    (await started)?.stop();
    started = undefined;
  };
  return launcher;
}

function named(launcher: BrowserLauncher, name: string): BrowserLauncher {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.name = name;
  launcher.initialize = async (...args) => {
    await initialize?.(...args);
    launcher.name = name;
  };
  return launcher;
}
