import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { until } from '../../suites/until.js';
import { button, parts, partTexts } from '../parts.js';
import { chips, FEED, leave, options, pair, pick, press, RICH, shown, type } from '../tag-filter/filters.js';
import { heard } from '../heard.js';

/*
 * In a folder that comes first: the runner opens one file after another in one tab, and Chromium keeps fifty steps of
 * history per tab. Past those, going back ends on a blank page.
 */
describe('tag-filter, in the address of the page', () => {
  const before = { address: location.href, state: history.state as unknown };
  let noise: Noise;
  beforeEach(() => {
    noise = listenToNoise();
  });
  afterEach(() => {
    noise.stop();
    history.replaceState(before.state, '', before.address);
  });

  /** What a page would be opened with. */
  const open = (query: string, state: unknown = null, fragment = ''): void =>
    history.replaceState(state, '', `${location.pathname}?${query}${fragment}`);
  const query = (): string => location.search.slice(1);
  /** Goes back as a visitor would; ends when the page is there. */
  const back = async (): Promise<void> => {
    const there = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await there;
  };

  /** A filter by topic and one by year, each with its place in the address, on one list. */
  const twoFilters = (): Promise<Element> =>
    fixture(html`
      <div>
        <tag-filter url-param="onderwerp"></tag-filter>
        <tag-filter facet="year" url-param="jaar"></tag-filter>
        <news-list .feed=${RICH}></news-list>
      </div>
    `);

  it('leaves the address alone without url-param', async () => {
    open('a=1');
    await press(await pair(), 'Energie');
    expect(query()).to.equal('a=1');
  });

  it('writes what is chosen, the name repeated per topic', async () => {
    open('');
    const both = await pair('url-param="onderwerp"');
    expect(query()).to.equal('');
    await press(both, 'Energie');
    expect(query()).to.equal('onderwerp=energie');
    await press(both, 'Wonen');
    expect(query()).to.equal('onderwerp=energie&onderwerp=wonen');
    await press(both, 'Energie');
    expect(query()).to.equal('onderwerp=wonen');
    button(both.filter, 'Wis keuze').click();
    expect(query()).to.equal('');
  });

  it('keeps other parameters, the fragment and the state of the page', async () => {
    open('zoek=fiets&onderwerp=jeugd&pagina=2', { scroll: 120 }, '#nieuws');
    const both = await pair('url-param="onderwerp"');
    await press(both, 'Energie');
    expect(new URLSearchParams(query()).getAll('zoek')).to.deep.equal(['fiets']);
    expect(new URLSearchParams(query()).getAll('pagina')).to.deep.equal(['2']);
    expect(new URLSearchParams(query()).getAll('onderwerp')).to.deep.equal(['jeugd', 'energie']);
    expect(location.hash).to.equal('#nieuws');
    expect(history.state).to.deep.equal({ scroll: 120 });
  });

  it('makes a choice that can be shared and opened again, however it is spelled', async () => {
    open('onderwerp=Energie&onderwerp=%20JEUGD');
    const { filter, list } = await pair('url-param="onderwerp"');
    expect(chips(filter)).to.deep.equal(['Wonen 4', '*Energie 2', '*Jeugd 2', 'Zorg 1']);
    expect(partTexts(list, 'title')).to.deep.equal(['W2', 'W3', 'W4', 'J']);
    expect(query(), 'opening a page is no step').to.equal('onderwerp=Energie&onderwerp=%20JEUGD');
  });

  it('goes back and forward with the visitor', async () => {
    history.pushState(null, '');
    open('');
    const both = await pair('url-param="onderwerp"');
    await press(both, 'Energie');
    await press(both, 'Jeugd');
    const shows = (...titles: string[]): Promise<unknown> =>
      until(() => partTexts(both.list, 'title').join() === titles.join(), `the titles ${titles.join()}`);
    await back();
    await shows('W2', 'W4');
    expect(chips(both.filter)).to.include('*Energie 2').and.to.include('Jeugd 2');
    await back();
    await shows('W1', 'W2', 'W3', 'W4', 'J', 'Zonder');
    history.forward();
    await shows('W2', 'W4');
    expect(query()).to.equal('onderwerp=energie');
  });

  it('lets go what the list undoes', async () => {
    history.pushState(null, '');
    open('onderwerp=jeugd&onderwerp=zorg&zoek=fiets');
    const both = await pair('match="all" url-param="onderwerp"');
    expect(parts(both.list, 'item')).to.have.lengthOf(0);
    button(both.list, 'Wis keuze').click();
    await shown(both);
    expect(query()).to.equal('zoek=fiets');
    await back();
    await until(
      () => query().includes('jeugd') && parts(both.list, 'item').length === 0,
      'the choice is back',
    );
  });

  it('writes no step for a press that the address knows already', async () => {
    open('onderwerp=energie');
    const both = await pair('url-param="onderwerp"');
    const { length } = history;
    both.list.query.select(['energie']);
    await shown(both);
    expect(history.length).to.equal(length);
  });

  for (const value of [
    'nergens',
    '<img src=x onerror="globalThis.attacked=true">',
    '%F0%28',
    '__proto__',
    '',
  ]) {
    it(`takes no harm from ${value || 'nothing'} in the address`, async () => {
      open(`onderwerp=${value.startsWith('%') ? value : encodeURIComponent(value)}`);
      const address = location.href;
      const both = await pair('url-param="onderwerp"');
      expect(chips(both.filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
      expect(parts(both.list, 'item')).to.have.lengthOf(6);
      expect(parts(both.filter, 'clear')).to.have.lengthOf(0);
      expect(location.href).to.equal(address);
      expect(both.filter.shadowRoot?.querySelectorAll('img').length).to.equal(0);
      await press(both, 'Zorg');
      expect(new URLSearchParams(query()).getAll('onderwerp')).to.deep.equal(['zorg']);
      expect(Reflect.get(globalThis, 'attacked')).to.equal(undefined);
      await heard(noise, 0);
    });
  }

  it('keeps two filters on one page apart by their names', async () => {
    open('b=wonen');
    const page = await fixture(html`
      <div>
        <tag-filter for="een" url-param="a"></tag-filter>
        <tag-filter for="twee" url-param="b"></tag-filter>
        <news-list id="een" .feed=${FEED}></news-list>
        <news-list id="twee" .feed=${FEED}></news-list>
      </div>
    `);
    const [a, b] = page.querySelectorAll<TagFilter>('tag-filter');
    const [one, two] = page.querySelectorAll<NewsList>('news-list');
    await until(() => b && chips(b).includes('*Wonen 4'), 'the second knows its choice');
    await press({ filter: a as TagFilter, list: one as NewsList }, 'Jeugd');
    expect(query()).to.equal('b=wonen&a=jeugd');
    expect(parts(two as NewsList, 'item')).to.have.lengthOf(4);
  });

  it('forgets its ear for Back when it leaves the page', async () => {
    open('onderwerp=energie');
    const both = await pair('url-param="onderwerp"');
    both.filter.remove();
    open('onderwerp=zorg');
    dispatchEvent(new PopStateEvent('popstate'));
    await shown(both);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
  });

  it('keeps the year, the writer, and what a drop-down says, as it keeps tags', async () => {
    open('jaar=2025&jaar=1999');
    const years = await pair('facet="year" url-param="jaar"', RICH);
    expect(chips(years.filter)).to.deep.equal(['2026 2', '*2025 1', '2024 1']);
    await press(years, '2024');
    expect(query()).to.equal('jaar=2025&jaar=2024');
    years.filter.parentElement?.remove();

    open('wie=ANJA');
    const writers = await pair('facet="author" variant="select" url-param="wie"', RICH);
    expect(options(writers.filter)).to.include('*Anja (2)');
    await pick(writers, 'Bob');
    expect(query()).to.equal('wie=bob');
    await pick(writers, 'Alle schrijvers');
    expect(query()).to.equal('');
  });

  it('keeps what is searched for: typing is one step, and what is typed after a pause the next', async () => {
    history.pushState(null, '');
    open('');
    const both = await pair('facet="text" url-param="zoek"', RICH);
    const { length } = history;
    await type(both, 'park');
    expect(query()).to.equal('zoek=park');
    expect(history.length).to.equal(Math.min(length + 1, 50));
    leave(both.filter);
    await type(both, 'bus');
    expect(query()).to.equal('zoek=bus');
    await back();
    await until(
      () => partTexts(both.list, 'title').join() === 'Fietspad open,Nieuwe woningen',
      'what was found',
    );
    expect((both.filter.shadowRoot?.querySelector('input') as HTMLInputElement).value).to.equal('park');
    await type(both, 'huur');
    await back();
    await until(() => query() === 'zoek=park', 'typing after Back is a step of its own');
    await back();
    await until(() => query() === '' && parts(both.list, 'item').length === 4, 'before anything was typed');
  });

  it('goes back and forward over two filters on one list', async () => {
    history.pushState(null, '');
    open('');
    const page = await twoFilters();
    const [tags, years] = page.querySelectorAll('tag-filter') as unknown as [TagFilter, TagFilter];
    const list = page.querySelector('news-list') as NewsList;
    await until(() => chips(tags).length && chips(years).length, 'both filters');
    await press({ filter: tags, list }, 'Wonen');
    await press({ filter: years, list }, '2026');
    expect(query()).to.equal('onderwerp=wonen&jaar=2026');
    await back();
    await until(() => partTexts(list, 'title').join() === 'Nieuwe woningen,Huur omlaag', 'without the year');
    expect([[...tags.selected], [...years.selected]]).to.deep.equal([['wonen'], []]);
    await back();
    await until(() => parts(list, 'item').length === 4, 'all');
    history.forward();
    await until(() => [...tags.selected].join() === 'wonen', 'forward');
    history.forward();
    await until(() => partTexts(list, 'title').join() === 'Huur omlaag', 'forward to both');
    expect(query()).to.equal('onderwerp=wonen&jaar=2026');
  });

  it('lets go of two filters in one step when the list undoes both', async () => {
    history.pushState(null, '');
    open('onderwerp=geld&jaar=2024');
    const page = await twoFilters();
    const list = page.querySelector('news-list') as NewsList;
    const filters = [...page.querySelectorAll('tag-filter')];
    await until(
      () => filters.every((filter) => chips(filter).some((text) => text.startsWith('*'))),
      'both choices',
    );
    const { length } = history;
    button(list, 'Wis keuze').click();
    await shown({ filter: filters[1] as TagFilter, list });
    expect(query()).to.equal('');
    expect(history.length).to.equal(Math.min(length + 1, 50));
    await back();
    await until(() => filters.every((filter) => filter.selected.size === 1), 'both choices are back');
  });

  it('beats what the list has chosen at first, which comes back with Back', async () => {
    history.pushState(null, '');
    open('');
    const both = await pair('url-param="t"', undefined, 'selected="Wonen"');
    await until(() => chips(both.filter).includes('*Wonen 4'), 'the first choice');
    expect(query()).to.equal('');
    await press(both, 'Wonen');
    expect(query(), 'says that nothing is chosen').to.equal('t=');
    await press(both, 'Zorg');
    expect(query()).to.equal('t=zorg');
    await back();
    await until(() => both.filter.selected.size === 0 && parts(both.list, 'item').length === 6, 'nothing');
    await back();
    await until(() => [...both.filter.selected].join() === 'wonen', 'the first choice again');
    both.filter.parentElement?.remove();

    open('t=');
    const again = await pair('url-param="t"', undefined, 'selected="Wonen"');
    await shown(again);
    expect([query(), again.filter.selected.size]).to.deep.equal(['t=', 0]);
  });

  it('reads ten thousand values fast, and writes those that are known', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `onderwerp=${n}%3Cimg%3E`).join('&');
    // The address of a page cannot be that long everywhere; the place where we read it is what counts.
    open('');
    const search = Object.getOwnPropertyDescriptor(URLSearchParams.prototype, 'getAll') as PropertyDescriptor;
    URLSearchParams.prototype.getAll = () => [...new URLSearchParams(many).values(), 'wonen', 'wonen'];
    const start = performance.now();
    const both = await pair('url-param="onderwerp"').finally(() =>
      Object.defineProperty(URLSearchParams.prototype, 'getAll', search),
    );
    expect(performance.now() - start).to.be.lessThan(1500);
    expect(chips(both.filter)).to.deep.equal(['*Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
    await press(both, 'Zorg');
    expect(query()).to.equal('onderwerp=wonen&onderwerp=zorg');
  });

  it('shows words of an address as text', async () => {
    open(`zoek=${encodeURIComponent('<img src=x onerror="globalThis.attacked=true">')}&zoek=tweede`);
    const both = await pair('facet="text" url-param="zoek"');
    const input = both.filter.shadowRoot?.querySelector('input') as HTMLInputElement;
    expect(input.value).to.equal('<img src=x onerror="globalThis.attacked=true">');
    expect(both.filter.shadowRoot?.querySelectorAll('img').length).to.equal(0);
    await heard(noise, 0);
  });

  it('goes on when the browser refuses a step, as Safari does after a hundred', async () => {
    open('');
    const both = await pair('facet="text" url-param="zoek"', RICH);
    const { pushState, replaceState } = history;
    const refuse = (): never => {
      throw new DOMException('too many', 'SecurityError');
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
    try {
      await type(both, 'park');
    } finally {
      Object.assign(history, { pushState, replaceState });
    }
    expect(partTexts(both.list, 'title')).to.have.lengthOf(2);
    leave(both.filter);
    expect(query()).to.equal('zoek=park');
  });

  it('follows the name of the parameter, also one that is set late', async () => {
    open('a=wonen&b=zorg');
    const both = await pair();
    both.filter.urlParam = 'a';
    await until(() => [...both.filter.selected].join() === 'wonen', 'what a says');
    both.filter.setAttribute('url-param', 'b');
    await until(() => [...both.filter.selected].join() === 'zorg', 'what b says');
  });
});
