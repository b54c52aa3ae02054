import { noAnswers, type Answers, type Field } from '../../../data/feedback/answers.js';
import { DraftStore, type Attempt } from '../../../data/feedback/draft.js';
import type { FeedbackError } from '../../../data/feedback/errors.js';
import type { FeedbackMessage } from '../../../data/feedback/message.js';
import type { SendResult } from '../../../data/feedback/send.js';
import { emit } from '../../shared/emit.js';
import { languageOf } from '../../shared/language.js';
import { advise } from '../advise.js';
import type { FeedbackButton } from '../feedback-button.js';
import { loadOnce } from '../load-once.js';
import { webAddress } from '../web-address.js';
import { FormProblems } from './form-problems.js';
import { readSettings, type Settings } from './settings.js';

/** Nobody reads, chooses and sends within this time but a script; a message is held back so long, never refused. */
const minimumTime = 2000;

/** Why nothing was sent; without an error, the trap for scripts had something in it. */
export interface Failure {
  error?: FeedbackError;
  /** Milliseconds since 1970. */
  at: number;
}

/** What happened, for the dialog to move the focus or to tell it beside the closed button. */
export type Turn = 'incomplete' | 'not-sent' | 'sent';

/** The code from sending on. */
export type Sending = typeof import('../sending/sending.js');

/** The answers and what becomes of them: from the draft, through checks and tries, until they are sent. */
export class FeedbackForm {
  answers: Answers = noAnswers();
  phase: 'editing' | 'sending' | 'sent' = 'editing';
  readonly problems = new FormProblems();
  failure: Failure | undefined;
  /** What the server gave; undefined when the page took over sending. */
  reference: string | undefined;
  /** Loaded once the visitor begins to answer; undefined before, and when it cannot be had. */
  sending: Sending | undefined;

  readonly #host: FeedbackButton;
  readonly #onTurn: (turn: Turn) => void;
  readonly #drafts = new DraftStore(() => sessionStorage);
  readonly #load = loadOnce(() => import('../sending/sending.js'));
  #key = '';
  #attempt: Attempt | undefined;
  #began = 0;
  /** The last good one, should the attribute go while the dialog is open. */
  #endpoint = '';

  constructor(host: FeedbackButton, onTurn: (turn: Turn) => void) {
    this.#host = host;
    this.#onTurn = onTurn;
  }

  get settings(): Settings {
    return readSettings(this.#host);
  }

  /** Takes up the draft of this page, unless an earlier message is still on its way. */
  begin(): void {
    if (this.phase === 'sending') return;
    const { highest, categories } = this.settings;
    const key = `raakvlak-feedback:${location.pathname}:${this.#host.topic || this.#host.id}`;
    if (key !== this.#key) this.reset();
    this.#key = key;
    this.#began ||= performance.now();
    const { answers, attempt } = this.#drafts.load(key);
    if (answers.rating > highest) answers.rating = 0;
    if (!categories.some(({ value }) => value === answers.category)) answers.category = '';
    this.answers = answers;
    this.#attempt = attempt;
  }

  /** Makes place for a next message. */
  reset(): void {
    this.phase = 'editing';
    this.problems.clear();
    this.failure = undefined;
  }

  answer<F extends Field>(field: F, value: Answers[F]): void {
    this.answers[field] = value;
    this.problems.changed(field);
    this.#save();
    this.#host.requestUpdate();
    // While the visitor fills in the rest. Failing is for the sending to tell.
    this.#load().catch(() => undefined);
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
  }

  /**
   * Sends the answers, or tells what is wrong with them. While a message is on its way nothing happens.
   * @param isTrapped - whether the field that nobody sees was filled in
   */
  async send(isTrapped: boolean): Promise<void> {
    if (this.phase === 'sending') return;
    const { settings } = this;
    this.failure = undefined;
    if (!this.problems.check(this.answers, settings)) return this.#turn('incomplete');
    this.phase = 'sending';
    this.#host.requestUpdate();
    this.#endpoint = webAddress(this.#host.endpoint) ?? this.#endpoint;
    this.sending = await this.#load().catch((error: unknown) => {
      advise(({ noScript }) => noScript(this.#host, 'script that sends', error));
      return undefined;
    });
    // A filled trap may be a password manager's doing after all: it is empty again, and a second press sends.
    if (!this.sending || isTrapped) return this.#fail();

    const { compose, sendMessage } = this.sending;
    const message = this.#message(() => compose(this.#host, this.answers, settings));
    const isOurs = emit(
      this.#host,
      'feedback-submit',
      { message },
      { cancelable: true, bubbles: false, composed: false },
    );
    if (!isOurs) return this.#finish(undefined);
    await pause(this.#began + minimumTime - performance.now());
    this.#settle(await sendMessage(this.#endpoint, message, { language: languageOf(this.#host) }));
  }

  #settle(result: SendResult): void {
    if (result.outcome === 'sent') {
      const { id, reference } = result;
      this.#finish(reference);
      emit(this.#host, 'feedback-sent', { id, reference });
      return;
    }
    const { error } = result;
    // What is refused is not stored, so what is sent next is another message.
    if (result.outcome === 'refused') this.#attempt = undefined;
    const isShown = this.problems.take(error.errors, this.settings);
    if (error.kind !== 'offline' && !isShown) advise(({ notSent }) => notSent(this.#host, error));
    this.#fail(error);
    emit(this.#host, 'feedback-error', { error });
  }

  #fail(error?: FeedbackError): void {
    this.phase = 'editing';
    this.#save();
    if (!error) this.failure = { at: Date.now() };
    else if (!error.errors.length) this.failure = { error, at: Date.now() };
    this.#turn('not-sent');
  }

  #finish(reference: string | undefined): void {
    this.reset();
    this.#drafts.remove(this.#key);
    this.answers = noAnswers();
    this.#attempt = undefined;
    this.reference = reference;
    this.phase = 'sent';
    this.#turn('sent');
  }

  /** The same answers are the same message, whose answer may have been lost on its way back. */
  #message(compose: () => FeedbackMessage): FeedbackMessage {
    const of = JSON.stringify(this.answers);
    if (this.#attempt?.of !== of) this.#attempt = { of, message: compose() };
    this.#save();
    return this.#attempt.message;
  }

  #save(): void {
    this.#drafts.save(this.#key, { answers: this.answers, attempt: this.#attempt });
  }

  #turn(turn: Turn): void {
    this.#onTurn(turn);
    this.#host.requestUpdate();
  }
}

function pause(milliseconds: number): Promise<void> | undefined {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined;
}
