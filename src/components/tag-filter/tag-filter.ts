import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { FacetValue } from '../../data/model.js';
import { tagKey } from '../../data/normalise/tags.js';
import { NewsQuery } from '../../data/query/news-query.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { QueryController } from '../controllers/query-controller.js';
import { UrlStateController } from '../controllers/url-state-controller.js';
import base from '../shared/base.styles.js';
import { emit } from '../shared/emit.js';
import { liveText } from '../shared/live-text.js';
import { MATCH, oneOf } from '../shared/one-of.js';
import { States } from '../shared/states.js';
import { byLanguage } from '../shared/language.js';
import { texts } from '../shared/texts.js';
import en from '../../locales/filter/en.js';
import nl, { type FilterTexts } from '../../locales/filter/nl.js';
import styles from './tag-filter.styles.js';

const MAX_VISIBLE = 10;

/**
 * Lets visitors choose subjects, and shows how many items each would leave. Works on a `<news-list>` on the same page.
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
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    for: {},
    label: {},
    match: {},
    matchToggle: { type: Boolean, attribute: 'match-toggle' },
    counts: {},
    maxVisible: { type: Number, attribute: 'max-visible' },
    urlParam: { attribute: 'url-param' },
  };

  /** Id of the list, or ids of several, separated by spaces. Without it, the next list in the page. */
  declare for: string;
  /** The question above the choices. */
  declare label: string;
  /** Whether items need one of the chosen tags (`any`) or `all` of them. Without it, what the list says. */
  declare match: (typeof MATCH)[number] | undefined;
  /** Lets visitors choose between any and all, once they have chosen more than one tag. */
  declare matchToggle: boolean;
  /** `off` leaves out how many items each choice would leave. */
  declare counts: 'on' | 'off';
  /** How many choices to show before "Toon andere onderwerpen"; chosen ones always show. `0` shows all. */
  declare maxVisible: number;
  /** Keeps the choice in the address of the page, under this name, so that it can be shared and gone back to. */
  declare urlParam: string;

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
  #isExpanded = false;
  /** Keys in the order to show them; made once per set of choices, so that chips never change places under a finger. */
  #order: string[] = [];
  #orderOf = '';
  /** The chip that was pressed last: it stays where it is, as it has the focus. */
  #pressed = '';
  #focus: 'first' | undefined;
  #hadChoice = false;

  constructor() {
    super();
    this.for = this.label = this.urlParam = '';
    this.counts = 'on';
    this.maxVisible = MAX_VISIBLE;
    this.matchToggle = false;
    new LocaleController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#query.find();
    if (changed.has('match')) this.#applyMatch();
  }

  protected override updated(): void {
    const { isComplete, hasFailed } = this.#query;
    this.#states.set(
      isComplete && this.#order.length ? 'ready' : isComplete || hasFailed ? 'empty' : 'loading',
    );
    // What the list undoes, as it has nothing left, goes from the address too.
    if (this.#query.isComplete) {
      const hasChoice = this.selected.size > 0;
      if (this.#hadChoice && !hasChoice) this.#url.write([]);
      this.#hadChoice = hasChoice;
    }
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>('li:not([hidden]) button')?.focus();
    this.#focus = undefined;
  }

  /** The selected keys. */
  get selected(): ReadonlySet<string> {
    return this.#query.selected('tag');
  }

  #onAttach(): void {
    this.#applyMatch();
    const values = this.#url.read();
    if (values.length) this.#query.select(values.map(tagKey), 'tag');
  }

  #onBack(values: readonly string[]): void {
    // The address is as it should be, and must not get a step more.
    this.#hadChoice = false;
    this.#query.select(values.map(tagKey), 'tag');
  }

  #applyMatch(): void {
    if (this.match) this.#query.match = oneOf(this, 'match', MATCH, this.match, 'any');
  }

  #choose(keys: ReadonlySet<string>): void {
    this.#query.select(keys, 'tag');
    this.#url.write(keys);
    this.#tell();
  }

  #toggle(key: string): void {
    this.#pressed = key;
    const keys = new Set(this.selected);
    if (!keys.delete(key)) keys.add(key);
    this.#choose(keys);
  }

  #tell(): void {
    const { left } = this.#query.count;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    emit(this, 'tags-change', { selected: [...this.selected], match: this.#query.match, total: left });
  }

  #onMatch(match: 'any' | 'all'): void {
    this.#query.match = match;
    this.#tell();
  }

  #onClear(): void {
    // The button is about to go, and must not take the focus along.
    this.#focus = 'first';
    this.#pressed = '';
    this.#choose(new Set());
  }

  /** The values in their lasting order: the most used first, equal ones by the alphabet. */
  #values(): FacetValue[] {
    const values = this.#query.values('tag');
    const known = values
      .map(({ key }) => key)
      .sort()
      .join('\n');
    if (known !== this.#orderOf) {
      const used = this.#uses();
      const most = (key: string): number => used.get(key) ?? 0;
      this.#orderOf = known;
      this.#order = [...values]
        .sort(
          (a, b) =>
            most(b.key) - most(a.key) || a.label.localeCompare(b.label, texts(this).code, { numeric: true }),
        )
        .map(({ key }) => key);
    }
    const byKey = new Map(values.map((value) => [value.key, value]));
    return this.#order.map((key) => byKey.get(key)).filter((value) => value !== undefined);
  }

  /** How often each tag is used in what the lists are about, whatever is chosen now. */
  #uses(): Map<string, number> {
    const uses = new Map<string, number>();
    for (const { query } of this.#query.lists) {
      const open = new NewsQuery(query.feed);
      open.scope = query.scope;
      for (const { key, count } of open.facets('tag')) uses.set(key, (uses.get(key) ?? 0) + count);
    }
    return uses;
  }

  get #texts(): FilterTexts {
    return byLanguage(this, { nl, en });
  }

  protected override render(): TemplateResult {
    // Until there is something to choose, what the page put here keeps its room.
    if (!this.#query.isComplete)
      return html`
        <slot></slot>
      `;
    const values = this.#values();
    if (!values.length)
      return html`
        <slot name="empty"></slot>
      `;
    const t = this.#texts;
    const { all, someOf, clear } = texts(this);
    const { left, total } = this.#query.count;
    const chosen = this.selected.size;
    return html`
      <fieldset part="group">
        <legend part="label">${liveText(this.label || t.filterLabel)}</legend>
        <ul role="list" id="choices">
          ${this.#chips(values)}
        </ul>
      </fieldset>
      ${this.#moreView(values)} ${this.matchToggle && chosen > 1 ? this.#matchView() : nothing}
      <div class="row">
        <p part="status">${liveText(left === total ? all(total) : someOf(left, total))}</p>
        ${
          chosen
            ? html`
                <button class="plain" type="button" part="clear" @click=${this.#onClear}>
                  <span>${liveText(clear)}</span>
                </button>
              `
            : nothing
        }
      </div>
    `;
  }

  /** How many chips show until "Toon andere onderwerpen" is pressed. */
  get #most(): number {
    const asked = this.maxVisible ?? MAX_VISIBLE;
    return asked >= 1 ? asked : Infinity;
  }

  #chips(values: readonly FacetValue[]): TemplateResult[] {
    const limit = this.#isExpanded ? Infinity : this.#most;
    const hasCounts = oneOf(this, 'counts', ['on', 'off'], this.counts, 'on') === 'on';
    const isAll = this.#query.match === 'all';
    return values.map(({ key, label, count, selected }, place) => {
      // Hidden, not taken out: a chip that stays the same node never loses focus to another tag.
      const stays = selected || key === this.#pressed;
      const isHidden = !stays && (place >= limit || (count === 0 && (isAll || hasCounts)));
      return html`
        <li ?hidden=${isHidden}>
          <button
            type="button"
            class="chip"
            part="chip"
            aria-pressed=${selected ? 'true' : 'false'}
            @click=${() => this.#toggle(key)}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 6.5 5 9.5 10 3" /></svg>
            <span dir="auto">${liveText(label)}</span>
            ${
              hasCounts
                ? html`
                    <span class="count" part="count">${liveText(count)}</span>
                  `
                : nothing
            }
          </button>
        </li>
      `;
    });
  }

  #moreView(values: readonly FacetValue[]): TemplateResult | typeof nothing {
    const others = values.filter(
      ({ key, count, selected }, place) =>
        place >= this.#most && count > 0 && !selected && key !== this.#pressed,
    );
    if (!others.length && !this.#isExpanded) return nothing;
    const t = this.#texts;
    return html`
      <div class="row">
        <button
          class="plain"
          type="button"
          part="more"
          aria-expanded=${this.#isExpanded ? 'true' : 'false'}
          aria-controls="choices"
          @click=${this.#onMore}
        >
          <span>${liveText(this.#isExpanded ? t.fewerTags : t.moreTags(others.length))}</span>
        </button>
      </div>
    `;
  }

  #onMore(): void {
    this.#isExpanded = !this.#isExpanded;
    this.#pressed = '';
    this.requestUpdate();
  }

  #matchView(): TemplateResult {
    const t = this.#texts;
    const option = (match: 'any' | 'all', label: string): TemplateResult => html`
      <label>
        <input
          type="radio"
          name="match"
          .checked=${this.#query.match === match}
          @change=${() => this.#onMatch(match)}
        />
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
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-filter': TagFilter;
  }
  interface GlobalEventHandlersEventMap {
    'tags-change': CustomEvent<{ selected: string[]; match: 'any' | 'all'; total: number }>;
  }
}
