import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/related-news.js';
import type { RelatedNews } from '../../../src/elements/related-news.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { BETWEEN_TRIES, fastClock, SILENCE } from '../fast-clock.js';
import { release, requestsOf, route } from '../feeds.js';
import { button, focused, inState, part, partTexts, parts, statesOf } from '../parts.js';
import { heard } from '../heard.js';

const FALLBACK = '<a href="/nieuws">Al het nieuws</a>';

describe('related-news, while it loads and when it cannot', () => {
  let noise: Noise;
  let normalClock: () => void;
  beforeEach(() => {
    noise = listenToNoise();
    normalClock = fastClock(...BETWEEN_TRIES);
  });
  afterEach(() => {
    normalClock();
    noise.stop();
  });

  const place = (src: string, content = ''): Promise<RelatedNews> =>
    fixture<RelatedNews>(`<related-news for-url="/nieuws/bericht-1" src="${src}">${content}</related-news>`);

  it('shows the fallback under its heading until there are items', async () => {
    const hold = crypto.randomUUID();
    const related = await place(route('feed.json', { hold }), FALLBACK);
    await inState(related, 'loading');
    expect(textOf(related)).to.equal('Gerelateerd nieuws Al het nieuws');
    await expect(related).to.be.accessible();
    await release(hold);
    await inState(related, 'ready');
    expect(parts(related, 'item')).to.have.lengthOf(3);
    expect(textOf(related)).not.to.contain('Al het nieuws');
  });

  it('shows grey rows only where there is no fallback', async () => {
    const rows = (related: RelatedNews): number => related.shadowRoot?.getAnimations().length ?? 0;
    const bare = await place(route('never'));
    await inState(bare, 'loading');
    expect(rows(bare)).to.equal(1);
    const filled = await place(route('never'), FALLBACK);
    await inState(filled, 'loading');
    expect(rows(filled)).to.equal(0);
  });

  it('says so, and what to do, when there is no feed; and shows no more than the fallback', async () => {
    const bare = await fixture<RelatedNews>('<related-news></related-news>');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('<related-news> has no feed. Give it a src');
    expect(bare.getBoundingClientRect().height).to.equal(0);
    expect(statesOf(bare)).to.deep.equal([]);
    const filled = await fixture<RelatedNews>(`<related-news>${FALLBACK}</related-news>`);
    await heard(noise, 2);
    expect(textOf(filled)).to.equal('Al het nieuws');
  });

  const CASES: [name: string, path: string, kind: string, mayPass: boolean][] = [
    ['answers 404', 'status/404', 'http', false],
    ['answers 500', 'status/500', 'http', true],
    ['is a web page', 'html', 'format', false],
    ['is broken', 'broken.json', 'parse', false],
    ['is empty', 'empty', 'parse', false],
    ['has null for items', 'items-null.json', 'format', false],
    ['never answers', 'never', 'timeout', true],
  ];
  for (const [name, path, kind, mayPass] of CASES) {
    it(`keeps its fallback with a feed that ${name}, says so calmly, and tells the page and the web team`, async () => {
      const patience = path === 'never' ? fastClock(...SILENCE) : undefined;
      const address = route(path);
      const kinds: string[] = [];
      const related = await place(address, FALLBACK);
      related.addEventListener('news-error', ({ detail }) => kinds.push(detail.error.kind));
      await inState(related, 'error');
      patience?.();
      expect(textOf(related)).to.match(/^Gerelateerd nieuws Het nieuws laadt nu niet\. .* Al het nieuws$/);
      expect(textOf(part(related, 'status')).includes('Probeer opnieuw')).to.equal(mayPass);
      expect(kinds).to.deep.equal([kind]);
      await heard(noise, 1);
      expect(noise.messages[0])
        .to.match(/^warn: <related-news> /)
        .and.to.contain(address);
    });
  }

  it('loads after "Probeer opnieuw", and puts the focus on the first item', async () => {
    const related = await place(route('flaky', { fail: 3 }));
    await inState(related, 'error');
    await expect(related).to.be.accessible();
    button(related, 'Probeer opnieuw').focus();
    button(related, 'Probeer opnieuw').click();
    await inState(related, 'ready');
    await until(() => focused() === part(related, 'link'), 'the focus is on the first item');
  });

  it('keeps what it shows while it asks again', async () => {
    const address = route('feed.json');
    const related = await place(address);
    await inState(related, 'ready');
    const counts = new Set<number>();
    const observer = new MutationObserver(() => counts.add(parts(related, 'item').length));
    observer.observe(related.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    const titles = partTexts(related, 'title');
    await related.refresh();
    related.layout = 'cards';
    await related.updateComplete;
    observer.disconnect();
    expect(await requestsOf(address)).to.include({ requests: 2 });
    expect([...counts].filter((count) => count !== 3)).to.deep.equal([]);
    expect(partTexts(related, 'title')).to.deep.equal(titles);
  });

  it('shares its request with a list of the same feed, and its word in the console', async () => {
    const address = route('tags-number.json');
    const page = await fixture(
      `<div><news-list src="${address}"></news-list><related-news src="${address}" tags="x"></related-news></div>`,
    );
    await inState(page.firstElementChild as Element, 'ready');
    await inState(page.lastElementChild as Element, 'ready', 'empty');
    expect(await requestsOf(address)).to.include({ requests: 1 });
    await heard(noise, 1);
  });
});
