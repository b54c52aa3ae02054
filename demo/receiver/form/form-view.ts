import { html, raw } from 'hono/html';
import type { Language } from '../validation-texts.ts';
import { SHOWN, targetOf, type Html, type Refused, type View } from './field-views.ts';
import { TRAP } from './form-message.ts';
import { STYLE } from './form-style.ts';
import { formTexts } from './form-texts.ts';

/** What was received. */
export interface Thanks {
  reference: string;
  /** Whether something in the message was masked. */
  masked: boolean;
  /** Where the visitor came from, when that is a page of ours. */
  back?: string | undefined;
}

/** The page after a message that was kept. */
export function thanksPage(language: Language, { reference, masked, back }: Thanks): Html {
  const words = formTexts[language];
  return page(
    language,
    words.thanks,
    html`
      <h1>${words.thanks}</h1>
      <p>
        ${words.received} ${words.reference}
        <strong>${reference}</strong>
      </p>
      ${masked && paragraph(words.masked)}
      ${
        back !== undefined &&
        html`
          <p><a href="${back}">${words.back}</a></p>
        `
      }
    `,
  );
}

/** The page when there is nothing to show but why it went wrong. */
export function faultPage(language: Language, detail: string): Html {
  const words = formTexts[language];
  return page(
    language,
    words.notSent,
    html`
      <h1>${words.notSent}</h1>
      <p>${detail}</p>
      <p>${words.goBack}</p>
    `,
  );
}

/**
 * The same form with what the visitor filled in, a summary of what is wrong that has the focus, and the errors beside
 * their fields. What the page added goes along again.
 */
export function formPage(language: Language, refused: Refused): Html {
  const words = formTexts[language];
  const { fields, id } = refused;
  const view: View = { ...refused, words };
  const shown = SHOWN.filter(({ isShown }) => isShown(view));
  const own = new Set(['id', TRAP, ...shown.flatMap(({ names }) => names)]);
  return page(
    language,
    `${words.error}: ${words.title}`,
    html`
      <h1>${words.title}</h1>
      ${summary(view)}
      <p>${words.intro}</p>
      <form method="post" novalidate>
        ${shown.map(({ render }) => render(view))}
        <div class="trap" aria-hidden="true">
          <label>
            ${words.trap}
            <input name="${TRAP}" tabindex="-1" autocomplete="off" />
          </label>
        </div>
        ${[...fields].filter(([name]) => !own.has(name)).map(([name, value]) => hidden(name, value))}
        ${hidden('id', id)}
        <button type="submit">${words.send}</button>
      </form>
    `,
  );
}

function summary({ errors, words }: View): Html {
  return html`
    <div class="problem" id="summary" role="group" aria-labelledby="check" tabindex="-1" autofocus>
      <h2 id="check">${words.check}</h2>
      <ul>
        ${errors.map(({ pointer, detail }) => {
          const target = targetOf(pointer);
          return target === undefined
            ? html`
                <li>${detail}</li>
              `
            : html`
                <li><a href="#${target}">${detail}</a></li>
              `;
        })}
      </ul>
    </div>
  `;
}

function hidden(name: string, value: string): Html {
  return html`
    <input type="hidden" name="${name}" value="${value}" />
  `;
}

function paragraph(text: string): Html {
  return html`
    <p>${text}</p>
  `;
}

function page(language: Language, title: string, main: Html): Html {
  return html`
    <!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html>
  `;
}
