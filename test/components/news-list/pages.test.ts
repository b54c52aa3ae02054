import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { makeFeed } from '../../servers/feeds.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { route } from '../feeds.js';
import { focused, inState, part, parts, partTexts } from '../parts.js';

const HOME = location.href;

describe('news-list in pages', () => {
  const at = (query: string): void =>
    history.replaceState({ own: 1 }, '', new URL(query, HOME.split('#')[0]));
  beforeEach(() => at(location.pathname));
  afterEach(() => history.replaceState(null, '', HOME));

  const show = async (items = 60, attributes: Partial<NewsList> = {}): Promise<NewsList> => {
    const list = await fixture<NewsList>(html`
      <news-list more="pages" page-size="5" .feed=${makeFeed({ items })}></news-list>
    `);
    Object.assign(list, attributes);
    await inState(list, 'ready', 'empty');
    await list.updateComplete;
    return list;
  };
  const links = (list: NewsList): HTMLAnchorElement[] => [
    ...(list.shadowRoot?.querySelectorAll<HTMLAnchorElement>('nav a') ?? []),
  ];
  const link = (list: NewsList, text: string): HTMLAnchorElement =>
    links(list).find((one) => textOf(one) === text) as HTMLAnchorElement;
  const current = (list: NewsList): string[] =>
    links(list)
      .filter((one) => one.getAttribute('aria-current') === 'page')
      .map((one) => textOf(one));
  const first = (list: NewsList): string | undefined => partTexts(list, 'title')[0];
  const shows = (list: NewsList, title: string): Promise<unknown> =>
    until(() => first(list) === title, `${title} comes first`);

  it('has links to pages in place of the button', async () => {
    const list = await show();
    expect(parts(list, 'item')).to.have.lengthOf(5);
    expect(links(list).map((one) => textOf(one))).to.deep.equal(['1', '2', '3', '4', '12', 'Volgende']);
    expect(links(list).map((one) => one.getAttribute('aria-label'))[1]).to.equal('Pagina 2');
    expect(current(list)).to.deep.equal(['1']);
    expect(list.shadowRoot?.querySelector('button')).to.equal(null);
    expect(list.shadowRoot?.querySelector('nav')?.getAttribute('aria-label')).to.equal("Pagina's");
    await expect(list).to.be.accessible();
  });

  const PLACES: [page: number, links: string][] = [
    [1, '1 2 3 4 … 12 Volgende'],
    [4, 'Vorige 1 2 3 4 5 … 12 Volgende'],
    [6, 'Vorige 1 … 5 6 7 … 12 Volgende'],
    [12, 'Vorige 1 … 9 10 11 12'],
  ];
  for (const [page, expected] of PLACES) {
    it(`offers ${expected} on page ${page} of 12`, async () => {
      at(`?page=${page}`);
      const list = await show();
      expect(textOf(list.shadowRoot?.querySelector('nav') as Element)).to.equal(expected);
      expect(first(list)).to.equal(`Bericht ${page * 5 - 4}`);
    });
  }

  it('keeps other parameters and the fragment in its links, and names no page for the first', async () => {
    at('?taal=nl&page=2#nieuws');
    const list = await show();
    expect(link(list, '3').href).to.match(/\?taal=nl&page=3#nieuws$/);
    expect(link(list, '1').href).to.match(/\?taal=nl#nieuws$/);
  });

  it('shows a page by its link: new address, the old state kept, focus on the first item, said once', async () => {
    const list = await show();
    const { length } = history;
    link(list, '2').focus();
    link(list, '2').click();
    await shows(list, 'Bericht 6');
    await until(() => focused() === part(list, 'link'), 'the focus is on the first item');
    expect(location.search).to.equal('?page=2');
    expect(history.length).to.equal(length + 1);
    expect(history.state).to.have.property('own', 1);
    expect(current(list)).to.deep.equal(['2']);
    const live = list.shadowRoot?.querySelector('[aria-live]') as Element;
    await until(() => textOf(live) === 'Pagina 2: bericht 6 tot en met 10 van 60', 'the page is said');
    link(list, 'Volgende').click();
    await shows(list, 'Bericht 11');
    history.back();
    await shows(list, 'Bericht 6');
    history.back();
    await shows(list, 'Bericht 1');
    expect(location.search).to.equal('');
    history.forward();
    await shows(list, 'Bericht 6');
  });

  it('leaves clicks for a new tab to the browser', async () => {
    const list = await show();
    const event = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true });
    let isOurs: boolean | undefined;
    list.addEventListener('click', (click) => {
      isOurs = click.defaultPrevented;
      click.preventDefault();
    });
    link(list, '2').dispatchEvent(event);
    expect(isOurs).to.equal(false);
    expect(first(list)).to.equal('Bericht 1');
  });

  const ODD: [page: string, title: string][] = [
    ['99', 'Bericht 56'],
    ['0', 'Bericht 1'],
    ['-2', 'Bericht 1'],
    ['2.5', 'Bericht 1'],
    ['twee', 'Bericht 1'],
    ['1e999', 'Bericht 1'],
  ];
  for (const [page, title] of ODD) {
    it(`shows the nearest page for ?page=${page}`, async () => {
      at(`?page=${page}`);
      expect(first(await show())).to.equal(title);
    });
  }

  it('goes back to the first page when a visitor chooses', async () => {
    at('?taal=nl&page=4');
    const list = await show();
    list.query.toggle('wonen');
    await until(() => location.search === '?taal=nl', 'the address names no page');
    expect(first(list)).to.equal('Bericht 1');
    expect(current(list)).to.deep.equal(['1']);
  });

  it('keeps page and choice of one address together, and goes back to both', async () => {
    at('?onderwerp=wonen&page=2');
    const both = await fixture<HTMLElement>(html`
      <div><news-list more="pages" page-size="5" .feed=${makeFeed({ items: 60 })}></news-list></div>
    `);
    const list = both.querySelector('news-list') as NewsList;
    await inState(list, 'ready');
    await shows(list, 'Bericht 6');
    // A filter that comes later than its list.
    both.insertAdjacentHTML('afterbegin', '<tag-filter url-param="onderwerp"></tag-filter>');
    await until(() => list.query.selected().has('wonen'), 'the choice of the address');
    const second = list.query.items[5]?.title ?? '';
    await shows(list, second);
    expect(location.search).to.equal('?onderwerp=wonen&page=2');
    const filter = both.querySelector('tag-filter') as HTMLElement;
    await until(() => parts(filter, 'chip').length, 'the filter shows');
    const chips = parts(filter, 'chip').map(
      (chip) => chip.closest('button') ?? chip.querySelector('button') ?? chip,
    );
    const other = chips.find((chip) => /Jeugd/.test(textOf(chip)));
    other?.click();
    await until(() => list.query.selected().has('jeugd'), 'another choice');
    await until(() => !location.search.includes('page='), 'the first page');
    expect(new URLSearchParams(location.search).getAll('onderwerp')).to.include('jeugd');
    history.back();
    await until(() => location.search === '?onderwerp=wonen&page=2', 'back');
    await shows(list, second);
  });

  it('gives a second list a parameter of its own', async () => {
    at('?page=2&page-zij=3&page-3=4');
    const feed = makeFeed({ items: 30 });
    const three = await fixture<HTMLElement>(html`
      <div>
        <news-list more="pages" page-size="5" .feed=${feed}></news-list>
        <news-list id="zij" more="pages" page-size="5" .feed=${feed}></news-list>
        <news-list more="pages" page-size="5" .feed=${feed}></news-list>
      </div>
    `);
    const lists = [...three.querySelectorAll('news-list')];
    for (const list of lists) await inState(list, 'ready');
    expect(lists.map(first)).to.deep.equal(['Bericht 6', 'Bericht 11', 'Bericht 16']);
    link(lists[1]!, '1').click();
    await shows(lists[1]!, 'Bericht 1');
    expect(location.search).to.equal('?page=2&page-3=4');
    expect(lists.map(first)).to.deep.equal(['Bericht 6', 'Bericht 1', 'Bericht 16']);
    const names = lists.map((list) => list.shadowRoot?.querySelector('nav')?.getAttribute('aria-label'));
    expect(new Set(names).size).to.equal(3);
  });

  it('fetches what a page of a paged feed needs', async () => {
    at('?page=3');
    const list = await fixture<NewsList>(
      `<news-list more="pages" page-size="5" src="${route('paged', { pages: 4, size: 5 })}"></news-list>`,
    );
    await shows(list, 'Bericht 11');
    expect(current(list)).to.deep.equal(['3']);
    link(list, 'Volgende').click();
    await shows(list, 'Bericht 16');
    await until(() => !link(list, 'Volgende'), 'there is no next page');
  });

  it('has no links where there is one page, and follows page-size and more when they change', async () => {
    const list = await show(4);
    expect(links(list)).to.have.lengthOf(0);
    list.pageSize = 3;
    await list.updateComplete;
    expect(links(list).map((one) => textOf(one))).to.deep.equal(['1', '2', 'Volgende']);
    list.more = 'button';
    await until(() => parts(list, 'more')[0]?.localName === 'button', 'a button');
    expect(first(list)).to.equal('Bericht 1');
  });

  it('fits a phone of 320 px', async () => {
    at('?page=500');
    const list = await show(5000);
    list.style.inlineSize = '288px';
    const edge = list.getBoundingClientRect().right + 1;
    expect(links(list).filter((one) => one.getBoundingClientRect().right > edge)).to.deep.equal([]);
    for (const one of links(list)) {
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height), textOf(one)).to.be.at.least(24);
    }
  });
});

describe('news-list that goes on while one scrolls', () => {
  it('shows more as the button nears the window, keeps the button, and leaves the focus', async () => {
    const list = await fixture<NewsList>(html`
      <news-list more="scroll" page-size="5" .feed=${makeFeed({ items: 200 })}></news-list>
    `);
    await inState(list, 'ready');
    const before = await until(() => {
      const { length } = parts(list, 'item');
      return part(list, 'more').getBoundingClientRect().top > innerHeight + 600 ? length : 0;
    }, 'enough for the window');
    expect(before).to.be.greaterThan(5).and.below(200);
    const focus = focused();
    part(list, 'more').scrollIntoView();
    await until(() => parts(list, 'item').length > before, 'more items');
    expect(focused()).to.equal(focus);
    expect(part(list, 'more').localName).to.equal('button');
    scrollTo(0, 0);
  });

  it('fetches further pages of a paged feed, and stops at the last', async () => {
    const list = await fixture<NewsList>(
      `<news-list more="scroll" page-size="5" src="${route('paged', { pages: 3, size: 5 })}"></news-list>`,
    );
    for (let end = false; !end;) {
      list.scrollIntoView({ block: 'end' });
      end = await until(() => parts(list, 'item').length === 15 || parts(list, 'more').length > 0);
      if (parts(list, 'item').length < 15) end = false;
      await new Promise(requestAnimationFrame);
    }
    await until(() => !parts(list, 'more').length, 'there is no more');
    scrollTo(0, 0);
  });
});
