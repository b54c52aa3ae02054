import { expect } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { part, parts, partTexts } from '../parts.js';
import { chips, pair, press, shown, type Pair } from './filters.js';
import { heard } from '../heard.js';

/** The two ways, as a visitor reads them, with a star before the one that is chosen. */
const ways = ({ filter }: Pair): string[] =>
  [...part(filter, 'match').querySelectorAll('label')].map(
    (label) => `${label.querySelector('input')?.checked ? '*' : ''}${textOf(label)}`,
  );

const choose = async (both: Pair, way: string): Promise<void> => {
  const labels = [...part(both.filter, 'match').querySelectorAll('label')];
  labels.find((label) => textOf(label) === way)?.click();
  await shown(both);
};

describe('tag-filter, one of the topics or all of them', () => {
  const TITLES: [ofFilter: string, ofList: string, titles: string[]][] = [
    ['', '', ['W2', 'W3', 'W4', 'J']],
    ['match="any"', '', ['W2', 'W3', 'W4', 'J']],
    ['match="all"', '', []],
    ['', 'match="all"', []],
    ['match="any"', 'match="all"', ['W2', 'W3', 'W4', 'J']],
    ['match="all"', 'match="any"', []],
  ];
  for (const [ofFilter, ofList, titles] of TITLES) {
    it(`leaves ${titles.length} items with ${ofFilter || 'nothing said'}, and ${ofList || 'nothing'} on the list`, async () => {
      const both = await pair(ofFilter, undefined, ofList);
      both.list.query.select(['energie', 'jeugd']);
      await shown(both);
      expect(partTexts(both.list, 'title')).to.deep.equal(titles);
    });
  }

  it('follows the list, when that changes and the filter has no word of its own', async () => {
    const both = await pair();
    both.list.match = 'all';
    both.list.query.select(['energie', 'wonen']);
    await shown(both);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
  });

  it('follows match when that changes', async () => {
    const both = await pair('match="any"');
    both.list.query.select(['energie', 'wonen']);
    both.filter.match = 'all';
    await shown(both);
    await shown(both);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
  });

  it('takes an unknown match for any, and says so once', async () => {
    const noise = listenToNoise();
    try {
      const both = await pair('match="both"');
      await press(both, 'Energie');
      await press(both, 'Jeugd');
      expect(parts(both.list, 'item')).to.have.lengthOf(4);
      await heard(noise, 1);
      expect(noise.messages[0]).to.contain('<tag-filter> match="both" is not known. Use one of: any, all.');
    } finally {
      noise.stop();
    }
  });

  it('is not for visitors to choose without match-toggle, nor with fewer than two topics', async () => {
    const bare = await pair();
    await press(bare, 'Energie');
    await press(bare, 'Wonen');
    expect(parts(bare.filter, 'match')).to.have.lengthOf(0);

    const both = await pair('match-toggle');
    await press(both, 'Energie');
    expect(parts(both.filter, 'match')).to.have.lengthOf(0);
    await press(both, 'Wonen');
    await until(() => parts(both.filter, 'match').length === 1, 'the choice of any and all');
  });

  it('is for visitors to choose with match-toggle, and tells the page', async () => {
    const both = await pair('match-toggle');
    await press(both, 'Energie');
    await press(both, 'Wonen');
    await until(() => ways(both), 'the choice of any and all');
    expect(ways(both)).to.deep.equal(['*een van deze onderwerpen', 'al deze onderwerpen']);
    expect(textOf(part(both.filter, 'match').querySelector('legend') as Element)).to.equal(
      'Toon berichten met',
    );
    await expect(both.filter).to.be.accessible();

    const told: unknown[] = [];
    both.filter.addEventListener('tags-change', ({ detail }) => told.push(detail));
    await choose(both, 'al deze onderwerpen');
    expect(ways(both)).to.deep.equal(['een van deze onderwerpen', '*al deze onderwerpen']);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
    expect(chips(both.filter)).to.deep.equal(['*Wonen 2', '*Energie 2', 'Zorg 1']);
    expect(told).to.deep.equal([{ selected: ['energie', 'wonen'], match: 'all', total: 2 }]);

    await choose(both, 'een van deze onderwerpen');
    expect(parts(both.list, 'item')).to.have.lengthOf(4);
  });

  it('stays as the visitor chose it, while topics come and go', async () => {
    const both = await pair('match-toggle');
    await press(both, 'Energie');
    await press(both, 'Wonen');
    await until(() => ways(both), 'the choice of any and all');
    await choose(both, 'al deze onderwerpen');
    await press(both, 'Wonen');
    await press(both, 'Wonen');
    expect(ways(both)).to.deep.equal(['een van deze onderwerpen', '*al deze onderwerpen']);
  });
});
