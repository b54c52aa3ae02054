import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/related-news.js';
import type { RelatedNews } from '../../../src/elements/related-news.js';
import { makeFeed } from '../../servers/feeds.js';
import { behavesLikeAnElement } from '../../suites/behaves-like-an-element.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { feedOf } from '../feeds.js';
import { inState, part, partTexts, parts, statesOf } from '../parts.js';
import { place } from '../place.js';
import { ABOUT_PARKING, ABOUT_PASSPORTS, FEED } from './articles.js';

describe('related-news', () => {
  behavesLikeAnElement<RelatedNews>('related-news', {
    markup:
      '<related-news src="/routes/feed.json?id=suite-related" for-url="/nieuws/bericht-1"></related-news>',
    ready: (related) => inState(related, 'ready'),
    properties: { limit: 2, heading: 'Lees ook', explain: true, forUrl: '/nieuws/bericht-2' },
    loading: '<related-news src="/routes/never?id=suite-related"></related-news>',
  });

  const show = async (
    attributes = 'for-url="/nieuws/stalling"',
    feed: object = FEED,
  ): Promise<RelatedNews> => {
    const related = await place<RelatedNews>(`<related-news ${attributes}></related-news>`, { feed });
    await inState(related, 'ready', 'empty');
    return related;
  };

  it('has defaults', () => {
    const {
      forUrl,
      limit,
      tags,
      explain,
      heading,
      headingLevel,
      layout,
      show: shows,
      src,
    } = document.createElement('related-news');
    expect([forUrl, limit, tags, explain, heading, headingLevel, layout, shows, src]).to.deep.equal([
      '',
      3,
      [],
      false,
      '',
      2,
      'list',
      'date summary tags',
      '',
    ]);
  });

  it('takes each property from its attribute', async () => {
    const { forUrl, limit, tags, explain, heading, layout } = await show(
      'for-url="/x" limit="5" tags="Wonen, Zorg" explain heading="Lees ook" layout="cards"',
    );
    expect([forUrl, limit, tags, explain, heading, layout]).to.deep.equal([
      '/x',
      5,
      ['Wonen', 'Zorg'],
      true,
      'Lees ook',
      'cards',
    ]);
  });

  it('shows what shares the rarest tags and words with the article, and never the article itself', async () => {
    const related = await show();
    expect(partTexts(related, 'title')).to.have.members(ABOUT_PARKING);
    related.forUrl = '/nieuws/paspoort';
    await until(
      () => partTexts(related, 'title').join() === ABOUT_PASSPORTS.join(),
      'what goes with a passport',
    );
  });

  it('knows the article by its address however that is written', async () => {
    for (const address of [
      new URL('/nieuws/stalling', location.href).href,
      '/nieuws/stalling/',
      '/nieuws/stalling?utm_source=brief#kop',
    ]) {
      expect(partTexts(await show(`for-url="${address}"`), 'title'), address).to.have.members(ABOUT_PARKING);
    }
  });

  it('shows the same article once', async () => {
    const twice = feedOf(...FEED.items, {
      id: 'nog eens',
      url: '/nieuws/pad/',
      title: 'Fietspad',
      tags: ['Fiets'],
    });
    const titles = partTexts(await show('for-url="/nieuws/stalling" limit="9"', twice), 'title');
    expect(titles.filter((title) => /fietspad/i.test(title))).to.have.lengthOf(1);
  });

  it("puts the publisher's own choice first", async () => {
    const [article, ...others] = FEED.items;
    const feed = feedOf({ ...article, _raakvlak: { related: ['zwembad', 'weg'] } }, ...others);
    expect(partTexts(await show('for-url="/nieuws/stalling"', feed), 'title')[0]).to.equal('Warm water');
  });

  for (const [limit, count] of [
    ['1', 1],
    ['2', 2],
    ['2.8', 2],
    ['99', 11],
    ['0', 3],
    ['-1', 3],
    ['veel', 3],
  ] as const) {
    it(`shows ${count} items with limit="${limit}"`, async () => {
      const feed = makeFeed({ items: 12, tags: ['Eén onderwerp'] });
      const related = await show(`for-url="/nieuws/bericht-1" limit="${limit}"`, feed);
      expect(parts(related, 'item')).to.have.lengthOf(count);
    });
  }

  it('follows limit and tags when they change', async () => {
    const related = await show('for-url="/elders" tags="Fiets" limit="1"');
    expect(parts(related, 'item')).to.have.lengthOf(1);
    related.limit = 2;
    await until(() => parts(related, 'item').length === 2, 'two items');
    related.tags = ['Paspoort'];
    await until(() => partTexts(related, 'title').join().includes('paspoort'), 'passports');
  });

  it('has a heading, and titles one level deeper', async () => {
    const related = await show();
    expect(textOf(part(related, 'heading'))).to.equal('Gerelateerd nieuws');
    expect([part(related, 'heading').localName, part(related, 'title').localName]).to.deep.equal([
      'h2',
      'h3',
    ]);
    related.heading = 'Lees ook';
    related.headingLevel = 3;
    await related.updateComplete;
    expect(textOf(part(related, 'heading'))).to.equal('Lees ook');
    expect([part(related, 'heading').localName, part(related, 'title').localName]).to.deep.equal([
      'h3',
      'h4',
    ]);
  });

  it("takes the page's own heading, and the reader's language", async () => {
    const own = await fixture<RelatedNews>(html`
      <related-news for-url="/nieuws/stalling" .feed=${FEED}>
        <h2 slot="heading">Meer hierover</h2>
      </related-news>
    `);
    await inState(own, 'ready');
    expect(textOf(own)).to.match(/^Meer hierover/);
    const english = await show('for-url="/nieuws/stalling" lang="en" explain');
    expect(textOf(english)).to.contain('Related news').and.to.contain('Also about: ');
  });

  it('says why each item is there with explain', async () => {
    const related = await show('for-url="/nieuws/stalling" explain show=""');
    expect(partTexts(related, 'item')).to.have.members([
      'Het fietspad langs de singel wordt breder Ook over: Fiets',
      'Brug dicht voor fietsers Ook over: Fiets',
      'Bussen rijden anders rond het station Ook over: Station',
    ]);
    related.explain = false;
    await related.updateComplete;
    expect(textOf(related)).not.to.contain('Ook over');
  });

  it('hides itself and takes no room when nothing is related', async () => {
    const related = await show('for-url="/nieuws/zwembad" heading="Lees ook"');
    expect(statesOf(related)).to.deep.equal(['empty']);
    expect(textOf(related)).to.equal('');
    expect(related.getBoundingClientRect().height).to.equal(0);
    await expect(related).to.be.accessible();
  });

  it("shows the page's own words when nothing is related", async () => {
    const related = await fixture<RelatedNews>(html`
      <related-news for-url="/nieuws/zwembad" .feed=${FEED}>
        <a href="/nieuws">Al het nieuws</a>
        <p slot="empty">Niets hierover.</p>
      </related-news>
    `);
    await inState(related, 'empty');
    expect(textOf(related)).to.equal('Niets hierover.');
    related.forUrl = '/nieuws/paspoort';
    await inState(related, 'ready');
    expect(textOf(related)).not.to.contain('Niets hierover');
  });

  it('drops the late answer to an old question', async () => {
    const related = await show();
    for (const url of ['/nieuws/zwembad', '/nieuws/ov', '/nieuws/paspoort']) {
      related.forUrl = url;
      await related.updateComplete;
    }
    await until(
      () => partTexts(related, 'title').join() === ABOUT_PASSPORTS.join(),
      'what goes with a passport',
    );
    await related.refresh();
    expect(partTexts(related, 'title')).to.deep.equal(ABOUT_PASSPORTS);
  });

  it('tells which item a visitor follows', async () => {
    const related = await show('for-url="/nieuws/paspoort"');
    const ids: string[] = [];
    related.addEventListener('news-select', (event) => {
      ids.push(event.detail.item.id);
      event.preventDefault();
    });
    part(related, 'link').click();
    expect(ids).to.deep.equal(['rijbewijs']);
  });

  it('goes back to its defaults when attributes go', async () => {
    const related = await show(
      'for-url="/nieuws/stalling" limit="1" explain heading="Lees ook" layout="headlines" show=""',
    );
    for (const name of related.getAttributeNames()) if (name !== 'for-url') related.removeAttribute(name);
    await until(() => parts(related, 'item').length === 3, 'three items');
    expect(textOf(part(related, 'heading'))).to.equal('Gerelateerd nieuws');
    expect(parts(related, 'tag').length).to.be.greaterThan(0);
  });

  for (const layout of ['list', 'cards', 'compact', 'headlines'] as const) {
    it(`is accessible in layout ${layout}`, async () => {
      const related = await show(
        `for-url="/nieuws/stalling" layout="${layout}" explain show="image date summary tags"`,
      );
      await expect(related).to.be.accessible();
    });
  }
});
