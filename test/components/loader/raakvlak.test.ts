import { expect } from '@open-wc/testing';
import { settled, until } from '../../suites/until.js';
import { route } from '../feeds.js';
import { inState, parts } from '../parts.js';
import { found, frame } from './frame.js';

const SCRIPT = '/src/raakvlak.ts';
const list = (name = 'news-list'): string => `<${name} src="${route('feed.json', { items: 2 })}"></${name}>`;

describe('raakvlak.js', () => {
  it('finds our elements in the page, and loads what they need and no more', async () => {
    const page = await frame(`<main>${list()}</main>`);
    await page.load(SCRIPT);
    await inState(await found(page, 'news-list'), 'ready');
    expect(page.hasLoaded('/news-list/news-list.ts')).to.equal(true);
    expect(page.hasLoaded('/tag-filter/')).to.equal(false);
    expect(page.hasLoaded('/related-news/')).to.equal(false);
    expect(page.hasLoaded('/feedback-button/')).to.equal(false);
    expect(page.window.customElements.get('tag-filter')).to.equal(undefined);
    expect(page.warnings).to.deep.equal([]);
  });

  it('finds elements that come later, however deep', async () => {
    const page = await frame('');
    await page.load(SCRIPT);
    expect(page.hasLoaded('/news-list/')).to.equal(false);
    page.body.innerHTML = `<section><div><tag-filter></tag-filter>${list()}</div></section>`;
    await inState(await found(page, 'tag-filter'), 'ready');
    page.body.append(
      page.document.createElement('related-news'),
      page.document.createElement('feedback-button'),
    );
    await found(page, 'related-news:defined');
    await found(page, 'feedback-button:defined');
  });

  it('does nothing in a page without our elements', async () => {
    const page = await frame('<p>Gewone tekst</p><x-element></x-element>');
    await page.load(SCRIPT);
    page.body.append('tekst', page.document.createElement('p'), page.document.createComment('news-list'));
    await settled();
    expect(page.hasLoaded('/src/components/news-list/')).to.equal(false);
    expect(page.body.innerHTML).to.equal(
      '<p>Gewone tekst</p><x-element></x-element>tekst<p></p><!--news-list-->',
    );
  });

  it('leaves one name behind on the page, that nothing lists', async () => {
    const page = await frame(list());
    const names = (): PropertyKey[] => Reflect.ownKeys(page.window);
    const before = new Set(names());
    await page.load(SCRIPT);
    await inState(await found(page, 'news-list'), 'ready');
    // Lit's own are stripped from our builds.
    const ours = names().filter((name) => !before.has(name) && !/^(?:lit|reactive)/i.test(String(name)));
    expect(ours.map(String)).to.deep.equal(['Symbol(raakvlak)']);
    expect(Object.getOwnPropertyDescriptor(page.window, Symbol.for('raakvlak'))?.enumerable).to.equal(false);
  });

  it('looks into a shadow root that the page names', async () => {
    const page = await frame('<div></div>');
    const root = (page.body.firstElementChild as Element).attachShadow({ mode: 'open' });
    root.innerHTML = list();
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `import { observe } from '${SCRIPT}';
      observe(document.body.firstElementChild.shadowRoot);`;
    page.document.head.append(script);
    await inState(root.firstElementChild as Element, 'ready');
    root.append(page.document.createElement('tag-filter'));
    await until(() => root.querySelector('tag-filter:defined'), 'the filter that came later');
  });

  it('leaves the fallback when a file cannot be had, says so, and tries again with the next element', async () => {
    const page = await frame('<news-list><a href="/nieuws">Al het nieuws</a></news-list>');
    const policy = page.document.createElement('meta');
    const folders = ['raakvlak.ts', 'data/', 'components/shared/', 'profile/'].map(
      (name) => `${location.origin}/src/${name}`,
    );
    Object.assign(policy, {
      httpEquiv: 'Content-Security-Policy',
      content: `script-src ${folders.join(' ')}`,
    });
    page.document.head.append(policy);
    await page.load(SCRIPT);
    await until(() => page.warnings.length === 1, 'a word in the console');
    expect(page.warnings[0]).to.equal(
      'Raakvlak: <news-list> could not be loaded. Put the whole dist folder on your server.',
    );
    expect(page.body.textContent).to.equal('Al het nieuws');
    page.body.append(page.document.createElement('news-list'));
    await until(() => page.warnings.length === 2, 'the same word for the second try');
  });

  it('does nothing when it is loaded a second time, and says so', async () => {
    const page = await frame(`${list()}<b-news-list></b-news-list>`);
    await page.load(SCRIPT);
    await inState(await found(page, 'news-list'), 'ready');
    await page.load(`${SCRIPT}?prefix=b`);
    await settled();
    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0])
      .to.match(/^Raakvlak \d+\.\d+\.\d+ is on this page already/)
      .and.to.contain('Load raakvlak.js once.');
    expect(page.document.querySelector('b-news-list')?.matches(':defined')).to.equal(false);
  });

  it('leaves a name alone that the page has taken, and says so once', async () => {
    const page = await frame('<news-list></news-list><tag-filter></tag-filter>');
    const Theirs = class extends page.window.HTMLElement {};
    page.window.customElements.define('news-list', Theirs);
    await page.load(SCRIPT);
    await found(page, 'tag-filter:defined');
    page.body.append(page.document.createElement('news-list'));
    await settled();
    expect(page.window.customElements.get('news-list') === Theirs).to.equal(true);
    const ours = page.warnings.filter((line) => line.includes('<news-list>'));
    expect(ours).to.deep.equal([
      '<news-list> is defined already on this page; Raakvlak leaves it alone. Load Raakvlak once.',
    ]);
  });
});

describe('raakvlak.js?prefix=', () => {
  it('gives our elements the names that the page asks for', async () => {
    const page = await frame(`<rv-tag-filter></rv-tag-filter>${list('rv-news-list')}${list()}`);
    await page.load(`${SCRIPT}?prefix=rv`);
    await inState(await found(page, 'rv-news-list'), 'ready');
    await inState(await found(page, 'rv-tag-filter'), 'ready');
    expect(parts(await found(page, 'rv-news-list'), 'item')).to.have.lengthOf(2);
    expect(page.window.customElements.get('news-list')).to.equal(undefined);
    expect(page.warnings).to.deep.equal([]);
  });

  for (const prefix of ['RV', '1', '-a', 'a b', '<b>']) {
    it(`says that ${prefix} begins no element's name, and does without`, async () => {
      const page = await frame(list());
      await page.load(`${SCRIPT}?prefix=${encodeURIComponent(prefix)}`);
      await inState(await found(page, 'news-list'), 'ready');
      expect(page.warnings).to.have.lengthOf(1);
      expect(page.warnings[0]).to.contain(`prefix=${prefix} is no beginning of an element name`);
    });
  }
});

describe('raakvlak.js, where an editor strips our tags', () => {
  it('puts an element in the place of data-raakvlak, with its attributes and what stands in it', async () => {
    const address = route('status/404');
    const page = await frame(`<p>Voor</p><div id="nieuws" class="blok" lang="en" data-raakvlak="news-list"
      data-src="${address}" data-heading-level="3" data-heading="News"><a href="/nieuws">All news</a></div><p>Na</p>`);
    await page.load(SCRIPT);
    const element = await found(page, 'news-list');
    await inState(element, 'error');
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
    expect(attributes).to.deep.equal([
      'id=nieuws',
      'class=blok',
      'lang=en',
      `src=${address}`,
      'heading-level=3',
      'heading=News',
    ]);
    expect(element.textContent).to.equal('All news');
    expect([...page.body.children].map(({ localName }) => localName)).to.deep.equal(['p', 'news-list', 'p']);
  });

  it('does so for what comes later, under its prefix', async () => {
    const page = await frame('');
    await page.load(`${SCRIPT}?prefix=rv`);
    page.body.innerHTML = `<div><div data-raakvlak="tag-filter" data-max-visible="3" data-only="wonen"></div>
      <div data-raakvlak="news-list" data-src="${route('feed.json')}"></div></div>`;
    const filter = await found<Element & { maxVisible: number }>(page, 'rv-tag-filter');
    await inState(filter, 'ready');
    expect(filter.maxVisible).to.equal(3);
    expect(filter.getAttribute('only')).to.equal('wonen');
    expect(page.body.querySelectorAll('[data-raakvlak]').length).to.equal(0);
  });

  it('takes along nothing that runs or styles', async () => {
    const page =
      await frame(`<div data-raakvlak="news-list" data-src="${route('feed.json')}" style="color: red"
      data-onclick="globalThis.attacked=1" onfocus="globalThis.attacked=1" data-style="color: red"></div>`);
    await page.load(SCRIPT);
    const element = await found(page, 'news-list');
    expect(element.getAttributeNames()).to.deep.equal(['src']);
  });

  it('says so when it does not know the name, and leaves what stands there', async () => {
    const page = await frame('<div data-raakvlak="nieuws-lijst">Al het nieuws</div>');
    await page.load(SCRIPT);
    expect(page.warnings).to.deep.equal([
      'Raakvlak: data-raakvlak="nieuws-lijst" is not known. Use one of: news-list, tag-filter, related-news, feedback-button.',
    ]);
    expect(page.body.textContent).to.equal('Al het nieuws');
  });
});
