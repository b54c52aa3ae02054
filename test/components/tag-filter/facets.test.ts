import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { heard } from '../heard.js';
import { feedOf, route } from '../feeds.js';
import { inState, part, parts, partTexts } from '../parts.js';
import { chips, leave, pair, press, RICH, shown, type } from './filters.js';

describe('tag-filter, what it is about', () => {
  const SIDES: [facet: string, question: string, choices: string[], first: string, titles: string[]][] = [
    ['tag', 'Kies onderwerpen', ['Verkeer 2', 'Wonen 2', 'Geld 1'], 'Geld', ['Huur omlaag']],
    [
      'source',
      'Kies bronnen',
      ['Gemeente Testdorp 4'],
      'Gemeente Testdorp',
      ['Fietspad open', 'Nieuwe woningen', 'Huur omlaag', 'Bus rijdt om'],
    ],
    ['author', 'Kies schrijvers', ['Anja 2', 'Bob 2'], 'Anja', ['Fietspad open', 'Nieuwe woningen']],
    ['year', 'Kies jaren', ['2026 2', '2025 1', '2024 1'], '2025', ['Nieuwe woningen']],
  ];
  for (const [facet, question, choices, first, titles] of SIDES) {
    it(`can be the ${facet}: "${question}"`, async () => {
      const feed = { ...RICH, title: 'Gemeente Testdorp' };
      const both = await pair(`facet="${facet}"`, feed);
      expect(textOf(part(both.filter, 'label'))).to.equal(question);
      expect(chips(both.filter)).to.deep.equal(choices);
      await press(both, first);
      expect(partTexts(both.list, 'title')).to.deep.equal(titles);
      expect([...both.filter.selected]).to.deep.equal([first.toLowerCase()]);
      await expect(both.filter).to.be.accessible();
    });
  }

  it('names its buttons after it, so that two filters differ', async () => {
    const both = await pair('facet="author" max-visible="1"', RICH);
    await press(both, 'Anja');
    const names = ['more', 'clear'].map((name) => part(both.filter, name).getAttribute('aria-label'));
    expect(names).to.deep.equal(['Toon nog 1 schrijver: Kies schrijvers', 'Wis keuze: Kies schrijvers']);
    for (const name of ['more', 'clear'])
      expect(part(both.filter, name).getAttribute('aria-label')).to.contain(textOf(part(both.filter, name)));
  });

  it('adds what several of one side have, also under match="all", which is for tags', async () => {
    const both = await pair('facet="year" match="all"', RICH);
    await press(both, '2024');
    await press(both, '2025');
    expect(partTexts(both.list, 'title')).to.deep.equal(['Fietspad open', 'Nieuwe woningen']);
  });

  it('can change: what was chosen before goes, as nothing would tell of it', async () => {
    const both = await pair('', RICH);
    await press(both, 'Geld');
    both.filter.facet = 'year';
    await until(() => chips(both.filter).join() === '2026 2,2025 1,2024 1', 'years');
    expect(parts(both.list, 'item')).to.have.lengthOf(4);
    await press(both, '2025');
    both.filter.facet = 'tag';
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['Verkeer 2', 'Wonen 2', 'Geld 1']);
    expect(parts(both.list, 'item')).to.have.lengthOf(4);
  });

  it('is the tag for an unknown word, which is said once', async () => {
    const noise = listenToNoise();
    try {
      const { filter } = await pair(
        'facet="subject" variant="buttons" zero="no" sort="size" searchable="maybe"',
        RICH,
      );
      expect(chips(filter)).to.deep.equal(['Verkeer 2', 'Wonen 2', 'Geld 1']);
      await filter.updateComplete;
      await heard(noise, 5);
      expect(noise.messages.join('\n')).to.contain(
        '<tag-filter> facet="subject" is not known. Use one of: tag, source, author, year, text.',
      );
    } finally {
      noise.stop();
    }
  });

  it('has nothing to choose where no item has a value, and is empty then', async () => {
    const { filter } = await pair('facet="author"', feedOf({ tags: ['Wonen'] }));
    await inState(filter, 'empty');
    expect(textOf(filter)).to.equal('');
  });
});

describe('tag-filter facet="text"', () => {
  it('is a box that searches titles and summaries, letter by letter', async () => {
    const both = await pair('facet="text"', RICH);
    expect(textOf(part(both.filter, 'label'))).to.equal('Zoek in het nieuws');
    await type(both, 'pa');
    expect(partTexts(both.list, 'title')).to.deep.equal(['Fietspad open', 'Nieuwe woningen']);
    await type(both, 'park nieuw');
    expect(partTexts(both.list, 'title')).to.deep.equal(['Nieuwe woningen']);
    expect(partTexts(both.filter, 'status')).to.deep.equal(['1 van 4 berichten']);
    expect([...both.filter.selected]).to.deep.equal(['park nieuw']);
    await expect(both.filter).to.be.accessible();
  });

  it('says so when it finds nothing, and the list offers the way back', async () => {
    const both = await pair('facet="text"', RICH);
    await type(both, 'zwembad');
    expect(partTexts(both.filter, 'status')).to.deep.equal(['0 van 4 berichten']);
    await inState(both.list, 'empty');
    part(both.filter, 'clear').click();
    await shown(both);
    expect(parts(both.list, 'item')).to.have.lengthOf(4);
    expect((part(both.filter, 'search') as HTMLInputElement).value).to.equal('');
    expect(
      both.filter.shadowRoot?.activeElement === part(both.filter, 'search'),
      'the box has the focus',
    ).to.equal(true);
  });

  it('tells the page of each letter with change and tags-change, and of nothing else', async () => {
    const both = await pair('facet="text"', RICH);
    const told: string[] = [];
    for (const name of ['input', 'change', 'tags-change'])
      both.filter.parentElement?.addEventListener(name, () => told.push(name));
    await type(both, 'pa');
    leave(both.filter);
    expect(told).to.deep.equal(['change', 'tags-change', 'change', 'tags-change']);
  });

  it('goes with filters by other sides', async () => {
    const page =
      await fixture(`<div><tag-filter facet="text"></tag-filter><tag-filter facet="year"></tag-filter>
      <news-list></news-list></div>`);
    const [text, year] = page.querySelectorAll<TagFilter>('tag-filter') as unknown as [TagFilter, TagFilter];
    const list = page.querySelector('news-list') as NewsList;
    list.feed = RICH;
    await inState(text, 'ready');
    await inState(year, 'ready');
    await type({ filter: text, list }, 'park');
    await year.updateComplete;
    expect(chips(year)).to.deep.equal(['2025 1', '2024 1']);
    await press({ filter: year, list }, '2025');
    expect(partTexts(list, 'title')).to.deep.equal(['Nieuwe woningen']);
  });
});

describe('tag-filter facet="source"', () => {
  it('tells several feeds of one list apart', async () => {
    // The first item of both is the same, and counts for the first feed.
    const [north, south] = ['Noord', 'Zuid'].map((title, n) =>
      route('feed.json', { items: 1 + 2 * n, title }),
    );
    const page = await fixture(
      `<div><tag-filter facet="source"></tag-filter><news-list src="${north} ${south}"></news-list></div>`,
    );
    const filter = page.querySelector('tag-filter') as TagFilter;
    const list = page.querySelector('news-list') as NewsList;
    await inState(filter, 'ready');
    expect(chips(filter)).to.deep.equal(['Zuid 2', 'Noord 1']);
    await press({ filter, list }, 'Zuid');
    expect(parts(list, 'item')).to.have.lengthOf(2);
  });
});
