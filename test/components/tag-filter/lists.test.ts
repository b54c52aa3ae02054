import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { fastClock } from '../fast-clock.js';
import { route } from '../feeds.js';
import { inState, parts, partTexts } from '../parts.js';
import { chip, chips, pair, shown } from './filters.js';
import { heard } from '../heard.js';

/** A list of `count` items that all have one tag, which tells the lists apart. */
const listOf = (tag: string, count: number, attributes = ''): string =>
  `<news-list ${attributes} src="${route('feed.json', { items: count, tags: tag })}"></news-list>`;

const place = async (markup: string): Promise<{ page: Element; filter: TagFilter }> => {
  const page = await fixture(`<div>${markup}</div>`);
  for (const list of page.querySelectorAll('news-list')) await inState(list, 'ready');
  const filter = page.querySelector('tag-filter') as TagFilter;
  await filter.updateComplete;
  if (page.querySelector('news-list')) await inState(filter, 'ready');
  return { page, filter };
};

describe('tag-filter, the list it is for', () => {
  it('is the one with the id in for, before it or after it', async () => {
    const after = await place(
      `${listOf('A', 1)}<tag-filter for="die"></tag-filter>${listOf('B', 2)}${listOf('C', 3, 'id="die"')}`,
    );
    expect(chips(after.filter)).to.deep.equal(['C 3']);
    const before = await place(
      `${listOf('C', 3, 'id="die"')}<tag-filter for="die"></tag-filter>${listOf('B', 2)}`,
    );
    expect(chips(before.filter)).to.deep.equal(['C 3']);
  });

  it('is the next one without for, wherever that stands; else the one before', async () => {
    const next = await place(
      `${listOf('A', 1)}<p><tag-filter></tag-filter></p><section><div>${listOf('B', 2)}</div></section>${listOf('C', 3)}`,
    );
    expect(chips(next.filter)).to.deep.equal(['B 2']);
    const last = await place(`${listOf('A', 1)}${listOf('B', 2)}<tag-filter></tag-filter>`);
    expect(chips(last.filter)).to.deep.equal(['B 2']);
  });

  it('may be several: counts are added up, and a press filters all', async () => {
    const { page, filter } = await place(
      `<tag-filter for="een  twee"></tag-filter>${listOf('A,B', 4, 'id="een"')}${listOf('A,C', 3, 'id="twee"')}${listOf('A,C', 9)}`,
    );
    expect(chips(filter)).to.deep.equal(['A 5', 'B 3', 'C 2']);
    expect(partTexts(filter, 'status')).to.deep.equal(['7 berichten']);
    chip(filter, 'A').click();
    await filter.updateComplete;
    const counts = [...page.querySelectorAll('news-list')].map(({ query }) => query.items.length);
    expect(counts).to.deep.equal([3, 2, 9]);
    expect(partTexts(filter, 'status')).to.deep.equal(['5 van 7 berichten']);
  });

  it('may come later, go, and be another one then', async () => {
    const { page, filter } = await place('<tag-filter for="later"></tag-filter>');
    expect(textOf(filter)).to.equal('');
    page.insertAdjacentHTML('beforeend', listOf('A', 1, 'id="later"'));
    await until(() => chips(filter).join() === 'A 1', 'the chip of the list');
    page.querySelector('news-list')?.remove();
    await until(() => textOf(filter) === '', 'nothing to choose');
    await inState(filter, 'empty');
    page.insertAdjacentHTML('afterbegin', listOf('B', 2, 'id="later"'));
    await until(() => chips(filter).join() === 'B 2', 'the chip of the other list');
  });

  it('follows for', async () => {
    const { filter } = await place(
      `<tag-filter for="een"></tag-filter>${listOf('A', 1, 'id="een"')}${listOf('B', 2, 'id="twee"')}`,
    );
    filter.setAttribute('for', 'twee');
    await filter.updateComplete;
    expect(chips(filter)).to.deep.equal(['B 2']);
    filter.removeAttribute('for');
    await filter.updateComplete;
    expect(chips(filter)).to.deep.equal(['A 1']);
  });

  it('is looked for in its own shadow root first, then outwards', async () => {
    const { page, filter: outer } = await place(
      `<tag-filter for="die"></tag-filter>${listOf('A', 1, 'id="die"')}<div></div>`,
    );
    const root = (page.lastElementChild as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<tag-filter for="die"></tag-filter>';
    const inner = root.firstElementChild as TagFilter;
    await until(() => chips(inner).join() === 'A 1', 'the list outside');
    root.innerHTML = `<tag-filter for="die"></tag-filter>${listOf('B', 2, 'id="die"')}`;
    const other = root.firstElementChild as TagFilter;
    await until(() => chips(other).join() === 'B 2', 'the list beside it');
    expect(chips(outer)).to.deep.equal(['A 1']);
  });

  it('may have any name', async () => {
    const { NewsList: List } = await import('../../../src/elements/news-list.js');
    if (!customElements.get('berichten-lijst'))
      customElements.define('berichten-lijst', class extends List {});
    const page = await fixture(
      `<div><tag-filter></tag-filter>${listOf('A', 1).replaceAll('news-list', 'berichten-lijst')}</div>`,
    );
    await until(() => chips(page.firstElementChild as TagFilter).join() === 'A 1', 'its chip');
  });

  it('is never one that it stands in as fallback', async () => {
    const page = await fixture(
      `<div><news-list src="/routes/never"><tag-filter></tag-filter></news-list>${listOf('A', 1)}</div>`,
    );
    await until(
      () => chips(page.querySelector('tag-filter') as TagFilter).join() === 'A 1',
      'the chip of the next',
    );
  });

  it('has as many filters as the page likes, which agree', async () => {
    const { page } = await place(
      `<tag-filter for="die"></tag-filter><tag-filter for="die" counts="off"></tag-filter>${listOf('A,B', 3, 'id="die"')}`,
    );
    const [one, two] = page.querySelectorAll<TagFilter>('tag-filter');
    const list = page.querySelector('news-list') as NewsList;
    chip(one as TagFilter, 'A').click();
    await shown({ filter: two as TagFilter, list });
    expect(chips(two as TagFilter)).to.deep.equal(['*A', 'B']);
    chip(two as TagFilter, 'A').click();
    await shown({ filter: one as TagFilter, list });
    expect(chips(one as TagFilter)).to.deep.equal(['A 2', 'B 2']);
    expect(parts(list, 'item')).to.have.lengthOf(3);
  });

  it('keeps its choice when the filter moves', async () => {
    const both = await pair();
    chip(both.filter, 'Jeugd').click();
    both.list.parentElement?.append(both.filter);
    await shown(both);
    expect(chips(both.filter)).to.include('*Jeugd 2');
    expect(partTexts(both.list, 'title')).to.deep.equal(['W3', 'J']);
  });
});

describe('tag-filter, without its list', () => {
  const MISSING: [name: string, markup: string, message: string][] = [
    [
      'that for names',
      '<tag-filter for="nergens"></tag-filter>',
      '<tag-filter> for="nergens" names no list in this page. Give the <news-list> that id',
    ],
    [
      'that for names beside another',
      `<tag-filter for="wel nergens"></tag-filter>${listOf('A', 1, 'id="wel"')}`,
      '<tag-filter> for="nergens" names no list in this page. Give the <news-list> that id',
    ],
    ['at all', '<tag-filter></tag-filter>', '<tag-filter> finds no list. Put a <news-list> after it'],
  ];
  for (const [name, markup, message] of MISSING) {
    it(`${name}: says so in the console, once, after giving it the time to come`, async () => {
      const normalClock = fastClock(1000);
      const noise = listenToNoise();
      try {
        const page = await fixture(`<div>${markup}</div>`);
        await heard(noise, 1);
        expect(noise.messages[0]).to.contain(message);
        expect(page.querySelector('tag-filter')?.isConnected).to.equal(true);
      } finally {
        noise.stop();
        normalClock();
      }
    });
  }
});
