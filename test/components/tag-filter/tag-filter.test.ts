import { expect, fixture, oneEvent } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { behavesLikeAnElement } from '../../suites/behaves-like-an-element.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { feedOf, release, route } from '../feeds.js';
import { button, focused, inState, part, parts, partTexts } from '../parts.js';
import { chip, chips, FEED, feedOfTags, pair, press, shown } from './filters.js';
import { heard } from '../heard.js';

describe('tag-filter', () => {
  behavesLikeAnElement<TagFilter>('tag-filter', {
    markup: `<tag-filter for="berichten"></tag-filter>
      <news-list id="berichten" src="/routes/feed.json?id=suite-filter"></news-list>`,
    ready: (filter) => inState(filter, 'ready'),
    properties: { label: 'Onderwerpen', maxVisible: 3, counts: 'off' },
    loading: `<tag-filter for="traag"></tag-filter>
      <news-list id="traag" src="/routes/never?id=suite-filter"></news-list>`,
  });

  it('has defaults', () => {
    const filter = document.createElement('tag-filter');
    const { label, match, matchToggle, counts, maxVisible, urlParam } = filter;
    expect([filter.for, label, match, matchToggle, counts, maxVisible, urlParam]).to.deep.equal([
      '',
      '',
      undefined,
      false,
      'on',
      10,
      '',
    ]);
    expect([...filter.selected]).to.deep.equal([]);
  });

  it('takes each property from its attribute', async () => {
    const { filter } = await pair(
      'label="Waarover?" match="all" match-toggle counts="off" max-visible="3" url-param="onderwerp"',
    );
    const { label, match, matchToggle, counts, maxVisible, urlParam } = filter;
    expect([label, match, matchToggle, counts, maxVisible, urlParam]).to.deep.equal([
      'Waarover?',
      'all',
      true,
      'off',
      3,
      'onderwerp',
    ]);
  });

  it('asks a question, with a chip for each tag: the most used first, equal ones by the alphabet', async () => {
    const { filter } = await pair();
    expect(textOf(part(filter, 'label'))).to.equal('Kies onderwerpen');
    expect(chips(filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(partTexts(filter, 'status')).to.deep.equal(['6 berichten']);
    expect(parts(filter, 'clear')).to.have.lengthOf(0);
  });

  it('asks its own question, and another one later', async () => {
    const { filter } = await pair('label="Waarover?"');
    expect(textOf(part(filter, 'label'))).to.equal('Waarover?');
    filter.label = 'Welk onderwerp?';
    await filter.updateComplete;
    expect(textOf(part(filter, 'label'))).to.equal('Welk onderwerp?');
  });

  it('filters the list with a press, and lets go with the next', async () => {
    const both = await pair();
    await press(both, 'Energie');
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W4']);
    expect([...both.filter.selected]).to.deep.equal(['energie']);
    expect(partTexts(both.filter, 'status')).to.deep.equal(['2 van 6 berichten']);
    await press(both, 'Energie');
    expect(parts(both.list, 'item')).to.have.lengthOf(6);
    expect(partTexts(both.filter, 'status')).to.deep.equal(['6 berichten']);
  });

  it('adds what several chips have', async () => {
    const both = await pair();
    await press(both, 'Energie');
    await press(both, 'Jeugd');
    expect(partTexts(both.list, 'title')).to.deep.equal(['W2', 'W3', 'W4', 'J']);
    expect([...both.filter.selected]).to.deep.equal(['energie', 'jeugd']);
  });

  it('undoes all with "Wis keuze", and puts the focus on the first chip', async () => {
    const both = await pair();
    await press(both, 'Energie');
    await press(both, 'Jeugd');
    const clear = button(both.filter, 'Wis keuze');
    clear.focus();
    clear.click();
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(parts(both.list, 'item')).to.have.lengthOf(6);
    expect(focused() === chip(both.filter, 'Wonen'), 'the focus is on the first chip').to.equal(true);
  });

  it('tells the page of each choice with change and tags-change', async () => {
    const both = await pair();
    const heard: string[] = [];
    document.addEventListener(
      'change',
      ({ target, type }) => heard.push(`${type} ${(target as Element).localName}`),
      {
        once: true,
      },
    );
    const told = oneEvent(document, 'tags-change');
    await press(both, 'Jeugd');
    const { detail, composed, target } = (await told) as HTMLElementEventMap['tags-change'];
    expect(detail).to.deep.equal({ selected: ['jeugd'], match: 'any', total: 2 });
    expect(composed && target === both.filter).to.equal(true);
    expect(heard).to.deep.equal(['change tag-filter']);

    const cleared = oneEvent(both.filter, 'tags-change');
    button(both.filter, 'Wis keuze').click();
    expect(((await cleared) as HTMLElementEventMap['tags-change']).detail).to.deep.equal({
      selected: [],
      match: 'any',
      total: 6,
    });
  });

  it('says nothing of what the page itself chooses', async () => {
    const { filter, list } = await pair();
    let heard = 0;
    filter.addEventListener('tags-change', () => (heard += 1));
    filter.addEventListener('change', () => (heard += 1));
    list.query.toggle('jeugd');
    await shown({ filter, list });
    expect(chips(filter)).to.contain('*Jeugd 2');
    expect(heard).to.equal(0);
  });

  it('names each chip with its count, and tells whether it is pressed', async () => {
    const both = await pair();
    await press(both, 'Wonen');
    const wonen = chip(both.filter, 'Wonen');
    expect(wonen.getAttribute('aria-pressed')).to.equal('true');
    expect(chip(both.filter, 'Jeugd').getAttribute('aria-pressed')).to.equal('false');
    const group = part(both.filter, 'group');
    expect(group.localName, 'a group with a name').to.equal('fieldset');
    expect(group.firstElementChild === part(both.filter, 'label')).to.equal(true);
    await expect(both.filter).to.be.accessible();
  });

  it('can be worked with the keyboard alone: each chip is one stop, in order', async () => {
    const { filter } = await pair('', feedOfTags(12));
    const stops = [...(filter.shadowRoot?.querySelectorAll('button') ?? [])].filter((one) =>
      one.checkVisibility(),
    );
    for (const stop of stops) {
      stop.focus();
      expect(focused() === stop, `${textOf(stop)} takes the focus`).to.equal(true);
      expect(stop.tabIndex).to.equal(0);
    }
    expect(stops).to.have.lengthOf(11);
  });

  it('is empty, and takes no room, until there is something to choose', async () => {
    const { filter } = await pair('', feedOf({ tags: [] }));
    await inState(filter, 'empty');
    expect(textOf(filter)).to.equal('');
    expect(filter.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(filter).marginBlockEnd).to.equal('0px');
  });

  it('says how far it is: loading, ready, or empty when its list cannot be read', async () => {
    const hold = crypto.randomUUID();
    const page = await fixture(
      `<div><tag-filter></tag-filter><news-list src="${route('feed.json', { hold })}"></news-list></div>`,
    );
    const [filter, list] = page.children as unknown as [TagFilter, NewsList];
    await inState(filter, 'loading');
    expect(textOf(filter)).to.equal('');
    await release(hold);
    await inState(filter, 'ready');
    list.src = route('status/404');
    await inState(list, 'error');
    await inState(filter, 'empty');
    expect(textOf(filter)).to.equal('');
  });

  it("shows the page's own words when there is nothing to choose", async () => {
    const both = await fixture(
      `<div><tag-filter><p slot="empty">Geen onderwerpen.</p></tag-filter><news-list src="/routes/feed.json?tags=,"></news-list></div>`,
    );
    const [filter, list] = both.children as unknown as [TagFilter, HTMLElement];
    await inState(list, 'ready');
    await filter.updateComplete;
    expect(textOf(filter)).to.equal('Geen onderwerpen.');
  });

  it('speaks the language of its place, and follows it', async () => {
    const both = await pair('lang="en"', feedOfTags(14));
    await press(both, 'Onderwerp 01');
    expect(textOf(part(both.filter, 'label'))).to.equal('Choose topics');
    expect(partTexts(both.filter, 'status')).to.deep.equal(['1 of 14 items']);
    expect(partTexts(both.filter, 'more')).to.deep.equal(['Show 4 more topics']);
    both.filter.lang = 'nl';
    await oneUpdate(both.filter);
    expect(textOf(part(both.filter, 'label'))).to.equal('Kies onderwerpen');
    expect(partTexts(both.filter, 'clear')).to.deep.equal(['Wis keuze']);
  });

  it('works in a page with a lang that is no language', async () => {
    const noise = listenToNoise();
    try {
      const { filter } = await pair('lang="nl_NL"');
      expect(chips(filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
      await heard(noise, 0);
    } finally {
      noise.stop();
    }
  });

  it('follows the next feed of its list', async () => {
    const both = await pair();
    await press(both, 'Wonen');
    both.list.feed = feedOf({ tags: ['Sport'] }, { tags: ['Wonen'] }, { tags: ['Wonen'] });
    await oneEvent(both.list, 'news-load');
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['*Wonen 2', 'Sport 1']);
  });

  it('goes back to its defaults when attributes go', async () => {
    const { filter } = await pair(
      'for="" label="Waarover?" counts="off" max-visible="2" url-param="x"',
      FEED,
    );
    for (const name of filter.getAttributeNames()) filter.removeAttribute(name);
    await filter.updateComplete;
    expect(chips(filter)).to.deep.equal(['Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(textOf(part(filter, 'label'))).to.equal('Kies onderwerpen');
  });
});

/** A change of language is seen by an observer, before the next update. */
async function oneUpdate(filter: TagFilter): Promise<void> {
  await Promise.resolve();
  await filter.updateComplete;
}
