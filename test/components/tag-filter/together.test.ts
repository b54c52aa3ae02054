import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { feedOf } from '../feeds.js';
import { button, inState, parts, partTexts } from '../parts.js';
import { chips, press, RICH, shown, type } from './filters.js';

/** Filters and lists as they stand in a page, once all are ready. */
async function page(
  markup: string,
  ...feeds: object[]
): Promise<{ filters: TagFilter[]; lists: NewsList[] }> {
  // What an earlier list of the same id has left to come back to is none of this one's.
  history.replaceState(null, '');
  const template = document.createElement('template');
  template.innerHTML = `<div>${markup}</div>`;
  const content = document.importNode(template.content, true);
  const lists = [...content.querySelectorAll('news-list')];
  lists.forEach((list, n) => (list.feed = feeds[n]));
  const place = await fixture('<div></div>');
  place.append(content);
  const filters = [...place.querySelectorAll('tag-filter')];
  for (const filter of filters) await inState(filter, 'ready', 'empty');
  return { filters, lists };
}

const live = (list: NewsList): HTMLElement => list.shadowRoot?.querySelector('[aria-live]') as HTMLElement;

describe('tag-filter, several on one list', () => {
  it('leave what fits all, and each counts what the others leave', async () => {
    const { filters, lists } = await page(
      '<tag-filter></tag-filter><tag-filter facet="year"></tag-filter><tag-filter facet="author" variant="select"></tag-filter><news-list></news-list>',
      RICH,
    );
    const [tags, years, writers] = filters as [TagFilter, TagFilter, TagFilter];
    const list = lists[0] as NewsList;
    await press({ filter: tags, list }, 'Wonen');
    await years.updateComplete;
    expect(chips(years)).to.deep.equal(['2026 1', '2025 1']);
    await press({ filter: years, list }, '2026');
    await tags.updateComplete;
    await writers.updateComplete;
    expect(chips(tags)).to.deep.equal(['Verkeer 1', '*Wonen 1', 'Geld 1']);
    expect(textOf(parts(writers, 'group')[0] as Element))
      .to.contain('Bob (1)')
      .and.not.to.contain('Anja');
    expect(partTexts(list, 'title')).to.deep.equal(['Huur omlaag']);
    for (const filter of filters) expect(partTexts(filter, 'status')).to.deep.equal(['1 van 4 berichten']);
  });

  it('are heard once, after the last press', async () => {
    const { filters, lists } = await page(
      '<tag-filter></tag-filter><tag-filter facet="year"></tag-filter><news-list></news-list>',
      RICH,
    );
    const list = lists[0] as NewsList;
    const said: string[] = [];
    const observer = new MutationObserver(() => {
      const text = textOf(live(list));
      if (text && text !== said.at(-1)) said.push(text);
    });
    observer.observe(live(list), { childList: true, characterData: true, subtree: true });
    await press({ filter: filters[0] as TagFilter, list }, 'Wonen');
    await press({ filter: filters[1] as TagFilter, list }, '2026');
    await until(() => said.length > 0, 'the count is said');
    await shown({ filter: filters[0] as TagFilter, list });
    observer.disconnect();
    expect(said).to.deep.equal(['1 van 4 berichten']);
    for (const filter of filters)
      expect(filter.shadowRoot?.querySelectorAll('[aria-live]').length).to.equal(0);
  });

  it('clear what is theirs', async () => {
    const { filters, lists } = await page(
      '<tag-filter></tag-filter><tag-filter facet="year"></tag-filter><news-list></news-list>',
      RICH,
    );
    const [tags, years] = filters as [TagFilter, TagFilter];
    const list = lists[0] as NewsList;
    await press({ filter: tags, list }, 'Wonen');
    await press({ filter: years, list }, '2026');
    button(tags, 'Wis keuze').click();
    await shown({ filter: years, list });
    expect([...years.selected]).to.deep.equal(['2026']);
    expect(partTexts(list, 'title')).to.deep.equal(['Huur omlaag', 'Bus rijdt om']);
  });
});

describe('tag-filter, one for two lists', () => {
  const ONE = feedOf({ title: 'A1', tags: ['A'] }, { title: 'AB', tags: ['A', 'B'] });
  const TWO = feedOf({ title: 'A2', tags: ['A'] }, { title: 'C', tags: ['C'] });
  const BOTH =
    '<tag-filter for="een twee"></tag-filter><news-list id="een"></news-list><news-list id="twee"></news-list>';
  const titles = (lists: NewsList[]): string[][] => lists.map((list) => partTexts(list, 'title'));

  it('leaves nothing in the list that lacks what is chosen', async () => {
    const { filters, lists } = await page(BOTH, ONE, TWO);
    const filter = filters[0] as TagFilter;
    expect(chips(filter)).to.deep.equal(['A 3', 'B 1', 'C 1']);
    await press({ filter, list: lists[0] as NewsList }, 'B');
    await (lists[1] as NewsList).updateComplete;
    expect(titles(lists)).to.deep.equal([['AB'], []]);
    expect(chips(filter)).to.deep.equal(['A 3', '*B 1', 'C 1']);
    await press({ filter, list: lists[1] as NewsList }, 'C');
    expect(titles(lists)).to.deep.equal([['AB'], ['C']]);
    expect(partTexts(filter, 'status')).to.deep.equal(['2 van 4 berichten']);
    button(filter, 'Wis keuze').click();
    await shown({ filter, list: lists[1] as NewsList });
    expect(titles(lists)).to.deep.equal([
      ['A1', 'AB'],
      ['A2', 'C'],
    ]);
  });

  it('lets a list that is left alone pass over what only the other had', async () => {
    const { filters, lists } = await page(BOTH, ONE, TWO);
    const filter = filters[0] as TagFilter;
    await press({ filter, list: lists[0] as NewsList }, 'B');
    filter.for = 'een';
    await shown({ filter, list: lists[1] as NewsList });
    expect(titles(lists)).to.deep.equal([['AB'], ['A2', 'C']]);
    expect(chips(filter)).to.deep.equal(['A 2', '*B 1']);
  });

  it('gives the choice to a list that comes later', async () => {
    const { filters, lists } = await page(BOTH.replace('<news-list id="twee"></news-list>', ''), ONE);
    const filter = filters[0] as TagFilter;
    await press({ filter, list: lists[0] as NewsList }, 'A');
    const later = document.createElement('news-list');
    later.id = 'twee';
    later.feed = TWO;
    filter.after(later);
    await until(() => titles([later])[0]?.join() === 'A2', 'what fits the choice');
    expect(partTexts(filter, 'status')).to.deep.equal(['3 van 4 berichten']);
  });

  it('says nothing aloud when feeds arrive', async () => {
    const { lists } = await page(BOTH, ONE, TWO);
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    expect(lists.map((list) => textOf(live(list)))).to.deep.equal(['', '']);
  });

  it('searches both', async () => {
    const { filters, lists } = await page(BOTH.replace('<tag-filter', '<tag-filter facet="text"'), ONE, TWO);
    await type({ filter: filters[0] as TagFilter, list: lists[1] as NewsList }, 'a');
    expect(titles(lists)).to.deep.equal([['A1', 'AB'], ['A2']]);
    expect(partTexts(filters[0] as TagFilter, 'status')).to.deep.equal(['3 van 4 berichten']);
  });
});
