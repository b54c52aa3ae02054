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
import type { Late } from '../sending/late-text.js';
import { parts } from '../form/field-view.js';
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
    if (!sending) return byLanguage(this.#host, closed, 'button').broken;
    return sending.lateText(this.#host, this.#late, reference);
  }

  readonly #host: FeedbackButton;
  readonly #form: FeedbackForm;
  readonly #onQueued: () => void;
  #isOpen = false;
  #isShown = false;
  #late: Late | undefined;
  /** Selector of what takes the focus after the next update. */
  #focusNext: string | undefined;
  readonly #left = new LeftFields((field) => this.#form.leave(field));
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onQueued - Called when a message has to wait. */
  constructor(host: FeedbackButton, onQueued: () => void) {
    this.#host = host;
    this.#onQueued = onQueued;
    this.#form = new FeedbackForm(host, this.#onTurn);
    const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
    for (const { styleSheet } of [dialogStyles, formStyles] satisfies CSSResult[]) {
      if (styleSheet) adoptedStyleSheets.push(styleSheet);
    }
    host.addController(this);
  }

  /** What was chosen; 0 while nothing is. */
  get rating(): number {
    return this.#isOpen ? this.#form.answers.rating : 0;
  }

  /**
   * Shows the dialog; nothing when it is open.
   * @param rating - what the visitor chose in the page, where the rest is asked, too, instead of in a dialog
   */
  async open(rating?: number): Promise<void> {
    if (this.#isOpen) {
      if (rating) this.#form.choose('rating', rating);
      return;
    }
    this.#isOpen = true;
    this.#late = undefined;
    await this.#form.prepare();
    this.#form.begin();
    if (rating) this.#form.choose('rating', rating);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // It may have been closed or taken out of the page meanwhile.
    if (!this.#isOpen || !this.#host.isConnected) return this.#closed();
    this.#element?.showModal();
    this.#isShown = true;
    // The dialog itself: of what is in it, Orca with Firefox does not hear the focus before it knows the dialog.
    (this.#element ?? this.#find('#heading'))?.focus();
    emit(this.#host, 'feedback-open', {});
  }

  close(): void {
    this.#element?.close();
    this.#closed();
  }

  hostUpdated(): void {
    if (this.#isOpen) void this.#form.prepare();
    if (!this.#focusNext) return;
    this.#find(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const view = this.#view;
    const { form, words } = view;
    const { sending } = form;
    const panel = html`
      <div
        class="panel"
        @keydown=${stop}
        @keyup=${stop}
        @keypress=${stop}
        @input=${stop}
        @beforeinput=${stop}
        @pointerdown=${this.#left.onPress}
        @pointerup=${this.#left.onRelease}
        @pointercancel=${this.#left.onRelease}
      >
        <header>
          <h2 part="heading" id="heading" tabindex="-1">${liveText(this.#heading(view))}</h2>
          <button part="close" class="close" type="button" aria-label=${words.close} @click=${view.onClose}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" /></svg>
          </button>
        </header>
        ${sending && form.isOver ? sending.thanksView(view) : formView(view)}
        ${sending && form.waiting && !form.isOver ? sending.waitingView(this.#host, form.waiting) : nothing}
        <p part="status" class="sr-only" aria-live="polite" aria-atomic="true">
          ${liveText(form.phase === 'sending' ? words.sending : this.#said)}
        </p>
      </div>
    `;
    if (view.settings.isQuick)
      return html`
        <section part="dialog" class="in-page" aria-labelledby="heading">${panel}</section>
      `;
    return html`
      <dialog
        part="dialog"
        aria-labelledby="heading"
        tabindex="-1"
        @keydown=${stop}
        @keyup=${stop}
        @keypress=${stop}
        @close=${this.#closed}
        @wheel=${keepPageStill}
        @touchmove=${keepPageStill}
      >
        ${panel}
      </dialog>
    `;
  }

  get #words(): FeedbackTexts {
    return byLanguage(this.#host, { nl, en }, 'feedback');
  }

  get #view(): View {
    return {
      host: this.#host,
      form: this.#form,
      settings: this.#form.settings,
      words: this.#words,
      parts,
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
    const { phase } = form;
    if (form.sending && phase !== 'editing' && phase !== 'sending')
      return form.sending.overTitle(this.#host, phase);
    const { asked, scale, isQuick } = settings;
    if (isQuick) return words.why;
    return (
      this.#host.question ||
      (asked.includes('rating') && scale === 'thumbs'
        ? byLanguage(this.#host, closed, 'button').useful
        : words.question)
    );
  }

  #privacyUrl(): string | undefined {
    const { privacyUrl } = this.#host;
    const url = webAddress(privacyUrl);
    if (privacyUrl && !url) advise(({ notAPrivacyPage }) => notAPrivacyPage(this.#host));
    return url;
  }

  readonly #onTurn = (turn: Turn): void => {
    const { isOver } = this.#form;
    this.#said = '';
    if (turn === 'queued') this.#onQueued();
    if (!this.#isOpen && turn !== 'incomplete' && turn !== 'asked' && turn !== 'mailed') {
      this.#late = turn;
      if (isOver) this.#form.reset();
    } else if (turn !== 'delivered')
      this.#focusNext = isOver ? '#heading' : turn === 'asked' ? '#guard' : '#summary';
    // While the visitor reads that it waits, or writes something else: said, and nothing moves.
    else this.#said = this.#form.sending?.lateText(this.#host, turn, this.#form.reference) ?? '';
  };

  readonly #onClose = (): void => this.close();

  /** After Escape, the cross, `close()` and Android's back gesture alike. */
  readonly #closed = (): void => {
    // A late event of the time before it was opened again.
    if (!this.#isOpen || this.#element?.open) return;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    this.#said = '';
    if (this.#form.isOver) this.#form.reset();
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
