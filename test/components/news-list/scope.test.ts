import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { wrapTextNodes } from '../../suites/page-translation.js';
import { makeFeed } from '../../servers/feeds.js';
import { feedOf, release, route } from '../feeds.js';
import { inState, part, parts, partTexts, statesOf } from '../parts.js';
import { heard } from '../heard.js';

const FEED = feedOf(
  { title: 'Midden', date_published: '2025-06-01', tags: ['Wonen', 'Sport'] },
  { title: 'Nieuw', date_published: '2026-06-01', tags: ['Wonen'] },
  { title: 'Zonder datum', tags: ['Werk, inkomen'] },
  { title: 'Oud', date_published: '2020-06-01', tags: ['Sport'], _raakvlak: { highlighted: true } },
);

describe('news-list, what it is about', () => {
  let noise: Noise;
  beforeEach(() => void (noise = listenToNoise()));
  afterEach(() => noise.stop());

  const show = async (attributes: string, feed: object = FEED): Promise<NewsList> => {
    const place = await fixture<HTMLElement>('<div></div>');
    const made = document.createElement('div');
    made.innerHTML = `<news-list ${attributes}></news-list>`;
    const list = made.firstElementChild as NewsList;
    // Before the element is what it will be, as frameworks do.
    list.feed = feed;
    place.append(list);
    await inState(list, 'ready', 'empty');
    return list;
  };
  const titles = (list: NewsList): string[] => partTexts(list, 'title');

  const CASES: [attributes: string, titles: string[]][] = [
    ['', ['Midden', 'Nieuw', 'Zonder datum', 'Oud']],
    ['exclude-tags="sport"', ['Nieuw', 'Zonder datum']],
    ['exclude-tags="Sport, Werk\\, inkomen"', ['Nieuw']],
    ['tags="Wonen" exclude-tags="Sport"', ['Nieuw']],
    ['selected="Wonen"', ['Midden', 'Nieuw']],
    ['selected="Wonen, Sport" match="all"', ['Midden']],
    ['order="newest"', ['Nieuw', 'Midden', 'Oud', 'Zonder datum']],
    ['order="oldest"', ['Oud', 'Midden', 'Nieuw', 'Zonder datum']],
    ['order="highlighted"', ['Oud', 'Midden', 'Nieuw', 'Zonder datum']],
    ['order="feed"', ['Midden', 'Nieuw', 'Zonder datum', 'Oud']],
    ['limit="2"', ['Midden', 'Nieuw']],
    ['limit="2" order="newest"', ['Nieuw', 'Midden']],
    ['limit="1" selected="Sport"', ['Midden']],
    ['since="2025-06-01"', ['Midden', 'Nieuw']],
    ['since="2026-01-01T00:00:00Z"', ['Nieuw']],
    ['since="P400Y"', ['Midden', 'Nieuw', 'Oud']],
  ];
  for (const [attributes, expected] of CASES) {
    it(`shows ${expected.join(', ')} with ${attributes || 'nothing said'}`, async () => {
      expect(titles(await show(attributes))).to.deep.equal(expected);
      await heard(noise, 0);
    });
  }

  it('takes arrays as properties, and a string where a framework gives one', async () => {
    const list = await show('');
    list.excludeTags = ['Sport'];
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Nieuw', 'Zonder datum']);
    list.excludeTags = 'Sport, Wonen' as unknown as string[];
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Zonder datum']);
    list.excludeTags = null as unknown as string[];
    list.selected = null as unknown as string[];
    await list.updateComplete;
    expect(titles(list)).to.have.lengthOf(4);
  });

  it('never shows more than its limit, and offers no more then', async () => {
    const list = await show('limit="15" page-size="10"', makeFeed({ items: 40 }));
    part(list, 'more').click();
    await until(() => parts(list, 'item').length === 15, 'fifteen items');
    expect(parts(list, 'more')).to.have.lengthOf(0);
  });

  it('asks for no page past its limit', async () => {
    const list = await fixture<NewsList>(
      `<news-list limit="5" page-size="5" src="${route('paged', { pages: 3, size: 5 })}"></news-list>`,
    );
    await inState(list, 'ready');
    expect(parts(list, 'more')).to.have.lengthOf(0);
  });

  it('can undo what is selected at first, but no scope', async () => {
    const list = await show('selected="wonen" exclude-tags="Sport"');
    expect(titles(list)).to.deep.equal(['Nieuw']);
    list.query.clear();
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Nieuw', 'Zonder datum']);
  });

  it('has the address of a filter beat selected', async () => {
    history.replaceState(null, '', '?onderwerp=sport');
    try {
      const both = await fixture(html`
        <div>
          <tag-filter url-param="onderwerp"></tag-filter>
          <news-list selected="Wonen" .feed=${FEED}></news-list>
        </div>
      `);
      const list = both.querySelector('news-list') as NewsList;
      await inState(list, 'ready');
      await until(() => titles(list).join() === 'Midden,Oud', 'the choice of the address');
    } finally {
      history.replaceState(null, '', location.pathname);
    }
  });

  it('shows nothing of another order before the feed is there to its end', async () => {
    const hold = crypto.randomUUID();
    const list = await fixture<NewsList>(
      `<news-list order="oldest" src="${route('feed.json', { items: 3, hold })}">Straks</news-list>`,
    );
    await inState(list, 'loading');
    expect(textOf(list)).to.equal('Straks');
    await release(hold);
    await inState(list, 'ready');
    expect(titles(list)).to.deep.equal(['Bericht 3', 'Bericht 2', 'Bericht 1']);
    expect(statesOf(list)).to.deep.equal(['ready']);
  });

  it('says once that since is no date and no duration, and shows all', async () => {
    const list = await show('since="vorig jaar"');
    list.heading = 'Nog eens';
    await list.updateComplete;
    expect(titles(list)).to.have.lengthOf(4);
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('<news-list> since="vorig jaar" is no date and no duration. Write');
  });

  it('follows since, mark and order when they change', async () => {
    const list = await show('since="2026-01-01"');
    list.since = '2025-01-01';
    await until(() => titles(list).join() === 'Midden,Nieuw', 'the new moment');
    list.order = 'newest';
    await until(() => titles(list).join() === 'Nieuw,Midden', 'the new order');
    list.removeAttribute('since');
    await until(() => titles(list).length === 4, 'all again');
    list.order = 'zomaar' as 'feed';
    await list.updateComplete;
    expect(titles(list)[0]).to.equal('Midden');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('Use one of: feed, newest, oldest, highlighted.');
  });

  describe('words to highlight', () => {
    const WORDS = feedOf({
      title: 'Café naast de Cafe\u0301-bar, cafeïne',
      summary: 'Een straat: Straße 12',
    });
    const marked = (list: NewsList): string[] =>
      [...(list.shadowRoot?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent);

    it('marks whole words and beginnings in titles and summaries, whatever their capitals and accents', async () => {
      expect(marked(await show('mark="CAFE"', WORDS))).to.deep.equal(['Café', 'Cafe\u0301', 'cafe']);
      expect(marked(await show('mark="strasse, een"', WORDS))).to.deep.equal(['Een', 'Straße']);
      const list = await show('mark="café (&lt;b&gt; ."', WORDS);
      expect(textOf(part(list, 'title'))).to.equal('Café naast de Cafe\u0301-bar, cafeïne');
      expect(marked(await show('mark="afe naas"', WORDS))).to.deep.equal(['naas']);
      expect(marked(await show('mark=" . "', WORDS))).to.deep.equal([]);
    });

    it('survives page translation, and shows the next words', async () => {
      const list = await show('mark="nieuw"');
      wrapTextNodes(list);
      list.feed = feedOf({ title: 'Nieuws over het nieuwe plein' });
      await until(() => marked(list).join() === 'Nieuw,nieuw', 'the words of the next feed');
      expect(titles(list)).to.deep.equal(['Nieuws over het nieuwe plein']);
      list.mark = 'plein';
      await until(() => marked(list).join() === 'plein', 'the next word');
      list.mark = '';
      await until(() => !marked(list).length, 'no word');
      expect(titles(list)).to.deep.equal(['Nieuws over het nieuwe plein']);
      await expect(list).to.be.accessible();
    });
  });
});
