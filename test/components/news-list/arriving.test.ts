import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { makeFeed } from '../../servers/feeds.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { BETWEEN_TRIES, fastClock } from '../fast-clock.js';
import { heard } from '../heard.js';
import { inState, part, partTexts, parts, statesOf } from '../parts.js';

/** A large feed: 2 000 items, half a megabyte. */
const BODY = JSON.stringify(makeFeed({ items: 2000 }));
const HALF = BODY.length / 2;

describe('news-list, while a large feed arrives', () => {
  let noise: Noise;
  let normalClock: () => void;
  const { fetch } = window;
  /** What a test lets through of the answers, in the order of asking. */
  let answers: ReadableStreamDefaultController<Uint8Array>[];
  let abandoned: number;

  beforeEach(() => {
    noise = listenToNoise();
    normalClock = fastClock(...BETWEEN_TRIES);
    answers = [];
    abandoned = 0;
    window.fetch = (_, init) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          answers.push(controller);
          init?.signal?.addEventListener('abort', () => {
            abandoned += 1;
            controller.error(init.signal?.reason);
          });
        },
      });
      return Promise.resolve(new Response(body));
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    normalClock();
    noise.stop();
  });

  /** Lets a piece of the feed through. */
  const send = (from: number, to: number, answer = answers.at(-1)): void =>
    answer?.enqueue(new TextEncoder().encode(BODY.slice(from, to)));

  let count = 0;
  const place = async (settings: Partial<NewsList> = {}): Promise<{ list: NewsList; filter: TagFilter }> => {
    const page = await fixture(
      `<div><tag-filter></tag-filter><news-list src="/groot-${(count += 1)}.json">Al het nieuws</news-list></div>`,
    );
    const [filter, list] = page.children as unknown as [TagFilter, NewsList];
    Object.assign(list, settings);
    await until(() => answers.length, 'the feed was asked for');
    return { list, filter };
  };

  it('shows the first items as soon as they are there, and says that there are more', async () => {
    const { list } = await place();
    const progress: number[] = [];
    const loads: number[] = [];
    list.addEventListener('news-progress', ({ detail, cancelable }) => {
      expect(cancelable).to.equal(false);
      progress.push(detail.items.length);
    });
    list.addEventListener('news-load', ({ detail }) => loads.push(detail.items.length));
    send(0, HALF);
    await inState(list, 'partial');
    expect(statesOf(list)).to.deep.equal(['loading', 'partial']);
    expect(partTexts(list, 'title').slice(0, 2)).to.deep.equal(['Bericht 1', 'Bericht 2']);
    expect(textOf(list)).not.to.contain('Al het nieuws');
    expect(progress[0]).to.be.greaterThan(9);
    expect(loads).to.deep.equal([]);
    expect(list.query.complete).to.equal(false);

    const first = part(list, 'link');
    first.focus();
    send(HALF, BODY.length);
    answers[0]?.close();
    await inState(list, 'ready');
    expect(statesOf(list)).to.deep.equal(['ready']);
    expect(loads).to.deep.equal([2000]);
    expect(progress.length, 'a few times').to.be.below(6);
    expect(list.query.total).to.equal(2000);
    expect(list.shadowRoot?.activeElement === first, 'nothing moved under the reader').to.equal(true);
    await heard(noise, 0);
  });

  it('shows them too when a part that the list needs comes later than they do', async () => {
    const { list } = await place({ since: '2001-01-01' });
    send(0, HALF);
    await inState(list, 'partial');
    expect(parts(list, 'item')).to.have.lengthOf(10);
    send(HALF, BODY.length);
    answers[0]?.close();
    await inState(list, 'ready');
  });

  it('keeps what was shown with "Toon meer" when the rest comes', async () => {
    const { list } = await place();
    send(0, HALF);
    await inState(list, 'partial');
    part(list, 'more').click();
    await list.updateComplete;
    expect(parts(list, 'item')).to.have.lengthOf(20);
    send(HALF, BODY.length);
    answers[0]?.close();
    await inState(list, 'ready');
    expect(parts(list, 'item')).to.have.lengthOf(20);
  });

  it('has filters wait for the end, and says no count until then', async () => {
    const { list, filter } = await place();
    send(0, HALF);
    await inState(list, 'partial');
    await filter.updateComplete;
    expect(textOf(filter)).to.equal('');
    send(HALF, BODY.length);
    answers[0]?.close();
    await inState(filter, 'ready');
    expect(partTexts(filter, 'status')).to.deep.equal(['2000 berichten']);
    expect(textOf(list.shadowRoot?.querySelector('[aria-live]') as Element)).to.equal('');
  });

  it('keeps what was whole when it breaks off, and says so', async () => {
    const { list, filter } = await place();
    const partial: (number | undefined)[] = [];
    list.addEventListener('news-error', ({ detail }) => partial.push(detail.error.partial?.items.length));
    list.addEventListener('news-load', () => partial.push(-1));
    // Each of the three tries breaks off.
    for (const tries of [1, 2, 3]) {
      await until(() => answers.length === tries, `try ${tries}`);
      send(0, HALF);
      await inState(list, 'partial');
      answers.at(-1)?.error(new TypeError('network error'));
    }
    await inState(list, 'error');
    expect(statesOf(list)).to.deep.equal(['ready', 'error']);
    expect(parts(list, 'item')).to.have.lengthOf(10);
    expect(partial).to.have.lengthOf(1);
    expect(partial[0]).to.be.greaterThan(500);
    expect(textOf(part(list, 'status')))
      .to.contain('Het nieuws laadt nu niet.')
      .and.to.contain('Probeer opnieuw');
    expect(textOf(list)).not.to.contain('Al het nieuws');
    await inState(filter, 'ready');
    await heard(noise, 1);
  });

  it('stops reading when it leaves the page, and begins again when it is back', async () => {
    const { list } = await place();
    const parent = list.parentElement as Element;
    send(0, HALF);
    await inState(list, 'partial');
    list.remove();
    await until(() => abandoned === 1, 'the answer was given up');
    await settled();
    expect(answers, 'no second try').to.have.lengthOf(1);
    parent.append(list);
    await until(() => answers.length === 2, 'the feed was asked for again');
    send(0, BODY.length);
    answers[1]?.close();
    await inState(list, 'ready');
    expect(list.query.total).to.equal(2000);
    await heard(noise, 0);
  });
});
