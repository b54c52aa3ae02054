import { expect, fixture, oneEvent } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { BETWEEN_TRIES, fastClock } from '../fast-clock.js';
import { release, requestsOf, route } from '../feeds.js';
import { button, focused, inState, part, parts, statesOf } from '../parts.js';
import { heard } from '../heard.js';

const FALLBACK = '<p><a href="/nieuws">Al het nieuws</a></p>';

describe('news-list, while it loads and when it cannot', () => {
  let noise: Noise;
  let slowClock: () => void;
  beforeEach(() => {
    noise = listenToNoise();
    slowClock = fastClock(...BETWEEN_TRIES);
  });
  afterEach(() => {
    slowClock();
    noise.stop();
  });

  const place = (src: string, content = '', attributes = ''): Promise<NewsList> =>
    fixture<NewsList>(`<news-list src="${src}" ${attributes}>${content}</news-list>`);

  /** Rows of a skeleton are seen and not heard. */
  const skeleton = (list: NewsList): Animation | undefined => list.shadowRoot?.getAnimations()[0];

  it('shows the fallback until there are items', async () => {
    const hold = crypto.randomUUID();
    const list = await place(route('feed.json', { items: 2, hold }), FALLBACK);
    await inState(list, 'loading');
    expect(textOf(list)).to.equal('Al het nieuws');
    await expect(list).to.be.accessible();
    await release(hold);
    await inState(list, 'ready');
    expect(textOf(list)).not.to.contain('Al het nieuws');
    expect(parts(list, 'item')).to.have.lengthOf(2);
  });

  it('shows grey rows where there is no fallback, and only after 150 ms', async () => {
    const list = await place(route('never'));
    await inState(list, 'loading');
    expect(textOf(list)).to.equal('');
    expect(list.getBoundingClientRect().height).to.be.greaterThan(100);
    const { delay, fill } = skeleton(list)?.effect?.getTiming() ?? {};
    expect({ delay, fill }).to.deep.equal({ delay: 150, fill: 'both' });
    await expect(list).to.be.accessible();
  });

  it('shows no grey rows where there is a fallback, nor when one is put in later', async () => {
    const list = await place(route('never'), FALLBACK);
    await inState(list, 'loading');
    expect(skeleton(list) === undefined).to.equal(true);

    const bare = await place(route('never'), '<!-- niets -->\n  <template data-item></template>');
    await inState(bare, 'loading');
    expect(skeleton(bare) !== undefined).to.equal(true);
    bare.append('Al het nieuws');
    await until(() => skeleton(bare) === undefined, 'the grey rows are gone');
    expect(textOf(bare)).to.equal('Al het nieuws');
  });

  it('tells the page of a feed with news-load, from inside shadow roots too', async () => {
    const host = await fixture('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const loaded = oneEvent(document, 'news-load');
    root.innerHTML = `<news-list src="${route('feed.json', { items: 3 })}"></news-list>`;
    const { detail, composed, cancelable } = (await loaded) as HTMLElementEventMap['news-load'];
    expect(detail.feed.title).to.equal('Nieuws uit de proef');
    expect(detail.items).to.have.lengthOf(3);
    expect(detail.items === detail.feed.items).to.equal(true);
    expect({ composed, cancelable }).to.deep.equal({ composed: true, cancelable: false });
  });

  it('keeps the fallback when the feed cannot be read, with a calm message above it', async () => {
    const list = await place(route('status/404'), FALLBACK);
    await inState(list, 'error');
    expect(textOf(part(list, 'status'))).to.equal(
      'Het nieuws laadt nu niet. Er gaat iets mis op onze website.',
    );
    expect(textOf(list)).to.contain('Al het nieuws');
    await expect(list).to.be.accessible();
  });

  it("puts the page's own words in the place of ours when the feed cannot be read", async () => {
    const list = await place(route('status/404'), '<p slot="error">Bel 14 000.</p>');
    await inState(list, 'error');
    expect(textOf(list)).to.contain('Bel 14 000.').and.not.to.contain('Er gaat iets mis');
  });

  it('says the error to a screen reader, in the place where counts are said', async () => {
    const list = await place(route('status/404'));
    const live = list.shadowRoot?.querySelector('[aria-live]') as Element;
    expect(textOf(live)).to.equal('');
    await inState(list, 'error');
    expect(live.isConnected).to.equal(true);
    expect(textOf(live)).to.equal('Het nieuws laadt nu niet.');
  });

  it('loads after "Probeer opnieuw", and puts the focus on the first item', async () => {
    const list = await place(route('flaky', { fail: 3, items: 2 }), FALLBACK);
    await inState(list, 'error');
    expect(textOf(part(list, 'status'))).to.equal(
      'Het nieuws laadt nu niet. Probeer het straks nog eens. Probeer opnieuw',
    );
    const retry = button(list, 'Probeer opnieuw');
    retry.focus();
    retry.click();
    await inState(list, 'ready');
    expect(parts(list, 'item')).to.have.lengthOf(2);
    expect(parts(list, 'status')).to.have.lengthOf(0);
    await until(() => focused() === part(list, 'link'), 'the focus is on the first item');
  });

  it('keeps the focus in its place when "Probeer opnieuw" fails again', async () => {
    const address = route('status/503');
    const list = await place(address);
    await inState(list, 'error');
    const before = (await requestsOf(address)).requests;
    button(list, 'Probeer opnieuw').focus();
    button(list, 'Probeer opnieuw').click();
    await until(async () => (await requestsOf(address)).requests === before + 3, 'it has asked again');
    await inState(list, 'error');
    await settled();
    expect(focused() === button(list, 'Probeer opnieuw'), 'the focus is on the button').to.equal(true);
  });

  it('keeps the items it has when asking again fails, and says so', async () => {
    const list = await place(route('feed.json', { items: 2 }));
    await inState(list, 'ready');
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('', { status: 500 }));
    try {
      await list.refresh();
    } finally {
      window.fetch = fetch;
    }
    expect(statesOf(list)).to.deep.equal(['ready', 'error']);
    expect(parts(list, 'item')).to.have.lengthOf(2);
    expect(textOf(part(list, 'status'))).to.contain('Het nieuws laadt nu niet.');

    button(list, 'Probeer opnieuw').click();
    await until(() => parts(list, 'status').length === 0, 'the message is gone');
    expect(statesOf(list)).to.deep.equal(['ready']);
    expect(parts(list, 'item')).to.have.lengthOf(2);
  });

  it('stops asking when it leaves the page, and begins again when it is back', async () => {
    const hold = crypto.randomUUID();
    const address = route('feed.json', { hold, items: 2 });
    const list = await place(address);
    await until(async () => (await requestsOf(address)).requests === 1, 'the server was asked');
    const parent = list.parentElement as Element;
    list.remove();
    await until(async () => (await requestsOf(address)).broken === 1, 'the request was given up');
    await release(hold);
    parent.append(list);
    await inState(list, 'ready');
    expect(await requestsOf(address)).to.deep.equal({ requests: 2, broken: 1 });
    await heard(noise, 0);
  });
});
