import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/feedback-button.js';
import '../../src/elements/news-list.js';
import '../../src/elements/tag-filter.js';
import type { FeedbackButton } from '../../src/elements/feedback-button.js';
import type { NewsList } from '../../src/elements/news-list.js';
import type { TagFilter } from '../../src/elements/tag-filter.js';
import { textOf } from '../suites/text-of.js';
import { until } from '../suites/until.js';
import { feedOf } from './feeds.js';
import { inState, part, partTexts } from './parts.js';

const FEED = {
  ...feedOf(
    { date_published: '2026-11-12T23:30:00Z', tags: ['Wonen'], summary: 'Een bericht.' },
    ...[2, 3, 4, 5].map((n) => ({ title: `Bericht ${n}`, tags: ['Wonen', 'Werk'] })),
  ),
  language: 'nl',
};

interface Shown {
  place: Element;
  list: NewsList;
  filter: TagFilter;
  button: FeedbackButton;
}

async function show(lang: string): Promise<Shown> {
  const place = await fixture(html`
    <div lang=${lang}>
      <tag-filter></tag-filter>
      <news-list page-size="1" .feed=${FEED}></news-list>
      <feedback-button endpoint="/v1/feedback" ask="rating"></feedback-button>
    </div>
  `);
  const [filter, list, button] = [...place.children] as [TagFilter, NewsList, FeedbackButton];
  await inState(list, 'ready');
  await inState(filter, 'ready');
  await until(() => button.shadowRoot?.querySelector('.open, .quick'), 'the button');
  return { place, list, filter, button };
}

describe('languages', () => {
  const SPOKEN: [lang: string, date: RegExp, more: string, left: string, useful: string][] = [
    ['fy', /^Pleatst op 13 novimber 2026$/, 'Toan mear nijs', '5 berjochten', 'Wie dizze side'],
    ['de-AT', /^Veröffentlicht am 13. November 2026$/, 'Mehr Nachrichten', '5 Beiträge', 'War diese'],
    ['fr', /^Publié le 13 novembre 2026$/, 'Plus d’actualités', '5 articles', 'Cette page'],
    ['pl', /^Opublikowano 13 listopada 2026$/, 'Pokaż więcej', '5 wiadomości', 'Czy ta strona'],
    ['tr', /^Yayın tarihi 13 Kasım 2026$/, 'Daha fazla haber', '5 haber', 'Bu sayfa'],
    ['uk-UA', /^Опубліковано 13 листопада 2026/, 'Більше новин', '5 новин', 'Ця сторінка'],
    ['ar', /^نُشر في 13 نوفمبر 2026$/, 'عرض المزيد من الأخبار', '5 أخبار', 'هل كانت'],
    ['pap', /^Publiká riba 13 di novèmber 2026$/, 'Mustra mas notisia', '5 notisia', 'E página'],
    ['pt-BR', /^Published on November 13, 2026$/, 'Show more news', '5 items', 'Was this'],
  ];
  for (const [lang, date, more, left, useful] of SPOKEN) {
    it(`speaks to a page with lang="${lang}", in every element`, async () => {
      const { list, filter, button } = await show(lang);
      expect(partTexts(list, 'date')[0]).to.match(date);
      expect(partTexts(list, 'more')).to.deep.equal([more]);
      expect(partTexts(filter, 'status')).to.deep.equal([left]);
      expect(partTexts(button, 'question')[0]).to.match(new RegExp(`^${useful}`));
    });
  }

  it('shows no other language while the words are on their way, and the fallback content in the meantime', async () => {
    const place = document.createElement('div');
    place.lang = 'de';
    const list = document.createElement('news-list');
    list.feed = FEED;
    list.pageSize = 1;
    list.append('Alle Nachrichten');
    const seen = new Set<string>();
    place.append(list);
    document.body.append(place);
    while (!list.matches(':state(ready)')) {
      seen.add(textOf(list).replace(/\s+/g, ' ').trim());
      await new Promise(requestAnimationFrame);
    }
    await list.updateComplete;
    seen.add(textOf(list));
    for (const text of seen) expect(text).not.to.match(/Show more|Toon meer/);
    expect(textOf(list)).to.contain('Mehr Nachrichten');
    place.remove();
  });

  it('goes on in the language it spoke until the words of a new one are there', async () => {
    const { place, list, filter } = await show('nl');
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(partTexts(list, 'more').join()));
    watch.observe(part(list, 'more'), { subtree: true, characterData: true, childList: true });
    place.setAttribute('lang', 'tr');
    await until(() => textOf(list).includes('Daha fazla haber'), 'Turkish');
    await until(() => textOf(filter).includes('5 haber'), 'Turkish in the filter');
    watch.disconnect();
    expect([...seen].filter((text) => text.includes('Show'))).to.deep.equal([]);
    place.setAttribute('lang', 'nl');
    await until(() => textOf(list).includes('Toon meer nieuws'), 'Dutch again');
  });

  it('says of items in another language in which they are', async () => {
    const { list } = await show('pl');
    expect(part(list, 'item').getAttribute('lang')).to.equal('nl');
    // Our own words in it are Polish.
    expect(part(list, 'date').lang).to.equal('pl');
    expect(part(list, 'more').closest('[lang]')).to.equal(null);
  });

  it('stands from right to left in Arabic, the items of a Dutch feed from left to right', async () => {
    const { list, filter } = await show('ar');
    expect(getComputedStyle(list).direction).to.equal('rtl');
    expect(getComputedStyle(filter).direction).to.equal('rtl');
    expect(getComputedStyle(part(list, 'item')).direction).to.equal('ltr');
    expect(getComputedStyle(part(list, 'date')).direction).to.equal('rtl');
    expect(getComputedStyle((await show('de')).list).direction).to.equal('ltr');
  });

  it('asks in the language of the page, and counts in its plural forms', async () => {
    const { button } = await show('uk');
    button.ask = 'rating message';
    await button.updateComplete;
    await button.open();
    await until(() => textOf(button).includes('Що ви думаєте про цю сторінку?'), 'the dialog');
    const field = button.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    const counter = async (left: number): Promise<string> => {
      field.value = 'a'.repeat(2000 - left);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await button.updateComplete;
      return partTexts(button, 'counter').join();
    };
    expect(await counter(21)).to.equal('Залишилося: 21 символ');
    expect(await counter(3)).to.equal('Залишилося: 3 символи');
    expect(await counter(5)).to.equal('Залишилося: 5 символів');
    button.close();
  });
});
