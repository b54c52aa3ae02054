import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { textOf } from '../../suites/text-of.js';
import { route } from '../feeds.js';
import { inState, parts } from '../parts.js';

const CACHE = 'raakvlak-feeds';

/** Another list on the same feed; `format` keeps it from getting the answer that the first one shares with the page. */
const again = (address: string, offline: boolean): Promise<NewsList> =>
  fixture<NewsList>(html`
    <news-list src=${address} format="json-feed" ?offline=${offline}>
      <a href="/nieuws">Al het nieuws</a>
    </news-list>
  `);

describe('news-list without a network', () => {
  afterEach(async () => {
    await caches.delete(CACHE);
  });

  it('shows the last good feed with its date, where the page asks for it', async () => {
    const address = route('once', { items: 3 });
    const first = await fixture<NewsList>(html`
      <news-list src=${address} offline></news-list>
    `);
    await inState(first, 'ready');
    const kept = async (): Promise<boolean> =>
      !!(await (await caches.open(CACHE)).match(new URL(address, location.href)));
    while (!(await kept())) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { warn } = console;
    console.warn = () => undefined;
    const list = await again(address, true);
    await inState(list, 'ready');
    console.warn = warn;
    expect(parts(list, 'item')).to.have.lengthOf(3);
    expect(textOf(list)).to.match(/U hebt geen verbinding\. Dit nieuws is van \d+ \S+ \d{4}\./);
    expect(textOf(list)).not.to.contain('Het nieuws laadt nu niet');
  });

  it('keeps nothing, and shows the error, where the page does not', async () => {
    const address = route('once', { items: 3 });
    await inState(
      await fixture<NewsList>(html`
        <news-list src=${address}></news-list>
      `),
      'ready',
    );
    const { warn } = console;
    console.warn = () => undefined;
    const list = await again(address, false);
    await inState(list, 'error');
    console.warn = warn;
    expect(await caches.has(CACHE)).to.equal(false);
    expect(textOf(list)).to.contain('Het nieuws laadt nu niet');
  });
});
