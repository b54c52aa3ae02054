import { endpointFor, type Waiting } from '../../../data/feedback/outbox/waiting.js';
import type { SendResult } from '../../../data/feedback/send.js';
import { emit } from '../../shared/emit.js';
import { advise } from '../advise.js';
import { endpointOf } from '../destination.js';
import type { FeedbackButton } from '../feedback-button.js';
import { lateText } from '../sending/late-text.js';
import { deliver, isOnce } from './deliver.js';
import { outbox } from './device-outbox.js';

/** Milliseconds between two rounds at least; without a network nothing but its return is worth waking for. */
const pause = { online: 250, offline: 60_000 };

/** Says something beside a button. */
type Say = (text: string) => void;

/** Sends what waits in the outbox, as long as a button of ours is in the page. One for all buttons. */
class Postman {
  readonly #buttons = new Map<FeedbackButton, Say>();
  readonly #followers = new Map<string, { button: FeedbackButton; onSent: (reference: string) => void }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;

  /** Sends for a button from now on. @returns stops it */
  join(button: FeedbackButton, say: Say): () => void {
    this.#buttons.set(button, say);
    if (this.#buttons.size === 1) addEventListener('online', this.#onOnline);
    this.wake();
    return () => this.#leave(button);
  }

  /** Tells a button's form when its message has been sent, while the button is in the page. */
  follow(id: string, button: FeedbackButton, onSent: (reference: string) => void): void {
    this.#followers.set(id, { button, onSent });
  }

  /** Looks for what is due, now and whenever something will be. */
  wake(isBackOnline = false): void {
    clearTimeout(this.#timer);
    if (this.#buttons.size === 0) return;
    // After the round that is under way, which may have looked before there was something.
    this.#round = (this.#round ?? Promise.resolve()).then(() => this.#go(isBackOnline));
  }

  #leave(button: FeedbackButton): void {
    this.#buttons.delete(button);
    if (this.#buttons.size > 0) return;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#onOnline);
  }

  readonly #onOnline = (): void => this.wake(true);

  async #go(isBackOnline: boolean): Promise<void> {
    const [button] = this.#buttons.keys();
    if (!button) return;
    const page = { endpoint: endpointOf(button), topic: button.topic };
    const isOffline = navigator.onLine === false;
    // Without storage there is nothing to send.
    const wait = await outbox
      .flush({
        send: deliver,
        endpointOf: (waiting) => endpointFor(waiting, page),
        isOnce,
        isOffline,
        isBackOnline,
        tell: this.#tell,
      })
      .catch(() => undefined);
    if (wait === undefined || this.#buttons.size === 0) return;
    clearTimeout(this.#timer);
    // Longer would overflow, and count as nothing.
    const next = Math.min(Math.max(wait, isOffline ? pause.offline : pause.online), 2 ** 31 - 1);
    this.#timer = setTimeout(() => this.wake(), next);
  }

  readonly #tell = ({ message, topic }: Waiting, result: SendResult): void => {
    const { id } = message;
    const follower = this.#followers.get(id);
    const buttons = [...this.#buttons];
    const [button, say] =
      buttons.find(([one]) => one === follower?.button) ??
      buttons.find(([one]) => one.topic === topic) ??
      buttons[0] ??
      [];
    if (!button) return;
    if (result.outcome !== 'sent') {
      if (result.error.kind !== 'offline') advise(({ notSent }) => notSent(button, result.error));
      return;
    }
    const { reference } = result;
    this.#followers.delete(id);
    if (follower?.button === button) follower.onSent(reference);
    else say?.(lateText(button, 'delivered', reference));
    emit(button, 'feedback-sent', { id, reference });
  };
}

export const postman = new Postman();
