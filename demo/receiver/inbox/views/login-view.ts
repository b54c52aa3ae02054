import { html, raw } from 'hono/html';
import { INBOX_PATH } from '../address.ts';
import type { Html, Visit } from '../visit.ts';

/**
 * The form to log in.
 * @param error what was wrong with the last try
 * @param isLinked whether the visitor comes from another website, which hides the session of who is logged in
 */
export function loginView(
  { texts, address }: Visit,
  { error, isLinked = false }: { error?: string | undefined; isLinked?: boolean } = {},
): Html {
  const { login } = texts;
  return html`
    <h1>${texts.name}</h1>
    <p>${login.intro}</p>
    ${
      isLinked &&
      html`
        <p>
          ${login.inside}
          <a href="${address}">${login.onward}</a>
        </p>
      `
    }
    <form class="inbox-form inbox-login" method="post" action="${INBOX_PATH}/login" novalidate>
      <input type="hidden" name="back" value="${address}" />
      <input name="name" value="feedback" autocomplete="username" hidden />
      <div class="inbox-field">
        <label for="token">${login.token}</label>
        ${
          error &&
          html`
            <p class="inbox-error" id="token-error">${error}</p>
          `
        }
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          spellcheck="false"
          ${error ? raw('aria-invalid="true" aria-describedby="token-error" autofocus') : ''}
        />
      </div>
      <button class="primary">${login.submit}</button>
    </form>
  `;
}

/** A page that says what went wrong and where to go on. */
export function faultView({ texts }: Visit, text: string): Html {
  return html`
    <h1>${texts.name}</h1>
    <p>${text}</p>
    <p><a href="${INBOX_PATH}">${texts.fault.back}</a></p>
  `;
}
