import { html, isServer, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PageUrl, Scale } from '../../data/feedback/answers.js';
import type { FeedbackError } from '../../data/feedback/errors.js';
import type { FeedbackMessage } from '../../data/feedback/message.js';
import { LocaleController } from '../controllers/locale-controller.js';
import table from '../../locales/feedback/button.js';
import base from '../shared/base.styles.js';
import { liveText } from '../shared/live-text.js';
import { byLanguage } from '../shared/language.js';
import { advise } from './advise.js';
import type { FeedbackDialog } from './dialog/feedback-dialog.js';
import styles from './feedback-button.styles.js';
import { loadOnce } from './load-once.js';
import { webAddress } from './web-address.js';

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
 *   `endpoint` is missing or wrong, and when the dialog cannot be loaded. A `<datalist>` in it holds the categories:
 *   `<option value="afval">Afval en milieu</option>`, where `value` is what is sent.
 *
 * @fires {CustomEvent<Record<string, never>>} feedback-open - The dialog has opened.
 * @fires {CustomEvent<Record<string, never>>} feedback-close - The dialog has closed; what was typed is kept.
 * @fires {CustomEvent<{message: FeedbackMessage}>} feedback-submit - Before the message is sent, at every try. Cancel it
 *   to send the message yourself: the visitor is thanked and the draft is removed. Dispatched on the element only (it
 *   does not bubble), as it holds what a visitor typed.
 * @fires {CustomEvent<{id: string, reference: string}>} feedback-sent - The server has the message; `reference` is the
 *   number that the visitor sees, or `''`.
 * @fires {CustomEvent<{error: FeedbackError}>} feedback-error - The message was not sent; `error.kind` says why and
 *   `error.hint` what you can do. The visitor has been told and keeps the text.
 *
 * @csspart button - The button in the page.
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
 * @csspart submit - The button that sends.
 * @csspart privacy - The link to the privacy page.
 * @csspart thanks - What shows once the message was sent.
 *
 * @cssproperty --raakvlak-feedback-button-button-color - Text, icon and border of the button. Default: the link colour.
 * @cssproperty --raakvlak-feedback-button-button-background-color - Default: none.
 * @cssproperty --raakvlak-feedback-button-dialog-background-color - Surface of the dialog; set its `color` too. Default:
 *   the theme's page, else the browser's own, light or dark by the page's `color-scheme`.
 * @cssproperty --raakvlak-feedback-button-dialog-color - Text in the dialog.
 * @cssproperty --raakvlak-feedback-button-dialog-border-color - Default: a line in the text colour.
 * @cssproperty --raakvlak-feedback-button-dialog-border-radius - Default: `0.8em`.
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

  /** The page that says what you do with a message; a link beside the send button opens it in a new tab. */
  declare privacyUrl: string;

  /** The heading of the dialog, when you want to ask something of your own. Default: "Wat vindt u van deze pagina?". */
  declare question: string;

  /**
   * What to ask: any of `rating`, `message`, `category` (needs a `<datalist>` in the element) and `contact` (name and
   * e-mail address, never required). With a rating, the message need not be filled in.
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

  readonly #load = loadOnce(() => this.importDialog());
  #dialog: FeedbackDialog | undefined;
  /** Someone waits for the dialog to open. */
  #isOpening = false;
  #isBroken = false;

  constructor() {
    super();
    this.endpoint = this.privacyUrl = this.question = this.topic = '';
    this.ask = 'rating message';
    this.scale = 'faces';
    this.maxLength = 2000;
    this.pageUrl = 'path';
    new LocaleController(this);
  }

  /** Opens the dialog, with the draft in it when there is one. Resolves when it is open, or cannot be. */
  async open(): Promise<void> {
    if (!this.isConnected || !webAddress(this.endpoint)) return;
    this.#isOpening = true;
    this.requestUpdate();
    try {
      const { FeedbackDialog } = await this.#load();
      await this.updateComplete;
      this.#isBroken = false;
      this.#dialog ??= new FeedbackDialog(this);
      if (this.#isOpening && this.isConnected) await this.#dialog.open();
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A dialog that comes back with its element would lie in the page instead of over it.
    this.close();
  }

  protected override updated(): void {
    if (!webAddress(this.endpoint)) advise(({ noEndpoint }) => noEndpoint(this));
  }

  /** Gets the code of the dialog. */
  protected importDialog(): Promise<typeof import('./dialog/feedback-dialog.js')> {
    return import('./dialog/feedback-dialog.js');
  }

  protected override render(): TemplateResult {
    // A server cannot open anything: what it prints is the fallback content.
    const isReady = !isServer && Boolean(webAddress(this.endpoint));
    const { label, broken } = byLanguage(this, table);
    const status = this.#isBroken ? broken : (this.#dialog?.status ?? '');
    return html`
      ${
        isReady && !this.#isBroken
          ? nothing
          : html`
              <slot></slot>
            `
      }
      ${isReady ? this.#button(label) : nothing}
      <p part="status" class="status" role="status">${liveText(status)}</p>
      ${this.#dialog?.render() ?? nothing}
    `;
  }

  #button(label: string): TemplateResult {
    return html`
      <button
        part="button"
        class="button open"
        type="button"
        aria-haspopup="dialog"
        aria-busy=${this.#isOpening ? 'true' : nothing}
        @pointerenter=${this.#onIntent}
        @focus=${this.#onIntent}
        @click=${this.open}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-5 4v-4H4z" /></svg>
        <span>${liveText(label)}</span>
      </button>
    `;
  }

  #onIntent(): void {
    // Failing is for the click to tell.
    this.#load().catch(() => undefined);
  }
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
    'feedback-error': CustomEvent<{ error: FeedbackError }>;
  }
}
