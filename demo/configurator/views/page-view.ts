import { html, nothing, type TemplateResult } from 'lit';
import { showsNews } from '../model/choices.ts';
import type { Remark } from '../model/remark.ts';
import type { State } from '../state.ts';
import type { Words } from '../texts/texts.ts';
import type { Actions } from './actions.ts';
import { codeView } from './code-view.ts';
import { elementsView } from './elements-view.ts';
import { feedView } from './feed-view.ts';
import type { FieldContext } from './field-view.ts';
import { optionsView } from './options-view.ts';
import { previewView } from './preview-view.ts';
import { saidView } from './remark-view.ts';
import { styleView } from './style-view.ts';

/** The whole page. */
export function pageView(
  state: State,
  words: Words,
  remarks: readonly Remark[],
  isWaiting: boolean,
  actions: Actions,
): TemplateResult {
  const { choices, strange } = state;
  const { page, language } = words;
  const context: FieldContext = { choices, words, remarks, actions };
  const other = language === 'nl' ? 'en' : 'nl';
  return html`
    <header>
      <div class="top">
        <p class="brand">Raakvlak</p>
        <button
          type="button"
          class="quiet"
          lang=${other}
          @click=${() => actions.choose((now) => ({ ...now, ui: other }))}
        >
          ${page.otherLanguage}
        </button>
      </div>
      <h1>${page.title}</h1>
      <p class="lead">${page.lead}</p>
      ${
        strange.length
          ? html`
              <ul class="remarks" id="strange" role="list">
                ${saidView(
                  'warning',
                  page.levels.warning,
                  page.strange(
                    strange.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
                  ),
                )}
              </ul>
            `
          : nothing
      }
    </header>
    <main>
      <form class="steps" novalidate @submit=${(event: Event) => event.preventDefault()}>
        ${elementsView(context)} ${showsNews(choices) ? feedView(context, state) : nothing}
        ${optionsView(context, state)} ${styleView(context, state)}
      </form>
      <div class="aside">${previewView(context, state)}</div>
      ${codeView(context, state, isWaiting)}
    </main>
  `;
}

/** What shows when our own files are not there. */
export function brokenView({ page }: Words): TemplateResult {
  return html`
    <main class="broken">
      <h1>${page.title}</h1>
      <ul class="remarks" role="list">
        ${saidView('error', page.levels.error, page.broken)}
      </ul>
    </main>
  `;
}
