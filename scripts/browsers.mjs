/**
 * Looks for the browsers that the tests need, and for PostgreSQL, and installs what is missing, where that can be done.
 *
 * Runs before `npm ci`, on whatever Node is there (20 or newer): built-in modules only, plain JavaScript.
 * Use: `node scripts/browsers.mjs`, or `ensureBrowsers()` from another script.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPostgres, POSTGRES_PACKAGE, withoutOwnDatabase } from './postgres.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/**
 * @typedef {object} Browsers
 * @property {string} [chromium] Path of a Chromium or Chrome.
 * @property {string} [firefox] Path of a Firefox.
 * @property {{driver: string, browser: string, screen: string}} [webkit] Paths of WebKitWebDriver, of the browser that
 *   it drives, and of Xvfb, as this WebKit has no mode without a screen.
 */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** Arguments for Chromium: it refuses its sandbox to root, and only root; elsewhere the sandbox stays on. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Debian's packages, by what they are for. */
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  fonts: ['fonts-noto-core', 'fonts-liberation'],
};

/**
 * @param {string[]} names Names of programs, or whole paths; the first that is there wins.
 * @returns {string | undefined}
 */
function program(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin');
  for (const name of names) {
    for (const path of name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))) {
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next folder.
      }
    }
  }
  return undefined;
}

/** WebKitGTK's own small browser lives beside the library, in a folder named after machine and version. */
function miniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec'].flatMap((top) => {
    const machines = existsSync(top) ? readdirSync(top).filter((name) => name.includes('-linux-')) : [];
    return [top, ...machines.map((machine) => join(top, machine))];
  });
  const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
  return program(
    versions.flatMap((version) => folders.map((folder) => join(folder, version, 'MiniBrowser'))),
  );
}

/**
 * What is on this machine; an engine that misses a part of what it needs is absent.
 * @returns {Browsers}
 */
export function findBrowsers() {
  const chromium = program([
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
  const firefox = program(['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']);
  const driver = program(['WebKitWebDriver']);
  const screen = program(['Xvfb']);
  const browser = driver && screen && miniBrowser();
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && screen && browser && { webkit: { driver, screen, browser } }),
  };
}

/**
 * The engines that tests can run in now.
 * @returns {Engine[]}
 */
export function availableEngines() {
  const found = findBrowsers();
  return ENGINES.filter((engine) => found[engine]);
}

function hasFonts() {
  const top = '/usr/share/fonts';
  return (
    process.platform !== 'linux' ||
    ['noto', 'liberation'].every((font) =>
      ['truetype', '', 'opentype'].some((kind) => existsSync(join(top, kind, font))),
    )
  );
}

/** Debian's packages that are missing here. */
function missingPackages() {
  const found = findBrowsers();
  return [
    ...ENGINES.filter((engine) => !found[engine]).flatMap((engine) => PACKAGES[engine]),
    ...(hasFonts() ? [] : PACKAGES.fonts),
    ...(findPostgres() ? [] : [POSTGRES_PACKAGE]),
  ];
}

/** @param {string[]} packages */
function install(packages) {
  const options = { stdio: /** @type {const} */ (['ignore', 'inherit', 'inherit']) };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may be at work: wait for it instead of giving up.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', [...wait, '-q', 'update'], { ...options, env });
  spawnSync('apt-get', [...wait, '-q', 'install', '-y', '--no-install-recommends', ...packages], {
    ...options,
    env,
  });
}

/**
 * Makes sure that the browsers and PostgreSQL are there: installs what is missing on Debian as root, otherwise prints the command to run
 * and what is skipped. Says nothing when all is there.
 *
 * @returns {boolean} false when something is still missing and `CI` is set, where nothing may be skipped.
 */
export function ensureBrowsers() {
  const packages = missingPackages();
  if (packages.length === 0) return true;

  const debian = existsSync('/etc/debian_version') && program(['apt-get']) !== undefined;
  if (debian && process.getuid?.() === 0) {
    console.log(`Installing for the tests: ${packages.join(' ')}`);
    if (packages.includes(POSTGRES_PACKAGE)) withoutOwnDatabase(() => install(packages));
    else install(packages);
  }

  const left = missingPackages();
  if (left.length === 0) return true;
  const engines = availableEngines();
  const skipped = [
    ...ENGINES.filter((engine) => !engines.includes(engine)),
    ...(left.includes(POSTGRES_PACKAGE) ? ['the tests on PostgreSQL'] : []),
  ];
  const command = `apt-get update && apt-get install -y --no-install-recommends ${left.join(' ')}`;
  console.error(`Missing for the tests: ${left.join(' ')}`);
  console.error(debian ? `Install with: sudo sh -c '${command}'` : `On Debian: ${command}`);
  if (skipped.length > 0) console.error(`Skipped until then: ${skipped.join(', ')}`);
  return !process.env.CI;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = ensureBrowsers() ? 0 : 1;
}
