import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { makeFeed } from '../../servers/feeds.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { feedOf } from '../feeds.js';
import { place } from '../place.js';
import { inState, part, parts, partTexts } from '../parts.js';
import { heard } from '../heard.js';

describe('news-list, its headings and layouts', () => {
  let noise: Noise;
  beforeEach(() => void (noise = listenToNoise()));
  afterEach(() => noise.stop());

  const show = async (
    attributes: string,
    feed: object = makeFeed({ items: 2 }),
    content = '',
  ): Promise<NewsList> => {
    const list = await place<NewsList>(`<news-list ${attributes}>${content}</news-list>`, { feed });
    await inState(list, 'ready');
    return list;
  };
  const tags = (list: NewsList): string[] =>
    ['heading', 'title'].map((name) => parts(list, name)[0]?.localName ?? 'none');

  it('has no heading of its own, and titles of level 2', async () => {
    expect(tags(await show(''))).to.deep.equal(['none', 'h2']);
  });

  it('shows its heading, and titles one level deeper', async () => {
    const list = await show('heading="Nieuws &amp; meer"');
    expect(tags(list)).to.deep.equal(['h2', 'h3']);
    expect(textOf(part(list, 'heading'))).to.equal('Nieuws & meer');
  });

  const LEVELS: [attribute: string, heading: string, title: string, titleAlone: string][] = [
    ['1', 'h1', 'h2', 'h1'],
    ['2', 'h2', 'h3', 'h2'],
    ['3', 'h3', 'h4', 'h3'],
    ['4', 'h4', 'h5', 'h4'],
    ['5', 'h5', 'h6', 'h5'],
    ['6', 'h6', 'h6', 'h6'],
    ['9', 'h6', 'h6', 'h6'],
    ['-4', 'h1', 'h2', 'h1'],
    ['0', 'h2', 'h3', 'h2'],
    ['', 'h2', 'h3', 'h2'],
    ['drie', 'h2', 'h3', 'h2'],
  ];
  for (const [level, heading, title, titleAlone] of LEVELS) {
    it(`makes its heading ${heading} and titles ${title} under heading-level="${level}"`, async () => {
      expect(tags(await show(`heading="Nieuws" heading-level="${level}"`))).to.deep.equal([heading, title]);
      expect(tags(await show(`heading-level="${level}"`))).to.deep.equal(['none', titleAlone]);
    });
  }

  it("takes the page's own heading in the place of its own, also when that comes later", async () => {
    const list = await show('heading="Van ons"', undefined, '<h2 slot="heading">Van de pagina</h2>');
    expect(textOf(list))
      .to.match(/^Van de pagina Bericht 1/)
      .and.not.to.contain('Van ons');
    expect(part(list, 'title').localName).to.equal('h3');

    const later = await show('page-size="1"');
    expect(part(later, 'title').localName).to.equal('h2');
    later.innerHTML = '<h2 slot="heading">Later</h2>';
    await until(() => part(later, 'title').localName === 'h3', 'the titles go one level deeper');
    expect(part(later, 'more').getAttribute('aria-label')).to.equal('Toon meer nieuws: Later');
  });

  it('follows its heading when that changes, without new nodes', async () => {
    const list = await show('heading="Nieuws"');
    const heading = part(list, 'heading');
    list.heading = 'Ander nieuws';
    await list.updateComplete;
    expect(textOf(heading)).to.equal('Ander nieuws');
    expect(heading.isConnected).to.equal(true);
  });

  const RICH = feedOf(
    {
      title: 'Rijk',
      summary: 'Samenvatting.',
      content_text: 'woord '.repeat(460),
      image: '/routes/empty',
      tags: ['Wonen'],
      authors: [{ name: 'Team Wonen' }, { name: 'Team Zorg' }],
      date_published: '2026-11-12T09:00:00+01:00',
    },
    { title: 'Arm' },
  );

  const WORDS: [show: string, text: string][] = [
    ['', 'Rijk'],
    ['date', 'Rijk Geplaatst op 12 november 2026'],
    ['summary', 'Rijk Samenvatting.'],
    ['tags', 'Rijk Wonen'],
    ['source', 'Rijk Nieuws uit de proef'],
    ['author', 'Rijk Door Team Wonen, Team Zorg'],
    ['reading-time', 'Rijk 2 minuten lezen'],
    ['more-link', 'Rijk Lees meer'],
    ['summary, date', 'Rijk Geplaatst op 12 november 2026 Samenvatting.'],
  ];
  for (const [words, text] of WORDS) {
    it(`shows ${words || 'titles alone'} with show="${words}"`, async () => {
      const list = await show(`show="${words}"`, RICH);
      expect(textOf(part(list, 'item'))).to.equal(text);
      expect(parts(list, 'image')).to.have.lengthOf(0);
    });
  }

  it('names each "Lees meer" after its item', async () => {
    const list = await show('show="more-link"', RICH);
    expect(parts(list, 'more').map((link) => link.getAttribute('aria-label'))).to.deep.equal([
      'Lees meer: Rijk',
      'Lees meer: Arm',
    ]);
  });

  it('passes over a word of show that it does not know, and says so once', async () => {
    const list = await show('show="date samenvatting"', RICH);
    list.heading = 'Nog eens';
    await list.updateComplete;
    expect(textOf(part(list, 'item'))).to.equal('Rijk Geplaatst op 12 november 2026');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain(
      '<news-list> show="samenvatting" is not known. Use one of: image, date, summary, tags, source, author, reading-time, more-link.',
    );
  });

  it('shows titles and dates alone in layout headlines', async () => {
    const list = await show(
      'layout="headlines" show="image date summary tags author more-link source"',
      RICH,
    );
    expect(textOf(part(list, 'item'))).to.equal('Rijk Geplaatst op 12 november 2026 Nieuws uit de proef');
  });

  it('lays cards side by side where there is room, and under one another where there is none', async () => {
    const list = await show('layout="cards"', makeFeed({ items: 2 }));
    const tops = (): number[] =>
      parts(list, 'item').map((item) => Math.round(item.getBoundingClientRect().top));
    list.style.inlineSize = '700px';
    expect(new Set(tops()).size).to.equal(1);
    list.style.inlineSize = '300px';
    expect(new Set(tops()).size).to.equal(2);
  });

  it('takes an unknown layout for a list, and says so once', async () => {
    const list = await show('layout="mozaiek"', RICH);
    list.heading = 'Nog eens';
    await list.updateComplete;
    expect(partTexts(list, 'title')).to.deep.equal(['Rijk', 'Arm']);
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain(
      '<news-list> layout="mozaiek" is not known. Use one of: list, cards, compact, headlines.',
    );
  });

  it('goes back to its defaults when attributes go', async () => {
    const list = await show(
      'heading="Nieuws" heading-level="4" layout="headlines" show="date" page-size="1" more="none" tags="Wonen" match="all" image-origins="/"',
      makeFeed({ items: 12 }),
    );
    for (const name of list.getAttributeNames()) list.removeAttribute(name);
    await list.updateComplete;
    expect(tags(list)).to.deep.equal(['none', 'h2']);
    expect(parts(list, 'item')).to.have.lengthOf(10);
    expect(textOf(part(list, 'item')))
      .to.contain('Waar bericht 1 over gaat')
      .and.to.contain('Wonen');
    await heard(noise, 0);
  });

  it('goes without a feed when src goes', async () => {
    const list = await fixture<NewsList>('<news-list src="/routes/feed.json?id=weg">Geen nieuws</news-list>');
    await inState(list, 'ready');
    list.removeAttribute('src');
    await until(() => textOf(list) === 'Geen nieuws', 'the fallback is back');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('has no feed');
  });

  for (const layout of ['list', 'cards', 'compact', 'headlines'] as const) {
    it(`holds very long words within its room, in layout ${layout}`, async () => {
      const long = 'Kwaliteitsmanagementverantwoordelijkheden'.repeat(3);
      const feed = feedOf({
        title: long,
        summary: long,
        tags: [long],
        authors: [{ name: long }],
        date_published: '2026-11-12',
        image: '/routes/empty',
      });
      const list = await show(
        `layout="${layout}" heading="${long}" show="image date summary tags source author more-link"`,
        { ...feed, title: long },
      );
      list.style.inlineSize = '300px';
      const edge = list.getBoundingClientRect().right + 1;
      const over = [...(list.shadowRoot?.querySelectorAll('*') ?? [])].filter(
        (element) => !element.closest('.sr-only') && element.getBoundingClientRect().right > edge,
      );
      expect(over.map(({ outerHTML }) => outerHTML.slice(0, 60))).to.deep.equal([]);
    });
  }

  it('is laid out from right to left in a page that is', async () => {
    const image = { image: '/routes/empty', summary: 'خبر' };
    const list = await fixture<NewsList>(html`
      <news-list dir="rtl" show="image date summary tags" .feed=${feedOf(image)}></news-list>
    `);
    await inState(list, 'ready');
    list.style.inlineSize = '900px';
    const [title, picture] = ['title', 'image'].map((name) => part(list, name).getBoundingClientRect());
    expect(title?.left).to.be.greaterThan(picture?.right ?? Infinity);
  });
});
