import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/index.js';
import { until } from '../../suites/until.js';
import { requestsOf, route } from '../feeds.js';
import { button, focused, inState, part, parts } from '../parts.js';

const paged = async (address: string, pageSize = 5): Promise<NewsList> => {
  const list = await fixture<NewsList>(html`
    <news-list src=${address} page-size=${pageSize}></news-list>
  `);
  await inState(list, 'ready');
  return list;
};
const rows = (list: NewsList, count: number): Promise<unknown> =>
  until(() => parts(list, 'item').length === count, `${count} items show`);

describe('news-list on a feed of several pages', () => {
  it('asks for a page when it is needed, and not before', async () => {
    const address = route('paged', { pages: 3, size: 5 });
    const list = await paged(address);
    expect(parts(list, 'item')).to.have.lengthOf(5);
    expect((await requestsOf(address)).requests).to.equal(1);
    button(list, 'Toon meer nieuws').click();
    await rows(list, 10);
    expect((await requestsOf(address)).requests).to.equal(2);
  });

  it('offers more until the last page is there, and puts the focus on the first new item', async () => {
    const list = await paged(route('paged', { pages: 2, size: 5 }));
    button(list, 'Toon meer nieuws').focus();
    button(list, 'Toon meer nieuws').click();
    await rows(list, 10);
    await until(() => focused() === parts(list, 'link')[5], 'the focus is on item 6');
    expect(parts(list, 'more')).to.have.lengthOf(0);
  });

  it('fetches on when a choice leaves too little to show', async () => {
    const address = route('paged', { pages: 3, size: 5 });
    const list = await paged(address, 3);
    list.query.toggle('werk');
    await until(() => list.query.items.length >= 3, 'there are three items about it');
    await rows(list, 3);
    expect((await requestsOf(address)).requests).to.be.greaterThan(1);
  });

  it('keeps what it has, and the button, when a page cannot be had', async () => {
    const list = document.createElement('news-list');
    list.pageSize = 2;
    const items = [1, 2].map((n) => ({ id: `a${n}`, url: `/a${n}`, title: `A${n}` }));
    list.feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A',
      items,
      next_url: '/routes/status/404',
    };
    const place = await fixture(html`
      <div></div>
    `);
    place.append(list);
    await inState(list, 'ready');
    const { warn } = console;
    const said: unknown[][] = [];
    console.warn = (...words: unknown[]) => said.push(words);
    button(list, 'Toon meer nieuws').click();
    await until(() => said.length > 0, 'the console says why');
    console.warn = warn;
    expect(String(said[0])).to.match(/status\/404.*http, 404/);
    expect(parts(list, 'item')).to.have.lengthOf(2);
    expect(part(list, 'more')).to.exist;
  });
});
