import { expect, fixture } from '@open-wc/testing';
import type { NewsList } from '../../../src/elements/news-list.js';
import { until } from '../../suites/until.js';
import { release, route } from '../feeds.js';
import { inState, part, parts } from '../parts.js';

interface Page {
  window: Window & typeof globalThis;
  list: NewsList;
}

/** A page with a list in it, as a visitor gets it: also when they come back, for a page in a frame is never kept whole. */
class Visit {
  readonly #frame: HTMLIFrameElement;
  #documents = new WeakSet<Document>();

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  static async start(): Promise<Visit> {
    const frame = await fixture<HTMLIFrameElement>(
      `<iframe src="${route('html')}" width="400" height="500" title="Een pagina"></iframe>`,
    );
    return new Visit(frame);
  }

  /** Waits for a page that was not there before, and puts a body in it. */
  async page(body: string): Promise<Page> {
    const document = await until(() => {
      const inner = this.#frame.contentDocument;
      const isNew = inner?.URL.includes('/routes/html') && !this.#documents.has(inner);
      return isNew && inner?.readyState === 'complete' ? inner : undefined;
    }, 'the page is there');
    this.#documents.add(document);
    const window = document.defaultView as Window & typeof globalThis;
    document.body.innerHTML = body;
    const script = document.createElement('script');
    Object.assign(script, {
      type: 'module',
      src: new URL('../../../src/elements/news-list.ts', import.meta.url).pathname,
    });
    document.head.append(script);
    const list = document.querySelector('news-list') as NewsList;
    await until(() => list.matches(':defined'), 'the list is defined');
    return { window, list };
  }

  /** Goes to another page, and waits until it is there. */
  async away(): Promise<void> {
    const { contentWindow, contentDocument: before } = this.#frame;
    contentWindow!.location.href = `/routes/html?away=${crypto.randomUUID()}`;
    await until(() => {
      const { contentDocument: now } = this.#frame;
      return now !== before && now?.URL.includes('away=') && now.readyState === 'complete';
    }, 'another page');
    this.#documents.add(this.#frame.contentDocument!);
  }

  back(): void {
    this.#frame.contentWindow!.history.back();
  }

  reload(): void {
    this.#frame.contentWindow!.location.reload();
  }
}

const state = (window: Window): Record<string, unknown> => window.history.state as Record<string, unknown>;
/** What the page keeps of its lists. */
const kept = (window: Window): Record<string, { count: number; top?: number }> =>
  (state(window)?.raakvlak ?? {}) as Record<string, { count: number; top?: number }>;
const place = (list: NewsList): number => Math.round(list.getBoundingClientRect().top);

/** What titles say; of another window, whose nodes are none of ours. */
const titles = (list: NewsList): string[] =>
  parts(list, 'title').map(({ textContent }) => textContent.trim());
const rows = (list: NewsList, count: number): Promise<unknown> =>
  until(() => parts(list, 'item').length === count, `${count} items show`);

describe('news-list, for who comes back', () => {
  const markup = (attributes = ''): string =>
    `<h1>Nieuws</h1><news-list id="nieuws" src="${route('feed.json', { items: 60 })}" ${attributes}></news-list>`;

  it('shows as many items, the same choice and the same place as before, though the feed comes later', async () => {
    const visit = await Visit.start();
    const { window, list } = await visit.page(markup('page-size="5"'));
    window.history.replaceState({ page: 'own' }, '');
    await inState(list, 'ready');
    list.query.toggle('wonen');
    part(list, 'more').click();
    await rows(list, 10);
    window.scrollTo(0, 500);
    const before = place(list);
    const shown = titles(list);
    await until(() => Math.round(kept(window).nieuws?.top ?? 0) === before, 'the place is noted');
    expect(state(window).page).to.equal('own');

    await visit.away();
    visit.back();
    const hold = crypto.randomUUID();
    const again = await visit.page(markup('page-size="5"').replace('id=1', `hold=${hold}&id=1`));
    await inState(again.list, 'loading');
    await release(hold);
    await rows(again.list, 10);
    await until(() => place(again.list) === before, 'the list is where it was');
    expect(titles(again.list)).to.deep.equal(shown);
    expect([...again.list.query.selected()]).to.deep.equal(['wonen']);
    expect(state(again.window).page).to.equal('own');

    visit.reload();
    const third = await visit.page(markup('page-size="5"'));
    await rows(third.list, 10);
    await until(() => place(third.list) === before, 'the list is where it was');
    expect(titles(third.list)).to.deep.equal(shown);
  });

  it('notes the place in the moment of leaving', async () => {
    const visit = await Visit.start();
    const { window, list } = await visit.page(markup());
    await inState(list, 'ready');
    list.dispatchEvent(new PointerEvent('pointerover'));
    await until(() => kept(window).nieuws, 'the visitor was seen');
    window.scrollTo(0, 300);
    const before = place(list);
    part(list, 'link').addEventListener('click', (event) => event.preventDefault());
    part(list, 'link').click();
    expect(Math.round(kept(window).nieuws?.top ?? 0)).to.equal(before);
  });

  it('leaves a visitor alone who scrolls while the feed is on its way', async () => {
    const visit = await Visit.start();
    const { window, list } = await visit.page(markup());
    await inState(list, 'ready');
    part(list, 'more').click();
    await rows(list, 20);
    window.scrollTo(0, 900);
    await until(() => (kept(window).nieuws?.top ?? 0) < -500, 'the place is noted');
    visit.reload();
    const hold = crypto.randomUUID();
    const again = await visit.page(
      `<p style="height: 2000px"></p>${markup().replace('id=1', `hold=${hold}&id=1`)}`,
    );
    await inState(again.list, 'loading');
    await until(() => again.list.prepared === undefined, 'what is kept has been read');
    again.window.dispatchEvent(new again.window.WheelEvent('wheel'));
    again.window.scrollTo(0, 100);
    await release(hold);
    await rows(again.list, 20);
    expect(again.window.scrollY).to.equal(100);
  });

  it('keeps two lists apart', async () => {
    const visit = await Visit.start();
    const src = route('feed.json', { items: 60 });
    const two = `<news-list src="${src}" page-size="5"></news-list>`.repeat(2);
    const { window, list } = await visit.page(two);
    const second = list.nextElementSibling as NewsList;
    await inState(second, 'ready');
    part(second, 'more').click();
    second.query.toggle('werk');
    await until(() => kept(window)[`${src} 2`], 'the second list is noted');
    visit.reload();
    const again = await visit.page(two);
    const other = again.list.nextElementSibling as NewsList;
    await rows(other, 5);
    await rows(again.list, 5);
    expect([...other.query.selected()]).to.deep.equal(['werk']);
    expect([...again.list.query.selected()]).to.deep.equal([]);
  });

  it('has the choice that a visitor undid beat selected', async () => {
    const visit = await Visit.start();
    const { window, list } = await visit.page(markup('selected="Wonen"'));
    await inState(list, 'ready');
    expect([...list.query.selected()]).to.deep.equal(['wonen']);
    list.query.clear();
    await until(() => kept(window).nieuws, 'that is noted');
    visit.reload();
    const again = await visit.page(markup('selected="Wonen"'));
    await inState(again.list, 'ready');
    expect(again.list.query.items).to.have.lengthOf(60);

    visit.reload();
    const other = await visit.page(markup('selected="Wonen"').replace('id="nieuws"', 'id="ander"'));
    await inState(other.list, 'ready');
    expect([...other.list.query.selected()], 'another list has its own').to.deep.equal(['wonen']);
  });

  it('writes nothing where nobody has been, and nothing over a state that is no object', async () => {
    const visit = await Visit.start();
    const { window, list } = await visit.page(markup());
    await inState(list, 'ready');
    expect(window.history.state).to.equal(null);
    window.history.replaceState('van de pagina', '');
    part(list, 'more').click();
    await rows(list, 20);
    window.dispatchEvent(new window.Event('pagehide'));
    expect(window.history.state).to.equal('van de pagina');
    expect(window.history.scrollRestoration).to.equal('auto');
  });

  it('shows as many pages of a paged feed', async () => {
    const visit = await Visit.start();
    const paged = `<news-list id="nieuws" page-size="5" src="${route('paged', { pages: 9, size: 2 })}"></news-list>`;
    const { window, list } = await visit.page(paged);
    await rows(list, 5);
    for (const count of [10, 15]) {
      part(list, 'more').click();
      await rows(list, count);
    }
    await until(() => kept(window).nieuws?.count === 15, 'that is noted');
    visit.reload();
    await rows((await visit.page(paged)).list, 15);
  });
});
