import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import closed from '../../../locales/feedback/button.js';
import en from '../../../locales/feedback/en.js';
import nl, { type FeedbackTexts } from '../../../locales/feedback/nl.js';
import { emit } from '../../shared/emit.js';
import { liveText } from '../../shared/live-text.js';
import { byLanguage } from '../../shared/language.js';
import { advise } from '../advise.js';
import type { FeedbackButton } from '../feedback-button.js';
import { FeedbackForm, type Turn } from '../form/feedback-form.js';
import formStyles from '../form/form.styles.js';
import { counterText, formView } from '../form/form-view.js';
import { LeftFields } from '../form/left-fields.js';
import type { View } from '../form/view.js';
import { webAddress } from '../web-address.js';
import dialogStyles from './dialog.styles.js';
import { keepPageStill } from './keep-page-still.js';

/** What is left when the count is worth saying aloud. */
const nearTheLimit = 100;
/** Milliseconds without a key after which it is said. */
const typingPause = 1000;

/**
 * The dialog of a feedback button, in the button's own shadow root: opens and closes it, moves the focus, and shows the
 * form or the thanks. Made once per element, when it is first opened.
 */
export class FeedbackDialog implements ReactiveController {
  /** What became of a message that was under way when the dialog was closed. */
  get status(): string {
    const { sending, reference } = this.#form;
    if (!this.#late) return '';
    if (!sending) return byLanguage(this.#host, closed).broken;
    return sending.lateText(this.#host, this.#late === 'sent', reference);
  }

  readonly #host: FeedbackButton;
  readonly #form: FeedbackForm;
  #isOpen = false;
  #isShown = false;
  #late: Turn | undefined;
  /** Selector of what takes the focus after the next update. */
  #focusNext: string | undefined;
  readonly #left = new LeftFields((field) => this.#form.leave(field));
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FeedbackButton) {
    this.#host = host;
    this.#form = new FeedbackForm(host, this.#onTurn);
    const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
    for (const { styleSheet } of [dialogStyles, formStyles] satisfies CSSResult[]) {
      if (styleSheet) adoptedStyleSheets.push(styleSheet);
    }
    host.addController(this);
  }

  /** Shows the dialog; nothing when it is open. */
  async open(): Promise<void> {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#late = undefined;
    this.#form.begin();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // It may have been closed or taken out of the page meanwhile.
    if (!this.#isOpen || !this.#host.isConnected) return this.#closed();
    this.#element?.showModal();
    this.#isShown = true;
    this.#find('#heading')?.focus();
    emit(this.#host, 'feedback-open', {});
  }

  close(): void {
    this.#element?.close();
    this.#closed();
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    this.#find(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const view = this.#view;
    const { form, words } = view;
    const { sending } = form;
    return html`
      <dialog
        part="dialog"
        aria-labelledby="heading"
        @close=${this.#closed}
        @keydown=${stop}
        @keyup=${stop}
        @keypress=${stop}
        @input=${stop}
        @beforeinput=${stop}
        @wheel=${keepPageStill}
        @touchmove=${keepPageStill}
        @pointerdown=${this.#left.onPress}
        @pointerup=${this.#left.onRelease}
        @pointercancel=${this.#left.onRelease}
      >
        <div class="panel">
          <header>
            <h2 part="heading" id="heading" tabindex="-1">${liveText(this.#heading(view))}</h2>
            <button part="close" class="close" type="button" aria-label=${words.close} @click=${view.onClose}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" /></svg>
            </button>
          </header>
          ${sending && form.phase === 'sent' ? sending.thanksView(view) : formView(view)}
          <p part="status" class="sr-only" role="status">
            ${liveText(form.phase === 'sending' ? words.sending : this.#said)}
          </p>
        </div>
      </dialog>
    `;
  }

  get #words(): FeedbackTexts {
    return byLanguage(this.#host, { nl, en });
  }

  get #view(): View {
    return {
      host: this.#host,
      form: this.#form,
      settings: this.#form.settings,
      words: this.#words,
      privacyUrl: this.#privacyUrl(),
      onLeave: this.#left.onLeave,
      onGoTo: this.#onGoTo,
      onSubmit: this.#onSubmit,
      onMessage: this.#onMessage,
      onClose: this.#onClose,
    };
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #heading({ form, settings, words }: View): string {
    if (form.sending && form.phase === 'sent') return form.sending.thanksTitle(this.#host);
    const { asked, scale } = settings;
    return (
      this.#host.question || (asked.includes('rating') && scale === 'thumbs' ? words.useful : words.question)
    );
  }

  #privacyUrl(): string | undefined {
    const { privacyUrl } = this.#host;
    const url = webAddress(privacyUrl);
    if (privacyUrl && !url) advise(({ notAPrivacyPage }) => notAPrivacyPage(this.#host));
    return url;
  }

  readonly #onTurn = (turn: Turn): void => {
    this.#said = '';
    if (this.#isOpen) this.#focusNext = turn === 'sent' ? '#heading' : '#summary';
    else {
      this.#late = turn;
      if (turn === 'sent') this.#form.reset();
    }
  };

  readonly #onClose = (): void => this.close();

  /** After Escape, the cross, `close()` and Android's back gesture alike. */
  readonly #closed = (): void => {
    // A late event of the time before it was opened again.
    if (!this.#isOpen || this.#element?.open) return;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    this.#said = '';
    if (this.#form.phase === 'sent') this.#form.reset();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(this.#keepFocus);
    if (this.#isShown) emit(this.#host, 'feedback-close', {});
    this.#isShown = false;
  };

  /** The browser gives the focus back to where it was; nowhere in Safari, where a click gives a button no focus. */
  readonly #keepFocus = (): void => {
    const { activeElement, body } = document;
    if (this.#isOpen || (activeElement && activeElement !== body)) return;
    this.#find('.open')?.focus({ preventScroll: true });
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const trap = (event.target as HTMLFormElement).elements.namedItem('website') as HTMLInputElement;
    const isTrapped = trap.value !== '';
    trap.value = '';
    // The button that was pressed is about to go with the summary, and must not take the focus along.
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    if (activeElement?.closest('#summary')) this.#find('.submit')?.focus();
    void this.#form.send(isTrapped);
  };

  /** A plain link would look for the field outside our root, and change the page's address. */
  readonly #onGoTo = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    const { hash } = event.currentTarget as HTMLAnchorElement;
    this.#find(hash === '#rating' ? '[type=radio]' : hash)?.focus();
  };

  readonly #onMessage = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    this.#form.answer('message', value);
    clearTimeout(this.#timer);
    const left = this.#form.settings.maxLength - value.trim().length;
    this.#timer = setTimeout(() => {
      this.#said = left > nearTheLimit ? '' : counterText(left, { words: this.#words });
      this.#host.requestUpdate();
    }, typingPause);
  };
}

/** Keys and input stay with us: outside, they would look like keys on the page itself, and set off its shortcuts. */
function stop(event: Event): void {
  event.stopPropagation();
}
