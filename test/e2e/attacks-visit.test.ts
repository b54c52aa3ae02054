import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { COMMON_TAG, HOSTILE_FEEDS } from './attacks/feeds.ts';
import { PAYLOADS, UNNAMED } from './attacks/payloads.ts';
import {
  foreignNodes,
  inheritedAnew,
  serveAttacks,
  watch,
  type AttackServer,
} from './attacks/watched-page.ts';
import { openChromium } from './chromium.ts';
import { stored } from './visit.ts';

const PAGE = `<!doctype html><html lang="nl"><title>Een pagina</title><link rel="icon" href="/icon">
  <script type="module" src="/raakvlak/raakvlak.js"></script><main>
  <related-news src="/feed" tags="${COMMON_TAG}"></related-news>
  <tag-filter for="lijst" url-param="onderwerp"></tag-filter>
  <news-list id="lijst" src="/feed" heading="Nieuws"></news-list>
  <feedback-button endpoint="/feedback" privacy-url="/privacy"></feedback-button></main>`;
/** As many as fit in an address. */
const FEW = PAYLOADS.slice(0, 100);

let browser: Browser;
let server: AttackServer;
before(async () => {
  server = await serveAttacks();
  server.answers.set('/page', { type: 'text/html', body: PAGE });
  const feed = HOSTILE_FEEDS['json-feed']?.(FEW);
  assert.ok(feed);
  // A server that would like to know its readers again.
  server.answers.set('/feed', { ...feed, headers: { 'set-cookie': 'who=you; Max-Age=99999' } });
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  await server.close();
});

const answer = (status: number, type: string, body: unknown): void => {
  server.answers.set('/feedback', {
    status,
    type,
    body: JSON.stringify(body),
    headers: { 'set-cookie': 'sender=you; Max-Age=99999' },
  });
};
const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const lists = [...document.querySelectorAll('news-list, related-news')];
    const button = document.querySelector('feedback-button')?.shadowRoot?.querySelector('button');
    return button && lists.every((one) => one.matches(':state(ready), :state(empty)'));
  });
async function openDialog(page: Page): Promise<Locator> {
  await page.locator('feedback-button [part~=button]').click();
  const field = page.locator('feedback-button textarea');
  await field.waitFor();
  return field;
}

describe('a full visit', () => {
  it('sets no cookie, stores nothing before the visitor types, and asks only who is named', async () => {
    const { page, got } = await watch(browser, server, '/page');
    await ready(page);
    await page.locator('tag-filter [part~=chip]').first().click();
    await page.locator('news-list [part~=more], news-list .more button').first().click();
    const field = await openDialog(page);
    await page.getByRole('radio').last().check();
    await page.getByRole('radio').first().focus();
    await page.locator('feedback-button [part~=close]').click();
    assert.deepEqual(
      (await stored(page)).filter((one) => !one.startsWith('session storage: raakvlak')),
      [],
    );

    answer(201, 'application/json', { id: 'an-id', reference: 'AB12' });
    await openDialog(page);
    await field.fill('Dank u wel.');
    const kept = await stored(page);
    assert.ok(
      kept.length > 0 && kept.every((one) => one.startsWith('session storage: raakvlak')),
      kept.join(),
    );
    await page.locator('feedback-button [part~=submit]').click();
    await page.getByText('AB12').waitFor();
    assert.deepEqual(await stored(page), []);

    assert.deepEqual(got, []);
    const named = /^\/(?:page|feed|feedback|icon|raakvlak\/.*)$/;
    // Pictures of the feed's own server are the feed's to name.
    const pictures = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap((one) =>
          (one as PerformanceResourceTiming).initiatorType === 'img' ? [new URL(one.name).pathname] : [],
        ),
    );
    assert.deepEqual(
      server.asked.filter((path) => !named.test(path) && !pictures.includes(path)),
      [],
    );
    await page.context().close();
  });

  it('with nothing typed leaves no trace at all', async () => {
    const { page, got } = await watch(browser, server, '/page');
    await ready(page);
    await openDialog(page);
    await page.keyboard.press('Escape');
    assert.deepEqual(await stored(page), []);
    assert.deepEqual(got, []);
    await page.context().close();
  });

  it('by a link that somebody made, with attacks in its address, runs none of them', async () => {
    const query = FEW.map(
      (payload) => `onderwerp=${encodeURIComponent(payload.slice(0, 80).replace(/\p{Surrogate}/gu, ''))}`,
    ).join('&');
    const { page, got } = await watch(browser, server, `/page?${query}#${encodeURIComponent(FEW[11] ?? '')}`);
    await page.locator('tag-filter [part~=chip]').first().waitFor();
    assert.deepEqual(await foreignNodes(page), []);
    assert.deepEqual(got, []);
    await page.context().close();
  });
});

describe('a hostile endpoint', () => {
  it('that puts attacks in problem details, ids and references gets them shown as text', async () => {
    const { page, got } = await watch(browser, server, '/page');
    await ready(page);
    const field = await openDialog(page);
    await field.fill('Een bericht.');
    answer(422, 'application/problem+json', {
      type: 'javascript:alert(1)',
      title: '<img src=x onerror=alert(1)>',
      detail: `<img src="https://${UNNAMED}/pixel.gif">`,
      instance: 'javascript:alert(1)',
      errors: PAYLOADS.map((detail, i) => ({
        pointer: ['', '/message', '#/rating/value', '/contact/email', detail][i % 5],
        detail,
      })),
    });
    await page.locator('feedback-button [part~=submit]').click();
    const summary = page.locator('feedback-button [part~=summary]');
    await summary.filter({ hasText: 'onerror' }).waitFor();
    assert.deepEqual(await foreignNodes(page), []);

    answer(201, 'application/json', { id: PAYLOADS.join(' '), reference: PAYLOADS.join(' ') });
    await field.fill('Een ander bericht.');
    await page.locator('feedback-button [part~=submit]').click();
    await page.locator('feedback-button [part~=thanks]').filter({ hasText: 'onerror' }).waitFor();
    assert.deepEqual(await foreignNodes(page), []);
    assert.deepEqual(await inheritedAnew(page), []);
    assert.deepEqual(got, []);
    console.log(`Attacks tried by the endpoint: ${PAYLOADS.length * 3}; executed: 0`);
    await page.context().close();
  });
});

describe('a draft', () => {
  it('of attacks comes back as it was, and is shown as text in what will be sent', async () => {
    const { page, got } = await watch(browser, server, '/page');
    await ready(page);
    // A field knows one way to end a line.
    const text = PAYLOADS.join('\n')
      .replaceAll('\r', '')
      .replace(/\p{Surrogate}/gu, '');
    // Not typed: so much of it takes a browser minutes.
    await (
      await openDialog(page)
    ).evaluate((node: HTMLTextAreaElement, value) => {
      node.value = value;
      node.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, text);
    await page.locator('feedback-button [part~=close]').click();
    const field = await openDialog(page);
    assert.equal(await field.inputValue(), text);
    await page.getByRole('button', { name: 'Bekijk wat wij versturen' }).click();
    await page.locator('feedback-button [part~=review]').filter({ hasText: 'onerror' }).waitFor();
    assert.deepEqual(await foreignNodes(page), []);
    assert.deepEqual(got, []);
    console.log(`Attacks tried in a draft: ${PAYLOADS.length * 2}; executed: 0`);
    await page.context().close();
  });
});
