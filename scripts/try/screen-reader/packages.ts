import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What is needed, each with Debian's package that has it. */
const NEEDED: Readonly<Record<string, string>> = {
  '/usr/bin/orca': 'orca',
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/openbox': 'openbox',
  '/usr/bin/xdotool': 'xdotool',
  '/usr/bin/dbus-daemon': 'dbus',
  '/usr/bin/localedef': 'libc-bin',
  '/usr/share/i18n/locales/nl_NL': 'locales',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  '/usr/bin/firefox-esr': 'firefox-esr',
};

/**
 * Installs what a screen reader needs, on Debian as root.
 * @throws Error with the command to run, where it cannot be installed
 */
export function ensureScreenReader(): void {
  const missing = (): string[] =>
    Object.keys(NEEDED)
      .filter((path) => !existsSync(path))
      .map((path) => NEEDED[path] as string);
  if (!missing().length) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing: ${missing().join(' ')}`);
    // Another apt may be at work: wait for it instead of giving up.
    const apt = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', [...apt, 'update'], options);
    spawnSync('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...missing()], options);
  }
  const left = missing();
  if (left.length)
    throw new Error(
      `On Debian, as root: apt-get install --no-install-recommends ${left.join(' ')}. Elsewhere there is no such Orca.`,
    );
}
