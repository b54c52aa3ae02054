import { expect } from '@open-wc/testing';
import '../../../src/elements/related-news.js';
import type { RelatedNews } from '../../../src/elements/related-news.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { until } from '../../suites/until.js';
import { feedOf } from '../feeds.js';
import { inState, partTexts } from '../parts.js';
import { place } from '../place.js';

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();
const LONG_AGO = '2019-01-01';
const FEED = feedOf(
  { id: 'dit', url: '/nieuws/dit', title: 'Molen draait', tags: ['Molens'] },
  { id: 'een', title: 'Molen een', tags: ['Molens', 'Vacature'], date_published: YESTERDAY },
  { id: 'twee', title: 'Molen twee', tags: ['Molens'], date_published: LONG_AGO },
  {
    id: 'drie',
    title: 'Een brug en een molen',
    summary: 'De molen draait.',
    tags: ['Bruggen'],
    date_published: YESTERDAY,
  },
);

describe('related-news, what it is asked to choose', () => {
  let noise: Noise;
  beforeEach(() => void (noise = listenToNoise()));
  afterEach(() => noise.stop());

  const show = async (attributes: string): Promise<RelatedNews> => {
    const markup = `<related-news for-url="/nieuws/dit" ${attributes}></related-news>`;
    const related = await place<RelatedNews>(markup, { feed: FEED });
    await inState(related, 'ready', 'empty');
    return related;
  };
  const titles = (related: Element): string[] => partTexts(related, 'title').sort();

  const table: [attributes: string, titles: string[]][] = [
    ['', ['Een brug en een molen', 'Molen een', 'Molen twee']],
    ['exclude-tags="vacature, Bruggen"', ['Molen twee']],
    ['max-age="P1Y"', ['Een brug en een molen', 'Molen een']],
    ['min-score="0.4"', ['Molen een', 'Molen twee']],
    ['min-score="1"', []],
  ];
  for (const [attributes, expected] of table) {
    it(`${attributes || 'nothing'}: ${expected.join(', ') || 'none'}`, async () => {
      expect(titles(await show(attributes))).to.deep.equal(expected);
    });
  }

  it('prefers what is different when it is told to', async () => {
    const feed = feedOf(
      { id: 'dit', url: '/nieuws/dit', title: 'Molen en bakker', tags: ['Molens'] },
      { id: 'a', title: 'Molen en bakker vieren feest', tags: ['Molens'] },
      { id: 'b', title: 'Molen en bakker vieren groot feest', tags: ['Molens'] },
      { id: 'c', title: 'De bakker verhuist', tags: ['Winkels'] },
    );
    const chosen = async (diversity: string): Promise<string[]> => {
      const markup = `<related-news for-url="/nieuws/dit" limit="2" diversity="${diversity}"></related-news>`;
      const related = await place<RelatedNews>(markup, { feed });
      await inState(related, 'ready');
      return titles(related);
    };
    expect(await chosen('0')).to.have.members([
      'Molen en bakker vieren feest',
      'Molen en bakker vieren groot feest',
    ]);
    expect(await chosen('1')).to.include('De bakker verhuist');
  });

  it('follows its attributes when they change', async () => {
    const related = await show('');
    related.excludeTags = ['Molens'];
    await until(() => titles(related).join() === 'Een brug en een molen', 'without mills');
    related.removeAttribute('exclude-tags');
    related.excludeTags = [];
    await until(() => titles(related).length === 3, 'all again');
  });

  it('does without what means nothing, and says so once', async () => {
    const related = await show('max-age="soon" min-score="7" diversity="much"');
    expect(titles(related)).to.have.lengthOf(3);
    related.limit = 2;
    await until(() => titles(related).length === 2, 'two');
    expect(noise.messages.join('\n'))
      .to.match(/max-age="soon" is no duration/)
      .and.match(/min-score="7"/)
      .and.match(/diversity="much"/);
    expect(noise.messages).to.have.lengthOf(3);
  });

  it('says in a sentence what both are about: tags first, then words that add to them', async () => {
    const feed = feedOf(
      {
        id: 'dit',
        url: '/nieuws/dit',
        title: 'Subsidie voor isolatie',
        summary: 'Uw energierekening daalt.',
        tags: ['Wonen'],
      },
      {
        id: 'a',
        title: 'Warmer wonen',
        summary: 'Een lagere energierekening door isolatie.',
        tags: ['Wonen'],
      },
      { id: 'b', title: 'Iets anders', tags: ['Sport'] },
    );
    const markup = '<related-news for-url="/nieuws/dit" explain></related-news>';
    const related = await place<RelatedNews>(markup, { feed });
    await inState(related, 'ready');
    const text = related.shadowRoot?.textContent ?? '';
    expect(text).to.match(/Ook over: Wonen, (?:energierekening, isolatie|isolatie, energierekening)/);
  });
});
