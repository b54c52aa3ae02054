import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { makeFeed } from '../../servers/feeds.js';
import { feedOf, route } from '../feeds.js';
import { focused, inState, part, parts } from '../parts.js';
import { heard } from '../heard.js';

const FEED = feedOf(
  {
    title: 'Een <b>titel</b>',
    summary: 'Kort.',
    url: '/nieuws/een',
    date_published: '2026-11-12T09:00:00Z',
    tags: ['Wonen', 'Zorg'],
    authors: [{ name: 'Team Wonen' }],
    image: '/routes/empty',
    _raakvlak: { image_alt: 'Een huis' },
    language: 'en',
  },
  { title: 'Twee', url: undefined, image: 'https://elders.example/pixel.png' },
);

const TEMPLATE = `<template data-item><article class="kaart">
  <img data-if="image" data-attr-src="image" data-attr-alt="image.alt">
  <h3><a data-attr-href="url" data-text="title">Titel</a></h3>
  <time data-if="date" data-attr-datetime="published" data-text="date"></time>
  <p data-if="summary" data-text="summary"></p>
  <ul data-if="tags"><li data-each="tags"><b data-text="label"></b></li></ul>
</article></template>`;

describe('news-list with items in the markup of the page', () => {
  let noise: Noise;
  beforeEach(() => void (noise = listenToNoise()));
  afterEach(() => noise.stop());

  const show = async (content = TEMPLATE, feed: object = FEED): Promise<NewsList> => {
    const place = await fixture<HTMLElement>('<div></div>');
    const made = document.createElement('div');
    made.innerHTML = `<news-list>${content}</news-list>`;
    const list = made.firstElementChild as NewsList;
    list.feed = feed;
    place.append(list);
    await inState(list, 'ready');
    return list;
  };
  const clones = (list: NewsList): HTMLElement[] =>
    [...list.children].filter((child): child is HTMLElement => child.slot.startsWith('item-'));

  it('fills clones of the template, each in a slot of its own, where the CSS of the page applies', async () => {
    const style = document.createElement('style');
    style.textContent = '.kaart { border-top: 7px solid }';
    document.head.append(style);
    const list = await show();
    await until(() => clones(list).length === 2, 'two clones');
    const [one, two] = clones(list) as [HTMLElement, HTMLElement];
    expect(textOf(one)).to.equal('Een titel 12 november 2026 Kort. Wonen Zorg');
    expect(one.querySelector('a')?.href).to.equal(new URL('/nieuws/een', location.href).href);
    expect(one.querySelector('time')?.dateTime).to.equal('2026-11-12T09:00:00.000Z');
    expect(one.querySelector('img')?.alt).to.equal('Een huis');
    expect(one.outerHTML).not.to.contain('data-');
    expect(textOf(two)).to.equal('Twee');
    expect(two.querySelector('a')?.hasAttribute('href')).to.equal(false);
    expect(two.querySelector('img'), 'a picture of an origin that nobody named').to.equal(null);
    expect(getComputedStyle(one).borderTopWidth).to.equal('7px');
    expect(one.assignedSlot?.closest('[part~="item"]') === parts(list, 'item')[0]).to.equal(true);
    expect(new Set(clones(list).map(({ slot }) => slot)).size).to.equal(2);
    expect(textOf(list)).to.equal('Een titel 12 november 2026 Kort. Wonen Zorg Twee');
    style.remove();
    await expect(list).to.be.accessible();
  });

  it('takes the children of a template that a framework has filled', async () => {
    const list = await fixture<NewsList>('<news-list></news-list>');
    const template = document.createElement('template');
    template.dataset.item = '';
    const strong = document.createElement('strong');
    strong.dataset.text = 'title';
    template.append(strong);
    list.append(template);
    list.feed = FEED;
    await until(
      () =>
        clones(list)
          .map((clone) => textOf(clone))
          .join() === 'Een titel,Twee',
      'the clones',
    );
  });

  it('gives a text that stands alone an element', async () => {
    const list = await show('<template data-item>Nieuws: <b data-text="title"></b></template>');
    await until(
      () => textOf(list) === 'Nieuws: Een titel Nieuws: Twee' || textOf(list).includes('Nieuws:'),
      'texts',
    );
    expect(clones(list).map(({ localName }) => localName)).to.deep.equal(['span', 'b', 'span', 'b']);
  });

  it('keeps a clone, and the focus in it, while its item is on screen', async () => {
    const list = await show(TEMPLATE, makeFeed({ items: 25 }));
    await until(() => clones(list).length === 10, 'ten clones');
    const link = clones(list)[5]?.querySelector('a');
    link?.focus();
    list.query.toggle('wonen');
    await until(() => clones(list).length < 10, 'a choice');
    expect(focused() === link && clones(list).some((clone) => clone.contains(link ?? null))).to.equal(true);
    list.query.clear();
    await until(() => clones(list).length === 10, 'all again');
    expect(focused() === link, 'the focus stays').to.equal(true);
    // The same news again, as after a refresh, and a further item.
    const loaded = oneEvent(list, 'news-load');
    list.feed = makeFeed({ items: 26 });
    await loaded;
    await inState(list, 'ready');
    part(list, 'more').click();
    await until(() => clones(list).length === 20, 'twenty clones');
    await until(() => focused()?.textContent === 'Bericht 11', 'the focus is on the first new item');
  });

  it('puts away the clones of items that are not on screen, and all when the template goes', async () => {
    const list = await show();
    await until(() => clones(list).length === 2, 'two clones');
    list.tags = ['Zorg'];
    await until(() => clones(list).length === 1, 'one clone');
    list.replaceChildren();
    await until(() => parts(list, 'title').length === 1, 'our own look');
    expect(list.children).to.have.lengthOf(0);
    list.innerHTML = '<template data-item><i data-text="title"></i></template>';
    await until(() => textOf(list) === 'Een titel', 'the new template');
    list.innerHTML = '<template data-item><u data-text="id"></u></template>';
    await until(() => textOf(list) === 'bericht-1', 'another template');
    expect(clones(list)).to.have.lengthOf(1);
  });

  it('sets no attribute that runs something, and no address of another kind', async () => {
    const list = await show(
      '<template data-item><a data-attr-onclick="title" data-attr-style="title" data-attr-href="title">x</a><img alt="" data-attr-src="summary"></template>',
    );
    await until(() => clones(list).length === 4, 'the clones');
    expect(clones(list)[0]?.getAttributeNames()).to.deep.equal(['slot']);
    expect(clones(list)[1]?.getAttributeNames().sort()).to.deep.equal(['alt', 'slot']);
    await heard(noise, 2);
  });

  it('says once which names it does not know', async () => {
    const list = await show(
      '<template data-item><p data-text="titel"></p><p data-each="onderwerpen"></p><p data-if="plaatje"></p></template>',
    );
    await until(() => clones(list).length > 0, 'the clones');
    await heard(noise, 3);
    expect(noise.messages[0]).to.contain(
      '<news-list> the template has data-text="titel", which is not known. Use one of: id, title,',
    );
  });

  it('tells of a visit through a link in a clone', async () => {
    const list = await show();
    await until(() => clones(list).length === 2, 'two clones');
    const visits: string[] = [];
    list.addEventListener('news-select', (event) => {
      visits.push(event.detail.item.title);
      event.preventDefault();
    });
    clones(list)[0]?.querySelector('a')?.click();
    expect(visits).to.deep.equal(['Een titel']);
  });

  it('follows the language of the page', async () => {
    const list = await show();
    await until(() => clones(list).length === 2, 'two clones');
    list.lang = 'en';
    await until(
      () => textOf(clones(list)[0] as Element).includes('November 12, 2026'),
      'the date in English',
    );
  });
});

describe('news-list of several feeds', () => {
  const two = (second: string, attributes = ''): Promise<NewsList> =>
    fixture<NewsList>(
      `<news-list ${attributes} src="${route('feed.json', { items: 2, title: 'Voorbeeldstad' })} ${second}"></news-list>`,
    );

  it('says of each item where it is from, unless the page says what to show', async () => {
    const second = (): string => route('feed.json', { items: 1, title: 'Buurdorp' });
    const list = await two(second());
    await inState(list, 'ready');
    expect(parts(list, 'source').map((one) => textOf(one))).to.deep.equal(['Voorbeeldstad', 'Voorbeeldstad']);
    const plain = await two(second(), 'show="date summary tags"');
    await inState(plain, 'ready');
    expect(parts(plain, 'source')).to.have.lengthOf(0);
  });

  it('shows the others when one fails, with a calm note of what is missing', async () => {
    const noise = listenToNoise();
    const errors: string[] = [];
    try {
      const list = await two(route('status/404'));
      list.addEventListener('news-error', () => errors.push('error'));
      await inState(list, 'ready');
      expect(textOf(part(list, 'status'))).to.equal(
        `Het nieuws van ${location.host}/routes/status/404 laadt nu niet.`,
      );
      expect(parts(list, 'item')).to.have.lengthOf(2);
      expect(errors).to.deep.equal([]);
      await expect(list).to.be.accessible();
      list.lang = 'en';
      await until(() => textOf(part(list, 'status')).startsWith('The news from'), 'the note in English');
      list.src = route('feed.json', { items: 1 });
      await until(() => parts(list, 'item').length === 1, 'one feed');
      await until(() => parts(list, 'status').length === 0, 'nothing is missing');
    } finally {
      noise.stop();
    }
  });
});

describe('news-list, beside others and in other languages', () => {
  it('gives the buttons of two lists without a heading two names', async () => {
    const feed = makeFeed({ items: 12 });
    const both = await fixture<HTMLElement>(html`
      <div>
        <news-list .feed=${feed}></news-list>
        <news-list .feed=${feed}></news-list>
      </div>
    `);
    const lists = [...both.querySelectorAll('news-list')];
    for (const list of lists) await inState(list, 'ready');
    const names = lists.map(
      (list) => part(list, 'more').getAttribute('aria-label') ?? textOf(part(list, 'more')),
    );
    expect(new Set(names).size, names.join()).to.equal(2);
    for (const name of names) expect(name).to.match(/^Toon meer nieuws/);
  });

  it('says in a page of another language which language its words are in', async () => {
    const page = await fixture<HTMLElement>(html`
      <div lang="he" dir="rtl">
        <news-list
          show="date reading-time more-link"
          .feed=${{ ...makeFeed({ items: 12 }), language: 'he' }}
        ></news-list>
      </div>
    `);
    const list = page.querySelector('news-list') as NewsList;
    await inState(list, 'ready');
    const ours = [
      part(list, 'more'),
      part(list, 'date'),
      list.shadowRoot?.querySelector('.more button') as Element,
    ];
    ours.push(list.shadowRoot?.querySelector('[aria-live]') as Element);
    for (const element of ours) {
      expect(element.closest('[lang]')?.getAttribute('lang'), element.outerHTML).to.equal('en');
    }
    expect(getComputedStyle(part(list, 'date')).direction).to.equal('ltr');
    expect(getComputedStyle(ours[2] as Element).direction).to.equal('ltr');
    expect(getComputedStyle(part(list, 'item')).direction).to.equal('rtl');
    page.lang = 'nl';
    await until(
      () => part(list, 'date').getAttribute('lang') === 'nl',
      'Dutch words in an item of another language',
    );
    expect(part(list, 'more').getAttribute('lang')).to.equal('nl');
    expect(ours[2]?.closest('[lang]')).to.equal(null);
  });
});
