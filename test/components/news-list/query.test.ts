import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { feedOf, route } from '../feeds.js';
import { button, focused, inState, part, parts, partTexts } from '../parts.js';
import { place } from '../place.js';
import { heard } from '../heard.js';

const FEED = feedOf(
  { title: 'W', tags: ['Wonen'] },
  { title: 'WE', tags: ['wonen ', 'Energie'] },
  { title: 'E', tags: ['Energie'] },
  { title: 'Z', tags: ['Zorg, jeugd'] },
);

const show = async (attributes = '', feed: object = FEED): Promise<NewsList> => {
  const list = await place<NewsList>(`<news-list ${attributes}></news-list>`, { feed });
  await inState(list, 'ready', 'empty');
  return list;
};

describe('news-list, what it is about', () => {
  const SCOPES: [attributes: string, titles: string[]][] = [
    ['tags="Wonen"', ['W', 'WE']],
    ['tags="WONEN "', ['W', 'WE']],
    ['tags="wonen, energie"', ['W', 'WE', 'E']],
    ['tags="wonen, energie" match="all"', ['WE']],
    ['tags="Zorg\\, jeugd"', ['Z']],
    ['tags="Zorg, jeugd"', []],
    ['match="all"', ['W', 'WE', 'E', 'Z']],
    ['tags=","', ['W', 'WE', 'E', 'Z']],
  ];
  for (const [attributes, titles] of SCOPES) {
    it(`shows ${titles.join(', ') || 'nothing'} with ${attributes}`, async () => {
      expect(partTexts(await show(attributes), 'title')).to.deep.equal(titles);
    });
  }

  it('takes an array for tags, and changes with it', async () => {
    const list = await show('tags="Wonen"');
    list.tags = ['Zorg, jeugd'];
    await list.updateComplete;
    expect(partTexts(list, 'title')).to.deep.equal(['Z']);
  });

  it('takes an unknown match for any, and says so once', async () => {
    const noise = listenToNoise();
    try {
      expect(partTexts(await show('tags="wonen, energie" match="some"'), 'title')).to.deep.equal([
        'W',
        'WE',
        'E',
      ]);
      await heard(noise, 1);
      expect(noise.messages[0]).to.contain('<news-list> match="some" is not known. Use one of: any, all.');
    } finally {
      noise.stop();
    }
  });

  it('has a query before there is a feed, whose choice waits for it and outlives the next', async () => {
    const list = document.createElement('news-list');
    list.query.toggle('energie');
    list.src = route('feed.json', { items: 10, tags: 'Energie,Zorg' });
    (await fixture('<div></div>')).append(list);
    await inState(list, 'ready');
    expect(list.query.total).to.equal(10);
    expect(parts(list, 'item')).to.have.lengthOf(list.query.items.length).and.to.have.lengthOf.below(10);

    list.feed = FEED;
    await until(() => partTexts(list, 'title').join() === 'WE,E', 'the same choice from the next feed');
  });

  it('counts only what it is about', async () => {
    const list = await show('tags="Wonen"');
    expect(list.query.total).to.equal(2);
    list.query.clear();
    expect(list.query.items).to.have.lengthOf(2);
  });

  it('says that a choice leaves nothing, and undoes it with "Wis keuze"', async () => {
    const list = await show('match="all"');
    list.query.match = 'all';
    list.query.select(['wonen', 'zorg, jeugd']);
    await inState(list, 'empty');
    expect(textOf(part(list, 'status'))).to.equal(
      'Geen berichten over deze onderwerpen. Kies minder onderwerpen. Wis keuze',
    );
    await expect(list).to.be.accessible();

    button(list, 'Wis keuze').focus();
    button(list, 'Wis keuze').click();
    await inState(list, 'ready');
    expect(parts(list, 'item')).to.have.lengthOf(4);
    expect(focused() === part(list, 'link'), 'the focus is on the first item').to.equal(true);
  });
});

describe('news-list, what a screen reader hears', () => {
  const live = (list: NewsList): Element => list.shadowRoot?.querySelector('[aria-live]') as Element;

  it('has its live region from the start, and says nothing about a feed that comes', async () => {
    const hasBegun = await fixture<NewsList>('<news-list src="/routes/never"></news-list>');
    expect(live(hasBegun).isConnected).to.equal(true);
    const region = live(hasBegun);
    hasBegun.feed = FEED;
    await inState(hasBegun, 'ready');
    await settled();
    expect(live(hasBegun) === region, 'the same region').to.equal(true);
    expect(textOf(region)).to.equal('');
  });

  it('says once how many items are left, after the last of several choices', async () => {
    const list = await show();
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(textOf(live(list))));
    observer.observe(live(list), { childList: true, characterData: true, subtree: true });
    for (const key of ['wonen', 'energie', 'wonen']) {
      list.query.toggle(key);
      await list.updateComplete;
    }
    await until(() => said.length, 'a count');
    expect(said).to.deep.equal(['2 van 4 berichten']);
    list.query.clear();
    await until(() => said.length > 1, 'the next count');
    expect(said[1]).to.equal('4 berichten');
    observer.disconnect();
  });

  it('says it in its own language', async () => {
    const list = await show('lang="en"');
    list.query.toggle('wonen');
    await until(() => textOf(live(list)) === '2 of 4 items', 'the count in English');
  });
});
