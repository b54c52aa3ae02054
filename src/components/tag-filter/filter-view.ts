import { html, nothing, type TemplateResult } from 'lit';
import type { Facet } from '../../data/model.js';
import type { FilterTexts } from '../../locales/filter/nl.js';
import { liveText } from '../shared/live-text.js';
import { texts } from '../shared/texts.js';
import { chipsView, type ChoiceLook } from './chips-view.js';
import type { Choice } from './choices.js';

/** What a filter shows in some pages only; loaded there. */
export type RareViews = typeof import('./rare-views.js');

/** A filter as it is now. */
export interface FilterState {
  host: Element;
  rare: RareViews | undefined;
  side: Facet;
  variant: 'chips' | 'checkboxes' | 'select';
  isSingle: boolean;
  isDisabled: boolean;
  texts: FilterTexts;
  /** The question above the choices. */
  label: string;
  /** Whether the page gave that question, so that it tells one filter from another. */
  isNamed: boolean;
  choices: readonly Choice[];
  look: ChoiceLook;
  /** How many choices do not show. */
  rest: number;
  /** Whether more show than at first. */
  isExpanded: boolean;
  onMore: (isMore: boolean) => void;
  /** What is typed in the box that finds a choice; `undefined` where there is no such box. */
  find: string | undefined;
  onFind: (text: string) => void;
  /** How tags combine, where the visitor can choose. */
  match: 'any' | 'all' | undefined;
  onMatch: (match: 'any' | 'all') => void;
}

/** The choices, with what helps to find and combine them. */
export function filterView(state: FilterState): TemplateResult {
  const { host, rare, side, variant, label, choices, look, match } = state;
  if (rare && variant === 'select') return rare.selectView(choices, look, host, side, label);
  return html`
    <fieldset part="group" ?disabled=${state.isDisabled}>
      <legend part="label">${liveText(label)}</legend>
      ${rare && state.find !== undefined ? findView(state, rare, state.find) : nothing}
      <ul role="list" id="choices">
        ${rare && variant === 'checkboxes' ? rare.checkboxesView(choices, look, state.isSingle) : chipsView(choices, look)}
      </ul>
    </fieldset>
    ${state.rest || state.isExpanded ? moreView(state) : nothing}
    ${rare && match ? rare.matchView(host, match, state.onMatch) : nothing}
  `;
}

function findView(
  { host, side, choices, rest, onFind }: FilterState,
  rare: RareViews,
  find: string,
): TemplateResult {
  const found = find ? choices.filter(({ isHidden }) => !isHidden).length + rest : undefined;
  return html`
    ${rare.searchView(rare.sideTexts(host, side).find, find, onFind)} ${rare.foundView(host, side, found)}
  `;
}

function moreView({ texts: t, rest, label, isNamed, isExpanded, onMore }: FilterState): TemplateResult {
  const text = rest ? t.more(rest) : t.fewer;
  return html`
    <div class="row">
      <button
        class="plain"
        type="button"
        part="more"
        aria-label=${isNamed ? `${text}: ${label}` : nothing}
        aria-expanded=${isExpanded ? 'true' : 'false'}
        aria-controls="choices"
        @click=${() => onMore(rest > 0)}
      >
        <span>${liveText(text)}</span>
      </button>
    </div>
  `;
}

/** How many items are left, and the button that undoes the choice. */
export function statusView(
  host: Element,
  { left, total }: { left: number; total: number },
  /** What tells this filter from another on the page; `''` where there is nothing to tell. */
  name: string,
  onClear: (() => void) | undefined,
): TemplateResult {
  const { all, someOf, clear } = texts(host);
  return html`
    <div class="row">
      <p part="status">${liveText(left === total ? all(total) : someOf(left, total))}</p>
      ${
        onClear
          ? html`
              <button
                class="plain"
                type="button"
                part="clear"
                aria-label=${name ? `${clear}: ${name}` : nothing}
                @click=${onClear}
              >
                <span>${liveText(clear)}</span>
              </button>
            `
          : nothing
      }
    </div>
  `;
}
