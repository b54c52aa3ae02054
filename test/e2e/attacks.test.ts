import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { COMMON_TAG, HOSTILE_FEEDS } from './attacks/feeds.ts';
import { PAYLOADS } from './attacks/payloads.ts';
import {
  foreignNodes,
  inheritedAnew,
  serveAttacks,
  watch,
  type AttackServer,
  type WatchedPage,
} from './attacks/watched-page.ts';
import { openChromium } from './chromium.ts';

const SHOW = 'image,date,summary,tags,source,author,reading-time,more-link';

let browser: Browser;
let server: AttackServer;
before(async () => {
  server = await serveAttacks();
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A filter shows no more. */
const MOST_TOPICS = 500;
/** Payloads in one related block, two of which each of seven runs has: ranking many takes time by the square. */
const BATCH = Math.ceil(PAYLOADS.length / 14);

/** A page with all four elements that reads a feed, and the batches of it, through one of the built scripts. */
function pageWith(script: string, batches: readonly string[], more: string): string {
  const related = batches.map(
    (
      feed,
    ) => `<related-news src="${feed}" tags="${COMMON_TAG}" limit="${BATCH}" min-score="0" explain show="${SHOW}">
      </related-news>`,
  );
  return `<!doctype html><html lang="nl"><title>Een pagina</title><link rel="icon" href="/icon">
    <script type="module" src="/raakvlak/${script}"></script><main>
    ${related.join('')}
    <section ${more ? '' : 'hidden'}>
    <tag-filter for="lijst" url-param="onderwerp" max-visible="5000" zero="disable"></tag-filter>
    <news-list id="lijst" src="/feed" page-size="5000" show="${SHOW}" heading="Nieuws" mark="alert"></news-list>
    ${more}</section>
    <feedback-button endpoint="/feedback" ask="rating message contact"></feedback-button></main>`;
}

/** What differs in no format, once: the page's own markup for items, and the other looks of a filter. */
const MORE = `<tag-filter for="lijst" facet="author" variant="select"></tag-filter>
  <tag-filter for="lijst" facet="source" variant="checkboxes"></tag-filter>
  <news-list src="/feed" page-size="5000"><template data-item><article data-attr-lang="language">
  <h3 data-text="title"></h3><a data-attr-href="url" data-attr-title="title" data-text="summary">x</a>
  <img data-if="image" data-attr-src="image" data-attr-alt="image.alt"><span data-each="tags" data-text="label"></span>
  <time data-attr-datetime="published" data-text="author"></time></article></template></news-list>`;

/** Opens a page on the feeds of one format, and waits until everything shows. */
async function open(script: string, batches: readonly string[], more = '', query = ''): Promise<WatchedPage> {
  server.answers.set('/page', { type: 'text/html', body: pageWith(script, batches, more) });
  const watched = await watch(browser, server, `/page${query}`);
  await watched.page.waitForFunction(
    () =>
      [...document.querySelectorAll('news-list, related-news')].every((one) =>
        one.matches(':state(ready)'),
      ) && document.querySelector('feedback-button')?.shadowRoot?.querySelector('button'),
    undefined,
    { polling: 200 },
  );
  return watched;
}

interface Shown {
  rows: number;
  own: number;
  related: number;
  topics: number;
  facets: number;
  /** Titles on screen that are not the text that the feed's reader made of them. */
  otherTexts: string[];
}

function shown({ page }: WatchedPage): Promise<Shown> {
  return page.evaluate(() => {
    const list = document.querySelector('news-list');
    const count = (element: string, selector: string): number =>
      [...document.querySelectorAll(element)].reduce(
        (sum, one) => sum + (one.shadowRoot?.querySelectorAll(selector).length ?? 0),
        0,
      );
    const titles = [...(list?.shadowRoot?.querySelectorAll('[part~=title]') ?? [])];
    const items = list?.query.items ?? [];
    const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
    return {
      rows: titles.length,
      own: document.querySelectorAll('news-list ~ news-list > article').length,
      related: count('related-news', '[part~=item]'),
      topics: count('tag-filter[url-param]', '[part~=chip]'),
      facets: list?.query.facets().length ?? 0,
      otherTexts: titles.flatMap((title, i) =>
        plain(title.textContent) === plain(items[i]?.title)
          ? []
          : [`${title.textContent} ≠ ${items[i]?.title}`],
      ),
    };
  });
}

describe('what attackers write', () => {
  let tried = 0;
  let run = 0;
  after(() => console.log(`Attacks tried: ${tried} (${PAYLOADS.length} entries); executed: 0`));

  for (const [format, make] of Object.entries(HOSTILE_FEEDS)) {
    for (const script of format === 'json-feed' ? ['raakvlak.js', 'raakvlak.all.js'] : ['raakvlak.js']) {
      it(`is text in every field of ${format}, in every element, through ${script}`, async () => {
        const { type, body, fields } = make(PAYLOADS);
        server.answers.set('/feed', { type, body });
        const isFirst = format === 'json-feed';
        // What a reader made of a feed is the same to an element, whatever the format: each run ranks its share of them.
        const ranked = PAYLOADS.slice(run * 2 * BATCH, (run + 1) * 2 * BATCH);
        const batches = ['/feed-a', '/feed-b'];
        server.answers.set('/feed-a', make(ranked.slice(0, BATCH)));
        server.answers.set('/feed-b', make(ranked.slice(BATCH)));
        run += 1;
        const watched = await open(script, batches, isFirst ? MORE : '');
        try {
          const { rows, own, related, topics, facets, otherTexts } = await shown(watched);
          assert.ok(rows > PAYLOADS.length * 0.95, `${rows} rows of ${PAYLOADS.length}`);
          if (isFirst) assert.ok(own > PAYLOADS.length * 0.95, `${own} items in the page's own markup`);
          assert.ok(related > ranked.length * 0.8, `${related} related items`);
          // Of much that is markup nothing is left to be a topic.
          assert.ok(
            topics === Math.min(facets, MOST_TOPICS) && topics > 100,
            `${topics} of ${facets} topics`,
          );
          assert.deepEqual(otherTexts, []);
          assert.deepEqual(await inheritedAnew(watched.page), []);
          assert.deepEqual(await foreignNodes(watched.page), []);
          assert.deepEqual(watched.got, []);
          tried += PAYLOADS.length * fields;
        } finally {
          await watched.page.context().close();
        }
      });
    }
  }
});
