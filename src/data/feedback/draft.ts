import { isEmpty, noAnswers, type Answers } from './answers.js';
import type { FeedbackMessage } from './message.js';

/** A message that was tried, and the answers that it was made of. */
export interface Attempt {
  of: string;
  message: FeedbackMessage;
}

/** What is kept until it is sent. */
export interface Draft {
  answers: Answers;
  /**
   * The last try. A message whose answer got lost may have arrived all the same: sent again unchanged, it must carry
   * the same key.
   */
  attempt?: Attempt | undefined;
}

/** The part of `sessionStorage` that is used. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps drafts in this tab. Where storage is forbidden or full they live as long as this object does. Nothing is
 * stored for a visitor who has answered nothing.
 */
export class DraftStore {
  readonly #storage: () => DraftStorage;
  readonly #memory = new Map<string, string>();

  /** @param storage - Asked at every use, as reading `window.sessionStorage` itself throws where it is forbidden. */
  constructor(storage: () => DraftStorage) {
    this.#storage = storage;
  }

  /** The draft under a key; an empty one when there is none, or when it is broken. */
  load(key: string): Draft {
    const stored = this.#memory.get(key) ?? this.#try((storage) => storage.getItem(key));
    try {
      return readDraft(JSON.parse(stored ?? '{}') as Partial<Draft> | null);
    } catch {
      return { answers: noAnswers() };
    }
  }

  /** Keeps a draft, or removes it when there is nothing in it. */
  save(key: string, draft: Draft): void {
    if (isEmpty(draft.answers)) return this.remove(key);
    const text = JSON.stringify(draft);
    const kept = this.#try((storage) => {
      storage.setItem(key, text);
      return true;
    });
    if (kept) this.#memory.delete(key);
    else this.#memory.set(key, text);
  }

  remove(key: string): void {
    this.#memory.delete(key);
    this.#try((storage) => storage.removeItem(key));
  }

  #try<T>(use: (storage: DraftStorage) => T): T | undefined {
    try {
      return use(this.#storage());
    } catch {
      return undefined;
    }
  }
}

/** Anything on the page can write to its storage, and an older version of ours may have: only what fits is taken. */
function readDraft(value: Partial<Draft> | null): Draft {
  const answers = noAnswers();
  for (const key of Object.keys(answers) as (keyof Answers)[]) {
    const stored: unknown = value?.answers?.[key];
    if (typeof stored === typeof answers[key]) Object.assign(answers, { [key]: stored });
  }
  const attempt = value?.attempt;
  return { answers, attempt: attempt?.of && attempt.message?.id ? attempt : undefined };
}
