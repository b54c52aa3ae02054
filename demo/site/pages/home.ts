import { html } from 'hono/html';
import { topicsOf, type SiteFeed } from '../feed.ts';
import { itemList, topicLinks } from '../item-views.ts';
import type { Html, Page } from '../layout.ts';
import { feedbackView } from './feedback.ts';

const CARDS = 6;
const TOPICS = 12;

/** The front page: who we are, the latest news, and a way in by subject. */
export function homePage({ items }: SiteFeed): Page {
  return {
    title: 'Gemeente Voorbeeldstad',
    path: '/',
    description:
      'De website van een fictieve gemeente. Zij laat zien hoe nieuws en feedback met Raakvlak werken.',
    main: html`
      ${heroView()}
      <section class="section">
        <news-list src="/feed.json" layout="cards" page-size="${CARDS}" show="image date summary tags">
          <h2 slot="heading">Laatste nieuws</h2>
          ${itemList(items.slice(0, CARDS), { layout: 'cards', level: 3 })}
          <p class="more"><a class="button-link" href="/nieuws/?pagina=2">Meer nieuws</a></p>
        </news-list>
        <p><a href="/nieuws/">Al het nieuws, met keuze per onderwerp</a></p>
      </section>
      <section class="section" aria-labelledby="onderwerpen">
        <h2 id="onderwerpen">Waar gaat het over?</h2>
        ${topicLinks(topicsOf(items).slice(0, TOPICS), { hasCounts: true })}
      </section>
      ${feedbackView()}
    `,
  };
}

function heroView(): Html {
  return html`
    <div class="hero">
      <div class="hero-text">
        <h1>Welkom in Voorbeeldstad</h1>
        <p class="lead">
          Een stad aan het water, met 94.000 inwoners die niet bestaan. Wel echt: het nieuws werkt zoals op de
          website van uw gemeente.
        </p>
        <p class="actions">
          <a class="button-link primary" href="/nieuws/">Lees het nieuws</a>
          <a class="button-link" href="/over-deze-site/">Wat is dit voor site?</a>
        </p>
      </div>
      <img class="panorama" src="/images/panorama.svg" alt="" width="1600" height="520" />
    </div>
  `;
}
