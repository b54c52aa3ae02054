import { html, nothing, type TemplateResult } from 'lit';
import type { Facet } from '../../data/model.js';
import en from '../../locales/filter/sides/en.js';
import nl, { type SideTexts, type SidesTexts } from '../../locales/filter/sides/nl.js';
import { byLanguage } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import { countView, isOff, type ChoiceLook } from './chips-view.js';
import type { Choice } from './choices.js';
import rareStyles from './rare.styles.js';

/** What a filter shows in some pages only: other looks than chips, other sides than tags, boxes to search in. */

const allTexts = (host: Element): SidesTexts => byLanguage(host, { nl, en });

/** Gives a filter the styles of what is here. */
export function dress(root: ShadowRoot): void {
  const { styleSheet } = rareStyles;
  if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}

/** The texts of a filter by one side. */
export function sideTexts(host: Element, facet: Facet | 'text'): SideTexts {
  return allTexts(host)[facet];
}

/** Choices as boxes to tick, or as radio buttons when only one can be chosen. */
export function checkboxesView(
  choices: readonly Choice[],
  look: ChoiceLook,
  isSingle: boolean,
): TemplateResult[] {
  return choices.map((choice) => {
    const { key, label, selected, isHidden } = choice;
    const off = isOff(choice, look);
    const onClick = (event: Event): void => {
      if (off) event.preventDefault();
    };
    return html`
      <li ?hidden=${isHidden}>
        <label part="chip" class="box">
          <input
            type=${isSingle ? 'radio' : 'checkbox'}
            name="choice"
            .checked=${selected}
            aria-disabled=${off ? 'true' : nothing}
            @click=${onClick}
            @change=${() => look.onToggle(key)}
          />
          <span dir="auto">${liveText(label)}</span>
          ${countView(choice, look)}
        </label>
      </li>
    `;
  });
}

/** Choices as a drop-down, of which one can be chosen. */
export function selectView(
  choices: readonly Choice[],
  { hasCounts, isZeroShown, onToggle }: ChoiceLook,
  host: Element,
  facet: Facet,
  label: string,
): TemplateResult {
  const isNone = !choices.some(({ selected }) => selected);
  const options = choices.filter(({ isHidden }) => !isHidden);
  const onChange = (event: Event): void => {
    onToggle((event.currentTarget as HTMLSelectElement).value);
  };
  return html`
    <label class="field">
      <span part="label">${liveText(label)}</span>
      <select part="group" @change=${onChange}>
        <option value="" .selected=${isNone}>${sideTexts(host, facet).every}</option>
        ${options.map(
          ({ key, label, count, selected }) => html`
            <option value=${key} .selected=${selected} ?disabled=${isZeroShown && count === 0 && !selected}>
              ${hasCounts ? `${label} (${count})` : label}
            </option>
          `,
        )}
      </select>
    </label>
  `;
}

/** A box to search in: in the news, or among the choices. What is typed in it is no business of the page's hotkeys. */
export function searchView(
  label: string,
  text: string,
  onInput: (text: string) => void,
  onEnd: () => void = () => undefined,
): TemplateResult {
  const stop = (event: Event): void => event.stopPropagation();
  return html`
    <div
      role="search"
      class="field"
      @keydown=${stop}
      @keyup=${stop}
      @keypress=${stop}
      @input=${stop}
      @change=${stop}
    >
      <label part="label" for="search">${liveText(label)}</label>
      <input
        id="search"
        part="search"
        type="search"
        autocomplete="off"
        .value=${text}
        @input=${(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
        @change=${onEnd}
      />
    </div>
  `;
}

/** Says how many choices a search has left; it is there before there is something to say. */
export function foundView(host: Element, facet: Facet, found: number | undefined): TemplateResult {
  const text = found === undefined ? '' : sideTexts(host, facet).found(found);
  return html`
    <p class=${found === 0 ? 'none' : 'sr-only'} role="status">${liveText(text)}</p>
  `;
}

/** The choice between items with any of the chosen tags, and with all of them. */
export function matchView(
  host: Element,
  match: 'any' | 'all',
  onMatch: (match: 'any' | 'all') => void,
): TemplateResult {
  const t = allTexts(host);
  const option = (value: 'any' | 'all', label: string): TemplateResult => html`
    <label>
      <input type="radio" name="match" .checked=${match === value} @change=${() => onMatch(value)} />
      <span>${liveText(label)}</span>
    </label>
  `;
  return html`
    <fieldset part="match" class="match">
      <legend>${liveText(t.matchLabel)}</legend>
      ${option('any', t.matchAny)} ${option('all', t.matchAll)}
    </fieldset>
  `;
}
