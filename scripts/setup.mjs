/**
 * Installs what the commands need, when it is missing: `node scripts/setup.mjs [--browsers]`.
 *
 * Runs before the packages are there, on any Node from 20 on: built-in modules only, plain JavaScript. Silent when there
 * is nothing to do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
/** Says for which lock file the packages were installed. */
const stamp = join(modules, '.raakvlak-setup');

process.exitCode = await setUp(process.argv.includes('--browsers'));

/** @param {boolean} withBrowsers */
async function setUp(withBrowsers) {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) < OLDEST_NODE) {
    console.error(
      `Raakvlak needs Node.js ${OLDEST_NODE} or newer, and this is ${version}. See https://nodejs.org.`,
    );
    return 1;
  }
  const wanted = wantedPackages();
  if (!isInstalled(wanted)) {
    const problem = await install();
    if (problem) {
      console.error(problem);
      return 1;
    }
    if (!['node', 'node.exe'].some((file) => existsSync(join(modules, 'node/bin', file)))) {
      console.error('npm left out the install script of the package "node", which brings Node.js 24 along.');
      console.error('Run `npm rebuild node --ignore-scripts=false`, and then this command again.');
      return 1;
    }
    writeFileSync(stamp, wanted);
  }
  return withBrowsers ? setUpBrowsers() : 0;
}

/** One hash of all that decides which packages there are. */
function wantedPackages() {
  const { dependencies, devDependencies, overrides } = readJson(join(root, 'package.json'));
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, overrides]))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** @param {string} wanted */
function isInstalled(wanted) {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted;
  if (!installedByHand()) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** Whether someone ran npm already: then npm's own record in node_modules names the versions of the lock file. */
function installedByHand() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: installed } = readJson(record);
  const { packages: locked } = readJson(join(root, 'package-lock.json'));
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Runs `npm ci`. @returns {Promise<string>} What went wrong, in words for people; empty when all went well. */
async function install() {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  process.stdout.write('Installing packages with npm ci; the first time this takes a minute or two.\n');
  // npm tells where it is itself; on a PATH there may be another one, or one that needs a shell.
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = npm
    ? spawn(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', options, {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      });
  let output = '';
  const keep = (/** @type {unknown} */ text) => (output = (output + String(text)).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  const isTerminal = process.stdout.isTTY;
  const ticks = setInterval(
    () => process.stdout.write(isTerminal ? `\r  ${seconds()} s ` : `  ${seconds()} s\n`),
    isTerminal ? 1000 : 15_000,
  );
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      keep(error.message);
      resolve(1);
    });
    child.on('close', resolve);
  });
  clearInterval(ticks);
  if (isTerminal) process.stdout.write('\r');
  if (code !== 0) return explain(output.trim());
  mkdirSync(modules, { recursive: true });
  process.stdout.write(`Installed in ${seconds()} s.\n`);
  return '';
}

/** @param {string} output Of npm. */
function explain(output) {
  const advice = [
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|network/i,
      "npm could not reach its registry. Check the network, or the proxy in npm's settings, and run the command again.",
    ],
    [
      /EUSAGE|not in sync|Missing: .* from lock file/i,
      'package.json and package-lock.json do not belong together. Run `npm install` and commit both.',
    ],
    [/ENOSPC/, 'The disk is full.'],
    [/EACCES|EPERM/, 'npm may not write in this folder. Check who owns it, node_modules included.'],
    [/ENOENT.*npm|spawn npm/, 'npm was not found. It comes with Node.js: https://nodejs.org.'],
  ].find(([pattern]) => pattern.test(output))?.[1];
  const last = output.split('\n').slice(-15).join('\n');
  return `${last}\n\nThe packages could not be installed.${advice ? ` ${advice}` : ' What npm says is above.'}`;
}

/** The browsers for the tests have a script of their own. @returns Its exit code. */
function setUpBrowsers() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/browsers.mjs')], { stdio: 'inherit' });
  return status ?? 1;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
