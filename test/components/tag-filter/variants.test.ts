import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import { until } from '../../suites/until.js';
import { feedOf } from '../feeds.js';
import { focused, part, parts, partTexts } from '../parts.js';
import { box, boxes, chip, chips, FEED, feedOfTags, options, pair, pick, press, shown } from './filters.js';

describe('tag-filter variant="checkboxes"', () => {
  it('is a group of boxes, that filters as chips do', async () => {
    const both = await pair('variant="checkboxes"');
    expect(boxes(both.filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(part(both.filter, 'group').localName).to.equal('fieldset');
    box(both.filter, 'Energie').click();
    await shown(both);
    expect(boxes(both.filter)).to.deep.equal(['Wonen 4', '*Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
    await expect(both.filter).to.be.accessible();
    box(both.filter, 'Energie').click();
    await shown(both);
    expect(parts(both.list, 'item')).to.have.lengthOf(6);
  });

  it('tells the page once of a click, and of no input', async () => {
    const both = await pair('variant="checkboxes"');
    const told: string[] = [];
    for (const name of ['input', 'change', 'tags-change'])
      document.addEventListener(name, ({ target }) => told.push(`${name} ${(target as Element).localName}`), {
        once: true,
      });
    let count = 0;
    both.filter.addEventListener('change', () => (count += 1));
    box(both.filter, 'Jeugd').click();
    await shown(both);
    expect(count).to.equal(1);
    expect(told).to.deep.equal(['change tag-filter', 'tags-change tag-filter']);
  });

  it('puts the focus on the first box after "Wis keuze"', async () => {
    const both = await pair('variant="checkboxes"');
    box(both.filter, 'Zorg').click();
    await shown(both);
    part(both.filter, 'clear').click();
    await shown(both);
    expect(focused() === box(both.filter, 'Wonen')).to.equal(true);
  });

  it('has radio buttons with single, which the arrow keys choose', async () => {
    const both = await pair('variant="checkboxes" single');
    expect(box(both.filter, 'Wonen').type).to.equal('radio');
    box(both.filter, 'Wonen').focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => box(both.filter, 'Energie').checked, 'the next is chosen');
    await shown(both);
    expect(boxes(both.filter)).to.deep.equal(['Wonen 4', '*Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
    expect(focused() === box(both.filter, 'Energie')).to.equal(true);
  });

  it('does nothing for a box that would leave nothing, with zero="disable"', async () => {
    const both = await pair('variant="checkboxes" zero="disable"');
    both.list.query.text = 'W4';
    await shown(both);
    const jeugd = box(both.filter, 'Jeugd');
    expect([jeugd.getAttribute('aria-disabled'), jeugd.disabled]).to.deep.equal(['true', false]);
    jeugd.click();
    await shown(both);
    expect(boxes(both.filter)).to.deep.equal(['Wonen 1', 'Energie 1', 'Jeugd 0', 'Zorg 1']);
    expect([...both.filter.selected]).to.deep.equal([]);
    await expect(both.filter).to.be.accessible();
  });
});

describe('tag-filter variant="select"', () => {
  it('is a drop-down, for one choice at a time', async () => {
    const both = await pair('variant="select"');
    expect(options(both.filter)).to.deep.equal([
      '*Alle onderwerpen',
      'Wonen (4)',
      'Energie (2)',
      'Jeugd (2)',
      'Zorg (1)',
    ]);
    await pick(both, 'Energie');
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
    await pick(both, 'Zorg');
    expect(options(both.filter).at(-1)).to.equal('*Zorg (1)');
    expect(partTexts(both.list, 'title')).to.deep.equal(['W4']);
    await expect(both.filter).to.be.accessible();
    await pick(both, 'Alle onderwerpen');
    expect(parts(both.list, 'item')).to.have.lengthOf(6);
    expect([...both.filter.selected]).to.deep.equal([]);
  });

  it('tells the page once, and of no input', async () => {
    const both = await pair('variant="select"');
    const told: string[] = [];
    for (const name of ['input', 'change', 'tags-change'])
      both.filter.addEventListener(name, () => told.push(name));
    await pick(both, 'Energie');
    expect(told).to.deep.equal(['change', 'tags-change']);
  });

  it('shows what the page chooses, also several at once', async () => {
    const both = await pair('variant="select"');
    both.list.query.select(['wonen', 'zorg']);
    await shown(both);
    expect(options(both.filter)).to.deep.equal([
      'Alle onderwerpen',
      '*Wonen, Zorg',
      'Wonen (4)',
      'Energie (2)',
      'Jeugd (2)',
      'Zorg (1)',
    ]);
    await pick(both, 'Zorg');
    expect([...both.filter.selected]).to.deep.equal(['zorg']);
    expect(options(both.filter)).to.deep.equal([
      'Alle onderwerpen',
      'Wonen (4)',
      'Energie (2)',
      'Jeugd (2)',
      '*Zorg (1)',
    ]);
  });

  it('has the focus after "Wis keuze"', async () => {
    const both = await pair('variant="select"');
    await pick(both, 'Energie');
    part(both.filter, 'clear').click();
    await shown(both);
    expect(focused() === part(both.filter, 'group')).to.equal(true);
    expect(options(both.filter)[0]).to.equal('*Alle onderwerpen');
  });

  it('leaves out what would leave nothing, or disables it', async () => {
    const both = await pair('variant="select"');
    both.list.query.text = 'W4';
    await shown(both);
    expect(options(both.filter)).to.deep.equal(['*Alle onderwerpen', 'Wonen (1)', 'Energie (1)', 'Zorg (1)']);
    both.filter.zero = 'disable';
    await shown(both);
    const jeugd = [...(part(both.filter, 'group') as HTMLSelectElement).options].find(
      ({ value }) => value === 'jeugd',
    );
    expect(jeugd?.disabled).to.equal(true);
  });

  it('shows labels without counts with counts="off"', async () => {
    const { filter } = await pair('variant="select" counts="off"');
    expect(options(filter)).to.deep.equal(['*Alle onderwerpen', 'Wonen', 'Energie', 'Jeugd', 'Zorg']);
  });

  it('holds all choices, and has no box to find one', async () => {
    const { filter } = await pair('variant="select"', feedOfTags(60));
    expect(options(filter)).to.have.lengthOf(61);
    expect(parts(filter, 'more').length + parts(filter, 'search').length).to.equal(0);
  });

  it('of more choices than a drop-down is good for becomes radio buttons with a box to find one', async () => {
    const { filter } = await pair('variant="select"', feedOfTags(600));
    expect(parts(filter, 'chip')).to.have.lengthOf(10);
    expect(part(filter, 'chip').querySelector('input')?.type).to.equal('radio');
    expect(parts(filter, 'search')).to.have.lengthOf(1);
  });

  it('shows labels that are markup as text', async () => {
    const { filter } = await pair('variant="select"', feedOf({ tags: ['&lt;b&gt;vet&lt;/b&gt;'] }));
    expect(options(filter)[1]).to.equal('<b>vet</b> (1)');
  });
});

describe('tag-filter single', () => {
  it('lets go of one chip when another is pressed', async () => {
    const both = await pair('single');
    await press(both, 'Energie');
    await press(both, 'Jeugd');
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', 'Energie 2', '*Jeugd 2', 'Zorg 1']);
    await press(both, 'Jeugd');
    expect([...both.filter.selected]).to.deep.equal([]);
  });

  it('keeps the one that is pressed of several that the page chose', async () => {
    const both = await pair('single');
    both.list.query.select(['wonen', 'zorg']);
    await shown(both);
    await press(both, 'Zorg');
    expect([...both.filter.selected]).to.deep.equal(['zorg']);
  });
});

describe('tag-filter variant', () => {
  it('can change at any time, and keeps the choice', async () => {
    const both = await pair();
    await press(both, 'Energie');
    both.filter.variant = 'checkboxes';
    await until(() => boxes(both.filter).includes('*Energie 2'), 'boxes');
    both.filter.setAttribute('variant', 'select');
    await shown(both);
    expect(options(both.filter)).to.include('*Energie (2)');
    both.filter.removeAttribute('variant');
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', '*Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(chip(both.filter, 'Energie').localName).to.equal('button');
    expect(FEED.items).to.have.lengthOf(6);
  });
});
