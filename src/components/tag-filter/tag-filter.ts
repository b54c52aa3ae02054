import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { SizedValue } from '../../data/query/news-query.js';
import en from '../../locales/filter/en.js';
import nl, { type FilterTexts } from '../../locales/filter/nl.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { SelectionController, type SelectionHost } from '../controllers/selection-controller.js';
import base from '../shared/base.styles.js';
import { deviations } from '../shared/deviations.js';
import { byLanguage, languageOfWords } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import { oneOf } from '../shared/one-of.js';
import { States } from '../shared/states.js';
import { texts } from '../shared/texts.js';
import { names } from '../shared/words.js';
import { chipsView } from './chips-view.js';
import { byCount, Choices } from './choices.js';
import { buttonView, groupView } from './filter-view.js';
import type { FACETS, Settings, SORT, VARIANTS, ZERO } from './settings.js';
import styles from './tag-filter.styles.js';

const SWITCH = ['on', 'off'] as const;

/** Choices that show at first, and that each press of the button adds. */
const MAX_VISIBLE = 10;
const ADDED = 100;
/** More at once are no help to anyone, and slow: of 5 000 so many show at first when a page asks for all. */
const MOST = 500;
/** With more choices than this there is a box to find one. */
const MANY = 25;

/** What the attributes of most filters come to. */
const PLAIN: Settings = {
  side: 'tag',
  variant: 'chips',
  isZeroShown: false,
  order: byCount,
  isOne: false,
  canFind: undefined,
};
/** Those attributes. */
const PLAINLY = 'tag,chips,hide,,,false,false';

/** What some pages need only; loaded there. */
type Rare = typeof import('./rare-views.js');

/**
 * Lets visitors choose subjects, and shows how many items each would leave. Works on a `<news-list>` on the same page.
 * Several filters on one list combine: items must fit all of them. In a form it has a value: the keys that are chosen.
 *
 * @element tag-filter
 * @fires {Event} change - The visitor has changed the choice.
 * @fires {CustomEvent<{selected: string[], match: 'any' | 'all', total: number}>} tags-change - The visitor has changed the choice: the selected keys, how they combine, and how many items are left.
 * @slot - What shows until there is something to choose, and without script: links to topics, say.
 * @slot empty - What to show when there is nothing to choose.
 * @csspart label - The question above the choices.
 * @csspart group - The group of choices.
 * @csspart chip - One choice.
 * @csspart count - How many items a choice would leave.
 * @csspart match - The choice between any and all.
 * @csspart clear - The button that undoes the choice.
 * @csspart more - The button that shows the other choices.
 * @csspart search - The box to search in.
 * @csspart status - How many items are left.
 * @cssprop [--raakvlak-tag-filter-chip-border-radius] - Corners of a choice. Default: four times
 *   `--raakvlak-border-radius`: round, and square in a house style without round corners.
 * @cssprop [--raakvlak-tag-filter-chip-color=inherit] - Text of a choice.
 * @cssprop [--raakvlak-tag-filter-chip-background-color=transparent] - Surface of a choice.
 * @cssprop [--raakvlak-tag-filter-chip-border-color] - Border of a choice. Default: `--raakvlak-control-border-color`.
 * @cssprop [--raakvlak-tag-filter-chip-background-color-selected] - Surface of a choice that is selected. Default: the link colour.
 * @cssprop [--raakvlak-tag-filter-chip-color-selected] - Text of a choice that is selected. Default: `--raakvlak-on-link-color`.
 * @cssprop [--raakvlak-tag-filter-margin-block-end=1.5em] - Space under the filter.
 * @cssState loading - What there is to choose is not known yet.
 * @cssState ready - There is something to choose.
 * @cssState empty - There is nothing to choose.
 */
export class TagFilter extends LitElement implements SelectionHost {
  /** Takes part in forms. @ignore */
  static formAssociated = true;
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    for: {},
    facet: {},
    variant: {},
    single: { type: Boolean },
    label: {},
    match: {},
    matchToggle: { type: Boolean, attribute: 'match-toggle' },
    counts: {},
    zero: {},
    sort: {},
    maxVisible: { type: Number, attribute: 'max-visible' },
    searchable: {},
    only: { converter: names },
    urlParam: { attribute: 'url-param' },
    name: {},
  };

  /** Id of the list, or ids of several, separated by spaces. Without it, the next list in the page. */
  declare for: string;
  /** What to filter by: `tag`, `source`, `author`, `year`, or `text` for a box to search titles and summaries with. */
  declare facet: (typeof FACETS)[number];
  /** `chips`, `checkboxes`, or `select`: a drop-down for one choice at a time. */
  declare variant: (typeof VARIANTS)[number];
  /** Lets visitors choose one at a time. */
  declare single: boolean;
  /** The question above the choices. */
  declare label: string;
  /** Whether items need one of the chosen tags (`any`) or `all` of them. Without it, what the list says. */
  declare match: 'any' | 'all' | undefined;
  /** Lets visitors choose between any and all, once they have chosen more than one tag. */
  declare matchToggle: boolean;
  /** `off` leaves out how many items each choice would leave. */
  declare counts: (typeof SWITCH)[number];
  /** What becomes of a choice that would leave nothing: `hide`, or `disable`, which keeps all in their places. */
  declare zero: (typeof ZERO)[number];
  /**
   * `count` puts what most items have first, `alpha` goes by the alphabet, `feed` by the feed. Without it `count`; years
   * have the newest first.
   */
  declare sort: (typeof SORT)[number] | undefined;
  /** How many choices to show before "Toon nog 12 onderwerpen"; chosen ones always show. `0` shows all. */
  declare maxVisible: number;
  /** A box to find a choice: without it from 26 choices on; `on` or an empty value always, `off` never. */
  declare searchable: string | boolean | undefined;
  /** The only choices to offer, comma-separated; the property takes an array. Without it all. */
  declare only: string[];
  /** Keeps the choice in the address of the page, under this name, so that it can be shared and gone back to. */
  declare urlParam: string;
  /** The name under which the chosen keys go along with a form. */
  declare name: string;

  readonly #locale = new LocaleController(this);
  readonly #selection = new SelectionController(this);
  readonly #states = new States(this);
  readonly #choices = new Choices();
  #values: ReadonlyMap<string, SizedValue> = new Map();
  #rare: Rare | undefined;
  #loading: Promise<unknown> | undefined;
  #settings: Settings | undefined;
  /** Nothing shows yet: what there is to choose from is not known, or how to show it has not arrived. */
  #isWaiting = true;
  #added = 0;
  #find = '';
  #isDisabled = false;
  #isCleared = false;

  constructor() {
    super();
    this.for = this.label = this.urlParam = this.name = '';
    this.facet = 'tag';
    this.variant = 'chips';
    this.counts = 'on';
    this.zero = 'hide';
    this.maxVisible = MAX_VISIBLE;
    this.matchToggle = this.single = false;
    this.only = [];
  }

  /** The selected keys; what was typed, with `facet="text"`. */
  get selected(): ReadonlySet<string> {
    return this.#selection.keys;
  }

  /** A form is emptied. @ignore */
  formResetCallback(): void {
    this.#selection.extras?.reset();
  }

  /** A `<fieldset disabled>` round it. @ignore */
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { facet, variant, zero, sort, searchable, single, matchToggle } = this;
    const isPlain =
      [facet, variant, zero, sort, searchable === '' || searchable, single, matchToggle].join() === PLAINLY;
    if (isPlain) this.#settings = PLAIN;
    else if (this.#rare) this.#settings = this.#rare.settings(this);
    if (this.#settings) {
      this.#selection.attach(this.#settings.side, changed.has('urlParam') || changed.has('match'));
      this.#values = this.#selection.values;
    }
    const isRare = !isPlain || this.#values.size > MANY;
    if (isRare) {
      this.#loading ??= import('./rare-views.js').then(
        (rare) => {
          rare.dress(this);
          this.#rare = rare;
          this.requestUpdate();
        },
        // Without a network, what the page put here stays.
        () => undefined,
      );
    }
    // What shows already stays until the rest is there.
    this.#isWaiting =
      this.#locale.isWaiting ||
      !this.#settings ||
      !this.#selection.isReady ||
      (this.#isWaiting && isRare && !this.#rare);
  }

  protected override updated(): void {
    const { side, isComplete, hasFailed, extras } = this.#selection;
    const isEmpty = isComplete ? !this.#values.size && side !== 'text' : hasFailed;
    this.#states.set(isEmpty ? 'empty' : this.#isWaiting ? 'loading' : 'ready');
    if (isComplete) extras?.follow(this.#states.internals);
    if (!this.#isCleared) return;
    // The button has gone, and must not take the focus along.
    this.#isCleared = false;
    this.renderRoot
      .querySelector<HTMLElement>('li:not([hidden]) :is(button, input), select, #search')
      ?.focus();
  }

  #toggle(key: string): void {
    this.#choices.pressed = key;
    const { keys } = this.#selection;
    const { isOne } = this.#settings!;
    if (!isOne && !keys.delete(key)) keys.add(key);
    this.#selection.choose(isOne ? this.#rare!.chooseOne(keys, key) : keys);
  }

  #clear(): void {
    this.#isCleared = true;
    this.#choices.settle();
    this.#selection.choose([]);
  }

  /** Shows other choices than before. */
  #turn(added: number, find: string): void {
    this.#added = added;
    this.#find = find;
    this.#choices.settle();
    this.requestUpdate();
  }

  get #texts(): FilterTexts {
    return this.#rare?.sideTexts(this, this.#selection.side) ?? byLanguage(this, { nl, en }, 'filter');
  }

  protected override render(): TemplateResult {
    const { side, keys, count } = this.#selection;
    // Until there is something to choose, what the page put here keeps its room.
    if (this.#isWaiting)
      return html`
        <slot></slot>
      `;
    if (side !== 'text' && !this.#values.size)
      return html`
        <slot name="empty"></slot>
      `;
    const { all, clear, code, someOf } = texts(this);
    const { filterLabel } = this.#texts;
    const label = this.label || filterLabel;
    // Two filters on a page must not have two buttons of one name.
    const name = this.label || (side === 'tag' ? '' : label);
    const { left, total } = count;
    const lang = languageOfWords(this, code);
    return html`
      <fieldset role="none" ?disabled=${this.#isDisabled} @input=${stop}>
        ${this.#choicesView(label, name, lang)}
        <div class="row">
          <p part="status" lang=${lang} dir="auto">
            ${liveText(left === total ? all(total) : someOf(left, total))}
          </p>
          ${keys.size ? buttonView('clear', clear, name, lang, () => this.#clear()) : nothing}
        </div>
      </fieldset>
    `;
  }

  #choicesView(label: string, name: string, lang: unknown): TemplateResult {
    const values = this.#values;
    const selection = this.#selection;
    const rare = this.#rare;
    const { side, keys } = selection;
    if (side === 'text') return rare!.textView(label, lang, selection);
    const { variant, isZeroShown, isOne, order, canFind = values.size > MANY } = this.#settings!;
    const isSelect = variant === 'select' && values.size <= MOST;
    this.#choices.arrange(values, order, texts(this).code, this.hasAttribute('sort') ? [] : deviations.order);
    const find = canFind && !isSelect ? this.#find : undefined;
    const most = this.maxVisible >= 1 && !isSelect ? Math.min(this.maxVisible, MOST) : MOST;
    const { choices, rest } = this.#choices.shown(
      rare && find ? rare.narrow(values, find) : values,
      this.#added + (find ? Math.max(most, ADDED) : most),
      isZeroShown,
    );
    const look = {
      hasCounts: oneOf(this, 'counts', SWITCH, this.counts, 'on') === 'on',
      isZeroShown,
      onToggle: (key: string) => this.#toggle(key),
    };
    const t = this.#texts;
    const more = (): void => this.#turn(rest ? this.#added + ADDED : 0, this.#find);
    return html`
      ${
        rare
          ? rare.choicesView(this, side, isSelect || variant === 'chips' ? variant : 'checkboxes', {
              ...{ label, lang, choices, rest, look, isOne, find },
              onFind: (text) => this.#turn(0, text),
            })
          : groupView(label, lang, chipsView(choices, look))
      }
      ${
        rest || this.#added
          ? html`
              <div class="row">
                ${buttonView('more', rest ? t.more(rest) : t.fewer, name, lang, more, this.#added > 0)}
              </div>
            `
          : nothing
      }
      ${rare && this.matchToggle && side === 'tag' && keys.size > 1 ? rare.matchView(this, lang, selection) : nothing}
    `;
  }
}

/** What happens in our fields is told by `change`. */
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-filter': TagFilter;
  }
  interface GlobalEventHandlersEventMap {
    'tags-change': CustomEvent<{ selected: string[]; match: 'any' | 'all'; total: number }>;
  }
}
