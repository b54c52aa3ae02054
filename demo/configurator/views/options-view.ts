import { html, nothing, type TemplateResult } from 'lit';
import { optionsOf } from '../model/address.ts';
import type { ElementName } from '../model/manifest.ts';
import { asks } from '../model/pieces.ts';
import type { State } from '../state.ts';
import { COMMON } from '../texts/options-nl.ts';
import { optionView, textView, type FieldContext } from './field-view.ts';

/** Step 3: the options of each element; the most used ones first, in their own order. */
export function optionsView(context: FieldContext, state: State): TemplateResult | typeof nothing {
  const { choices, words } = context;
  if (!choices.elements.length) return nothing;
  return html`
    <section class="step" aria-labelledby="step-options">
      <h2 id="step-options">${words.page.options.heading}</h2>
      ${choices.elements.map((name) => elementView(context, state, name))}
    </section>
  `;
}

function elementView(context: FieldContext, state: State, name: ElementName): TemplateResult {
  const { words } = context;
  const options = optionsOf(state.offer, name);
  const common = (COMMON[name] ?? []).flatMap((one) => options.find((option) => option.name === one) ?? []);
  const others = options.filter((option) => !common.includes(option));
  return html`
    <div class="element" role="group" aria-labelledby="options-${name}">
      <h3 id="options-${name}">${words.page.what.elements[name][0]}</h3>
      ${common.map((option) => [
        optionView(context, name, option),
        option.name === 'ask' ? categoriesView(context) : nothing,
      ])}
      <details id="more-${name}">
        <summary>${words.page.options.more}</summary>
        ${others.map((option) => optionView(context, name, option))}
      </details>
    </div>
  `;
}

function categoriesView({ choices, words, actions }: FieldContext): TemplateResult | typeof nothing {
  if (!asks(choices, 'category')) return nothing;
  const [label, hint] = words.page.options.categories;
  return textView(
    {
      id: 'feedback-button-categories',
      label,
      hint,
      lines: 4,
      value: choices.categories,
      remarks: [],
      set: (categories) => actions.choose((now) => ({ ...now, categories })),
    },
    words,
  );
}
