import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { feedOf } from '../feeds.js';
import { inState, part, parts, partTexts } from '../parts.js';

const FEED = feedOf({ date_published: '2026-11-12T23:30:00Z' }, {});

describe('news-list, its language', () => {
  let pageLanguage: string;
  beforeEach(() => void (pageLanguage = document.documentElement.lang));
  afterEach(() => void (document.documentElement.lang = pageLanguage));

  const show = async (lang: string | undefined, feed: object = FEED): Promise<NewsList> => {
    const place = await fixture(html`
      <div><news-list page-size="1" .feed=${feed}></news-list></div>
    `);
    if (lang !== undefined) place.setAttribute('lang', lang);
    const list = place.firstElementChild as NewsList;
    await inState(list, 'ready');
    await list.updateComplete;
    return list;
  };

  const LANGUAGES: [lang: string, date: string, more: string][] = [
    ['nl', 'Geplaatst op 13 november 2026', 'Toon meer nieuws'],
    ['nl-BE', 'Geplaatst op 13 november 2026', 'Toon meer nieuws'],
    ['NL', 'Geplaatst op 13 november 2026', 'Toon meer nieuws'],
    // Not right, and seen often.
    ['nl_NL', 'Geplaatst op 13 november 2026', 'Toon meer nieuws'],
    ['', 'Geplaatst op 13 november 2026', 'Toon meer nieuws'],
    ['en', 'Published on November 13, 2026', 'Show more news'],
    ['en-GB', 'Published on November 13, 2026', 'Show more news'],
    ['pt', 'Published on November 13, 2026', 'Show more news'],
    ['een taal', 'Published on November 13, 2026', 'Show more news'],
  ];
  for (const [lang, date, more] of LANGUAGES) {
    it(`speaks ${more.startsWith('Toon') ? 'Dutch' : 'English'} under lang="${lang}"`, async () => {
      const list = await show(lang);
      expect(partTexts(list, 'date')).to.deep.equal([date]);
      expect(partTexts(list, 'more')).to.deep.equal([more]);
    });
  }

  it('gives the date of the Netherlands, and the moment to machines', async () => {
    const list = await show('nl');
    expect(part(list, 'date').localName).to.equal('time');
    expect(part(list, 'date').getAttribute('datetime')).to.equal('2026-11-12T23:30:00.000Z');
  });

  it('listens to the nearest lang, through shadow roots, and follows it when it changes', async () => {
    document.documentElement.lang = 'en';
    const host = await fixture('<div></div>');
    const list = document.createElement('news-list');
    list.feed = FEED;
    host.attachShadow({ mode: 'open' }).append(list);
    await inState(list, 'ready');
    expect(partTexts(list, 'date')).to.deep.equal(['Published on November 13, 2026']);

    host.setAttribute('lang', 'nl');
    await until(() => textOf(list).includes('13 november'), 'Dutch');
    list.lang = 'en';
    await until(() => textOf(list).includes('November 13'), 'English');
    list.removeAttribute('lang');
    await until(() => textOf(list).includes('13 november'), 'Dutch again');
    document.documentElement.lang = 'nl';
    host.removeAttribute('lang');
    document.documentElement.lang = 'en';
    await until(() => textOf(list).includes('November 13'), 'English again');
  });

  it('follows the language of the place it is moved to', async () => {
    const list = await show('nl');
    const other = await fixture('<div lang="en"></div>');
    other.append(list);
    await until(() => textOf(list).includes('Published on'), 'English');
  });

  it('tells the language of items in another one, and only of those', async () => {
    const list = await show('nl', {
      ...feedOf({}, { language: 'en' }, { language: 'nl-NL' }, { language: 'EN-us' }),
      language: 'nl',
    });
    list.pageSize = 10;
    await list.updateComplete;
    const langs = (): (string | null)[] => parts(list, 'item').map((item) => item.getAttribute('lang'));
    expect(langs()).to.deep.equal([null, 'en', null, 'EN-us']);
    list.lang = 'en';
    await until(() => langs()[0] === 'nl', 'the Dutch items say so');
    expect(langs()).to.deep.equal(['nl', null, 'nl-NL', null]);
  });
});
