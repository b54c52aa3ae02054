import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { until } from '../../suites/until.js';
import { fastClock } from '../fast-clock.js';
import { requestsOf, route } from '../feeds.js';
import { button, inState, part, partTexts } from '../parts.js';

/** Passes in a blink: what the list waits between two looks. */
const MINUTES = [30_000, 600_000] as const;

describe('news-list that is kept fresh', () => {
  it('offers what is new, and moves nothing until it is asked for', async () => {
    const restore = fastClock(...MINUTES, 10_000);
    try {
      const list = await fixture<NewsList>(html`
        <news-list src=${route('growing')} refresh-every="PT5M" page-size="3"></news-list>
      `);
      await inState(list, 'ready');
      const before = partTexts(list, 'title');
      await until(
        () => list.renderRoot.textContent?.includes('Toon 2 nieuwe berichten'),
        'new items are offered',
      );
      expect(partTexts(list, 'title')).to.deep.equal(before);
      button(list, 'Toon 2 nieuwe berichten').click();
      await list.updateComplete;
      expect(partTexts(list, 'title')).to.deep.equal(['Bericht 1', 'Bericht 2', 'Bericht 3']);
    } finally {
      restore();
    }
  });

  it('asks no more once it has left the page', async () => {
    const address = route('growing');
    const list = await fixture<NewsList>(html`
      <news-list src=${address} refresh-every="PT5M"></news-list>
    `);
    await inState(list, 'ready');
    list.remove();
    const restore = fastClock(...MINUTES, 10_000);
    await new Promise((resolve) => setTimeout(resolve, 590_000));
    restore();
    expect((await requestsOf(address)).requests).to.equal(1);
  });

  it('refuses less than a minute, and says so once', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => said.push(message);
    const list = await fixture<NewsList>(html`
      <news-list src=${route('growing')} refresh-every="PT5S"></news-list>
    `);
    await inState(list, 'ready');
    await until(() => said.length > 0, 'it is said');
    console.warn = warn;
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.contain('refresh-every="PT5S"');
    expect(part(list, 'list')).to.exist;
  });
});
