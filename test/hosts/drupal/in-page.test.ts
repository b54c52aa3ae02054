import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openChromium } from '../../e2e/chromium.ts';
import { serveHost, type Answer, type Host } from '../serve-host.ts';
import { visit, type Visit } from '../visitor.ts';
import { blockIn } from './guide.ts';
import { leftOf } from './text-format.ts';

const root = join(import.meta.dirname, '..', '..', '..');
/** Articles of a demonstration site of Drupal, as its JSON:API answered them. */
const ARTICLES = JSON.parse(
  readFileSync(join(root, 'test', 'documents', 'drupal', 'articles-with-included-tags.json'), 'utf8'),
) as { data: { attributes: { title: string } }[]; included?: unknown };
const FEED = '/jsonapi/node/article';
/** As the library of the guide prints it. */
const LIBRARY = '<script src="/raakvlak/raakvlak.js" type="module"></script>';

let browser: Browser;
let open: { host: Host; page: Visit['page'] }[] = [];
before(async () => (browser = await openChromium()));
afterEach(async () => {
  for (const { host, page } of open) {
    await page.context().close();
    await host.close();
  }
  open = [];
});
after(() => browser.close());

/** The page of the guide: its code, as the text format that it advises leaves it, in a block of Drupal. */
async function openPage(feed: Answer, script = LIBRARY, files: Record<string, string> = {}): Promise<Visit> {
  const allowed = blockIn('drupal.md', 'text', '<div data-raakvlak ');
  const text = leftOf(blockIn('drupal.md', 'html', 'data-raakvlak="'), { allowed });
  const body = `<!doctype html><html lang="nl"><head><title>Pagina</title><link rel="icon" href="data:,">${script}</head>
    <body><div class="block block-block-content"><div class="block__content"><div class="text-content">${text}</div></div></div></body></html>`;
  const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:`;
  const host = await serveHost(root, (path) => {
    if (path === '/')
      return {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
        body,
      };
    if (path === FEED) return { headers: { 'content-type': 'application/vnd.api+json' }, ...feed };
    const own = files[path];
    if (own !== undefined) return { headers: { 'content-type': 'text/javascript' }, body: own };
    if (path.startsWith('/raakvlak/'))
      return {
        headers: { 'content-type': 'text/javascript' },
        body: readFileSync(join(root, 'dist', path.slice('/raakvlak/'.length))),
      };
    return undefined;
  });
  const seen = await visit(browser, `${host.url}/`);
  open.push({ host, page: seen.page });
  return seen;
}

/** Titles of the articles that the page shows. */
async function titles({ page }: Visit): Promise<string[]> {
  const links = page.locator('news-list [part~=title] a');
  await links.first().waitFor();
  return links.allInnerTexts();
}

/** Waits until the console has said this. */
async function says({ page, heard }: Visit, what: RegExp): Promise<void> {
  while (!heard.some((line) => what.test(line))) await page.waitForEvent('console');
}

describe('the code of the guide for Drupal, in a page', () => {
  const expected = ARTICLES.data.map(({ attributes }) => attributes.title);

  it('shows the articles of JSON:API, and says nothing in the console', async () => {
    const seen = await openPage({ body: JSON.stringify(ARTICLES) });
    assert.deepEqual(await titles(seen), expected);
    assert.equal(await seen.page.getByRole('heading', { name: 'Nieuws', level: 2 }).count(), 1);
    assert.equal(await seen.page.getByText('Al het nieuws').isVisible(), false);
    assert.deepEqual(seen.heard, []);
  });

  it('does so too when another script imports ours, from another folder', async () => {
    const seen = await openPage(
      { body: JSON.stringify(ARTICLES) },
      '<script src="/sites/default/files/asset_injector/js/raakvlak.js"></script>',
      { '/sites/default/files/asset_injector/js/raakvlak.js': "import('/raakvlak/raakvlak.js')" },
    );
    assert.deepEqual(await titles(seen), expected);
    assert.deepEqual(seen.heard, []);
  });

  it('says what to do when nothing is included', async () => {
    const seen = await openPage({ body: JSON.stringify({ ...ARTICLES, included: undefined }) });
    assert.deepEqual(await titles(seen), expected);
    await says(seen, /Add include=field_tags,field_image/);
  });

  it('leaves the link, and says the status, when Drupal knows no field of that name', async () => {
    const seen = await openPage({ status: 400, body: '{"errors":[{"status":"400"}]}' });
    await seen.page.locator('news-list [part~=status]').getByText('Het nieuws laadt nu niet.').waitFor();
    assert.equal(await seen.page.getByRole('link', { name: 'Al het nieuws' }).isVisible(), true);
    await says(seen, /<news-list> .*jsonapi.* could not be read \(http, 400\)/);
  });
});
