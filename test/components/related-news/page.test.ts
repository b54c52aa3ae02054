import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/related-news.js';
import type { RelatedNews } from '../../../src/elements/related-news.js';
import { until } from '../../suites/until.js';
import { inState, parts, partTexts } from '../parts.js';
import { place } from '../place.js';
import { ABOUT_PARKING, ABOUT_PASSPORTS, FEED } from './articles.js';

describe('related-news, the page it stands in', () => {
  const before = { address: location.href, state: history.state as unknown, title: document.title };
  const added: Element[] = [];
  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
    document.title = before.title;
    history.replaceState(before.state, '', before.address);
  });

  /** Puts something into the head of the page, until the test ends. */
  function head<K extends 'link' | 'meta'>(
    name: K,
    attributes: Record<string, string>,
  ): HTMLElementTagNameMap[K] {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.head.append(element);
    added.push(element);
    return element;
  }
  const canonical = (href: string): HTMLLinkElement => head('link', { rel: 'canonical', href });

  const show = async (attributes = ''): Promise<RelatedNews> => {
    const related = await place<RelatedNews>(`<related-news ${attributes}></related-news>`, { feed: FEED });
    await inState(related, 'ready', 'empty');
    return related;
  };
  const shows = (related: Element, titles: string[]): Promise<unknown> =>
    until(
      () => partTexts(related, 'title').sort().join() === [...titles].sort().join(),
      `the titles ${titles.join(', ')}`,
    );

  it('knows the article by the canonical address of the page', async () => {
    canonical('/nieuws/stalling');
    await shows(await show(), ABOUT_PARKING);
  });

  it('knows it by for-url first', async () => {
    canonical('/nieuws/stalling');
    await shows(await show('for-url="/nieuws/paspoort"'), ABOUT_PASSPORTS);
  });

  it('knows it by the address of the page, when that has no canonical link', async () => {
    history.replaceState(null, '', '/nieuws/paspoort');
    await shows(await show(), ABOUT_PASSPORTS);
  });

  it('goes by what the page says of itself, when the feed does not have the article', async () => {
    head('meta', { property: 'article:tag', content: 'Paspoort' });
    const titles = partTexts(await show('limit="2"'), 'title');
    expect(titles).to.have.members(['Uw paspoort vraagt u online aan', 'Afspraak maken voor reisdocumenten']);
  });

  it('goes by the data that the page has for search engines', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Zwembad' },
        {
          '@type': 'NewsArticle',
          headline: 'Aanvragen',
          keywords: 'Paspoort, Balie',
          about: { name: 'Reizen' },
        },
      ],
    };
    for (const text of ['{ no json', JSON.stringify(data)]) {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.text = text;
      document.head.append(script);
      added.push(script);
    }
    const titles = partTexts(await show('limit="2"'), 'title');
    expect(titles).to.have.members(['Uw paspoort vraagt u online aan', 'Afspraak maken voor reisdocumenten']);
  });

  it('never by what a visitor typed', async () => {
    const page = await fixture(html`
      <main>
        <label>
          Vraag
          <input value="paspoort" />
        </label>
        <textarea>Uw paspoort aanvragen</textarea>
        <select>
          <option>Paspoort</option>
        </select>
        <p contenteditable="true">Paspoort</p>
        <output>Paspoort</output>
      </main>
    `);
    (page.querySelector('input') as HTMLInputElement).value = 'Uw paspoort vraagt u online aan';
    expect(partTexts(await show(), 'title')).to.deep.equal([]);
  });

  it('goes by the words of the page', async () => {
    const article = await fixture(
      '<article><h1>Zo vraagt u een paspoort aan</h1><p>Uw paspoort.</p></article>',
    );
    expect(partTexts(await show('limit="1"'), 'title')).to.deep.equal(['Uw paspoort vraagt u online aan']);
    expect(article.isConnected).to.equal(true);
  });

  it('goes by tags, when neither says what it is about', async () => {
    await shows(await show('tags="paspoort"'), ['Uw paspoort vraagt u online aan', ...ABOUT_PASSPORTS]);
  });

  it('follows a single-page app to its next article', async () => {
    history.replaceState(null, '', '/nieuws/stalling');
    const link = canonical('/nieuws/stalling');
    const related = await show();
    await shows(related, ABOUT_PARKING);
    history.pushState(null, '', '/nieuws/paspoort');
    link.href = '/nieuws/paspoort';
    await shows(related, ABOUT_PASSPORTS);
    history.back();
    await oneEvent(window, 'popstate');
    link.href = '/nieuws/stalling';
    await shows(related, ABOUT_PARKING);
  });

  it('follows an app that has no canonical link', async () => {
    history.replaceState(null, '', '/nieuws/stalling');
    const related = await show();
    await shows(related, ABOUT_PARKING);
    history.pushState(null, '', '/nieuws/paspoort');
    // What tells browsers without the Navigation API.
    document.title = 'Uw paspoort';
    await shows(related, ABOUT_PASSPORTS);
  });

  it('follows an app that leaves the canonical link of the page before', async () => {
    history.replaceState(null, '', '/nieuws/stalling');
    canonical('/nieuws/stalling');
    const related = await show();
    await shows(related, ABOUT_PARKING);
    history.pushState(null, '', '/nieuws/paspoort');
    document.title = 'Uw paspoort';
    await shows(related, ABOUT_PASSPORTS);
    related.limit = 5;
    await related.updateComplete;
    await shows(related, ABOUT_PASSPORTS);
  });

  it('stays with for-url, wherever the app goes', async () => {
    const link = canonical('/nieuws/stalling');
    const related = await show('for-url="/nieuws/stalling"');
    link.href = '/nieuws/paspoort';
    document.title = 'Uw paspoort';
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await related.updateComplete;
    await shows(related, ABOUT_PARKING);
    related.removeAttribute('for-url');
    await shows(related, ABOUT_PASSPORTS);
  });

  it('knows the next article when it was out of the page in between', async () => {
    const link = canonical('/nieuws/stalling');
    const related = await show();
    const parent = related.parentElement as Element;
    related.remove();
    link.href = '/nieuws/paspoort';
    parent.append(related);
    await shows(related, ABOUT_PASSPORTS);
    expect(parts(related, 'item')).to.have.lengthOf(1);
  });
});
