import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { withElement } from '../model/choices.ts';
import { ELEMENTS } from '../model/manifest.ts';
import type { FieldContext } from './field-view.ts';
import { remarksView } from './remark-view.ts';

/** Step 1: what to show. */
export function elementsView({ choices, words, remarks, actions }: FieldContext): TemplateResult {
  const { heading, elements } = words.page.what;
  const own = remarks.filter(({ option }) => option === 'elements');
  return html`
    <fieldset class="step" id="style-elements" tabindex="-1">
      <legend><h2>${heading}</h2></legend>
      <div class="kinds" id="tag-filter-elements" tabindex="-1">
        ${ELEMENTS.map((name) => {
          const [label, what] = elements[name];
          return html`
            <div class="kind">
              <input
                id="element-${name}"
                type="checkbox"
                aria-describedby="element-${name}-hint"
                .checked=${live(choices.elements.includes(name))}
                @change=${(event: Event) => {
                  const isChosen = (event.target as HTMLInputElement).checked;
                  actions.choose((now) => withElement(now, name, isChosen));
                }}
              />
              <label for="element-${name}">${label}</label>
              <p class="hint" id="element-${name}-hint">${what}</p>
            </div>
          `;
        })}
      </div>
      ${remarksView('elements', own, words)}
    </fieldset>
  `;
}
