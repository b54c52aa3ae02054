import en from '../../../locales/feedback/guard/en.js';
import nl, { type GuardTexts } from '../../../locales/feedback/guard/nl.js';
import { findPersonalData } from '../../../data/feedback/guard/find-personal-data.js';
import type { Finding } from '../../../data/feedback/guard/finding.js';
import { maskPersonalData } from '../../../data/feedback/guard/mask.js';
import { adopt } from '../../shared/adopt.js';
import { byLanguage } from '../../shared/language.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { FeedbackForm } from '../form/feedback-form.js';
import styles from './guard.styles.js';

// All about personal data is in one file, loaded once the visitor begins to write.
export { guardView } from './guard-view.js';

/** A finding with the text that it was found in, which the visitor may have changed since. */
export interface Shown extends Finding {
  text: string;
}

/** Mentioned, and no reason to hold up a message: plates and addresses are often what it is about. */
const mentioned: readonly string[] = ['plate', 'address'];

/** Watches over the message of one form: what in it looks personal, and what the visitor says about that. */
export class Guard {
  /** What the visitor has not answered for yet. */
  shown: readonly Shown[] = [];
  /** Whether sending was held up to ask about it. */
  isAsking = false;
  readonly #host: FeedbackButton;
  readonly #form: FeedbackForm;
  /** What may stand, by kind and text. */
  readonly #allowed = new Set<string>();
  readonly #asked = new Set<string>();

  constructor(host: FeedbackButton, form: FeedbackForm) {
    this.#host = host;
    this.#form = form;
    adopt(host, styles);
  }

  get words(): GuardTexts {
    return byLanguage(this.#host, { nl, en }, 'guard');
  }

  /** Looks at the text, and says what must be changed beside the field. */
  look(): void {
    const text = this.#form.answers.message;
    const before = this.shown;
    const found = findPersonalData(text).map((finding) => ({ ...finding, text }));
    this.shown = found.filter((finding) => !this.#allowed.has(nameOf(finding)));
    if (this.shown.some(({ blocks }) => blocks)) this.#form.problems.say('message', this.words.blocked);
    if (this.shown.length === 0) this.isAsking = false;
    if (JSON.stringify(before) !== JSON.stringify(this.shown)) this.#host.requestUpdate();
  }

  /**
   * Whether the text may go as it is: never with a BSN; what else looks personal is asked about once.
   * @returns what holds it up
   */
  holdsUp(): 'incomplete' | 'asked' | undefined {
    this.look();
    if (this.shown.some(({ blocks }) => blocks)) return 'incomplete';
    const open = this.shown.filter(
      (finding) => !mentioned.includes(finding.kind) && !this.#asked.has(nameOf(finding)),
    );
    for (const finding of open) this.#asked.add(nameOf(finding));
    this.isAsking = open.length > 0;
    return this.isAsking ? 'asked' : undefined;
  }

  /** Whether the visitor has said of a number in this text that it is no BSN. */
  get isNotBsn(): boolean {
    const text = this.#form.answers.message;
    return findPersonalData(text).some(
      (finding) => finding.blocks && this.#allowed.has(nameOf({ ...finding, text })),
    );
  }

  /** Puts stars in the place of something, wherever it stands. */
  hide(what: Shown): void {
    const { message } = this.#form.answers;
    const same = findPersonalData(message).filter(
      (finding) => nameOf({ ...finding, text: message }) === nameOf(what),
    );
    this.#form.answer('message', maskPersonalData(message, same));
    this.#form.leave('message');
  }

  /** Lets something stand. */
  allow(what: Shown): void {
    this.#allowed.add(nameOf(what));
    this.#form.problems.changed('message');
    this.#form.leave('message');
  }
}

function nameOf({ kind, text, start, end }: Shown): string {
  return `${kind} ${text.slice(start, end)}`;
}
