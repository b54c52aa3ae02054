import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Facet, FacetValue } from '../../data/model.js';
import { tagKey } from '../../data/normalise/tags.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { QueryController } from '../controllers/query-controller.js';
import { UrlStateController } from '../controllers/url-state-controller.js';
import base from '../shared/base.styles.js';
import { emit } from '../shared/emit.js';
import { MATCH, oneOf } from '../shared/one-of.js';
import { States } from '../shared/states.js';
import { byLanguage } from '../shared/language.js';
import { texts } from '../shared/texts.js';
import { names } from '../shared/words.js';
import en from '../../locales/filter/en.js';
import nl, { type FilterTexts } from '../../locales/filter/nl.js';
import { Choices, SORT } from './choices.js';
import { filterView, statusView, type FilterState, type RareViews } from './filter-view.js';
import styles from './tag-filter.styles.js';

const FACETS = ['tag', 'source', 'author', 'year', 'text'] as const;
const VARIANTS = ['chips', 'checkboxes', 'select'] as const;
const ZERO = ['hide', 'disable'] as const;
const SWITCH = ['on', 'off'] as const;

/** Choices that show at first, and that each press of the button adds: a page of 5 000 would be no help. */
const MAX_VISIBLE = 10;
const ADDED = 100;
/** With more choices than this there is a box to find one. */
const MANY = 25;

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
 * @cssprop [--raakvlak-tag-filter-chip-border-radius=1.5em] - Corners of a choice.
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
export class TagFilter extends LitElement {
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
  declare match: (typeof MATCH)[number] | undefined;
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

  readonly #query = new QueryController(
    this,
    () => this.for ?? '',
    () => this.#onAttach(),
  );
  readonly #url = new UrlStateController(
    this,
    () => this.urlParam,
    (values) => this.#onBack(values),
  );
  readonly #states = new States(this);
  readonly #choices = new Choices();
  /** What most pages do not need. */
  #rare: RareViews | undefined;
  #added = 0;
  #find = '';
  #isDisabled = false;
  #isTyping = false;
  #focus: string | undefined;
  #hadChoice = false;

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
    new LocaleController(this);
  }

  /** The selected keys; what was typed, with `facet="text"`. */
  get selected(): ReadonlySet<string> {
    const side = this.#side;
    if (side !== 'text') return this.#query.selected(side);
    const { text } = this.#query;
    return new Set(text ? [text] : []);
  }

  /** A form is emptied. @ignore */
  formResetCallback(): void {
    if (this.selected.size) this.#choose([]);
  }

  /** A `<fieldset disabled>` round it. @ignore */
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#query.find();
    if (changed.has('match')) this.#applyMatch();
    if (changed.has('sort') || changed.has('facet') || changed.has('only')) this.#choices.forget();
  }

  protected override updated(): void {
    const { isComplete, hasFailed } = this.#query;
    const isEmpty = isComplete ? !this.#values().length && this.#side !== 'text' : hasFailed;
    this.#states.set(isEmpty ? 'empty' : isComplete ? 'ready' : 'loading');
    if (isComplete) this.#follow(this.selected);
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  /** The form and the address say what is chosen, also when the list has undone it as nothing was left. */
  #follow(selected: ReadonlySet<string>): void {
    if (this.name) {
      const value = new FormData();
      for (const key of selected) value.append(this.name, key);
      this.#states.internals.setFormValue(value);
    }
    const hasChoice = selected.size > 0;
    if (this.#hadChoice && !hasChoice) this.#url.write([]);
    this.#hadChoice = hasChoice;
  }

  #onAttach(): void {
    this.#applyMatch();
    const values = this.#url.read();
    if (values.length) this.#select(values);
  }

  #onBack(values: readonly string[]): void {
    // The address is as it should be, and must not get a step more.
    this.#hadChoice = false;
    this.#select(values);
  }

  #applyMatch(): void {
    if (this.match) this.#query.match = oneOf(this, 'match', MATCH, this.match, 'any');
  }

  get #side(): Facet | 'text' {
    return oneOf(this, 'facet', FACETS, this.facet, 'tag');
  }

  get #variant(): (typeof VARIANTS)[number] {
    return oneOf(this, 'variant', VARIANTS, this.variant, 'chips');
  }

  #select(values: Iterable<string>): void {
    const side = this.#side;
    if (side === 'text') this.#query.text = [...values][0] ?? '';
    else this.#query.select([...values].map(tagKey), side);
  }

  #choose(values: Iterable<string>, isTyping = false): void {
    this.#select(values);
    const { selected } = this;
    this.#url.write(selected, this.#isTyping);
    this.#isTyping = isTyping;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    this.#tell();
  }

  /** @param key `''` for none */
  #toggle(key: string): void {
    this.#choices.pressed = key;
    const isOne = this.single || this.#variant === 'select';
    const keys = new Set(this.selected);
    const wasChosen = keys.delete(key);
    if (isOne) keys.clear();
    if (key && !wasChosen) keys.add(key);
    this.#choose(keys);
  }

  #tell(): void {
    const { left } = this.#query.count;
    emit(this, 'tags-change', { selected: [...this.selected], match: this.#query.match, total: left });
  }

  #onMatch(match: 'any' | 'all'): void {
    this.#query.match = match;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    this.#tell();
  }

  #onClear(): void {
    // The button is about to go, and must not take the focus along.
    this.#focus = 'input, select, li:not([hidden]) button';
    this.#choices.settle();
    this.#find = '';
    this.#choose([]);
  }

  #onText(text: string): void {
    this.#choose(text ? [text] : [], true);
  }

  /** What is typed next is a step of its own for Back. */
  #onTyped(): void {
    this.#isTyping = false;
  }

  #onMore(isMore: boolean): void {
    this.#added = isMore ? this.#added + ADDED : 0;
    this.#choices.settle();
    this.requestUpdate();
  }

  #onFind(text: string): void {
    this.#find = text;
    this.#choices.settle();
    this.requestUpdate();
  }

  /** The values to choose from. */
  #values(): FacetValue[] {
    const side = this.#side;
    if (side === 'text') return [];
    const values = this.#query.values(side);
    if (!this.only?.length) return values;
    const only = new Set(this.only.map(tagKey));
    return values.filter(({ key }) => only.has(key));
  }

  get #texts(): FilterTexts {
    return this.#rare?.sideTexts(this, this.#side) ?? byLanguage(this, { nl, en });
  }

  /** Whether what most pages do not need is there, when it is wanted; asks for it when not. */
  #hasRare(isWanted: boolean): boolean {
    if (!isWanted || this.#rare) return true;
    import('./rare-views.js').then(
      (views) => {
        if (this.#rare) return;
        views.dress(this.renderRoot as ShadowRoot);
        this.#rare = views;
        this.requestUpdate();
      },
      // Without a network, what the page put here stays.
      () => undefined,
    );
    return false;
  }

  protected override render(): TemplateResult {
    const side = this.#side;
    const variant = this.#variant;
    // Asked for in time: what it shows is wanted at the second choice.
    if (this.matchToggle || this.zero === 'disable') this.#hasRare(true);
    // Until there is something to choose, what the page put here keeps its room.
    if (!this.#hasRare(variant !== 'chips' || side !== 'tag') || !this.#query.isComplete)
      return html`
        <slot></slot>
      `;
    const label = this.label || this.#texts.filterLabel;
    const isNamed = !!this.label || side !== 'tag';
    const status = statusView(
      this,
      this.#query.count,
      isNamed ? label : '',
      this.selected.size ? () => this.#onClear() : undefined,
    );
    if (side === 'text')
      return html`
        ${this.#rare!.searchView(
          label,
          this.#query.text,
          (text) => this.#onText(text),
          () => this.#onTyped(),
        )}
        ${status}
      `;
    const values = this.#values();
    if (!values.length)
      return html`
        <slot name="empty"></slot>
      `;
    return html`
      ${filterView(this.#state(values, side, label, isNamed))} ${status}
    `;
  }

  #state(values: FacetValue[], side: Facet, label: string, isNamed: boolean): FilterState {
    const variant = this.#variant;
    const isZeroShown = oneOf(this, 'zero', ZERO, this.zero, 'hide') === 'disable';
    const sort = this.sort && oneOf(this, 'sort', SORT, this.sort, 'count');
    this.#choices.arrange(
      values,
      () => this.#query.sizes(side),
      sort ?? (side === 'year' ? 'newest' : 'count'),
      texts(this).code,
    );
    const canFind = variant !== 'select' && this.#canFind(values.length);
    const find = canFind ? tagKey(this.#find) : '';
    const limit = variant === 'select' || !(this.maxVisible >= 1) ? Infinity : this.maxVisible + this.#added;
    return {
      ...this.#choices.shown(
        find ? values.filter(({ key }) => key.includes(find)) : values,
        find ? Math.max(limit, ADDED) : limit,
        ({ count }) => count > 0 || isZeroShown,
      ),
      host: this,
      rare: this.#rare,
      side,
      variant,
      isSingle: this.single,
      isDisabled: this.#isDisabled,
      texts: this.#texts,
      label,
      isNamed,
      look: {
        hasCounts: oneOf(this, 'counts', SWITCH, this.counts, 'on') === 'on',
        isZeroShown,
        onToggle: (key) => this.#toggle(key),
      },
      isExpanded: this.#added > 0,
      onMore: (isMore) => this.#onMore(isMore),
      find: canFind ? this.#find : undefined,
      onFind: (text) => this.#onFind(text),
      match:
        this.matchToggle && side === 'tag' && this.selected.size > 1 && this.#hasRare(true)
          ? this.#query.match
          : undefined,
      onMatch: (match) => this.#onMatch(match),
    };
  }

  #canFind(count: number): boolean {
    const { searchable } = this;
    const isAsked =
      typeof searchable === 'string'
        ? oneOf(this, 'searchable', SWITCH, searchable, 'on') === 'on'
        : (searchable ?? count > MANY);
    return isAsked && this.#hasRare(true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-filter': TagFilter;
  }
  interface GlobalEventHandlersEventMap {
    'tags-change': CustomEvent<{ selected: string[]; match: 'any' | 'all'; total: number }>;
  }
}
