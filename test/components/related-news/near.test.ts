import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/related-news.js';
import { until } from '../../suites/until.js';
import { partTexts, statesOf } from '../parts.js';
import { ABOUT_PASSPORTS, FEED } from './articles.js';

describe('related-news, far down a page', () => {
  it('begins when a visitor comes near, and not before', async () => {
    const page = await fixture(html`
      <div>
        <div class="far"></div>
        <related-news for-url="/nieuws/paspoort"></related-news>
      </div>
    `);
    const far = page.querySelector('.far') as HTMLElement;
    far.style.height = '20000px';
    const related = page.querySelector('related-news') as HTMLElementTagNameMap['related-news'];
    let reads = 0;
    const feed = { ...FEED };
    Object.defineProperty(feed, 'items', {
      get: () => {
        reads++;
        return (FEED as { items: unknown[] }).items;
      },
    });
    related.feed = feed;
    await until(() => reads > 0, 'the feed is read');
    // What is near has its answer a frame later.
    for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(statesOf(related)).to.include('loading');
    expect(partTexts(related, 'title')).to.deep.equal([]);
    far.style.height = '10px';
    await until(() => partTexts(related, 'title').join() === ABOUT_PASSPORTS.join(), 'the answer');
  });
});
