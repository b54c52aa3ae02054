import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import type { Post } from './posts.ts';
import { freePort } from '../../free-port.ts';
import { run, start, type Program } from './programs.ts';

/** Where Debian's package is. */
const DEBIAN = '/usr/share/wordpress';
const PHP = join(import.meta.dirname, 'php');
/** Language of the site. */
const LANGUAGE = 'nl_NL';

/** Name and password of someone who logs in. */
export interface Account {
  name: string;
  password: string;
}

/** A WordPress with content, that can be served. */
export interface Site {
  /** Without a slash at its end. */
  url: string;
  version: string;
  theme: string;
  /** Whether the Dutch texts were there. */
  isDutch: boolean;
  administrator: Account;
  editor: Account;
  /** Adds posts. @returns how many posts and pictures there are */
  publish(posts: readonly Post[]): { posts: number; pictures: number };
  /**
   * Serves it with PHP's own server.
   * @param isStrict takes the right to write any HTML from everybody, as networks of sites do for all but one
   */
  serve(isStrict?: boolean): Promise<Program>;
  /** Puts a plugin in the place where a web team puts what always runs (`mu-plugins`). */
  addPlugin(name: string, code: string): void;
}

/**
 * Copies Debian's WordPress to a folder and makes a site of it.
 * @param folder which it may fill
 */
export async function makeSite(folder: string, database: Database): Promise<Site> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const home = join(folder, 'site');
  copyWordPress(home);
  const isDutch = copyLanguage(home);
  writeFileSync(join(home, 'wp-config.php'), configuration(url, database), { mode: 0o600 });
  const people = {
    administrator: { name: 'beheerder', password: crypto.randomUUID() },
    editor: { name: 'redacteur', password: crypto.randomUUID() },
  };
  const wish = {
    url,
    title: 'Gemeente Voorbeeldstad',
    description: 'Een fictieve gemeente',
    language: isDutch ? LANGUAGE : '',
    ...people,
  };
  const made = JSON.parse(run('php', [join(PHP, 'install.php'), home], JSON.stringify(wish))) as Pick<
    Site,
    'version' | 'theme'
  >;
  return {
    ...made,
    ...people,
    url,
    isDutch,
    publish: (posts) =>
      JSON.parse(run('php', [join(PHP, 'publish.php'), home], JSON.stringify(posts))) as {
        posts: number;
        pictures: number;
      },
    serve: (isStrict = false) =>
      start({
        command: 'php',
        // A page of WordPress asks its own server for more, so one at a time would wait for ever.
        args: ['-d', 'display_errors=0', '-S', `localhost:${port}`, '-t', home, join(PHP, 'router.php')],
        env: { PHP_CLI_SERVER_WORKERS: '4', ...(isStrict && { RAAKVLAK_TRY_STRICT: '1' }) },
        log: join(folder, 'php.txt'),
        isReady: () =>
          fetch(`${url}/wp-json/`).then(
            ({ ok }) => ok,
            () => false,
          ),
      }),
    addPlugin(name, code) {
      const place = join(home, 'wp-content/mu-plugins');
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, name), code);
    },
  };
}

/** Files instead of links, as WordPress finds its settings beside its own files; languages are too many. */
function copyWordPress(home: string): void {
  cpSync(DEBIAN, home, {
    recursive: true,
    dereference: true,
    filter: (path) =>
      !path.endsWith('/wp-config.php') && !path.endsWith('/.htaccess') && !path.endsWith('/languages'),
  });
}

function copyLanguage(home: string): boolean {
  const from = join(DEBIAN, 'wp-content/languages');
  const to = join(home, 'wp-content/languages');
  const files = existsSync(from) ? readdirSync(from).filter((name) => name.includes(LANGUAGE)) : [];
  mkdirSync(to, { recursive: true });
  for (const name of files) cpSync(join(from, name), join(to, name), { dereference: true });
  return files.length > 0;
}

function configuration(url: string, { host, name, user, password }: Database): string {
  const constants = {
    DB_NAME: name,
    DB_USER: user,
    DB_PASSWORD: password,
    DB_HOST: host,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_DEFAULT_THEME: 'twentytwentythree',
    AUTH_KEY: crypto.randomUUID(),
    SECURE_AUTH_KEY: crypto.randomUUID(),
    LOGGED_IN_KEY: crypto.randomUUID(),
    NONCE_KEY: crypto.randomUUID(),
  };
  const lines = Object.entries(constants).map(([key, value]) => `define('${key}', '${value}');`);
  return `<?php
${lines.join('\n')}
define('WP_AUTO_UPDATE_CORE', false);
define('AUTOMATIC_UPDATER_DISABLED', true);
// Asks nobody: no updates, no avatars, no news.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('DISALLOW_UNFILTERED_HTML', (bool) getenv('RAAKVLAK_TRY_STRICT'));
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}
