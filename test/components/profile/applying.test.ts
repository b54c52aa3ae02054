import { expect } from '@open-wc/testing';
import { settled, until } from '../../suites/until.js';
import { route } from '../feeds.js';
import { found, frame, type Frame } from '../loader/frame.js';
import { inState, parts } from '../parts.js';

const SCRIPT = '/src/raakvlak.ts';
const ALL = '/src/raakvlak.all.ts';
const FILE = '/test/profile/documents/huisstijl.json';

/** The policy of the strictest pages (DESIGN 7); the test server's own origin stands for all of it. */
const POLICY = `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self';
  require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit lit-html`;

/** A page with a profile in it, and this in its body. */
async function pageWith(profile: unknown, markup: string): Promise<Frame> {
  const text = typeof profile === 'string' ? profile : JSON.stringify(profile);
  const page = await frame(`<script type="application/json" data-raakvlak-profile>${text}</script>${markup}`);
  return { ...page, load: (address) => page.load(address, POLICY) };
}

const list = (attributes = '', name = 'news-list'): string =>
  `<${name} src="${route('feed.json')}" ${attributes}></${name}>`;

/** What the nodes of another page say; they are of no class of this one. */
const said = (element: Element): string =>
  (element.shadowRoot ?? element).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const partTexts = (host: Element, name: string): string[] => parts(host, name).map(said);

/** The element's button with this text; its absence fails the test. */
function button(host: Element, text: string): HTMLButtonElement {
  const all = [...(host.shadowRoot?.querySelectorAll('button') ?? [])];
  expect(all.map(said)).to.include(text);
  return all.find((one) => said(one) === text) as HTMLButtonElement;
}

const styleOf = (page: Frame, element: Element): CSSStyleDeclaration => page.window.getComputedStyle(element);

describe('a profile', () => {
  it('is not loaded on a page without one', async () => {
    const page = await frame(list());
    await page.load(SCRIPT);
    await inState(await found(page, 'news-list'), 'ready');
    expect(page.hasLoaded('/profile/page/start.ts')).to.equal(false);
    expect(page.document.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('comes from the address that the script names, with its prefix and its theme', async () => {
    const page = await frame('<main><vs-news-list></vs-news-list></main>');
    await page.load(`${SCRIPT}?profile=${FILE}`);
    const element = await found(page, 'vs-news-list');
    await inState(element, 'ready');
    const root = styleOf(page, page.document.documentElement);
    expect(root.getPropertyValue('--raakvlak-border-radius')).to.equal('7px');
    expect(root.getPropertyValue('--raakvlak-space')).to.equal('2');
    expect(root.getPropertyValue('--raakvlak-heading-color')).to.equal('rgb(4, 5, 6)');
    expect(root.getPropertyValue('--raakvlak-link-color'), 'tokens win over the theme').to.equal(
      'rgb(1, 2, 3)',
    );
    expect(styleOf(page, parts(element, 'link')[0] as Element).color).to.equal('rgb(1, 2, 3)');
    button(element, 'Nog meer nieuws');
    expect(page.window.customElements.get('news-list')).to.equal(undefined);
    expect(page.warnings).to.deep.equal([]);
  });

  it('loses its prefix to that of the script', async () => {
    const page = await frame('<rv-news-list></rv-news-list>');
    await page.load(`${SCRIPT}?prefix=rv&profile=${FILE}`);
    await inState(await found(page, 'rv-news-list'), 'ready');
    expect(page.window.customElements.get('vs-news-list')).to.equal(undefined);
  });

  it('works for raakvlak.all.js, inline and by address', async () => {
    const inline = await pageWith({ tokens: { 'link-color': 'rgb(1, 2, 3)' } }, list());
    await inline.load(ALL);
    const first = await found(inline, 'news-list');
    await inState(first, 'ready');
    expect(styleOf(inline, parts(first, 'link')[0] as Element).color).to.equal('rgb(1, 2, 3)');

    const byAddress = await frame('<vs-news-list></vs-news-list>');
    await byAddress.load(`${ALL}?profile=${FILE}`);
    await inState(await found(byAddress, 'vs-news-list'), 'ready');
  });

  it('works for the file of one element', async () => {
    const page = await pageWith({ elements: { 'news-list': { 'page-size': 3 } } }, list());
    await page.load('/src/elements/news-list.ts');
    const element = await found(page, 'news-list');
    await inState(element, 'ready');
    expect(parts(element, 'item')).to.have.lengthOf(3);
  });
});

describe('tokens of a profile', () => {
  const profile = { tokens: { 'link-color': 'rgb(1, 2, 3)', 'heading-color': 'rgb(1, 2, 3)' } };

  it('reach elements in a shadow root of the page too', async () => {
    const page = await pageWith(profile, '<div></div>');
    const root = (page.body.querySelector('div') as Element).attachShadow({ mode: 'open' });
    const element = page.document.createElement('news-list');
    element.setAttribute('src', route('feed.json'));
    root.append(element);
    page.body.append(page.document.createElement('news-list'));
    await page.load(SCRIPT);
    await inState(element, 'ready');
    expect(styleOf(page, parts(element, 'link')[0] as Element).color).to.equal('rgb(1, 2, 3)');
  });

  it("lose to the page's own declarations, wherever and however those are written", async () => {
    const page = await pageWith(profile, `<section>${list('heading="Nieuws"')}</section>`);
    const own = new page.window.CSSStyleSheet();
    own.replaceSync(
      ':where(html) { --raakvlak-link-color: rgb(7, 7, 7) } section { --raakvlak-heading-color: rgb(8, 8, 8) }',
    );
    page.document.adoptedStyleSheets.push(own);
    await page.load(SCRIPT);
    const element = await found(page, 'news-list');
    await inState(element, 'ready');
    expect(styleOf(page, parts(element, 'link')[0] as Element).color).to.equal('rgb(7, 7, 7)');
    expect(styleOf(page, parts(element, 'heading')[0] as Element).color).to.equal('rgb(8, 8, 8)');
  });

  it("lose to the layers of a page that puts ours before its own, and leave the page's attributes alone", async () => {
    const page = await pageWith(profile, list());
    const own = new page.window.CSSStyleSheet();
    own.replaceSync('@layer raakvlak; @layer base { :root { --raakvlak-link-color: rgb(7, 7, 7) } }');
    page.document.adoptedStyleSheets.push(own);
    const before = page.document.documentElement.getAttributeNames();
    await page.load(SCRIPT);
    const element = await found(page, 'news-list');
    await inState(element, 'ready');
    expect(styleOf(page, parts(element, 'link')[0] as Element).color).to.equal('rgb(7, 7, 7)');
    expect(page.document.documentElement.getAttributeNames()).to.deep.equal(before);
  });
});

describe('texts of a profile', () => {
  const texts = {
    nl: {
      news: {
        more: 'Nog meer nieuws',
        moreOf: 'Nog meer nieuws: {heading}',
        readingTime: { one: '{minutes} minuutje', other: '{minutes} minuutjes' },
      },
      button: { label: 'Wat kan beter?' },
    },
    en: { news: { more: 'Even more news' } },
  };

  it('are shown in the language of the element, filled in, and ours where it has none', async () => {
    const page = await pageWith(
      { texts },
      `${list('show="date reading-time" heading="Nieuws"')}<div lang="en">${list()}</div>
       <div lang="en-GB"><feedback-button endpoint="/v1/feedback"></feedback-button></div>
       <div lang="nl-BE"><feedback-button endpoint="/v1/feedback"></feedback-button></div>`,
    );
    await page.load(SCRIPT);
    const dutch = await found(page, 'news-list');
    const english = await found(page, '[lang=en] news-list');
    await inState(dutch, 'ready');
    await inState(english, 'ready');
    expect(button(dutch, 'Nog meer nieuws').getAttribute('aria-label')).to.equal('Nog meer nieuws: Nieuws');
    expect(said(dutch)).to.contain('1 minuutje').and.not.to.contain('lezen');
    button(english, 'Even more news');
    await found(page, '[lang=nl-BE] feedback-button:defined');
    const label = async (lang: string): Promise<string> => {
      const element = await found(page, `[lang=${lang}] feedback-button`);
      return until(() => partTexts(element, 'button')[0], 'the button');
    };
    expect(await label('en-GB')).to.equal('Feedback');
    expect(await label('nl-BE')).to.equal('Wat kan beter?');
    expect(page.warnings).to.deep.equal([]);
  });

  it('say je where the profile asks for it, and its own texts first', async () => {
    const page = await pageWith(
      { address: 'je', texts: { nl: { feedback: { question: 'Hoe was het?' } } } },
      '<feedback-button endpoint="/v1/feedback" ask="message contact"></feedback-button>',
    );
    await page.load(SCRIPT);
    const element = await found<Element & { open(): Promise<void> }>(page, 'feedback-button:defined');
    await element.open();
    const text = said(element);
    expect(text).to.contain('Hoe was het?').and.to.contain('Je e-mailadres').and.to.contain('Je bericht');
    expect(text).not.to.match(/\b(?:u|uw)\b/i);
  });
});

describe('defaults of a profile', () => {
  const profile = {
    feed: { src: '/routes/feed.json?items=12' },
    feedback: { endpoint: '/v1/feedback' },
    elements: {
      'news-list': { 'page-size': 4, layout: 'cards', heading: 'Nieuws', show: ['date', 'source'] },
      'tag-filter': { 'match-toggle': true, variant: 'checkboxes', only: ['Wonen', 'Werk, en inkomen'] },
      'feedback-button': { scale: 'stars' },
    },
  };
  interface Properties extends Element {
    layout: string;
    matchToggle: boolean;
    only: string[];
    show: string;
    pageSize: number;
    scale: string;
  }

  it('hold where the page says nothing, without a trace in the page', async () => {
    const page = await pageWith(
      profile,
      '<tag-filter></tag-filter><news-list></news-list><related-news></related-news><feedback-button></feedback-button>',
    );
    await page.load(SCRIPT);
    const element = await found<Properties>(page, 'news-list');
    await inState(element, 'ready');
    expect(parts(element, 'item')).to.have.lengthOf(4);
    expect(partTexts(element, 'heading')).to.deep.equal(['Nieuws']);
    expect([element.layout, element.show]).to.deep.equal(['cards', 'date source']);
    const filter = await found<Properties>(page, 'tag-filter:defined');
    expect([filter.matchToggle, filter.only]).to.deep.equal([true, ['Wonen', 'Werk, en inkomen']]);
    const feedback = await found<Properties>(page, 'feedback-button:defined');
    expect(feedback.scale).to.equal('stars');
    await until(() => parts(feedback, 'button').length, 'the button that has an endpoint');
    const related = await found<Properties & { src: string }>(page, 'related-news:defined');
    expect(related.src).to.equal('/routes/feed.json?items=12');
    for (const one of [element, filter, feedback]) expect(one.getAttributeNames()).to.deep.equal([]);
    expect(page.warnings).to.deep.equal([]);
  });

  it("lose to the page's attributes and properties, and come back when an attribute goes", async () => {
    const page = await pageWith(
      profile,
      `<tag-filter match-toggle="off" only="Zorg"></tag-filter>${list('layout="compact"')}`,
    );
    // As a framework does it: before the element is there.
    Object.assign(page.document.querySelector('news-list') as object, { pageSize: 2 });
    await page.load(SCRIPT);
    const element = await found<Properties>(page, 'news-list');
    await inState(element, 'ready');
    expect([element.layout, parts(element, 'item').length]).to.deep.equal(['compact', 2]);
    const filter = await found<Properties>(page, 'tag-filter:defined');
    expect([filter.matchToggle, filter.only]).to.deep.equal([false, ['Zorg']]);
    element.removeAttribute('layout');
    expect(element.layout).to.equal('cards');
    element.layout = 'headlines';
    expect(element.layout).to.equal('headlines');
  });

  it('hold for what stands in for an element, and what comes later', async () => {
    const page = await pageWith(profile, '');
    await page.load(SCRIPT);
    const stand = page.document.createElement('div');
    Object.assign(stand.dataset, { raakvlak: 'news-list', layout: 'compact' });
    page.body.append(stand);
    const element = await found<Properties>(page, 'news-list');
    await inState(element, 'ready');
    expect([element.layout, element.pageSize]).to.deep.equal(['compact', 4]);
  });
});

describe('tags of a profile', () => {
  it('follow its aliases, hide, and are called by its labels; attributes too', async () => {
    const tags = {
      aliases: { wmo: 'Zorg', werk: 'wmo', groen: 'intern' },
      hidden: ['Intern'],
      labels: { en: { zorg: 'Care' } },
    };
    const address = route('feed.json', { items: 4, tags: 'WMO,Werk,Intern,Groen' });
    const page = await pageWith(
      { tags },
      `<news-list src="${address}" tags="wmo"></news-list>
       <div lang="en"><news-list src="${address}" tags="zorg"></news-list></div>`,
    );
    await page.load(SCRIPT);
    const [dutch, english] = [await found(page, 'news-list'), await found(page, '[lang=en] news-list')];
    await inState(dutch, 'ready');
    await inState(english, 'ready');
    expect(new Set(partTexts(dutch, 'tag'))).to.deep.equal(new Set(['Zorg']));
    expect(new Set(partTexts(english, 'tag'))).to.deep.equal(new Set(['Care']));
  });

  it('have the order of the profile in filters, unless the page sorts them itself', async () => {
    const tags = { order: ['Werk', 'wonen'] };
    const page = await pageWith(
      { tags },
      `<tag-filter></tag-filter><tag-filter sort="alpha"></tag-filter>
       ${list().replace('src="', `src="${route('feed.json', { items: 12, tags: 'Afval,Groen,Wonen,Werk' })}" data-x="`)}`,
    );
    await page.load(SCRIPT);
    const [ours, own] = [...page.document.querySelectorAll('tag-filter')] as unknown as [Element, Element];
    await until(
      () => ours.matches(':state(ready)') && own.matches(':state(ready)'),
      'both filters are ready',
    );
    const names = (filter: Element): string[] =>
      partTexts(filter, 'chip').map((text) => text.replace(/\W.*/, ''));
    expect(names(ours).slice(0, 2)).to.deep.equal(['Werk', 'Wonen']);
    expect(names(own)).to.deep.equal(['Afval', 'Groen', 'Werk', 'Wonen']);
  });
});

describe('a bad profile', () => {
  const cases: [what: string, profile: string, says: RegExp][] = [
    ['that is no JSON', '{ "tokens": ', /it is no JSON .*Defaults are used\./],
    ['that is no object', '"huisstijl"', /\/: here should be a block in braces/],
    [
      'that is far too large',
      JSON.stringify({ name: 'x'.repeat(5_000_000) }),
      /it is too large: 50000\d\d characters/,
    ],
    [
      'with a theme of another origin',
      '{ "theme": "https://elders.example/thema.css" }',
      /\/theme: https:\/\/elders\.example\/thema\.css cannot be used/,
    ],
    [
      'with a theme that is not there',
      '{ "theme": "/routes/status/404" }',
      /\/theme: .*the server answers 404/,
    ],
    [
      'with a prefix that begins no name',
      '{ "prefix": "RV!" }',
      /\/prefix: "RV!" is no beginning of an element name/,
    ],
    [
      'whose tags refer to each other',
      '{ "tags": { "aliases": { "a": "b", "b": "a" } } }',
      /2 things.*\n.*\/tags\/aliases\/a: these tags refer to each other in a circle: a → b → a/,
    ],
  ];
  for (const [what, profile, says] of cases) {
    it(`${what} leaves the page as it is without, and the console says what and where`, async () => {
      const page = await pageWith(profile, list());
      await page.load(SCRIPT);
      const element = await found(page, 'news-list');
      await inState(element, 'ready');
      expect(parts(element, 'item')).to.have.lengthOf(10);
      await until(() => page.warnings.length, 'a word in the console');
      expect(page.warnings).to.have.lengthOf(1);
      expect(page.warnings[0]).to.match(says);
    });
  }

  it('with wrong parts is used for the rest', async () => {
    const page = await pageWith(
      {
        tokens: {
          'link-colour': 'red',
          'border-radius': '3px; } * { color: red',
          'link-color': 'rgb(1, 2, 3)',
        },
        texts: { nl: { news: { more: 7, mare: 'Meer', someOf: '{aantal} van {total}' } } },
        elements: { 'news-list': { layout: 'tegels', 'page-size': 3 }, 'nieuws-lijst': {} },
      },
      list(),
    );
    await page.load(SCRIPT);
    const element = await found(page, 'news-list');
    await inState(element, 'ready');
    expect(parts(element, 'item')).to.have.lengthOf(3);
    expect(styleOf(page, parts(element, 'link')[0] as Element).color).to.equal('rgb(1, 2, 3)');
    button(element, 'Toon meer nieuws');
    await until(() => page.warnings.length, 'a word in the console');
    const [complaint = '', ...more] = page.warnings;
    expect(more).to.deep.equal([]);
    for (const line of [
      '/tokens/link-colour: "link-colour" is not known. Do you mean "link-color"?',
      '/tokens/border-radius: "3px; } * { color: red" is no value for CSS.',
      '/texts/nl/news/more: here should be a text in quotes, and there is 7.',
      '/texts/nl/news/mare: "mare" is not known. Do you mean "more"?',
      '/texts/nl/news/someOf: {aantal} cannot be filled in here. Use: {count}, {total}.',
      '/elements/news-list/layout: "tegels" cannot be used here. Use one of: list, cards, compact, headlines.',
      '/elements/nieuws-lijst: "nieuws-lijst" is not known.',
    ])
      expect(complaint).to.contain(line);
  });

  for (const [what, address, says] of [
    ['is not there', '/routes/status/404', /it cannot be had \(.*the server answers 404\)/],
    ['is a web page', '/routes/html', /it is no JSON/],
    ['does not end', '/routes/too-large', /it is too large/],
    ['never comes', '/routes/never', /it cannot be had/],
    ['has no address', 'http://[', /it cannot be had/],
  ] as const) {
    it(`that ${what} leaves the page as it is without, with one line`, async () => {
      const page = await frame(list());
      await page.load(`${SCRIPT}?profile=${encodeURIComponent(address)}`);
      await inState(await found(page, 'news-list'), 'ready');
      await until(() => page.warnings.length, 'a word in the console');
      await settled();
      expect(page.warnings).to.have.lengthOf(1);
      expect(page.warnings[0]).to.contain(address).and.to.match(says);
    });
  }
});
