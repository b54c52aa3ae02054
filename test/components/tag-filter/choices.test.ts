import { expect } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { feedOf } from '../feeds.js';
import { button, focused, part, parts, partTexts } from '../parts.js';
import { chip, chips, feedOfTags, pair, press, shown } from './filters.js';
import { heard } from '../heard.js';

describe('tag-filter, its counts', () => {
  it('tell what each chip would leave, whatever other chips are pressed', async () => {
    const both = await pair();
    await press(both, 'Energie');
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', '*Energie 2', 'Jeugd 2', 'Zorg 1']);
  });

  it('tell under match="all" what would be left of what is left, and leave out what would leave nothing', async () => {
    const both = await pair('match="all"');
    await press(both, 'Energie');
    expect(chips(both.filter)).to.deep.equal(['Wonen 2', '*Energie 2', 'Zorg 1']);
    await press(both, 'Zorg');
    expect(chips(both.filter)).to.deep.equal(['Wonen 1', '*Energie 1', '*Zorg 1']);
    expect(partTexts(both.list, 'title')).to.deep.equal(['W4']);
    await press(both, 'Zorg');
    await press(both, 'Energie');
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
  });

  it('follow the words that the page looks for', async () => {
    const both = await pair();
    both.list.query.text = 'W4';
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['Wonen 1', 'Energie 1', 'Zorg 1']);
  });

  it('never hide what is pressed, even when it leaves nothing', async () => {
    const both = await pair('match="all"');
    both.list.query.select(['jeugd', 'zorg']);
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['*Jeugd 0', '*Zorg 0']);
    expect(parts(both.list, 'item')).to.have.lengthOf(0);
  });

  it('keep the focus on a chip that is let go and would leave nothing', async () => {
    const both = await pair('match="all"');
    both.list.query.select(['jeugd', 'zorg']);
    await shown(both);
    const jeugd = chip(both.filter, 'Jeugd');
    jeugd.focus();
    jeugd.click();
    await shown(both);
    expect(focused() === jeugd && jeugd.checkVisibility(), 'the focus is where it was').to.equal(true);
    chip(both.filter, 'Wonen').focus();
    await press(both, 'Wonen');
    expect(chips(both.filter)).not.to.include('Jeugd 0');
  });

  it('count only what the list is about', async () => {
    const { filter } = await pair('', undefined, 'tags="Energie"');
    expect(chips(filter)).to.deep.equal(['Energie 2', 'Wonen 2', 'Zorg 1']);
    expect(partTexts(filter, 'status')).to.deep.equal(['2 berichten']);
  });

  it('are left out with counts="off", and the chips stay', async () => {
    const both = await pair('counts="off"');
    expect(chips(both.filter)).to.deep.equal(['Wonen', 'Energie', 'Jeugd', 'Zorg']);
    expect(parts(both.filter, 'count')).to.have.lengthOf(0);
    await press(both, 'Zorg');
    expect(chips(both.filter)).to.deep.equal(['Wonen', 'Energie', 'Jeugd', '*Zorg']);
  });

  it('are shown with a word for counts that is not known, which is said once', async () => {
    const noise = listenToNoise();
    try {
      const both = await pair('counts="no"');
      await press(both, 'Zorg');
      expect(chips(both.filter)).to.include('Wonen 4');
      await heard(noise, 1);
      expect(noise.messages[0]).to.contain('<tag-filter> counts="no" is not known. Use one of: on, off.');
    } finally {
      noise.stop();
    }
  });
});

describe('tag-filter, its chips', () => {
  it('keep their places and their nodes, whatever is pressed', async () => {
    const both = await pair('match="all" match-toggle', feedOfMany());
    const before = parts(both.filter, 'chip');
    const places = (): string[] =>
      parts(both.filter, 'chip').map((one) => one.textContent?.match(/[A-Z]/)?.[0] ?? '');
    const order = places();
    for (const label of ['C', 'A', 'C', 'B', 'A']) await press(both, label);
    expect(places()).to.deep.equal(order);
    expect(parts(both.filter, 'chip').every((one, n) => one === before[n])).to.equal(true);
  });

  it('move nothing on the screen when one is pressed', async () => {
    const both = await pair('', feedOfMany());
    const boxes = (): number[][] =>
      parts(both.filter, 'chip').map((one) => {
        const { left, top, width } = one.getBoundingClientRect();
        return [left, top, width].map(Math.round);
      });
    const before = boxes();
    await press(both, 'B');
    expect(boxes()).to.deep.equal(before);
  });

  it('show ten at first, and the others when asked for', async () => {
    const both = await pair('', feedOfTags(13));
    const more = part(both.filter, 'more');
    expect(chips(both.filter)).to.have.lengthOf(10);
    expect([more.textContent?.trim(), more.getAttribute('aria-expanded')]).to.deep.equal([
      'Toon nog 3 onderwerpen',
      'false',
    ]);
    expect(
      both.filter.shadowRoot?.getElementById(more.getAttribute('aria-controls') ?? '')?.localName,
    ).to.equal('ul');

    more.focus();
    more.click();
    await shown(both);
    expect(chips(both.filter)).to.have.lengthOf(13);
    expect([more.textContent?.trim(), more.getAttribute('aria-expanded')]).to.deep.equal([
      'Toon minder onderwerpen',
      'true',
    ]);
    expect(focused() === more, 'the focus stays on the button').to.equal(true);
    await expect(both.filter).to.be.accessible();

    more.click();
    await shown(both);
    expect(chips(both.filter)).to.have.lengthOf(10);
  });

  it('have no such button when there is nothing more', async () => {
    const { filter } = await pair('', feedOfTags(10));
    expect(parts(filter, 'more')).to.have.lengthOf(0);
    filter.maxVisible = 9;
    await filter.updateComplete;
    expect(partTexts(filter, 'more')).to.deep.equal(['Toon nog 1 onderwerp']);
  });

  for (const [most, count] of [
    ['3', 3],
    ['0', 14],
    ['-2', 14],
    ['veel', 14],
    ['99', 14],
  ] as const) {
    it(`show ${count} of 14 with max-visible="${most}"`, async () => {
      const { filter } = await pair(`max-visible="${most}"`, feedOfTags(14));
      expect(chips(filter)).to.have.lengthOf(count);
      expect(parts(filter, 'more')).to.have.lengthOf(count < 14 ? 1 : 0);
    });
  }

  it('that are pressed show, past the first ten too, and keep the focus when they are let go', async () => {
    const both = await pair('', feedOfTags(12));
    both.list.query.toggle('onderwerp 12');
    await shown(both);
    expect(chips(both.filter)).to.have.lengthOf(11).and.to.include('*Onderwerp 12 1');
    expect(partTexts(both.filter, 'more')).to.deep.equal(['Toon nog 1 onderwerp']);

    const last = chip(both.filter, 'Onderwerp 12');
    last.focus();
    last.click();
    await shown(both);
    expect(focused() === last && last.checkVisibility(), 'the focus is where it was').to.equal(true);
  });

  it('hold labels of 300 characters and labels that are markup, within their room', async () => {
    const long = 'Onderwerp'.repeat(34);
    const { filter } = await pair('', feedOf({ tags: [long] }, { tags: [long, '<b>vet</b>'] }));
    filter.style.inlineSize = '280px';
    const first = parts(filter, 'chip')[0] as HTMLElement;
    expect(first.textContent).to.contain(long);
    expect(first.getBoundingClientRect().width).to.be.at.most(280);
    expect(filter.shadowRoot?.querySelectorAll('b').length).to.equal(0);
    expect(filter.scrollWidth).to.be.at.most(280);
  });

  it('can be sixty', async () => {
    const both = await pair('max-visible="60"', feedOfTags(60));
    expect(chips(both.filter)).to.have.lengthOf(60);
    await press(both, 'Onderwerp 60');
    expect(partTexts(both.list, 'title')).to.deep.equal(['Bericht 60']);
  });

  it('are undone by the list too, when it has nothing left', async () => {
    const both = await pair('match="all"');
    both.list.query.select(['jeugd', 'zorg']);
    await shown(both);
    button(both.list, 'Wis keuze').click();
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
  });
});

/** A is used most, then B, and so on; every item has two of them. */
function feedOfMany(): object {
  const labels = ['A', 'B', 'C', 'D', 'E', 'F'];
  return feedOf(
    ...labels.flatMap((label, n) => labels.slice(n + 1).map((other) => ({ tags: [label, other] }))),
    ...labels.flatMap((label, n) => Array.from({ length: 10 - n }, () => ({ tags: [label] }))),
  );
}
