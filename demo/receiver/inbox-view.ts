import { html, raw } from 'hono/html';
import type { FeedbackMessage } from './feedback-message.ts';
import type { FeedbackPage } from './pages.ts';
import type { StoredFeedback } from './storage.ts';

/** What `html` makes: text in it is escaped, unless it was made by `html` itself. */
export type Html = ReturnType<typeof html>;

/** Where the pages are; the session's cookie goes nowhere else. */
export const INBOX_PATH = '/feedback-ontvangen/';

const dateTime = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
const wholeNumber = new Intl.NumberFormat('nl-NL');

/** From worst to best, as the visitor reads them under the faces. */
const RATING_WORDS = ['Heel slecht', 'Slecht', 'Gaat wel', 'Goed', 'Heel goed'] as const;
/** A message that waited longer than this on the visitor's device shows when it was written too. */
const NOTABLE_DELAY_MS = 5 * 60_000;
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

/** The form to log in. @param error what was wrong with the last try */
export function loginView(error?: string): Html {
  const [message, state] = error === undefined ? ['', ''] : [errorView(error), WRONG];
  return html`
    <h1>Feedback ontvangen</h1>
    <p>Hier leest u wat bezoekers ons laten weten. Log in met het token. U krijgt het van uw beheerder.</p>
    <form class="inbox-login" method="post" action="${INBOX_PATH}inloggen" novalidate>
      <label for="token">Token</label>
      ${message}
      <input name="name" value="feedback" autocomplete="username" hidden />
      <input
        id="token"
        name="token"
        type="password"
        autocomplete="current-password"
        spellcheck="false"
        ${state}
      />
      <button type="submit">Log in</button>
    </form>
  `;
}

const WRONG = raw('aria-invalid="true" aria-describedby="token-error" autofocus');

function errorView(error: string): Html {
  return html`
    <p class="inbox-error" id="token-error">${error}</p>
  `;
}

/**
 * The list of messages.
 * @param total how many there are on all pages together
 * @param first whether this is the newest page
 */
export function inboxView(page: FeedbackPage, { total, first }: { total: number; first: boolean }): Html {
  return html`
    <div class="inbox-top">
      <h1>Feedback ontvangen</h1>
      <form method="post" action="${INBOX_PATH}uitloggen"><button type="submit">Log uit</button></form>
    </div>
    <p class="inbox-count">${countText(total)}</p>
    ${page.items.length > 0 && listView(page.items)} ${pagesView(page.next, first)}
  `;
}

function countText(total: number): string {
  if (total === 0) return 'Er is nog geen feedback. Zodra een bezoeker iets verstuurt, ziet u het hier.';
  if (total === 1) return 'Er is 1 bericht.';
  return `Er zijn ${wholeNumber.format(total)} berichten. De nieuwste staan bovenaan.`;
}

function listView(items: StoredFeedback[]): Html {
  return html`
    <ol class="inbox-list" role="list">
      ${items.map(itemView)}
    </ol>
  `;
}

function pagesView(next: string | undefined, first: boolean): Html | '' {
  const links = [
    first ? '' : linkView(INBOX_PATH, 'Nieuwste berichten'),
    next === undefined ? '' : linkView(`${INBOX_PATH}?na=${next}`, 'Oudere berichten'),
  ];
  if (links.every((link) => link === '')) return '';
  return html`
    <nav class="inbox-pages" aria-label="Meer berichten">${links}</nav>
  `;
}

function linkView(href: string, text: string): Html {
  return html`
    <a href="${href}" rel="noreferrer">${text}</a>
  `;
}

/** A page that says what went wrong and where to go on. */
export function faultView(text: string): Html {
  return html`
    <h1>Feedback ontvangen</h1>
    <p>${text}</p>
    <p><a href="${INBOX_PATH}">Naar de nieuwste berichten</a></p>
  `;
}

function itemView({ message, reference, receivedAt }: StoredFeedback): Html {
  const written = new Date(message.submittedAt);
  const waited = receivedAt.getTime() - written.getTime() > NOTABLE_DELAY_MS;
  const rows: [term: string, detail: Html | string | false | undefined][] = [
    ['Ontvangen', timeView(receivedAt)],
    ['Geschreven', waited && timeView(written)],
    ['Pagina', pageView(message.page)],
    ['Oordeel', ratingText(message.rating)],
    ['Categorie', message.category],
    ['Bericht', messageView(message)],
    ['Let op', message.notBsn && 'De bezoeker zegt: het getal in dit bericht is geen BSN.'],
    ['Naam', message.contact?.name],
    ['E-mail', message.contact?.email],
    ['Onderwerp', message.topic],
    ['Extra gegevens', contextText(message.context)],
  ];
  const heading = `bericht-${reference}`;
  return html`
    <li>
      <article class="inbox-item" aria-labelledby="${heading}">
        <h2 id="${heading}">Bericht ${reference}</h2>
        <dl>${rows.map(([term, detail]) => detail && rowView(term, detail))}</dl>
      </article>
    </li>
  `;
}

function rowView(term: string, detail: Html | string): Html {
  return html`
    <div>
      <dt>${term}</dt>
      <dd>${detail}</dd>
    </div>
  `;
}

function timeView(time: Date): Html {
  return html`
    <time datetime="${time.toISOString()}">${dateTime.format(time)}</time>
  `;
}

function pageView(page: FeedbackMessage['page']): Html | string | undefined {
  const name = page?.title ?? page?.url;
  if (name === undefined || page?.url === undefined) return name;
  // Checked when it came in: http(s), or a path on this site.
  return html`
    <a href="${page.url}" rel="noreferrer">${name}</a>
  `;
}

function ratingText(rating: FeedbackMessage['rating']): string | undefined {
  if (!rating) return undefined;
  const { scale, value, max } = rating;
  if (scale === 'thumbs' && max === 2) return `Duim ${value === 2 ? 'omhoog' : 'omlaag'} (${value} van 2)`;
  const step = Math.round(((value - 1) / (max - 1)) * (RATING_WORDS.length - 1));
  return `${RATING_WORDS[step]} (${value} van ${max}${scale === 'stars' ? ' sterren' : ''})`;
}

function messageView({ message, page }: FeedbackMessage): Html | undefined {
  if (message === undefined) return undefined;
  // A page's language is the best guess at the language of what was written on it.
  const language = page?.language && LANGUAGE_TAG.test(page.language) ? page.language : 'nl';
  return html`
    <p class="inbox-message" lang="${language}" dir="auto">${message}</p>
  `;
}

function contextText(context: FeedbackMessage['context']): string {
  return Object.entries(context ?? {})
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}
