import { html, isServer, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Encoding, PageUrl, Scale } from '../../data/feedback/answers.js';
import type { FeedbackError } from '../../data/feedback/errors.js';
import type { FeedbackMessage } from '../../data/feedback/message.js';
import { isWaiting } from '../../data/feedback/outbox/is-waiting.js';
import { LocaleController } from '../controllers/locale-controller.js';
import table from '../../locales/feedback/button.js';
import base from '../shared/base.styles.js';
import { liveText } from '../shared/live-text.js';
import { byLanguage } from '../shared/language.js';
import { advise } from './advise.js';
import { buttonView, quickView } from './button-view.js';
import { endpointOf, mailOf } from './destination.js';
import type { FeedbackDialog } from './dialog/feedback-dialog.js';
import styles from './feedback-button.styles.js';
import { loadOnce } from './load-once.js';
import { isAway } from './placement/visit.js';
import { isQuick } from './quick.js';
import { whenIdle } from './when-idle.js';

/**
 * A button that lets visitors say what they think of the page: it opens a dialog with a rating and a message, sends the
 * answers to an address of yours, and tells honestly whether they arrived. What is typed stays in this tab until it is
 * sent.
 *
 * The dialog is loaded when someone is about to use the button. Every `data-*` attribute goes along with the message as
 * `context` (empty ones excepted), so that you can tell by which form or department a page was made.
 *
 * @element feedback-button
 *
 * @slot - Fallback content, such as a link to your contact page. It shows before the script runs, without it, while
 *   `endpoint` is missing or wrong, and when the dialog cannot be loaded. A `<form action="…" method="post">` in it works
 *   without script; the element takes over its address, what was typed in it, and the categories of its
 *   `<select name="category">`. Without such a form a `<datalist>` holds the categories: `<option value="afval">Afval en
 *   milieu</option>`, where `value` is what is sent.
 *
 * @fires {CustomEvent<Record<string, never>>} feedback-open - The dialog has opened.
 * @fires {CustomEvent<Record<string, never>>} feedback-close - The dialog has closed; what was typed is kept.
 * @fires {CustomEvent<{message: FeedbackMessage}>} feedback-submit - Before the message is sent, at every try. Cancel it
 *   to send the message yourself: the visitor is thanked and the draft is removed. Dispatched on the element only (it
 *   does not bubble), as it holds what a visitor typed.
 * @fires {CustomEvent<{id: string, reference: string}>} feedback-sent - The server has the message; `reference` is the
 *   number that the visitor sees, or `''`.
 * @fires {CustomEvent<{id: string}>} feedback-queued - The message could not be sent now; it is kept on this device and
 *   sent as soon as that can be, also from another page of yours with this element. The visitor has been told.
 * @fires {CustomEvent<{error: FeedbackError}>} feedback-error - The message was not sent; `error.kind` says why and
 *   `error.hint` what you can do. The visitor has been told and keeps the text.
 *
 * @csspart button - The button in the page.
 * @csspart put-away - The cross of a floating button.
 * @csspart status - What became of a message after the dialog was closed; in the dialog, a line for screen readers.
 * @csspart dialog - The dialog.
 * @csspart heading - Its heading: the question, then the thanks.
 * @csspart close - The cross that closes the dialog.
 * @csspart summary - What has to be changed, or why it was not sent; above the form.
 * @csspart rating - The group of choices of the rating.
 * @csspart question - The legend of a group of fields.
 * @csspart option - One choice of the rating, with its face, star or thumb.
 * @csspart label - The label of a field.
 * @csspart hint - The explanation under a label.
 * @csspart input - A text field or list.
 * @csspart counter - How many characters are left.
 * @csspart error - What is wrong with one field.
 * @csspart guard - What in the message looks like personal data.
 * @csspart review - All that would be sent, for who asks.
 * @csspart waiting - The list of what waits on this device.
 * @csspart submit - The button that sends.
 * @csspart privacy - The link to the privacy page.
 * @csspart thanks - What shows once the message was sent.
 *
 * @cssproperty --raakvlak-feedback-button-button-color - Text, icon and border of the button. Default: the link colour.
 * @cssproperty --raakvlak-feedback-button-button-background-color - Default: none.
 * @cssproperty --raakvlak-feedback-button-inset-block-end - How far a floating button or bar stands from the bottom of the
 *   screen; raise it while your cookie bar shows. Default: `1em`, none for a bar.
 * @cssproperty --raakvlak-feedback-button-inset-inline-end - How far a floating button stands from the side. Default:
 *   `1em`.
 * @cssproperty --raakvlak-feedback-button-z-index - Over what a floating button stands. Default: 10.
 * @cssproperty --raakvlak-feedback-button-dialog-background-color - Surface of the dialog; set its `color` too. Default:
 *   the theme's page, else the browser's own, light or dark by the page's `color-scheme`.
 * @cssproperty --raakvlak-feedback-button-dialog-color - Text in the dialog.
 * @cssproperty --raakvlak-feedback-button-dialog-border-color - Default: a line in the text colour.
 * @cssproperty --raakvlak-feedback-button-dialog-border-radius - Default: twice `--raakvlak-border-radius`, `0.8em`.
 * @cssproperty --raakvlak-feedback-button-dialog-max-inline-size - Default: `34em`.
 * @cssproperty --raakvlak-feedback-button-dialog-backdrop-background-color - What lies over the page. Default: black at
 *   55 %.
 * @cssproperty --raakvlak-feedback-button-option-border-color - Default: a line in the text colour.
 * @cssproperty --raakvlak-feedback-button-option-border-color-checked - The chosen one. Default: the link colour.
 * @cssproperty --raakvlak-feedback-button-option-border-radius - Default: the common radius.
 * @cssproperty --raakvlak-feedback-button-input-background-color - Set its `color` too. Default: the theme's, else none.
 * @cssproperty --raakvlak-feedback-button-input-color - Default: the theme's, else that of the dialog.
 * @cssproperty --raakvlak-feedback-button-input-border-color - Default: the theme's, else that of all controls.
 * @cssproperty --raakvlak-feedback-button-input-border-radius - Default: the theme's, else the common radius.
 * @cssproperty --raakvlak-feedback-button-error-color - Default: the theme's, else a red that fits the text.
 * @cssproperty --raakvlak-feedback-button-submit-background-color - Set its `color` too. Default: the link colour.
 * @cssproperty --raakvlak-feedback-button-submit-color - Default: black or white, whichever fits.
 * @cssproperty --raakvlak-feedback-button-submit-border-radius - Default: that of all buttons.
 */
export class FeedbackButton extends LitElement {
  static override styles = [base, styles];

  static override properties: PropertyDeclarations = {
    endpoint: {},
    mailto: {},
    encoding: {},
    placement: {},
    privacyUrl: { attribute: 'privacy-url' },
    question: {},
    ask: {},
    scale: {},
    maxLength: { attribute: 'max-length', type: Number },
    topic: {},
    pageUrl: { attribute: 'page-url' },
  };

  /** Where messages are posted to: an http(s) address, or a path on your own site such as `/v1/feedback`. */
  declare endpoint: string;

  /** Where messages are mailed to, when you have no endpoint: the visitor's own mail program opens with the message in it. */
  declare mailto: string;

  /**
   * How messages are written: `json`, or `form` for a form handler that you have already. Of a handler on another origin
   * no answer can be read, and the visitor is told so.
   */
  declare encoding: Encoding;

  /**
   * Where the button stands: `inline` where you put it, `floating` in a corner of the screen, `bar` along its bottom. The
   * last two stand inline on small screens and on paper, never cover what has the focus, and can be put away for the
   * visit. Keep them clear of your cookie bar with `--raakvlak-feedback-button-inset-block-end`.
   */
  declare placement: 'inline' | 'floating' | 'bar';

  /** The page that says what you do with a message; a link beside the send button opens it in a new tab. */
  declare privacyUrl: string;

  /** The heading of the dialog, when you want to ask something of your own. Default: "Wat vindt u van deze pagina?". */
  declare question: string;

  /**
   * What to ask: any of `rating`, `message`, `category` (needs a `<datalist>` in the element) and `contact` (name and
   * e-mail address, never required). With a rating, the message need not be filled in. With `rating` alone, yes or no is
   * asked in the page itself, then why, without a dialog; set `scale` to faces or stars for the dialog.
   */
  declare ask: string;

  /** How to rate: `faces` and `stars` are five, `thumbs` is yes or no. */
  declare scale: Scale;

  /** The most characters that a message may have; a longer one is refused with words, never cut. */
  declare maxLength: number;

  /** A name that goes along with the message, to tell several buttons apart. Each topic has its own draft. */
  declare topic: string;

  /** How much of the page's address goes along: `path` leaves out the query, `full` nothing, `none` all. */
  declare pageUrl: PageUrl;

  readonly #locale = new LocaleController(this);
  readonly #load = loadOnce(() => this.importDialog());
  #dialog: FeedbackDialog | undefined;
  /** Someone waits for the dialog to open. */
  #isOpening = false;
  #isBroken = false;
  /** What became of a message that waited since another page. */
  #said = '';
  #isAway = false;
  #afloat: typeof import('./placement/afloat.js') | undefined;
  #stopKeepingClear: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  #leavePostman: (() => void) | undefined;

  constructor() {
    super();
    this.endpoint = this.mailto = this.privacyUrl = this.question = this.topic = '';
    this.ask = 'rating message';
    this.scale = 'faces';
    this.encoding = 'json';
    this.placement = 'inline';
    this.maxLength = 2000;
    this.pageUrl = 'path';
    // What is being typed in the fallback form is not taken from under the visitor's hands.
    this.addEventListener('focusout', ({ target }) => {
      if (target !== this) this.requestUpdate();
    });
  }

  /**
   * Opens the dialog, with the draft in it when there is one. Resolves when it is open, or cannot be. Where yes or no is
   * asked in the page, it puts the focus there.
   */
  async open(): Promise<void> {
    if (isQuick(this)) this.renderRoot.querySelector<HTMLElement>('.quick button')?.focus();
    else await this.#open();
  }

  async #open(rating?: number): Promise<void> {
    if (!this.isConnected || !this.#isReady) return;
    this.#isOpening = true;
    this.requestUpdate();
    try {
      const { FeedbackDialog } = await this.#load();
      await this.updateComplete;
      this.#isBroken = false;
      this.#dialog ??= new FeedbackDialog(this, () => void this.#sendWaiting());
      if (this.#isOpening && this.isConnected) await this.#dialog.open(rating);
    } catch (error) {
      this.#isBroken = true;
      advise(({ noScript }) => noScript(this, 'dialog', error));
    }
    this.#isOpening = false;
    this.requestUpdate();
  }

  /** Closes the dialog and keeps what was typed. */
  close(): void {
    this.#isOpening = false;
    this.#dialog?.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isAway = isAway();
    this.requestUpdate();
    this.#stopWaiting = whenIdle(async () => {
      if (await isWaiting(() => indexedDB)) await this.#sendWaiting();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#stopFloating();
    this.#leavePostman?.();
    this.#leavePostman = undefined;
    // A dialog that comes back with its element would lie in the page instead of over it.
    this.close();
  }

  protected override updated(): void {
    if (!this.#isReady) advise(({ noEndpoint }) => noEndpoint(this));
    const place = this.renderRoot.querySelector<HTMLElement>('.floating, .bar');
    if (place) void this.#float(place);
    else this.#stopFloating();
  }

  async #float(place: HTMLElement): Promise<void> {
    if (this.#stopKeepingClear) return;
    // Taken, while it loads.
    this.#stopKeepingClear = () => undefined;
    this.#afloat ??= await import('./placement/afloat.js').catch(() => undefined);
    if (!this.isConnected || !place.isConnected || !this.#afloat) return this.#stopFloating();
    this.#stopKeepingClear = this.#afloat.keepClear(place, this);
    this.requestUpdate();
  }

  #stopFloating(): void {
    this.#stopKeepingClear?.();
    this.#stopKeepingClear = undefined;
  }

  /** Gets the code of the dialog. */
  protected importDialog(): Promise<typeof import('./dialog/feedback-dialog.js')> {
    return import('./dialog/feedback-dialog.js');
  }

  protected override render(): TemplateResult {
    // A server cannot open anything: what it prints is the fallback content.
    const isReady = !isServer && this.#isReady && !this.#locale.isWaiting && !this.querySelector(':focus');
    const { broken } = byLanguage(this, table, 'button');
    const status = this.#isBroken ? broken : this.#dialog?.status || this.#said;
    const place = this.#place;
    return html`
      ${
        isReady && !this.#isBroken
          ? nothing
          : html`
              <slot></slot>
            `
      }
      <div class=${isReady ? place : 'inline'}>
        ${isReady ? this.#view() : nothing}
        ${isReady && place !== 'inline' ? this.#afloat?.crossView(this, this.#onPutAway) : nothing}
        <p part="status" class="status" aria-live="polite" aria-atomic="true">${liveText(status)}</p>
      </div>
      ${this.#dialog?.render() ?? nothing}
    `;
  }

  #view(): TemplateResult {
    return isQuick(this)
      ? quickView(this, this.#dialog?.rating, this.#onIntent, (rating) => void this.#open(rating))
      : buttonView(this, this.#isOpening, this.#onIntent);
  }

  /** Where it stands now. */
  get #place(): FeedbackButton['placement'] {
    const { placement } = this;
    if (this.#isAway || isQuick(this) || !placement) return 'inline';
    if (/^(?:inline|floating|bar)$/.test(placement)) return placement;
    advise(({ notKnown }) => notKnown(this, 'placement', placement, ['inline', 'floating', 'bar']));
    return 'inline';
  }

  readonly #onPutAway = async (): Promise<void> => {
    this.#isAway = true;
    this.requestUpdate();
    await this.updateComplete;
    // The cross is gone; the button is where the page put it.
    this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
  };

  /** There is somewhere to send to. */
  get #isReady(): boolean {
    return Boolean(endpointOf(this) ?? mailOf(this));
  }

  /** Sends what waits on this device, as long as the element is in the page. */
  async #sendWaiting(): Promise<void> {
    // Where it cannot be had, the next page tries.
    const part = await import('./sending/sending.js').catch(() => undefined);
    if (!part || !this.isConnected) return;
    this.#leavePostman ??= part.postman.join(this, (text) => {
      this.#said = text;
      this.requestUpdate();
    });
    part.postman.wake();
  }

  readonly #onIntent = (): void => {
    // Failing is for the click to tell.
    this.#load().catch(() => undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'feedback-button': FeedbackButton;
  }
  interface GlobalEventHandlersEventMap {
    'feedback-open': CustomEvent<Record<string, never>>;
    'feedback-close': CustomEvent<Record<string, never>>;
    'feedback-submit': CustomEvent<{ message: FeedbackMessage }>;
    'feedback-sent': CustomEvent<{ id: string; reference: string }>;
    'feedback-queued': CustomEvent<{ id: string }>;
    'feedback-error': CustomEvent<{ error: FeedbackError }>;
  }
}
