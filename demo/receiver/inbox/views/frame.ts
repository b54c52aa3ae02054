import { html, raw } from 'hono/html';
import { chartsAddress, INBOX_PATH, listAddress } from '../address.ts';
import type { Html, Visit } from '../visit.ts';

/** Which of the pages in the navigation is shown. */
export type Section = 'list' | 'charts';

/** A page of the inbox, for the frame that is put round it. */
export interface InboxPage {
  title: string;
  /** Path of the page. */
  path: string;
  language: string;
  main: Html;
  /** More for the head: the inbox's own stylesheet. */
  head: Html;
}

/** Puts a page in a frame: a whole document. */
export type Layout = (page: InboxPage) => Html;

/** The frame when there is no other: nothing but the page. */
export const plainLayout: Layout = ({ title, language, main, head }) => html`
  <!doctype html>
  <html lang="${language}" class="inbox-alone">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>${title}</title>
      <link rel="icon" href="${INBOX_PATH}/icon.svg" type="image/svg+xml" />
      ${head}
    </head>
    <body>
      <main>${main}</main>
    </body>
  </html>
`;

/** The inbox itself: who is logged in finds the navigation above each page. */
export function inboxView(visit: Visit, main: Html, section?: Section): Html {
  const { language, session, texts } = visit;
  return html`
    <div class="inbox" lang="${language}">
      <div class="inbox-bar">
        ${
          session
            ? html`
                <nav aria-label="${texts.nav.label}">
                  <ul role="list">
                    <li><a href="${listAddress()}" ${current(section, 'list')}>${texts.nav.list}</a></li>
                    <li>
                      <a href="${chartsAddress()}" ${current(section, 'charts')}>${texts.nav.charts}</a>
                    </li>
                  </ul>
                </nav>
              `
            : html`
                <span></span>
              `
        }
        <div class="inbox-me">
          <form method="post" action="${INBOX_PATH}/language">
            ${hiddenViews(visit)}
            <input type="hidden" name="back" value="${visit.address}" />
            <button class="plain" name="language" value="${texts.otherCode}" lang="${texts.otherCode}">
              ${texts.other}
            </button>
          </form>
          ${
            session &&
            html`
              <form method="post" action="${INBOX_PATH}/logout">
                ${hiddenViews(visit)}
                <button class="plain">${texts.nav.logOut}</button>
              </form>
            `
          }
        </div>
      </div>
      ${main}
    </div>
  `;
}

function current(section: Section | undefined, link: Section): Html | '' {
  return section === link ? raw('aria-current="page"') : '';
}

/** What every form of a session carries: proof that it is ours. */
export function hiddenViews({ session }: Visit): Html | '' {
  if (!session) return '';
  return html`
    <input type="hidden" name="csrf" value="${session.csrf}" />
  `;
}
