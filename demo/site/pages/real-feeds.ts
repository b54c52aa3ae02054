import { html, raw } from 'hono/html';
import type { ListItem, SiteFeed } from '../feed.ts';
import { itemList } from '../item-views.ts';
import type { Html, Page } from '../layout.ts';

/** A feed of others, shown with the same elements. */
interface RealFeed {
  path: string;
  /** Path of our copy. */
  src: string;
  name: string;
  /** The site that it was made from. */
  home: string;
  language: 'nl' | 'en';
  count: number;
  about: string;
  licence: string;
  /** The item that related news is shown for. */
  example: { url: string; title: string };
}

const PAGE_SIZE = 10;

/** The feeds of others that this site shows. */
export const REAL_FEEDS: readonly RealFeed[] = [
  {
    path: '/echte-feeds/digitalgov/',
    src: '/real/digitalgov.json',
    name: 'Digital.gov',
    home: 'https://digital.gov/',
    language: 'en',
    count: 706,
    about:
      'Berichten van de Amerikaanse overheid over digitale dienstverlening, van 2011 tot en met 2014. Ze zijn in het Engels. Redacteuren gaven elk bericht zijn onderwerpen.',
    licence: 'CC0: vrij van rechten.',
    example: {
      url: 'https://digital.gov/2014/11/17/user-experience-impossible-the-line-between-accessibility-and-usability/',
      title: 'User Experience Impossible: The Line Between Accessibility and Usability',
    },
  },
  {
    path: '/echte-feeds/developer-overheid/',
    src: '/real/developer-overheid.json',
    name: 'developer.overheid.nl',
    home: 'https://developer.overheid.nl/',
    language: 'nl',
    count: 210,
    about:
      'Artikelen en uitleg voor ontwikkelaars bij de Nederlandse overheid. Sommige hebben geen datum, geen samenvatting of geen onderwerpen. Ook dan moet het werken.',
    licence: 'EUPL-1.2.',
    example: {
      url: 'https://developer.overheid.nl/blog/2026/04/24-we-gaan-samen-code-overheid-bouwen',
      title: 'We gaan samen code.overheid.nl bouwen',
    },
  },
];

/** Why there are feeds of others on this site, and which. */
export function realFeedsPage(): Page {
  return {
    title: 'Echte feeds',
    path: '/echte-feeds/',
    description: 'Dezelfde elementen op feeds van echte overheden.',
    main: html`
      <div class="section page-head">
        <h1>Echte feeds</h1>
        <p class="lead">
          De rest van deze site is verzonnen. Deze pagina’s niet: hier tonen dezelfde elementen wat echte
          overheden hebben geschreven.
        </p>
      </div>
      <div class="section prose">
        <p>
          Wij hebben niets aan de elementen veranderd. Alleen het adres van de feed is anders. Zo ziet u dat
          Raakvlak ook werkt met onderwerpen, titels en datums die wij niet zelf hebben bedacht.
        </p>
        <p>
          Onze server heeft van elke feed een kopie. Uw browser vraagt dus niets aan een andere site. Klikt u
          op een titel, dan gaat u wel naar die site. Niet elk adres bestaat daar nog.
        </p>
      </div>
      <div class="section">
        <ul class="tiles" role="list">
          ${REAL_FEEDS.map(tileView)}
        </ul>
      </div>
    `,
  };
}

function tileView({ path, name, count, about }: RealFeed): Html {
  return html`
    <li>
      <h2><a href="${path}">${name}</a></h2>
      <p class="meta">${count} berichten</p>
      <p>${about}</p>
    </li>
  `;
}

/** One feed of others: filter, list, and what is related to one of its items. */
export function realFeedPage(feed: RealFeed, { items }: SiteFeed<ListItem>): Page {
  const { path, src, name, count, about, licence, example, language } = feed;
  const lang = language === 'nl' ? '' : raw(`lang="${language}"`);
  return {
    title: `${name}: een echte feed`,
    path,
    description: about,
    main: html`
      <div class="section page-head">
        <p class="crumbs"><a href="/echte-feeds/">Echte feeds</a></p>
        <h1>${name}</h1>
        <p class="lead">${count} berichten. ${about}</p>
        <p class="meta">
          <span>Licentie: ${licence}</span>
          <span>Teksten zijn ingekort, adressen zijn nagemaakt uit bestandsnamen.</span>
          <span><a href="${src}">Bekijk de feed</a></span>
        </p>
      </div>
      <div class="section archive real-feed" ${lang}>
        <tag-filter url-param="onderwerp"></tag-filter>
        <news-list src="${src}" layout="list" page-size="${PAGE_SIZE}" more="button">
          ${itemList(items.slice(0, PAGE_SIZE), { layout: 'list', level: 2, language })} ${homeLink(feed)}
        </news-list>
      </div>
      <section class="section" aria-labelledby="gerelateerd">
        <h2 id="gerelateerd">Wat hoort hierbij?</h2>
        <p>Wij kozen één bericht. Raakvlak zocht er drie bij die over hetzelfde gaan.</p>
        <p class="quote"><a href="${example.url}" ${lang}>${example.title}</a></p>
        <div ${lang}>
          <related-news src="${src}" for-url="${example.url}" layout="cards" limit="3" heading-level="3">
            ${homeLink(feed)}
          </related-news>
        </div>
      </section>
    `,
  };
}

/** A plain way on for who has no script: the site itself. */
function homeLink({ language, name, home }: RealFeed): Html {
  return html`
    <p class="more">
      <a class="button-link" href="${home}">
        ${language === 'en' ? 'Read more on' : 'Lees verder op'} ${name}
      </a>
    </p>
  `;
}
