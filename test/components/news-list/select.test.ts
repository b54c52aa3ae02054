import { expect } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { makeFeed } from '../../servers/feeds.js';
import { settled } from '../../suites/until.js';
import { inState, part, parts } from '../parts.js';
import { place } from '../place.js';

type Select = HTMLElementEventMap['news-select'];

describe('news-list, when a visitor follows a link', () => {
  let arrived: string[];
  let stop: AbortController;

  /** A visit of another page would end the test: it is noted and stopped where the browser would go. */
  beforeEach(() => {
    arrived = [];
    stop = new AbortController();
    addEventListener(
      'click',
      (event) => {
        const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
        if (link && !event.defaultPrevented) arrived.push(new URL(link.href).pathname);
        event.preventDefault();
      },
      { signal: stop.signal },
    );
  });
  afterEach(() => stop.abort());

  const show = async (attributes = ''): Promise<{ list: NewsList; events: Select[] }> => {
    const list = await place<NewsList>(`<news-list ${attributes}></news-list>`, {
      feed: makeFeed({ items: 25 }),
    });
    await inState(list, 'ready');
    const events: Select[] = [];
    list.addEventListener('news-select', (event) => events.push(event));
    return { list, events };
  };

  it('tells which item with news-select, before the visit', async () => {
    const { list, events } = await show();
    parts(list, 'link')[2]?.click();
    expect(events.map(({ detail }) => detail.item.id)).to.deep.equal(['bericht-3']);
    expect(events[0]?.bubbles && events[0].composed && events[0].cancelable).to.equal(true);
    expect(arrived).to.deep.equal(['/nieuws/bericht-3']);
  });

  it('stays on the page when the event is cancelled', async () => {
    const { list, events } = await show();
    list.addEventListener('news-select', (event) => event.preventDefault());
    part(list, 'link').click();
    expect(events).to.have.lengthOf(1);
    expect(arrived).to.deep.equal([]);
  });

  it('tells the right item after "Toon meer", under a choice, and for "Lees meer"', async () => {
    const { list, events } = await show('show="more-link"');
    part(list, 'list').parentNode?.querySelector('button')?.click();
    await list.updateComplete;
    parts(list, 'link')[14]?.click();
    list.query.toggle('werk');
    await list.updateComplete;
    parts(list, 'link')[1]?.click();
    parts(list, 'more')[0]?.click();
    expect(events.map(({ detail }) => detail.item.id)).to.deep.equal([
      'bericht-15',
      'bericht-9',
      'bericht-4',
    ]);
  });

  it('says nothing when something else is clicked', async () => {
    const { list, events } = await show();
    part(list, 'summary').click();
    part(list, 'tag').click();
    await settled();
    expect(events).to.have.lengthOf(0);
  });
});
