import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { withOption, words as split, type Choices, type Owner } from '../model/choices.ts';
import type { Option } from '../model/manifest.ts';
import type { Remark } from '../model/remark.ts';
import { optionText, valueText, type Words } from '../texts/texts.ts';
import { fieldId, type Actions } from './actions.ts';
import { remarksView } from './remark-view.ts';

/** What every field needs. */
export interface FieldContext {
  choices: Choices;
  words: Words;
  remarks: readonly Remark[];
  actions: Actions;
}

/** A text field with its label, hint and remarks. */
export interface TextField {
  id: string;
  label: string;
  hint: string;
  value: string;
  lines?: number;
  kind?: 'text' | 'url' | 'numeric';
  language?: string | undefined;
  remarks: readonly Remark[];
  set(value: string): void;
}

/** The field of an option, whatever it takes. */
export function optionView(context: FieldContext, owner: Owner, option: Option): TemplateResult {
  const { choices, words, actions } = context;
  const { name, kind, fallback } = option;
  const id = fieldId(owner, name);
  const { label, hint, language } = optionText(words.language, owner, option);
  const value = choices.options[owner][name] ?? '';
  const remarks = context.remarks.filter((one) => one.owner === owner && one.option === name);
  const set = (next: string): void => actions.choose((now) => withOption(now, owner, name, next));
  const shared = { id, label, hint, language, remarks, value, set };
  switch (kind.is) {
    case 'switch':
      return checkView({ ...shared, isOn: value === 'on' }, words);
    case 'any':
      return anyView(
        { ...shared, name, values: kind.values, chosen: split(value || fallback), fallback },
        words,
      );
    case 'one': {
      const standard = fallback
        ? words.page.options.standard(valueText(words.language, name, fallback))
        : words.page.options.none;
      const values = kind.values.filter((one) => one !== fallback);
      const offered: [string, string][] = values.map((one) => [one, valueText(words.language, name, one)]);
      return selectView({ ...shared, offered: [['', standard], ...offered] }, words);
    }
    default: {
      const standard = kind.is === 'number' && fallback ? words.page.options.standard(fallback) : '';
      const more = [hint, standard && `${standard}.`].filter(Boolean).join(' ');
      return textView({ ...shared, hint: more, kind: kind.is === 'number' ? 'numeric' : 'text' }, words);
    }
  }
}

export function textView(field: TextField, words: Words): TemplateResult {
  const { id, label, hint, value, lines, kind = 'text', language, remarks, set } = field;
  const onInput = (event: Event): void => set((event.target as HTMLInputElement).value);
  return html`
    <div class="field">
      <label for=${id} lang=${ifDefined(language)}>${label}</label>
      ${hintView(id, hint, language)}
      ${
        lines
          ? html`
              <textarea
                id=${id}
                rows=${lines}
                aria-describedby=${described(id, hint, remarks)}
                .value=${live(value)}
                @input=${onInput}
              ></textarea>
            `
          : html`
              <input
                id=${id}
                type="text"
                inputmode=${kind}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=${described(id, hint, remarks)}
                aria-invalid=${isWrong(remarks)}
                .value=${live(value)}
                @input=${onInput}
              />
            `
      }
      ${remarksView(id, remarks, words)}
    </div>
  `;
}

/** A drop-down. */
export function selectView(
  field: Omit<TextField, 'lines' | 'kind'> & {
    offered: readonly (readonly [value: string, label: string])[];
  },
  words: Words,
): TemplateResult {
  const { id, label, hint, value, language, offered, remarks, set } = field;
  const onChange = (event: Event): void => set((event.target as HTMLSelectElement).value);
  return html`
    <div class="field">
      <label for=${id} lang=${ifDefined(language)}>${label}</label>
      ${hintView(id, hint, language)}
      <select
        id=${id}
        aria-describedby=${described(id, hint, remarks)}
        aria-invalid=${isWrong(remarks)}
        @change=${onChange}
      >
        ${offered.map(
          ([one, text]) => html`
            <option value=${one} .selected=${live(one === value)}>${text}</option>
          `,
        )}
      </select>
      ${remarksView(id, remarks, words)}
    </div>
  `;
}

/** One box to tick. */
export function checkView(
  field: Omit<TextField, 'value' | 'lines' | 'kind'> & { isOn: boolean },
  words: Words,
): TemplateResult {
  const { id, label, hint, language, isOn, remarks, set } = field;
  return html`
    <div class="field check">
      <div class="choice">
        <input
          id=${id}
          type="checkbox"
          aria-describedby=${described(id, hint, remarks)}
          .checked=${live(isOn)}
          @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? 'on' : '')}
        />
        <label for=${id} lang=${ifDefined(language)}>${label}</label>
      </div>
      ${hintView(id, hint, language)} ${remarksView(id, remarks, words)}
    </div>
  `;
}

function anyView(
  field: Omit<TextField, 'lines' | 'kind'> & {
    name: string;
    values: readonly string[];
    chosen: readonly string[];
    fallback: string;
  },
  words: Words,
): TemplateResult {
  const { id, name, label, hint, language, values, chosen, fallback, remarks, set } = field;
  const onChange = (value: string, isOn: boolean): void => {
    const next = values.filter((one) => (one === value ? isOn : chosen.includes(one)));
    const isStandard =
      next.length === split(fallback).length && split(fallback).every((one) => next.includes(one));
    set(isStandard ? '' : next.join(' '));
  };
  return html`
    <fieldset class="field" id=${id} tabindex="-1" aria-describedby=${described(id, hint, remarks)}>
      <legend lang=${ifDefined(language)}>${label}</legend>
      ${hintView(id, hint, language)}
      <div class="choices">
        ${values.map(
          (value) => html`
            <div class="choice">
              <input
                id="${id}-${value}"
                type="checkbox"
                .checked=${live(chosen.includes(value))}
                @change=${(event: Event) => onChange(value, (event.target as HTMLInputElement).checked)}
              />
              <label for="${id}-${value}">${valueText(words.language, name, value)}</label>
            </div>
          `,
        )}
      </div>
      ${remarksView(id, remarks, words)}
    </fieldset>
  `;
}

function hintView(id: string, hint: string, language: string | undefined): TemplateResult | typeof nothing {
  return hint
    ? html`
        <p class="hint" id="${id}-hint" lang=${ifDefined(language)}>${hint}</p>
      `
    : nothing;
}

function described(id: string, hint: string, remarks: readonly Remark[]): string | typeof nothing {
  const ids = [hint && `${id}-hint`, remarks.length && `${id}-remarks`].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}

function isWrong(remarks: readonly Remark[]): 'true' | typeof nothing {
  return remarks.some(({ level }) => level === 'error') ? 'true' : nothing;
}
