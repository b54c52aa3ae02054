import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { makeFeed } from '../../servers/feeds.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { feedOf, route } from '../feeds.js';
import { button, focused, inState, part, parts, partTexts } from '../parts.js';
import { heard } from '../heard.js';

const show = async (feed: object, attributes: Partial<NewsList> = {}): Promise<NewsList> => {
  const list = await fixture<NewsList>(html`
    <news-list .feed=${feed}></news-list>
  `);
  Object.assign(list, attributes);
  await inState(list, 'ready');
  await list.updateComplete;
  return list;
};

describe('news-list, page by page', () => {
  const SIZES: [attribute: string, shown: number][] = [
    ['5', 5],
    ['1', 1],
    ['2.9', 2],
    ['0', 10],
    ['-3', 10],
    ['veel', 10],
    ['', 10],
    ['99', 12],
  ];
  for (const [size, shown] of SIZES) {
    it(`shows ${shown} of 12 items with page-size="${size}"`, async () => {
      const list = await show(makeFeed());
      list.setAttribute('page-size', size);
      await list.updateComplete;
      expect(parts(list, 'item')).to.have.lengthOf(shown);
      expect(parts(list, 'more')).to.have.lengthOf(shown < 12 ? 1 : 0);
    });
  }

  it('shows ten at first, and ten more with each press, until there are no more', async () => {
    const list = await show(makeFeed({ items: 25 }));
    const counts = [parts(list, 'item').length];
    for (const _ of [1, 2]) {
      button(list, 'Toon meer nieuws').click();
      await list.updateComplete;
      counts.push(parts(list, 'item').length);
    }
    expect(counts).to.deep.equal([10, 20, 25]);
    expect(parts(list, 'more')).to.have.lengthOf(0);
  });

  it('puts the focus on the first new item', async () => {
    const list = await show(makeFeed({ items: 25 }));
    button(list, 'Toon meer nieuws').focus();
    button(list, 'Toon meer nieuws').click();
    await until(() => focused() === parts(list, 'link')[10], 'the focus is on item 11');
  });

  it('puts the focus on the first new item when that has no link', async () => {
    const list = await show(feedOf({}, { url: undefined, title: 'Zonder adres' }), { pageSize: 1 });
    button(list, 'Toon meer nieuws').focus();
    button(list, 'Toon meer nieuws').click();
    await until(() => textOf(focused() as Element).includes('Zonder adres'), 'the focus is on the new item');
    expect(focused()?.localName).to.equal('li');
  });

  it('has no button with more="none"', async () => {
    const list = await show(makeFeed(), { more: 'none' });
    expect(parts(list, 'item')).to.have.lengthOf(10);
    expect(parts(list, 'more')).to.have.lengthOf(0);
  });

  it('takes an unknown more for a button, and says so once', async () => {
    const noise = listenToNoise();
    try {
      const list = await show(makeFeed(), { more: 'lots' as 'none' });
      list.pageSize = 5;
      await list.updateComplete;
      expect(parts(list, 'more')).to.have.lengthOf(1);
      await heard(noise, 1);
      expect(noise.messages[0]).to.contain(
        '<news-list> more="lots" is not known. Use one of: button, pages, scroll, none.',
      );
    } finally {
      noise.stop();
    }
  });

  it('names its button after its heading, so that two lists have two names', async () => {
    const one = await show(makeFeed(), { heading: 'Wonen' });
    const two = await show(makeFeed());
    two.innerHTML = '<h2 slot="heading">Werk</h2>';
    two.requestUpdate();
    await two.updateComplete;
    expect(part(one, 'more').getAttribute('aria-label')).to.equal('Toon meer nieuws: Wonen');
    expect(part(two, 'more').getAttribute('aria-label')).to.equal('Toon meer nieuws: Werk');
    expect(partTexts(two, 'more')).to.deep.equal(['Toon meer nieuws']);
  });

  it('says how many items there are now, once, after the last press', async () => {
    const list = await show(makeFeed({ items: 35 }));
    const live = list.shadowRoot?.querySelector('[aria-live]') as Element;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(textOf(live)));
    observer.observe(live, { childList: true, characterData: true, subtree: true });
    button(list, 'Toon meer nieuws').click();
    await list.updateComplete;
    button(list, 'Toon meer nieuws').click();
    await list.updateComplete;
    await until(() => textOf(live) === '30 van 35 berichten op de pagina', 'the last count is said');
    observer.disconnect();
    expect(said).to.deep.equal(['30 van 35 berichten op de pagina']);
  });

  it('keeps what is shown when it asks for the feed again', async () => {
    const list = await fixture<NewsList>(
      `<news-list src="${route('feed.json', { items: 25 })}"></news-list>`,
    );
    await inState(list, 'ready');
    button(list, 'Toon meer nieuws').click();
    await list.updateComplete;
    await list.refresh();
    expect(parts(list, 'item')).to.have.lengthOf(20);
  });

  it('begins with the first page again when what it shows changes', async () => {
    const list = await show(makeFeed({ items: 25 }));
    button(list, 'Toon meer nieuws').click();
    await list.updateComplete;
    list.query.toggle('wonen');
    list.query.clear();
    await list.updateComplete;
    expect(parts(list, 'item')).to.have.lengthOf(10);
  });
});
