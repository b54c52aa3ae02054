import { expect } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { feedOf } from '../feeds.js';
import { focused, inState, part, parts, partTexts } from '../parts.js';
import { chip, chips, FEED, pair, press, RICH, shown } from './filters.js';

const MIXED = feedOf({ tags: ['zorg', 'Énergie'] }, { tags: ['Wonen 10'] }, { tags: ['Wonen 9', 'zorg'] });

describe('tag-filter sort', () => {
  const ORDERS: [attributes: string, labels: string[]][] = [
    ['', ['zorg', 'Énergie', 'Wonen 9', 'Wonen 10']],
    ['sort="count"', ['zorg', 'Énergie', 'Wonen 9', 'Wonen 10']],
    ['sort="alpha"', ['Énergie', 'Wonen 9', 'Wonen 10', 'zorg']],
    ['sort="feed"', ['zorg', 'Énergie', 'Wonen 10', 'Wonen 9']],
  ];
  for (const [attributes, labels] of ORDERS) {
    it(`puts the choices as ${labels.join(', ')} with ${attributes || 'no word'}`, async () => {
      const { filter } = await pair(`${attributes} counts="off"`, MIXED);
      expect(chips(filter)).to.deep.equal(labels);
    });
  }

  it('puts the newest year first, unless the page says otherwise', async () => {
    const { filter } = await pair('facet="year" counts="off"', RICH);
    expect(chips(filter)).to.deep.equal(['2026', '2025', '2024']);
    filter.sort = 'alpha';
    await filter.updateComplete;
    expect(chips(filter)).to.deep.equal(['2024', '2025', '2026']);
    filter.sort = 'count';
    await filter.updateComplete;
    expect(chips(filter)).to.deep.equal(['2026', '2024', '2025']);
  });

  it('can change at any time', async () => {
    const both = await pair('counts="off"', MIXED);
    both.filter.sort = 'alpha';
    await until(() => chips(both.filter).join() === 'Énergie,Wonen 9,Wonen 10,zorg', 'the alphabet');
    both.filter.sort = undefined;
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['zorg', 'Énergie', 'Wonen 9', 'Wonen 10']);
  });

  it('moves nothing when a choice changes the counts', async () => {
    const both = await pair('match="all"');
    await press(both, 'Zorg');
    expect(chips(both.filter)).to.deep.equal(['Wonen 1', 'Energie 1', '*Zorg 1']);
    await press(both, 'Zorg');
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
  });
});

describe('tag-filter zero', () => {
  it('"hide" takes away what would leave nothing, "disable" keeps it in its place', async () => {
    const both = await pair();
    both.list.query.text = 'W4';
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['Wonen 1', 'Energie 1', 'Zorg 1']);
    both.filter.zero = 'disable';
    await until(
      () => chips(both.filter).join() === 'Wonen 1,Energie 1,Jeugd 0,Zorg 1',
      'all in their places',
    );
    await expect(both.filter).to.be.accessible();
  });

  it('"disable" leaves a chip in the way of the keyboard, tells that it is off, and does nothing for a press', async () => {
    const both = await pair('zero="disable"');
    both.list.query.text = 'W4';
    await shown(both);
    const jeugd = chip(both.filter, 'Jeugd');
    expect(jeugd.getAttribute('aria-disabled')).to.equal('true');
    jeugd.focus();
    expect(focused() === jeugd).to.equal(true);
    let told = 0;
    both.filter.addEventListener('change', () => (told += 1));
    await press(both, 'Jeugd');
    expect([told, both.filter.selected.size]).to.deep.equal([0, 0]);
  });

  it('never takes away what has the focus', async () => {
    const both = await pair();
    const jeugd = chip(both.filter, 'Jeugd');
    jeugd.focus();
    both.list.query.text = 'W4';
    await shown(both);
    expect(focused() === jeugd && jeugd.checkVisibility()).to.equal(true);
    expect(chips(both.filter)).to.include('Jeugd 0');
    chip(both.filter, 'Wonen').focus();
    await shown(both);
    expect(chips(both.filter)).not.to.include('Jeugd 0');
  });

  it('never disables what is chosen', async () => {
    const both = await pair('zero="disable"');
    await press(both, 'Jeugd');
    both.list.query.text = 'W4';
    await shown(both);
    expect(chip(both.filter, 'Jeugd').hasAttribute('aria-disabled')).to.equal(false);
    await press(both, 'Jeugd');
    expect(parts(both.list, 'item')).to.have.lengthOf(1);
  });
});

describe('tag-filter only', () => {
  it('offers these choices alone, however they are spelled, and can change', async () => {
    const both = await pair('only=" zorg, WONEN,Bestaat niet"');
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', 'Zorg 1']);
    both.filter.only = ['Jeugd'];
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['Jeugd 2']);
    both.filter.only = [];
    await shown(both);
    expect(chips(both.filter)).to.have.lengthOf(4);
  });

  it('takes names with commas', async () => {
    const { filter } = await pair(
      String.raw`only="Wonen\, zorg"`,
      feedOf({ tags: ['Wonen, zorg', 'Wonen'] }),
    );
    expect(chips(filter)).to.deep.equal(['Wonen, zorg 1']);
  });

  it('is empty when nothing of it is there', async () => {
    const { filter } = await pair('only="Bestaat niet"');
    await inState(filter, 'empty');
    expect(textOf(filter)).to.equal('');
  });

  it('leaves what others choose to them: a filter of places beside one of subjects', async () => {
    const both = await pair('only="Jeugd"');
    const other = document.createElement('tag-filter');
    other.only = ['Wonen', 'Energie'];
    other.single = true;
    both.filter.before(other);
    await inState(other, 'ready');
    await press(both, 'Jeugd');
    await press({ ...both, filter: other }, 'Energie');
    await press({ ...both, filter: other }, 'Wonen');
    await both.filter.updateComplete;
    expect([[...both.filter.selected], [...other.selected]]).to.deep.equal([['jeugd'], ['wonen']]);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W1', 'W2', 'W3', 'W4', 'J']);
    part(other, 'clear').click();
    await shown({ ...both, filter: other });
    expect([...both.filter.selected]).to.deep.equal(['jeugd']);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W3', 'J']);
  });
});

describe('tag-filter, odd tags', () => {
  it('one tag on all items', async () => {
    const both = await pair('', feedOf({ tags: ['Wonen'] }, { tags: ['Wonen'] }));
    expect(chips(both.filter)).to.deep.equal(['Wonen 2']);
    await press(both, 'Wonen');
    expect(partTexts(both.filter, 'status')).to.deep.equal(['2 berichten']);
    expect(parts(both.filter, 'clear')).to.have.lengthOf(1);
  });

  it('one item', async () => {
    const { filter } = await pair('', feedOf({ tags: ['Wonen'] }));
    expect(chips(filter)).to.deep.equal(['Wonen 1']);
    expect(partTexts(filter, 'status')).to.deep.equal(['1 bericht']);
  });

  it('no item', async () => {
    const { filter } = await pair('', { ...FEED, items: [] });
    await inState(filter, 'empty');
  });

  it('tags from right to left in a page from left to right', async () => {
    const { filter } = await pair('', feedOf({ tags: ['أخبار', 'Wonen'] }));
    const [label, count] = chip(filter, 'أخبار').querySelectorAll('span') as unknown as [
      HTMLElement,
      HTMLElement,
    ];
    expect(getComputedStyle(label).direction).to.equal('rtl');
    expect(count.getBoundingClientRect().left).to.be.greaterThan(label.getBoundingClientRect().left);
  });

  for (const variant of ['checkboxes', 'select']) {
    it(`labels of 300 characters as ${variant}, within their room`, async () => {
      const long = 'Onderwerp'.repeat(34);
      const { filter } = await pair(
        `variant="${variant}"`,
        feedOf({ tags: [long] }, { tags: [`${long} twee woorden`] }),
      );
      filter.style.inlineSize = '280px';
      for (const one of [...parts(filter, 'chip'), ...parts(filter, 'group')])
        expect(one.getBoundingClientRect().width).to.be.at.most(280);
      expect(filter.scrollWidth).to.be.at.most(280);
    });
  }
});
