/**
 * Tries the elements in a real WordPress: `npm run try:wordpress [-- --pictures] [--as administrator|editor]`.
 *
 * Installs a site in a temporary folder with a MariaDB of its own, publishes posts, writes pages in the block editor as
 * administrator and as an editor whose text is filtered, and opens them as a visitor. Leaves nothing behind but, with
 * `--pictures`, the pictures of the guide. Needs Debian's packages, see `PACKAGES`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../../test/e2e/chromium.ts';
import { smallPng } from '../visual/small-png.ts';
import { startDatabase } from './wordpress/database.ts';
import { logIn } from './wordpress/editor.ts';
import { serveElsewhere } from './wordpress/elsewhere.ts';
import { makePosts } from './wordpress/posts.ts';
import { makeSite } from './wordpress/site.ts';
import { leftOf, visit, type Found } from './wordpress/visitor.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES =
  'wordpress wordpress-l10n wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-gd php-mbstring php-xml';
const POSTS = '/wp-json/wp/v2/posts?_embed=wp:term,wp:featuredmedia,author&per_page=20';

/** What was started, and is to be stopped: last first. */
const endings: (() => unknown)[] = [];
let failures = 0;
let isInterrupted = false;
/** The stopping of all so far; one at a time. */
let ending = Promise.resolve();

const { values } = parseArgs({
  options: { pictures: { type: 'boolean', default: false }, as: { type: 'string', default: '' } },
});
const needed = ['/usr/share/wordpress/wp-load.php', '/usr/sbin/mariadbd', '/usr/bin/php'];
if (needed.every((file) => existsSync(file)) && existsSync(join(ROOT, 'dist/raakvlak.js'))) {
  // What is under way then fails for want of a browser, and the end below takes the rest away.
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      isInterrupted = true;
      void end();
    });
  try {
    await tryAll();
  } catch (error) {
    if (!isInterrupted) console.error(error);
    failures++;
  } finally {
    await end();
  }
  console.log(failures ? `${failures} went wrong.` : 'All went well.');
} else {
  failures = 1;
  console.error(
    `Needed: npm run build, and on Debian as root:\n  apt-get install --no-install-recommends ${PACKAGES}`,
  );
}
process.exitCode = failures ? 1 : 0;

async function tryAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-wordpress-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const part = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const database = await startDatabase(part('database'));
  endings.push(() => database.stop());
  const site = await makeSite(part('website'), database);
  // Playwright would end the process at Ctrl-C, before what else was started is stopped.
  const browser = await openChromium([], false);
  endings.push(() => browser.close());
  const { posts, pictures } = site.publish(await makePosts(browser, part('pictures')));
  console.log(
    `WordPress ${site.version} ${site.isDutch ? 'in Dutch' : 'in English'}: ${posts} posts, ${pictures} pictures`,
  );
  const elsewhere = await serveElsewhere(join(ROOT, 'dist'), part('elsewhere'), site.url);
  endings.push(() => elsewhere.close());

  const script = `<script type="module" src="${elsewhere.url}/raakvlak/raakvlak.js"></script>`;
  const feedback = `endpoint="${elsewhere.url}/v1/feedback" privacy-url="/privacy"`;
  const tags = (src: string): string => `<tag-filter></tag-filter>
<news-list src="${src}" heading="Nieuws"></news-list>
<related-news src="${src}"></related-news>
<feedback-button ${feedback}></feedback-button>`;
  const stands = `<div data-raakvlak="tag-filter"></div>
<div data-raakvlak="news-list" data-src="${POSTS}" data-heading="Nieuws"></div>
<div data-raakvlak="related-news" data-src="${POSTS}"></div>
<div data-raakvlak="feedback-button" data-endpoint="${elsewhere.url}/v1/feedback" data-privacy-url="/privacy"></div>`;
  const look = async (who: string, address: string, picture: string): Promise<void> => {
    const found = await visit(browser, address, `Getypt door ${who}`);
    tell(who, found);
    keep(picture, found.picture);
    const messages = await elsewhere.received();
    expect(
      `${who}: the message arrived`,
      messages.some(({ message }) => message === `Getypt door ${who}`),
    );
  };

  if (values.as !== 'editor') {
    const open = await site.serve();
    endings.push(() => open.stop());
    const administrator = await logIn(browser, site.url, site.administrator);
    await administrator.write('page', 'Nieuws van de gemeente', `${script}\n${tags(POSTS)}`);
    keep('wordpress-block', await administrator.page.screenshot());
    await look('administrator, REST', await administrator.publish(), 'wordpress-visitor');
    for (const [what, src] of [
      ['address of the site', site.url],
      ['RSS', '/feed/'],
      ['REST without _embed', '/wp-json/wp/v2/posts'],
    ] as const) {
      // The same title: related news goes by its words.
      await administrator.write('page', 'Nieuws van de gemeente', `${script}\n${tags(src)}`);
      await look(`administrator, ${what}`, await administrator.publish(), '');
    }
    await administrator.close();
    await open.stop();
  }
  if (values.as !== 'administrator') {
    const strict = await site.serve(true);
    endings.push(() => strict.stop());
    const editor = await logIn(browser, site.url, site.editor);
    await editor.write('page', 'Gefilterd', `${script}\n${tags(POSTS)}`);
    const left = await leftOf(await editor.publish());
    expect(
      `editor: WordPress takes our tags and the script out (left: ${left.join(', ') || 'nothing'})`,
      left.length === 0,
    );
    site.addPlugin(
      'raakvlak.php',
      `<?php\nadd_action('wp_head', fn() => wp_print_script_tag(['type' => 'module', 'src' => '${elsewhere.url}/raakvlak/raakvlak.js']));\n`,
    );
    await editor.write('page', 'Nieuws van de redactie', stands);
    await look('editor, stand-ins', await editor.publish(), 'wordpress-editor');
  }
}

function tell(who: string, { items, topics, related, afterFilter, isSent }: Found): void {
  const figures = `${items} items, ${topics} topics, ${afterFilter} after filtering, ${related} related`;
  expect(`${who}: ${figures}`, items === 10 && topics > 5 && related > 0 && isSent);
}

function expect(what: string, isSo: boolean): void {
  console.log(`${isSo ? 'ok' : 'WRONG'}  ${what}`);
  if (!isSo) failures++;
}

/** Writes a picture of the guide, where they are asked for. */
function keep(name: string, picture: Buffer): void {
  if (values.pictures && name) writeFileSync(join(ROOT, `docs/images/${name}.png`), smallPng(picture));
}

function end(): Promise<void> {
  ending = ending.then(async () => {
    for (let stop = endings.pop(); stop; stop = endings.pop()) await stop();
  });
  return ending;
}
