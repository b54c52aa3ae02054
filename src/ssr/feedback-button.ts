import { html } from 'lit';
import { buttonView, quickView } from '../components/feedback-button/button-view.js';
import { FeedbackButton } from '../components/feedback-button/feedback-button.js';
import { isQuick } from '../components/feedback-button/quick.js';
import table from '../locales/feedback/button.js';
import { byLanguage } from '../components/shared/language.js';
import { markup } from './markup.js';
import type { Rendered, RenderOptions } from './options.js';
import { placed, stylesOf } from './placed.js';
import { print } from './print.js';

/**
 * Renders a `<feedback-button>`. With a fallback among its `children`, such as a form, it is a button that unfolds it, which
 * works with and without script, until the element takes over. Without one there is nothing that a button could do: it
 * keeps its room, and shows once it works.
 */
export async function renderFeedbackButton(options: RenderOptions = {}): Promise<Rendered> {
  const { attributes = {}, children = '' } = options;
  const button = await placed(FeedbackButton, 'feedback-button', options);
  const placement = String(attributes.placement ?? 'inline');
  const place = /^(?:floating|bar)$/.test(placement) && !isQuick(button) ? placement : 'inline';
  const nothingYet = (): void => undefined;
  const hasFallback = /<(?!datalist|\/|option)[a-z]/i.test(children);
  const status = html`
    <p part="status" class="status" aria-live="polite" aria-atomic="true"></p>
  `;
  const view = hasFallback
    ? html`
        <div class=${isQuick(button) ? 'inline' : place}>
          <details>
            <summary part="button" class="button open">
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-5 4v-4H4z" /></svg>
              <span>${byLanguage(button, table, 'button').label}</span>
            </summary>
            <slot></slot>
          </details>
          ${status}
        </div>
      `
    : html`
        <div class=${place}>
          ${isQuick(button) ? quickView(button, undefined, nothingYet, nothingYet) : buttonView(button, false, nothingYet)}
          ${status}
        </div>
      `;
  const held = (text: string): string =>
    text.replace(/class="button open"|class="quick"/, (it) => it.replace('="', '="held '));
  return print(
    {
      name: 'feedback-button',
      attributes,
      view: hasFallback ? markup(view) : held(markup(view)),
      styles: stylesOf(FeedbackButton),
    },
    options,
  );
}
