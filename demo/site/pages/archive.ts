import { html } from 'hono/html';
import { itemsAbout, topicKey, topicsOf, type SiteFeed, type SiteItem } from '../feed.ts';
import { itemList, topicLinks } from '../item-views.ts';
import type { Html, Page } from '../layout.ts';
import { feedbackView } from './feedback.ts';

const PAGE_SIZE = 10;
/** As many as `<tag-filter>` shows at first. */
const TOPICS = 10;

/** What a visitor without script has chosen, by links. With script `<tag-filter>` reads the same address. */
export interface ArchiveChoice {
  /** Keys of subjects. */
  topics: readonly string[];
  /** 1 and up. */
  page: number;
}

/** All news, to choose from by subject. */
export function archivePage({ items }: SiteFeed, choice: ArchiveChoice): Page {
  return {
    title: 'Nieuws',
    path: '/nieuws/',
    description: 'Al het nieuws van de fictieve gemeente Voorbeeldstad, met keuze per onderwerp.',
    main: html`
      <div class="section page-head">
        <h1>Nieuws</h1>
        <p class="lead">
          Kies een of meer onderwerpen. De keuze staat ook in het adres van deze pagina. Zo kunt u haar delen
          of bewaren.
        </p>
      </div>
      <div class="section archive">
        <tag-filter url-param="onderwerp">${topicsView(items)}</tag-filter>
        <news-list
          id="nieuwslijst"
          src="/feed.json"
          layout="list"
          page-size="${PAGE_SIZE}"
          more="button"
          show="image date summary tags"
        >
          ${fallbackView(items, choice)}
        </news-list>
      </div>
      ${feedbackView()}
    `,
  };
}

/** The shape of `<tag-filter>`, in links. */
function topicsView(items: readonly SiteItem[]): Html {
  const topics = topicsOf(items);
  return html`
    <p class="fallback-label">Kies een onderwerp</p>
    ${topicLinks(topics.slice(0, TOPICS), { hasCounts: true })}
    <details>
      <summary>Toon ${topics.length - TOPICS} andere onderwerpen</summary>
      ${topicLinks(topics.slice(TOPICS), { hasCounts: true })}
    </details>
    <p class="fallback-count">${items.length} berichten</p>
  `;
}

function fallbackView(all: readonly SiteItem[], { topics, page }: ArchiveChoice): Html {
  const items = itemsAbout(all, topics);
  const start = (page - 1) * PAGE_SIZE;
  const shown = items.slice(start, start + PAGE_SIZE);
  return html`
    ${topics.length > 0 && choiceView(all, topics)}
    ${shown.length > 0 ? itemList(shown, { layout: 'list', level: 2 }) : noneView()}
    <p class="more actions">
      ${page > 1 && pageLink('Nieuwere berichten', topics, page - 1)}
      ${start + PAGE_SIZE < items.length && pageLink('Oudere berichten', topics, page + 1)}
    </p>
  `;
}

function noneView(): Html {
  return html`
    <p>
      Hier staat geen nieuws.
      <a href="/nieuws/">Bekijk alle berichten</a>
    </p>
  `;
}

function pageLink(text: string, topics: readonly string[], page: number): Html {
  const query = new URLSearchParams(topics.map((key) => ['onderwerp', key]));
  if (page > 1) query.set('pagina', String(page));
  return html`
    <a class="button-link" href="/nieuws/${query.size > 0 && `?${query.toString()}`}">${text}</a>
  `;
}

function choiceView(all: readonly SiteItem[], topics: readonly string[]): Html {
  const keys = new Set(topics.map(topicKey));
  const labels = topicsOf(all)
    .filter(({ key }) => keys.has(key))
    .map(({ label }) => label);
  return html`
    <p>
      Over: ${labels.join(', ') || topics.join(', ')}.
      <a href="/nieuws/">Alle berichten</a>
    </p>
  `;
}
