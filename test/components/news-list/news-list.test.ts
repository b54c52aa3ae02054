import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { makeFeed } from '../../servers/feeds.js';
import { behavesLikeAnElement } from '../../suites/behaves-like-an-element.js';
import { textOf } from '../../suites/text-of.js';
import { feedOf } from '../feeds.js';
import { inState, part, parts, partTexts } from '../parts.js';

describe('news-list', () => {
  behavesLikeAnElement<NewsList>('news-list', {
    markup: '<news-list src="/routes/feed.json?id=suite" heading="Nieuws"></news-list>',
    ready: (list) => inState(list, 'ready'),
    properties: { pageSize: 3, heading: 'Laatste nieuws', tags: ['Wonen'], layout: 'compact' },
    loading: '<news-list src="/routes/never?id=suite"></news-list>',
  });

  const show = async (feed: object): Promise<NewsList> => {
    const list = await fixture<NewsList>(html`
      <news-list .feed=${feed}></news-list>
    `);
    await inState(list, 'ready', 'empty');
    return list;
  };

  it('has defaults', () => {
    const list = document.createElement('news-list');
    const { src, format, feed, heading, headingLevel, layout, show: shows, imageOrigins } = list;
    expect({ src, format, feed, heading, headingLevel, layout, shows, imageOrigins }).to.deep.equal({
      src: '',
      format: 'auto',
      feed: undefined,
      heading: '',
      headingLevel: 2,
      layout: 'list',
      shows: 'date summary tags',
      imageOrigins: '',
    });
    const { pageSize, more, tags, match } = list;
    expect({ pageSize, more, tags, match }).to.deep.equal({
      pageSize: 10,
      more: 'button',
      tags: [],
      match: 'any',
    });
  });

  it('takes each property from its attribute', async () => {
    const list = await fixture<NewsList>(`<news-list src="/routes/never" format="json-feed" heading="Nieuws"
      heading-level="3" layout="cards" show="image date" image-origins="https://beeld.example" page-size="4" more="none"
      tags="Wonen, Werk\\, inkomen ,,Zorg" match="all"></news-list>`);
    const { src, format, heading, headingLevel, layout, show: shows, imageOrigins } = list;
    expect([src, format, heading, headingLevel, layout, shows, imageOrigins]).to.deep.equal([
      '/routes/never',
      'json-feed',
      'Nieuws',
      3,
      'cards',
      'image date',
      'https://beeld.example',
    ]);
    const { pageSize, more, tags, match } = list;
    expect([pageSize, more, tags, match]).to.deep.equal([
      4,
      'none',
      ['Wonen', 'Werk, inkomen', 'Zorg'],
      'all',
    ]);
  });

  it('shows of each item a linked title, the date, the summary and the tags, in the order of the feed', async () => {
    const list = await show(makeFeed({ items: 3 }));
    expect(partTexts(list, 'title')).to.deep.equal(['Bericht 1', 'Bericht 2', 'Bericht 3']);
    expect(parts(list, 'link').map((link) => link.getAttribute('href'))).to.deep.equal(
      [1, 2, 3].map((n) => new URL(`/nieuws/bericht-${n}`, location.href).href),
    );
    expect(partTexts(list, 'date')[0]).to.equal('Geplaatst op 30 juni 2026');
    expect(partTexts(list, 'summary')[0]).to.equal('Waar bericht 1 over gaat, in één zin.');
    expect(partTexts(list, 'tag').slice(0, 2)).to.deep.equal(['Wonen', 'Samenwerking']);
    expect(part(list, 'tags').getAttribute('aria-label')).to.equal('Onderwerpen');
    expect(part(list, 'list').getAttribute('role'), 'Safari takes a list without bullets for none').to.equal(
      'list',
    );
  });

  it('leaves out what an item does not have', async () => {
    const list = await show(feedOf({ url: undefined, title: 'Alleen een titel' }));
    expect(textOf(part(list, 'item'))).to.equal('Alleen een titel');
    expect(parts(list, 'link')).to.have.lengthOf(0);
    await expect(list).to.be.accessible();
  });

  it('says that a feed without items has no news', async () => {
    const list = await show(feedOf());
    await inState(list, 'empty');
    expect(textOf(list)).to.equal('Er is nog geen nieuws.');
    expect(textOf(part(list, 'status'))).to.equal('Er is nog geen nieuws.');
    await expect(list).to.be.accessible();
  });

  it("puts the page's own words in the place of ours when there is no news", async () => {
    const list = await fixture<NewsList>(html`
      <news-list .feed=${feedOf()}><p slot="empty">Kom morgen terug.</p></news-list>
    `);
    await inState(list, 'empty');
    expect(textOf(list)).to.equal('Kom morgen terug.');
  });

  for (const layout of ['list', 'cards', 'compact', 'headlines'] as const) {
    it(`is accessible in layout ${layout}, with everything shown`, async () => {
      const list = await fixture<NewsList>(html`
        <news-list
          heading="Nieuws"
          layout=${layout}
          show="image date summary tags source author reading-time more-link"
          .feed=${feedOf(
            { image: '/routes/empty', tags: ['Wonen'], authors: [{ name: 'Redactie' }], summary: 'Kort.' },
            { date_published: '2026-11-12', language: 'en', content_text: 'Long '.repeat(600) },
          )}
        ></news-list>
      `);
      await inState(list, 'ready');
      await expect(list).to.be.accessible();
    });
  }
});
