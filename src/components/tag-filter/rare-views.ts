import { html, nothing, type TemplateResult } from 'lit';
import type { Facet } from '../../data/model.js';
import type { SizedValue } from '../../data/query/news-query.js';
import { words } from '../../data/query/search.js';
import en from '../../locales/filter/sides/en.js';
import nl, { type SideTexts, type SidesTexts } from '../../locales/filter/sides/nl.js';
import type { SelectionController } from '../controllers/selection-controller.js';
import { adopt } from '../shared/adopt.js';
import { byLanguage } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import { chipsView, countView, isOff, type ChoiceLook } from './chips-view.js';
import type { Choice } from './choices.js';
import { groupView } from './filter-view.js';
import rareStyles from './rare.styles.js';
import { quiet, searchView } from './search-view.js';

/** What a filter shows in some pages only: other looks than chips, other sides than tags, boxes to search in. */

/** Choices as they are now. */
interface State {
  /** The question above them. */
  label: string;
  /** Of our words, where it is not the page's. */
  lang: unknown;
  choices: readonly Choice[];
  /** How many do not show. */
  rest: number;
  look: ChoiceLook;
  /** One choice at a time. */
  isOne: boolean;
  /** What is typed in the box that finds a choice; `undefined` where there is no such box. */
  find: string | undefined;
  onFind: (text: string) => void;
}

const allTexts = (host: Element): SidesTexts => byLanguage(host, { nl, en }, 'sides');

export { chooseOne, settings } from './settings.js';

/** Gives a filter the styles of what is here. */
export function dress(host: Element): void {
  adopt(host, rareStyles);
}

/** The texts of a filter by one side. */
export function sideTexts(host: Element, side: Facet | 'text'): SideTexts {
  return allTexts(host)[side];
}

/** The choices whose label holds a text, whatever its capitals and accents. */
export function narrow(
  values: ReadonlyMap<string, SizedValue>,
  text: string,
): ReadonlyMap<string, SizedValue> {
  const wanted = words(text).trim();
  return new Map([...values].filter(([, { label }]) => words(label).includes(wanted)));
}

/** The choices in one of their looks, with the box that finds one. */
export function choicesView(
  host: Element,
  side: Facet,
  variant: 'chips' | 'checkboxes' | 'select',
  state: State,
): TemplateResult {
  const { label, lang, choices, look, find } = state;
  if (variant === 'select') return selectView(sideTexts(host, side).every, state);
  return groupView(
    label,
    lang,
    variant === 'chips' ? chipsView(choices, look) : checkboxesView(state),
    find === undefined ? nothing : findView(sideTexts(host, side), find, state),
  );
}

/** Choices as boxes to tick, or as radio buttons when only one can be chosen. */
function checkboxesView({ choices, look, isOne }: State): TemplateResult[] {
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
            type=${isOne ? 'radio' : 'checkbox'}
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
function selectView(every: string, { label, lang, choices, look }: State): TemplateResult {
  const chosen = choices.filter(({ selected }) => selected);
  const option = (key: string, text: string, isSelected: boolean, isDisabled = false): TemplateResult => html`
    <option value=${key} dir="auto" .selected=${isSelected} ?disabled=${isDisabled}>${liveText(text)}</option>
  `;
  return html`
    <label class="field">
      <span part="label" lang=${lang} dir="auto">${liveText(label)}</span>
      <select
        part="group"
        id="choices"
        @change=${(event: Event) => look.onToggle((event.currentTarget as HTMLSelectElement).value)}
        @keydown=${quiet}
        @keyup=${quiet}
        @keypress=${quiet}
      >
        ${option('', every, !chosen.length)}
        ${
          // The address, the page or another filter can have chosen more than a drop-down can.
          chosen.length > 1 ? option(' ', chosen.map((one) => one.label).join(', '), true) : nothing
        }
        ${choices
          .filter(({ isHidden }) => !isHidden)
          .map((choice) =>
            option(
              choice.key,
              look.hasCounts ? `${choice.label} (${choice.count})` : choice.label,
              choice.selected && chosen.length < 2,
              isOff(choice, look),
            ),
          )}
      </select>
    </label>
  `;
}

/** The box to find a choice, and how many it has found: that is there before there is something to say. */
function findView(t: SideTexts, find: string, { lang, choices, rest, onFind }: State): TemplateResult {
  const found = choices.filter(({ isHidden }) => !isHidden).length + rest;
  return html`
    ${searchView(t.find, lang, find, onFind)}
    <p
      class=${find && !found ? 'none' : 'sr-only'}
      aria-live="polite"
      aria-atomic="true"
      lang=${lang}
      dir="auto"
    >
      ${liveText(find && t.found(found))}
    </p>
  `;
}

/** A box to search the news with. */
export function textView(label: string, lang: unknown, selection: SelectionController): TemplateResult {
  const [text = ''] = selection.keys;
  return html`
    <search>
      ${searchView(
        label,
        lang,
        text,
        (typed) => selection.choose(typed ? [typed] : [], true),
        () => selection.extras?.end(),
      )}
    </search>
  `;
}

/** The choice between items with any of the chosen tags, and with all of them. */
export function matchView(host: Element, lang: unknown, selection: SelectionController): TemplateResult {
  const t = allTexts(host);
  const option = (value: 'any' | 'all', label: string): TemplateResult => html`
    <label lang=${lang} dir="auto">
      <input
        type="radio"
        name="match"
        .checked=${selection.match === value}
        @change=${() => selection.extras?.combine(value)}
      />
      <span>${liveText(label)}</span>
    </label>
  `;
  return html`
    <fieldset part="match" class="match">
      <legend lang=${lang} dir="auto">${liveText(t.matchLabel)}</legend>
      ${option('any', t.matchAny)} ${option('all', t.matchAll)}
    </fieldset>
  `;
}
