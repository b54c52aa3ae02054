import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { until } from '../../suites/until.js';
import { button, parts, partTexts } from '../parts.js';
import { chips, FEED, pair, press, shown } from '../tag-filter/filters.js';
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
});
