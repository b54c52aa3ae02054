import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { FeedError, FeedErrorKind } from '../../../src/data/errors.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { BETWEEN_TRIES, fastClock, SILENCE } from '../fast-clock.js';
import { feedOf, route } from '../feeds.js';
import { inState, part, parts, partTexts } from '../parts.js';
import { heard } from '../heard.js';

interface Case {
  name: string;
  route: string;
  kind: FeedErrorKind;
  /** Whether trying again can help. */
  mayPass?: boolean;
  /** Whether some items were whole before it broke off. */
  partial?: boolean;
}

const CASES: Case[] = [
  { name: 'answers 404', route: 'status/404', kind: 'http' },
  { name: 'answers 500', route: 'status/500', kind: 'http', mayPass: true },
  { name: 'is a web page', route: 'html', kind: 'format' },
  { name: 'is broken JSON', route: 'broken.json', kind: 'parse' },
  { name: 'is empty', route: 'empty', kind: 'parse' },
  { name: 'has null for items', route: 'items-null.json', kind: 'format' },
  { name: 'has texts for items', route: 'items-strings.json', kind: 'format' },
  { name: 'is larger than the limit', route: 'too-large', kind: 'too-large', partial: true },
  { name: 'never answers', route: 'never', kind: 'timeout', mayPass: true },
  { name: 'breaks off', route: 'cut-off', kind: 'network', mayPass: true },
];

describe('news-list, with a feed that', () => {
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

  for (const { name, route: path, kind, mayPass = false, partial = false } of CASES) {
    const stays = partial ? 'shows what was whole' : 'keeps its fallback';
    it(`${name}: ${stays}, says so calmly, and tells the page and the web team`, async function () {
      this.timeout(30_000);
      const normalClock = path === 'never' ? fastClock(...SILENCE) : undefined;
      const address = route(path);
      const errors: FeedError[] = [];
      const onError = ({ detail, target }: CustomEvent<{ error: FeedError }>): unknown =>
        (target as Element).id === 'slecht' && errors.push(detail.error);
      document.addEventListener('news-error', onError);
      const page = await fixture(`<div>
        <news-list id="slecht" src="${address}"><a href="/nieuws">Al het nieuws</a></news-list>
        <news-list id="goed" src="${route('feed.json', { items: 2 })}"></news-list>
      </div>`);
      const list = page.querySelector('#slecht') as NewsList;
      const loads: Event[] = [];
      list.addEventListener('news-load', (event) => loads.push(event));
      try {
        await until(() => list.matches(':state(error)'), 'the error shows', 20_000);
      } finally {
        document.removeEventListener('news-error', onError);
        normalClock?.();
      }

      expect(textOf(list).includes('Al het nieuws'), 'the fallback stands').to.equal(!partial);
      expect(parts(list, 'item').length > 0, 'items are shown').to.equal(partial);
      const message = textOf(part(list, 'status'));
      expect(message).to.contain('Het nieuws laadt nu niet.');
      expect(message.includes('Probeer opnieuw'), '“Probeer opnieuw” is offered').to.equal(mayPass);

      expect(errors.map((error) => error.kind)).to.deep.equal([kind]);
      expect(errors[0]?.url).to.equal(new URL(address, location.href).href);
      expect(errors[0]?.partial?.items.length).to.equal(partial ? list.query.total : undefined);
      expect(loads).to.have.lengthOf(0);

      await heard(noise, 1);
      expect(noise.messages[0]).to.match(/^warn: <news-list> /);
      const { hint = '' } = errors[0] ?? {};
      expect(hint, 'what to do').to.match(/^[A-Z].{15,}\.$/);
      expect(noise.messages[0]).to.contain(address).and.to.contain(hint);

      const good = page.querySelector('#goed') as NewsList;
      await inState(good, 'ready');
      expect(parts(good, 'item'), 'the rest of the page works').to.have.lengthOf(2);
    });
  }

  it('has numbers for tags: shows the items without tags, and tells the web team', async () => {
    const address = route('tags-number.json');
    const list = await fixture<NewsList>(`<news-list src="${address}"></news-list>`);
    await inState(list, 'ready');
    expect(parts(list, 'item')).to.have.lengthOf(3);
    expect(parts(list, 'tag')).to.have.lengthOf(0);
    await heard(noise, 1);
    expect(noise.messages[0])
      .to.contain(`<news-list> ${address} is shown`)
      .and.to.contain('item bericht-1: "tags" is no list. Write tags as a list of texts');
  });

  it('has script in its addresses, titles and tags: nothing runs, no such node, no such link', async () => {
    const address = route('script-urls.json');
    const list = await fixture<NewsList>(
      `<news-list src="${address}" show="image date summary tags more-link"></news-list>`,
    );
    await inState(list, 'ready');
    await settled();
    expect(partTexts(list, 'title')).to.deep.equal(['Een titel', 'Data-adres', 'Gewoon bericht']);
    expect(partTexts(list, 'summary')[0]).to.equal('Een samenvatting');
    expect(parts(list, 'link').map((link) => link.getAttribute('href'))).to.deep.equal([
      new URL('/nieuws/c', location.href).href,
    ]);
    expect(list.shadowRoot?.querySelectorAll('img, script, [onerror]').length).to.equal(0);
    expect(Reflect.get(globalThis, 'attacked')).to.equal(undefined);
    await heard(noise, 1);
    expect(noise.messages[0])
      .to.contain(`<news-list> ${address} is shown`)
      .and.to.contain('item a: The address of the item is not of the web.');
  });

  it('has markup as text in a title: shows it as text', async () => {
    const list = await fixture<NewsList>(html`
      <news-list .feed=${feedOf({ title: '&lt;img src=x onerror=alert(1)&gt; &amp; meer' })}></news-list>
    `);
    await inState(list, 'ready');
    expect(partTexts(list, 'title')).to.deep.equal(['<img src=x onerror=alert(1)> & meer']);
    expect(list.shadowRoot?.querySelectorAll('img').length).to.equal(0);
    await heard(noise, 0);
  });

  it('is no feed at all but an object of the page: says so without throwing', async () => {
    const list = await fixture<NewsList>(html`
      <news-list .feed=${{ berichten: [] }}>Geen nieuws</news-list>
    `);
    await inState(list, 'error');
    expect(textOf(list)).to.contain('Geen nieuws');
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain('<news-list> its feed could not be read (format, no "items")');
  });

  it('has no valid address: says what is wrong with it', async () => {
    const list = await fixture<NewsList>('<news-list src="http://[">Al het nieuws</news-list>');
    await inState(list, 'error');
    await heard(noise, 1);
    expect(noise.messages[0])
      .to.contain('<news-list> http://[ could not be read')
      .and.to.contain('absolute http');
  });
});
