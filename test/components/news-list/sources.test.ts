import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { parseFeed } from '../../../src/data/parse-feed.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { makeFeed } from '../../servers/feeds.js';
import { feedOf, release, requestsOf, route } from '../feeds.js';
import { inState, part, partTexts, parts, statesOf } from '../parts.js';
import { heard } from '../heard.js';

const place = async (markup: string): Promise<NewsList> => {
  const list = await fixture<NewsList>(markup);
  await inState(list, 'ready');
  return list;
};

describe('news-list, where its feed comes from', () => {
  let noise: Noise;
  beforeEach(() => void (noise = listenToNoise()));
  afterEach(() => noise.stop());

  it('fetches src, once for two lists', async () => {
    const address = route('feed.json', { items: 2 });
    const both = await fixture(`<div>${`<news-list src="${address}"></news-list>`.repeat(2)}</div>`);
    for (const list of both.children) await inState(list, 'ready');
    expect(await requestsOf(address)).to.include({ requests: 1 });
    expect([...both.children].map((list) => parts(list, 'item').length)).to.deep.equal([2, 2]);
    await heard(noise, 0);
  });

  it('merges several feeds, newest first, the same address once', async () => {
    const one = await parseFeed(
      feedOf(
        { url: '/a', title: 'Oud', date_published: '2024-01-01' },
        { url: '/b', title: 'Nieuw', date_published: '2026-01-01' },
      ),
      { url: location.href },
    );
    expect(one.items).to.have.lengthOf(2);
    const list = await place(
      `<news-list show="source" page-size="30"
        src="${route('feed.json', { items: 3, title: 'Eerste' })} ${route('feed.json', { items: 5, title: 'Tweede' })}">
      </news-list>`,
    );
    expect(partTexts(list, 'title')).to.deep.equal([1, 2, 3, 4, 5].map((n) => `Bericht ${n}`));
    expect(partTexts(list, 'source')).to.deep.equal(['Eerste', 'Eerste', 'Eerste', 'Tweede', 'Tweede']);
  });

  it('shows one of two feeds when the other fails, and tells the web team which', async () => {
    const broken = route('status/404');
    const list = await place(`<news-list src="${route('feed.json', { items: 2 })} ${broken}"></news-list>`);
    expect(parts(list, 'item')).to.have.lengthOf(2);
    await heard(noise, 1);
    expect(noise.messages[0])
      .to.contain('<news-list>')
      .and.to.contain(broken)
      .and.to.contain('must answer 200 with a feed');
  });

  it('finds the feed that the page names, when it has no src', async () => {
    const link = document.createElement('link');
    Object.assign(link, {
      rel: 'alternate',
      type: 'application/feed+json',
      href: route('feed.json', { items: 4 }),
    });
    document.head.append(link);
    try {
      expect(parts(await place('<news-list></news-list>'), 'item')).to.have.lengthOf(4);
    } finally {
      link.remove();
    }
  });

  it('says what to do when there is no feed at all, and keeps the fallback', async () => {
    const list = await fixture<NewsList>('<news-list><a href="/nieuws">Al het nieuws</a></news-list>');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('<news-list> has no feed. Give it a src');
    expect(textOf(list)).to.equal('Al het nieuws');
  });

  it('reads a feed inside the page by #id', async () => {
    const both = await fixture(`<div>
      <news-list src="#hier"></news-list>
      <script id="hier" type="application/feed+json">${JSON.stringify(makeFeed({ items: 2 }))}</script>
    </div>`);
    const list = both.querySelector('news-list') as NewsList;
    await inState(list, 'ready');
    expect(parts(list, 'item')).to.have.lengthOf(2);
    expect(part(list, 'link').getAttribute('href')).to.equal(
      new URL('/nieuws/bericht-1', location.href).href,
    );
  });

  it('says so when #id names nothing', async () => {
    await fixture('<news-list src="#nergens"></news-list>');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('<news-list> src="#nergens" names nothing in this page');
  });

  it('names the script whose feed is broken', async () => {
    const both = await fixture(`<div>
      <news-list src="#stuk"></news-list><script id="stuk" type="application/feed+json">{"items": [</script>
    </div>`);
    await inState(both.querySelector('news-list') as NewsList, 'error');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('<news-list> #stuk could not be read (parse');
  });

  it('shows a JSON Feed object, and the next one', async () => {
    const list = await fixture<NewsList>(html`
      <news-list .feed=${feedOf({ title: 'Een' })}></news-list>
    `);
    await inState(list, 'ready');
    expect(partTexts(list, 'title')).to.deep.equal(['Een']);
    list.feed = feedOf({ title: 'Twee' });
    await oneEvent(list, 'news-load');
    await list.updateComplete;
    expect(partTexts(list, 'title')).to.deep.equal(['Twee']);
  });

  it('shows a feed that was read before', async () => {
    const feed = await parseFeed(makeFeed({ items: 2 }), { url: 'https://nieuws.example/feed.json' });
    const list = await fixture<NewsList>(html`
      <news-list .feed=${feed}></news-list>
    `);
    await inState(list, 'ready');
    expect(list.query.items).to.deep.equal(feed.items);
    expect(part(list, 'link').getAttribute('href')).to.equal('https://nieuws.example/nieuws/bericht-1');
  });

  it('takes a new src, and drops the late answer to the old one', async () => {
    const hold = crypto.randomUUID();
    const late = route('feed.json', { items: 7, hold });
    const list = await fixture<NewsList>(`<news-list src="${late}"></news-list>`);
    await until(async () => (await requestsOf(late)).requests === 1, 'the server was asked');
    list.src = route('feed.json', { items: 2 });
    await inState(list, 'ready');
    await release(hold);
    await until(async () => (await requestsOf(late)).broken === 1, 'the old request was given up');
    expect(parts(list, 'item')).to.have.lengthOf(2);
  });

  it('shows nothing of the old feed under a new src', async () => {
    const list = await place(`<news-list src="${route('feed.json', { items: 2 })}"></news-list>`);
    list.src = route('never');
    await inState(list, 'loading');
    expect(parts(list, 'item')).to.have.lengthOf(0);
    expect(list.query.feed).to.equal(undefined);
  });

  it('takes format="json-feed", and says which others it knows', async () => {
    const address = route('feed.json', { items: 2 });
    const list = await place(`<news-list format="json-feed" src="${address}"></news-list>`);
    await heard(noise, 0);
    list.format = 'gopher' as 'auto';
    await inState(list, 'ready');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain(
      '<news-list> format="gopher" is not known. Use one of: auto, json-feed',
    );
  });

  it('refresh() asks the server again and ends with the answer', async () => {
    const address = route('feed.json', { items: 2 });
    const list = await place(`<news-list src="${address}"></news-list>`);
    const loads: number[] = [];
    list.addEventListener('news-load', ({ detail }) => loads.push(detail.items.length));
    await list.refresh();
    expect(await requestsOf(address)).to.include({ requests: 2 });
    expect(loads).to.deep.equal([2]);
    expect(statesOf(list)).to.deep.equal(['ready']);
  });
});
