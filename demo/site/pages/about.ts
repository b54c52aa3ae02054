import { html } from 'hono/html';
import type { Page } from '../layout.ts';
import { feedbackView } from './feedback.ts';

/** What this site is, how accessible it is, and where to turn. */
export function aboutPage(): Page {
  return {
    title: 'Over deze site',
    path: '/over-deze-site/',
    description: 'Waarom Gemeente Voorbeeldstad niet bestaat, en wat u hier kunt uitproberen.',
    main: html`
      <div class="section page-head">
        <h1>Over deze site</h1>
        <p class="lead">
          Voorbeeldstad is een gemeente die niet bestaat. De website laat zien wat Raakvlak doet.
        </p>
      </div>
      <div class="section prose">
        <h2>Wat kunt u hier uitproberen?</h2>
        <ul>
          <li>
            <a href="/">De voorpagina</a>
            toont het laatste nieuws in kaarten.
          </li>
          <li>
            <a href="/nieuws/">Het nieuws</a>
            heeft een filter per onderwerp.
          </li>
          <li>
            Onder elk artikel staat ander nieuws over hetzelfde, bijvoorbeeld bij
            <a href="/nieuws/vier-gemeenten-bouwen-samen/">Vier gemeenten bouwen samen</a>
          </li>
          <li>
            De feedbackknop staat midden in de tekst van
            <a href="/nieuws/feedbackknop-op-elke-pagina/">Een knop waarmee u ons zegt wat beter kan</a>
          </li>
          <li>
            <a href="/echte-feeds/">Echte feeds</a>
            laat zien dat het ook werkt met nieuws van anderen.
          </li>
        </ul>
        <p>
          Alle namen, getallen en berichten over Voorbeeldstad zijn verzonnen. De tekeningen zijn van onszelf.
          Iedereen mag teksten, tekeningen en code gebruiken onder de licentie EUPL-1.2.
        </p>
        <h2 id="toegankelijkheid">Toegankelijkheid</h2>
        <p>
          De site is gemaakt om te voldoen aan WCAG 2.2, niveau A en AA. U kunt alles doen met een
          toetsenbord, met een schermlezer en met 400 procent vergroting. Zonder JavaScript blijft het nieuws
          leesbaar: dan ziet u gewone links.
        </p>
        <p>Licht of donker? De site volgt de instelling van uw apparaat.</p>
        <h2 id="contact">Contact</h2>
        <p>
          Dit is een voorbeeld. Er is dus geen balie en geen telefoonnummer. Op een echte site staat hier hoe
          u de gemeente bereikt als de feedbackknop niet werkt: een telefoonnummer, een adres en de
          openingstijden.
        </p>
      </div>
      ${feedbackView()}
    `,
  };
}

/** What happens with what visitors send. */
export function privacyPage(): Page {
  return {
    title: 'Privacy',
    path: '/privacy/',
    description: 'Wat wij doen met uw feedback, en wat wij niet doen.',
    main: html`
      <div class="section page-head">
        <h1>Privacy</h1>
        <p class="lead">Wij willen weten wat beter kan. Wij hoeven niet te weten wie u bent.</p>
      </div>
      <div class="section prose">
        <h2>Wat gebeurt er met uw feedback?</h2>
        <p>
          Als u op
          <strong>Feedback</strong>
          klikt en iets verstuurt, bewaren wij:
        </p>
        <ul>
          <li>uw oordeel en uw tekst;</li>
          <li>het adres, de titel en de taal van de pagina waar u was;</li>
          <li>de datum en de tijd.</li>
        </ul>
        <p>
          Alleen medewerkers die inloggen, kunnen dat lezen. Op deze voorbeeldsite staat alles in een bestand
          op de computer waarop u de site heeft gestart. Het gaat nergens anders heen.
        </p>
        <h2>Zet geen persoonlijke gegevens in uw bericht</h2>
        <p>
          Schrijf dus niet uw burgerservicenummer (BSN), adres of telefoonnummer op. Wij hebben die niet nodig
          om iets te verbeteren.
        </p>
        <h2>Wat wij niet doen</h2>
        <ul>
          <li>Wij zetten geen cookies als u de site leest.</li>
          <li>Wij meten niet wat u doet en wij volgen u niet.</li>
          <li>De site laadt niets van andere sites, ook geen lettertypen.</li>
        </ul>
        <p>
          Wat u in de feedbackknop typt, blijft in dit tabblad tot u het verstuurt. Sluit u het tabblad, dan
          is het weg. Alleen wie inlogt om
          <a href="/inbox">ontvangen feedback</a>
          te lezen, krijgt een cookie. Die houdt bij dat u bent ingelogd.
        </p>
      </div>
    `,
  };
}

/** The page for an address that does not exist. */
export function notFoundPage(path: string): Page {
  return {
    title: 'Pagina niet gevonden',
    path,
    main: html`
      <div class="section page-head">
        <h1>Deze pagina bestaat niet</h1>
        <p class="lead">Misschien is het adres niet goed overgenomen, of is de pagina verplaatst.</p>
        <p class="actions">
          <a class="button-link primary" href="/nieuws/">Zoek in het nieuws</a>
          <a class="button-link" href="/">Naar de voorpagina</a>
        </p>
      </div>
    `,
  };
}
