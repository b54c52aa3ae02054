import { expect, fixture } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { TagFilter } from '../../../src/elements/tag-filter.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { fastClock } from '../fast-clock.js';
import { inState, part, partTexts } from '../parts.js';
import { boxes, chip, chips, FEED, pair, press, RICH, shown } from './filters.js';
import { heard } from '../heard.js';

let names = 0;

describe('tag-filter, made by a framework', () => {
  const address = location.href;
  afterEach(() => history.replaceState(history.state, '', address));

  it('takes all properties that are set before it is defined', async () => {
    const name = `tag-filter-early-${(names += 1)}`;
    history.replaceState(history.state, '', '?jaar=2025');
    const page = await fixture(`<div><${name}></${name}><news-list></news-list></div>`);
    const list = page.querySelector('news-list') as NewsList;
    list.feed = RICH;
    const filter = page.firstElementChild as TagFilter;
    Object.assign(filter, {
      facet: 'year',
      variant: 'checkboxes',
      urlParam: 'jaar',
      sort: 'alpha',
      counts: 'off',
    });
    customElements.define(name, class extends TagFilter {});
    await inState(filter, 'ready');
    expect(boxes(filter)).to.deep.equal(['2024', '*2025', '2026']);
    expect(partTexts(list, 'title')).to.deep.equal(['Nieuwe woningen']);
  });

  it('takes properties that are set after it is in the page', async () => {
    history.replaceState(history.state, '', '?jaar=2025');
    const page = await fixture(
      '<div><tag-filter></tag-filter><news-list id="die"></news-list><news-list></news-list></div>',
    );
    const list = page.querySelector('news-list') as NewsList;
    list.feed = RICH;
    const filter = page.firstElementChild as TagFilter;
    await inState(filter, 'ready');
    Object.assign(filter, { for: 'die', facet: 'year', urlParam: 'jaar' });
    await filter.updateComplete;
    await inState(filter, 'ready');
    await until(() => chips(filter).join() === '2026 2,*2025 1,2024 1', 'years');
    expect(partTexts(list, 'title')).to.deep.equal(['Nieuwe woningen']);
  });

  it('is an element of Lit, whose properties all have attributes', () => {
    expect(TagFilter.prototype).to.be.instanceOf(LitElement);
    const filter = document.createElement('tag-filter');
    for (const [attribute, value] of Object.entries({
      facet: 'year',
      single: '',
      only: 'a, b',
      'match-toggle': '',
    }))
      filter.setAttribute(attribute, value);
    expect([filter.facet, filter.single, filter.only, filter.matchToggle]).to.deep.equal([
      'year',
      true,
      ['a', 'b'],
      true,
    ]);
  });
});

describe('tag-filter, while the page changes', () => {
  it('follows a list that is put in the place of another', async () => {
    const both = await pair();
    await press(both, 'Jeugd');
    const next = document.createElement('news-list');
    next.feed = RICH;
    both.list.replaceWith(next);
    await until(() => chips(both.filter).join() === 'Verkeer 2,Wonen 2,Geld 1', 'the tags of the other');
    await press({ ...both, list: next }, 'Geld');
    expect(partTexts(next, 'title')).to.deep.equal(['Huur omlaag']);
  });

  it('follows a list that moves before it, and its own move into a shadow root', async () => {
    const both = await pair();
    await press(both, 'Jeugd');
    both.filter.before(both.list);
    await shown(both);
    expect(chips(both.filter)).to.include('*Jeugd 2');
    const host = document.createElement('div');
    both.list.after(host);
    host.attachShadow({ mode: 'open' }).append(both.filter);
    await shown(both);
    expect(chips(both.filter)).to.include('*Jeugd 2');
    await press(both, 'Zorg');
    expect(partTexts(both.list, 'title')).to.deep.equal(['W3', 'W4', 'J']);
  });

  it('takes label, single, counts and max-visible at any time', async () => {
    const both = await pair('searchable="off"');
    Object.assign(both.filter, { label: 'Waarover?', single: true, counts: 'off', maxVisible: 2 });
    await shown(both);
    await press(both, 'Wonen');
    await press(both, 'Energie');
    expect(chips(both.filter)).to.deep.equal(['Wonen', '*Energie']);
    expect(
      [part(both.filter, 'more'), part(both.filter, 'clear')].map((one) => one.getAttribute('aria-label')),
    ).to.deep.equal(['Toon nog 2 onderwerpen: Waarover?', 'Wis keuze: Waarover?']);
  });

  it('goes on showing what it shows while what a new attribute needs is loaded', async () => {
    const both = await pair();
    const before = chip(both.filter, 'Energie');
    before.focus();
    both.filter.zero = 'disable';
    await both.filter.updateComplete;
    expect(before.isConnected && before.checkVisibility()).to.equal(true);
    await press(both, 'Energie');
    expect(chips(both.filter)).to.include('*Energie 2');
  });

  it('shows what the page put in it until its list is there, and warns once when that never comes', async () => {
    const normalClock = fastClock(1000);
    const noise = listenToNoise();
    try {
      const page = await fixture(
        '<div><tag-filter for="straks"><a href="#x">Alle onderwerpen</a></tag-filter></div>',
      );
      const filter = page.firstElementChild as TagFilter;
      await heard(noise, 1);
      expect(textOf(filter)).to.equal('Alle onderwerpen');
      const list = document.createElement('news-list');
      list.id = 'straks';
      list.feed = FEED;
      page.append(list);
      await until(() => chips(filter).length === 4, 'its chips');
      expect(textOf(filter)).not.to.contain('Alle onderwerpen');
      await heard(noise, 1);
    } finally {
      noise.stop();
      normalClock();
    }
  });

  it('knows that the feed of its list cannot be had, also when it comes after that', async () => {
    const page = await fixture('<div><news-list src="/routes/status/404?id=late-filter"></news-list></div>');
    await inState(page.firstElementChild as NewsList, 'error');
    const filter = document.createElement('tag-filter');
    page.append(filter);
    await inState(filter, 'empty');
  });

  it('says its words in its own language on a page whose language it does not speak', async () => {
    const { filter } = await pair('lang="he" max-visible="2"');
    for (const name of ['label', 'more', 'status']) expect(part(filter, name).lang, name).to.equal('en');
    expect(part(filter, 'chip').closest('[lang]')).to.equal(null);
    filter.lang = 'nl';
    await until(() => part(filter, 'label').lang === '', 'the language of the page');
  });
});
