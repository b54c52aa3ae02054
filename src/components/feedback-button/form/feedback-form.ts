import type { TemplateResult } from 'lit';
import { isEmpty, noAnswers, type Answers, type Field } from '../../../data/feedback/answers.js';
import { DraftStore, type Attempt } from '../../../data/feedback/draft.js';
import type { FeedbackError } from '../../../data/feedback/errors.js';
import type { FeedbackMessage } from '../../../data/feedback/message.js';
import { isWaiting } from '../../../data/feedback/outbox/is-waiting.js';
import { advise } from '../advise.js';
import { fallbackForm } from '../destination.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { Guard } from '../guarding/guarding.js';
import { loadOnce } from '../load-once.js';
import type { WaitingList } from '../outbox/waiting-view.js';
import { FormProblems } from './form-problems.js';
import { readSettings, type Settings } from './settings.js';

/** Why nothing was sent; without an error, the trap for scripts had something in it. */
export interface Failure {
  error?: FeedbackError;
  /** Milliseconds since 1970. */
  at: number;
  /** The text outlives this tab, or can be sent again at once; false where the device stores nothing. */
  isKept: boolean;
}

/** What happened, for the dialog to move the focus or to tell it beside the closed button. */
export type Turn = 'incomplete' | 'asked' | 'not-sent' | Over | 'delivered';

/** What there is to show when nothing is left to do: it was sent, it waits, or the visitor's mail program has it. */
type Over = 'sent' | 'queued' | 'mailed';

/** The code from sending on. */
export type Sending = typeof import('../sending/sending.js');

/** The code about personal data. */
type Guarding = typeof import('../guarding/guarding.js');

/** The answers and what becomes of them: from the draft, through checks and tries, until they are sent or wait. */
export class FeedbackForm {
  answers: Answers = noAnswers();
  phase: 'editing' | 'sending' | Over = 'editing';
  readonly problems = new FormProblems();
  failure: Failure | undefined;
  /** What the server gave; undefined when the page took over sending. */
  reference: string | undefined;
  /** Sent to where no answer can be read. */
  isUnsure = false;
  /** Address of an e-mail that holds the message, where there is someone to mail to. */
  mail: string | undefined;
  isCopied = false;
  /** What waits on this device; undefined while nothing does. */
  waiting: WaitingList | undefined;
  /** Loaded once the visitor begins to answer; undefined before, and when it cannot be had. */
  sending: Sending | undefined;
  /** Loaded once the visitor begins to write. */
  guarding: Guarding | undefined;
  guard: Guard | undefined;
  /** The fields that most forms do not ask for; undefined while they are not asked. */
  more: typeof import('./more-fields.js') | undefined;
  /** Shows all that would be sent; undefined while nobody asks. */
  review: (() => TemplateResult) | undefined;
  attempt: Attempt | undefined;
  /** When the visitor began, on the page's own clock. */
  began = 0;

  readonly #host: FeedbackButton;
  readonly #onTurn: (turn: Turn) => void;
  readonly #drafts = new DraftStore(() => sessionStorage);
  readonly #load = loadOnce(() => import('../sending/sending.js'));
  readonly #loadGuard = loadOnce(() => import('../guarding/guarding.js'));
  readonly #loadMore = loadOnce(() => import('./more-fields.js'));
  #key = '';

  constructor(host: FeedbackButton, onTurn: (turn: Turn) => void) {
    this.#host = host;
    this.#onTurn = onTurn;
    host.addEventListener('feedback-sent', () => void this.waiting?.refresh());
  }

  get settings(): Settings {
    return readSettings(this.#host);
  }

  /** Nothing is left to do. */
  get isOver(): boolean {
    return this.phase !== 'editing' && this.phase !== 'sending';
  }

  /** Takes up the draft of this page, unless an earlier message is still on its way. */
  begin(): void {
    if (this.phase === 'sending') return;
    const { highest, categories } = this.settings;
    const key = `raakvlak-feedback:${location.pathname}:${this.#host.topic || this.#host.id}`;
    if (key !== this.#key) this.reset();
    this.#key = key;
    this.began ||= performance.now();
    const { answers, attempt } = this.#drafts.load(key);
    if (answers.rating > highest) answers.rating = 0;
    if (!categories.some(({ value }) => value === answers.category)) answers.category = '';
    this.answers = answers;
    this.attempt = attempt;
    const fallback = fallbackForm(this.#host);
    if (fallback && isEmpty(answers)) void this.#takeOver(fallback);
    void isWaiting(() => indexedDB).then((isSo) => (isSo ? this.showWaiting() : undefined));
  }

  /** Gets the fields that are asked for, and that most forms do not have. */
  async prepare(): Promise<void> {
    const { asked, isQuick, scale } = this.settings;
    const isPlain = isQuick || scale === 'faces';
    if (this.more || (isPlain && !asked.includes('category') && !asked.includes('contact'))) return;
    try {
      this.more = await this.#loadMore();
      this.more.dress(this.#host);
      this.#host.requestUpdate();
    } catch (error) {
      advise(({ noScript }) => noScript(this.#host, 'rest of the form', error));
    }
  }

  async #takeOver(fallback: HTMLFormElement): Promise<void> {
    const part = await import('./typed-in.js').catch(() => undefined);
    if (!part || !isEmpty(this.answers)) return;
    Object.assign(this.answers, part.typedIn(fallback));
    this.save();
    this.#host.requestUpdate();
  }

  /** Makes place for a next message. */
  reset(): void {
    this.phase = 'editing';
    this.problems.clear();
    this.failure = undefined;
    this.review = undefined;
    this.isCopied = false;
  }

  answer<F extends Field>(field: F, value: Answers[F]): void {
    this.answers[field] = value;
    this.problems.changed(field);
    this.save();
    this.#host.requestUpdate();
    // While the visitor fills in the rest. Failing is for the sending to tell.
    this.#load().catch(() => undefined);
    if (field === 'message') void this.#watch();
  }

  /** Answers by a choice, which is complete at once: what was wrong with it is over. */
  choose<F extends Field>(field: F, value: Answers[F]): void {
    this.answer(field, value);
    this.leave(field);
  }

  /** Checks a field that the visitor has left, and those that had a problem. */
  leave(field: Field): void {
    if (this.phase === 'editing' && this.problems.recheck(field, this.answers, this.settings)) {
      this.#host.requestUpdate();
    }
    if (field !== 'message') return;
    if (this.guard) this.guard.look();
    // It is still on its way, or there is a draft of an earlier visit.
    else if (this.answers.message) void this.#watch().then((guard) => guard?.look());
  }

  /**
   * Sends the answers, or tells what is wrong with them. While a message is on its way nothing happens.
   * @param isTrapped - whether the field that nobody sees was filled in
   */
  async send(isTrapped: boolean): Promise<void> {
    if (this.phase === 'sending') return;
    const { settings } = this;
    this.failure = undefined;
    if (!this.problems.check(this.answers, settings)) return this.turn('incomplete');
    this.phase = 'sending';
    this.#host.requestUpdate();
    this.sending = await this.#load().catch((error: unknown) => {
      advise(({ noScript }) => noScript(this.#host, 'script that sends', error));
      return undefined;
    });
    const guard =
      settings.asked.includes('message') && this.answers.message ? await this.#watch() : undefined;
    const heldUp = guard?.holdsUp();
    if (heldUp) {
      this.phase = 'editing';
      return this.turn(heldUp);
    }
    // A filled trap may be a password manager's doing after all: it is empty again, and a second press sends.
    if (!this.sending || isTrapped) return this.fail();
    await this.sending.carryOut(this.#host, this, settings);
  }

  /** The guard over the message; undefined where it cannot be had: then the server's own has to do. */
  async #watch(): Promise<Guard | undefined> {
    this.guarding = await this.#loadGuard().catch(() => undefined);
    return (this.guard ??= this.guarding && new this.guarding.Guard(this.#host, this));
  }

  fail(error?: FeedbackError, isKept = true): void {
    this.phase = 'editing';
    this.save();
    if (!error?.errors.length) this.failure = { ...(error && { error }), at: Date.now(), isKept };
    this.turn('not-sent');
  }

  /** Nothing is left for the visitor to do. */
  finish(phase: Over, reference?: string): void {
    this.reset();
    this.guard = undefined;
    this.#drafts.remove(this.#key);
    this.answers = noAnswers();
    this.attempt = undefined;
    this.reference = reference;
    this.phase = phase;
    this.turn(phase);
  }

  /** The same answers are the same message, whose answer may have been lost on its way back. */
  message(compose: () => FeedbackMessage): FeedbackMessage {
    const of = JSON.stringify(this.answers);
    if (this.attempt?.of !== of) this.attempt = { of, message: compose() };
    this.save();
    return this.attempt.message;
  }

  async showWaiting(): Promise<void> {
    this.sending ??= await this.#load();
    this.waiting ??= new this.sending.WaitingList(this.#host);
    await this.waiting.refresh();
  }

  save(): void {
    this.#drafts.save(this.#key, { answers: this.answers, attempt: this.attempt });
  }

  turn(turn: Turn): void {
    this.#onTurn(turn);
    this.#host.requestUpdate();
  }

  /** Shows all that would be sent, or hides it again. */
  readonly toggleReview = async (): Promise<void> => {
    if (this.review) this.review = undefined;
    else {
      try {
        const [sending, { reviewView }] = await Promise.all([this.#load(), import('../review/review.js')]);
        const page = await sending.describe(this.settings);
        this.review = () => reviewView(this.#host, sending.compose(this.#host, this, this.settings, page));
      } catch (error) {
        advise(({ noScript }) => noScript(this.#host, 'review', error));
      }
    }
    this.#host.requestUpdate();
  };

  readonly copy = async (): Promise<void> => {
    this.isCopied = (await this.sending?.copyMessage(this.#host, this.answers.message)) ?? false;
    this.#host.requestUpdate();
  };
}
