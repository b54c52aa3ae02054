import { expect } from '@open-wc/testing';
import '../../src/elements/news-list.js';
import '../../src/elements/related-news.js';
import '../../src/elements/tag-filter.js';
import type { NewsList } from '../../src/elements/news-list.js';
import type { RelatedNews } from '../../src/elements/related-news.js';
import { makeFeed } from '../servers/feeds.js';
import { wrapTextNodes } from '../suites/page-translation.js';
import { textOf } from '../suites/text-of.js';
import { until } from '../suites/until.js';
import { button, inState, part, partTexts } from './parts.js';
import { place } from './place.js';
import { box, boxes, chips, feedOfTags, options, pair, press, shown, type } from './tag-filter/filters.js';

/** A translator's work: every text in capitals, as it stood when the visitor asked for it. */
const translate = (...elements: Element[]): void => {
  for (const element of elements) wrapTextNodes(element, (text) => text.toUpperCase());
};

describe('a page that the browser has translated', () => {
  it('shows the right items and counts after a press', async () => {
    const both = await pair();
    translate(both.filter, both.list);
    expect(partTexts(both.list, 'title')[0]).to.equal('W1');
    expect(textOf(part(both.filter, 'label'))).to.equal('KIES ONDERWERPEN');
    const chip = part(both.filter, 'chip').parentElement?.parentElement?.querySelectorAll('button')[2];
    chip?.click();
    await shown(both);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W3', 'J']);
    expect(partTexts(both.filter, 'status')).to.deep.equal(['2 van 6 berichten']);
    expect(textOf(part(both.filter, 'label')), 'what has not changed stays translated').to.equal(
      'KIES ONDERWERPEN',
    );
    chip?.click();
    await shown(both);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W1', 'W2', 'W3', 'W4', 'J', 'Zonder']);
    expect(partTexts(both.filter, 'status')).to.deep.equal(['6 berichten']);
  });

  it('shows counts that change under match="all"', async () => {
    const both = await pair('match="all"');
    translate(both.filter, both.list);
    await press(both, 'ENERGIE');
    expect(chips(both.filter)).to.deep.equal(['WONEN 2', '*ENERGIE 2', 'ZORG 1']);
  });

  it('shows boxes, a drop-down and a box to find a choice as they change', async () => {
    const both = await pair('variant="checkboxes" match-toggle match="all" lang="nl"');
    translate(both.filter, both.list);
    box(both.filter, 'ENERGIE').click();
    await shown(both);
    expect(boxes(both.filter)).to.deep.equal(['WONEN 2', '*ENERGIE 2', 'ZORG 1']);
    box(both.filter, 'WONEN').click();
    await shown(both);
    translate(both.filter);
    both.filter.lang = 'en';
    await until(() => textOf(part(both.filter, 'match')).includes('any of these topics'), 'English');

    const drop = await pair('variant="select"');
    translate(drop.filter);
    drop.list.query.text = 'W4';
    await shown(drop);
    expect(options(drop.filter)).to.deep.equal(['*ALLE ONDERWERPEN', 'Wonen (1)', 'Energie (1)', 'Zorg (1)']);

    const many = await pair('', feedOfTags(40));
    await type(many, 'onderwerp 3');
    translate(many.filter);
    await type(many, 'onderwerp 39');
    expect(chips(many.filter)).to.deep.equal(['Onderwerp 39 1']);
    expect(textOf(many.filter.shadowRoot?.querySelector('[aria-live]') as Element)).to.equal(
      '1 onderwerp gevonden',
    );
    translate(many.filter);
    many.filter.maxVisible = 3;
    await type(many, 'ond');
    expect(partTexts(many.filter, 'label')[1]).to.equal('ZOEK EEN ONDERWERP');
  });

  it('shows more items, and says how many', async () => {
    const list = await place<NewsList>('<news-list></news-list>', { feed: makeFeed({ items: 25 }) });
    await inState(list, 'ready');
    translate(list);
    button(list, 'TOON MEER NIEUWS').click();
    await list.updateComplete;
    expect(partTexts(list, 'title').slice(9, 12)).to.deep.equal(['BERICHT 10', 'Bericht 11', 'Bericht 12']);
    const live = list.shadowRoot?.querySelector('[aria-live]') as Element;
    await until(() => textOf(live) === '20 van 25 berichten op de pagina', 'the count is said');
    translate(list);
    button(list, 'TOON MEER NIEUWS').click();
    await until(() => textOf(live) === '25 van 25 berichten op de pagina', 'the next count is said');
  });

  it('changes its language', async () => {
    const both = await pair();
    await press(both, 'Zorg');
    translate(both.filter, both.list);
    both.filter.lang = both.list.lang = 'en';
    await until(() => partTexts(both.filter, 'status')[0] === '1 of 6 items', 'the count in English');
    expect(textOf(part(both.filter, 'label'))).to.equal('Choose topics');
    expect(partTexts(both.filter, 'clear')).to.deep.equal(['Clear choices']);
  });

  it('shows the next feed, the error and the message that nothing is left', async () => {
    const list = await place<NewsList>('<news-list></news-list>', { feed: makeFeed({ items: 2 }) });
    await inState(list, 'ready');
    translate(list);
    list.feed = makeFeed({ items: 3, title: 'Ander' });
    await until(() => partTexts(list, 'title').length === 3, 'the next feed');
    expect(partTexts(list, 'title')[2]).to.equal('Bericht 3');
    list.query.match = 'all';
    list.query.select(['wonen', 'jeugd']);
    await inState(list, 'empty');
    translate(list);
    list.lang = 'en';
    await until(() => textOf(part(list, 'status')).startsWith('No items about these topics.'), 'English');
  });

  it('shows other related news', async () => {
    const related = await place<RelatedNews>('<related-news for-url="/nieuws/bericht-1"></related-news>', {
      feed: makeFeed({ items: 25 }),
    });
    await inState(related, 'ready');
    const before = partTexts(related, 'title');
    translate(related);
    related.forUrl = '/nieuws/bericht-9';
    await until(
      () => partTexts(related, 'title').some((title) => /^Bericht/.test(title) && !before.includes(title)),
      'other titles',
    );
    expect(textOf(part(related, 'heading'))).to.equal('GERELATEERD NIEUWS');
    related.heading = 'Lees ook';
    await related.updateComplete;
    expect(textOf(part(related, 'heading'))).to.equal('Lees ook');
  });
});
