import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds without a word after which Orca is held to have finished. */
const QUIET = 1500;
/** Milliseconds that a word may take to begin. A count comes after a pause, and Orca waits a little more. */
const FIRST = 2500;
/** Milliseconds for a program to start. */
const START_LIMIT = 60_000;

/** Firefox asks, updates and calls home at a first start; not here. */
const PREFERENCES: Readonly<Record<string, unknown>> = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'nl,en',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
};

/** A screen in memory with Orca and Firefox on it, in Dutch, with nothing of the machine's own desktop. */
export class Desk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'raakvlak-orca-'));
  readonly #running: ChildProcess[] = [];
  #env: NodeJS.ProcessEnv = {};
  #firefox: ChildProcess | undefined;
  #read = 0;

  /** Starts all but Firefox. */
  async start(): Promise<void> {
    const path = (name: string): string => join(this.#folder, name);
    for (const name of ['locale', 'orca', 'run', 'home']) mkdirSync(path(name), { mode: 0o700 });
    execFileSync('localedef', ['-i', 'nl_NL', '-f', 'UTF-8', path('locale/nl_NL.UTF-8')], {
      stdio: 'ignore',
    });
    const own = join(import.meta.dirname, 'orca');
    for (const file of globSync('*.py', { cwd: own })) copyFileSync(join(own, file), path(`orca/${file}`));
    this.#env = {
      PATH: '/usr/bin:/bin',
      LOCPATH: path('locale'),
      LANG: 'nl_NL.UTF-8',
      LC_ALL: 'nl_NL.UTF-8',
      HOME: path('home'),
      XDG_RUNTIME_DIR: path('run'),
      WRITTEN_VOICE_FILE: this.#file,
    };
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    this.#env.DISPLAY = `:${await firstLine(this.#spawn('Xvfb', screen), 3)}`;
    const bus = ['--session', '--nofork', '--print-address=3', '--nopidfile'];
    this.#env.DBUS_SESSION_BUS_ADDRESS = await firstLine(this.#spawn('dbus-daemon', bus), 3);
    this.#spawn('/usr/libexec/at-spi-bus-launcher', [
      '--launch-immediately',
      '--a11y=1',
      '--screen-reader=1',
    ]);
    this.#spawn('openbox');
    this.#spawn('orca', ['-u', path('orca')]);
    await this.#until(() => this.#lines().length > 0, 'Orca says nothing');
  }

  /** Which Orca and which Firefox. */
  get programs(): string {
    const version = (program: string): string =>
      execFileSync(program, ['--version'], { encoding: 'utf8', env: this.#env }).trim();
    return `Orca ${version('orca')}, ${version('firefox-esr')}`;
  }

  /** Opens a page in a Firefox of its own, and waits until Orca has come to it. */
  async open(url: string): Promise<void> {
    const { status } = await fetch(url);
    if (status !== 200) throw new Error(`${url} answers ${status}`);
    await this.#closeFirefox();
    const profile = mkdtempSync(join(this.#folder, 'profile-'));
    const lines = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    this.#read = this.#lines().length;
    this.#firefox = this.#spawn('firefox-esr', ['--profile', profile, '--no-remote', '--kiosk', url]);
    await this.#until(() => this.#lines().length > this.#read, 'Orca does not see Firefox');
    await this.#settle(8000);
  }

  /**
   * Presses a key, or types a text.
   * @param key as xdotool names it, such as `shift+b`; a text in quotes is typed
   * @returns what is said, in order
   */
  async press(key: string): Promise<string[]> {
    this.#read = this.#lines().length;
    const from = this.#read;
    const args = key.startsWith('"') ? ['type', '--delay', '60', key.slice(1, -1)] : ['key', key];
    execFileSync('xdotool', args, { env: this.#env });
    await this.#settle(FIRST);
    return this.#lines().slice(from);
  }

  /** Ends all that was started, and leaves nothing behind. */
  async stop(): Promise<void> {
    await this.#closeFirefox();
    for (const child of this.#running.reverse()) await end(child);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  get #file(): string {
    return join(this.#folder, 'said.jsonl');
  }

  #lines(): string[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  }

  async #settle(first: number): Promise<void> {
    let count = this.#lines().length;
    await pause(first);
    while (this.#lines().length > count) {
      count = this.#lines().length;
      await pause(QUIET);
    }
  }

  async #until(isSo: () => boolean, otherwise: string): Promise<void> {
    for (const limit = Date.now() + START_LIMIT; !isSo(); await pause(200))
      if (Date.now() > limit) throw new Error(otherwise);
  }

  async #closeFirefox(): Promise<void> {
    if (this.#firefox) await end(this.#firefox);
    this.#firefox = undefined;
  }

  #spawn(program: string, args: string[] = []): ChildProcess {
    const child = spawn(program, args, { env: this.#env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#running.push(child);
    return child;
  }
}

async function firstLine(child: ChildProcess, pipe: number): Promise<string> {
  const lines = createInterface(child.stdio[pipe] as Readable);
  const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(START_LIMIT) })) as [string];
  lines.close();
  return line;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  // Firefox and Orca may take long to say goodbye.
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}
