import type { Answers, Field } from '../../../data/feedback/answers.js';
import type { FieldError } from '../../../data/feedback/errors.js';
import { validate, type Flaw } from '../../../data/feedback/validate.js';
import type { Settings } from './settings.js';

/** What is wrong with a field: found here, or said by the server in words of its own. */
export type Problem = Flaw | { said: string };

/** In the order of the form. */
const fields: readonly Field[] = ['rating', 'category', 'message', 'name', 'email'];

/** Keeps what is wrong with the answers, and since when: errors come when a field is left or on sending, not before. */
export class FormProblems {
  readonly #found = new Map<Field, Problem>();
  /** Changed since the last try; a server's word on such a field is out of date. */
  readonly #changed = new Set<Field>();
  /** What the summary may list: only a try puts something in it, so that nothing above a field moves on leaving it. */
  #listed: readonly Field[] = [];
  #wasTried = false;
  /** What the server said about nothing that the form shows. */
  others: readonly string[] = [];

  of(field: Field): Problem | undefined {
    return this.#found.get(field);
  }

  /** The fields for the summary above the form. */
  get listed(): readonly Field[] {
    return this.#listed.filter((field) => this.#found.has(field));
  }

  clear(): void {
    this.#found.clear();
    this.#changed.clear();
    this.#listed = [];
    this.#wasTried = false;
    this.others = [];
  }

  changed(field: Field): void {
    this.#changed.add(field);
  }

  /** Says what is wrong with a field in other words than ours; until it is changed. */
  say(field: Field, said: string): void {
    this.#found.set(field, { said });
    this.#changed.delete(field);
    if (this.#wasTried) this.#listed = fields.filter((one) => this.#found.has(one));
  }

  /** Checks everything, as sending does. Returns whether all is well. */
  check(answers: Answers, settings: Settings): boolean {
    this.clear();
    this.#wasTried = true;
    for (const [field, flaw] of validate(answers, settings)) this.#found.set(field, flaw);
    this.#listed = fields.filter((field) => this.#found.has(field));
    return this.#found.size === 0;
  }

  /** Checks a field that was left, and those with a problem. Returns whether anything changed. */
  recheck(left: Field, answers: Answers, settings: Settings): boolean {
    const flaws = validate(answers, settings);
    let isNew = false;
    for (const field of new Set([left, ...this.#found.keys()])) {
      const before = this.#found.get(field);
      const flaw = flaws.get(field);
      // A server's word stands until its field is changed; that something is missing is said once sending was tried.
      if (typeof before === 'object' && !this.#changed.has(field)) continue;
      const now = flaw === 'missing' && !this.#wasTried ? undefined : flaw;
      if (now === before) continue;
      isNew = true;
      if (now) this.#found.set(field, now);
      else this.#found.delete(field);
    }
    return isNew;
  }

  /** Takes what the server said. Returns whether all of it is about fields that the form shows. */
  take(errors: readonly FieldError[], { asked }: Settings): boolean {
    const others: string[] = [];
    for (const { pointer, detail } of errors) {
      const field = fieldOf(pointer);
      const isShown = field && asked.includes(field === 'name' || field === 'email' ? 'contact' : field);
      if (isShown) this.#found.set(field, { said: detail });
      else others.push(detail);
    }
    this.others = [...new Set(others)];
    this.#listed = fields.filter((field) => this.#found.has(field));
    return errors.length > 0 && others.length === 0;
  }
}

/** `/contact/email` → `email`; `/rating/value` → `rating`. */
function fieldOf(pointer: string): Field | undefined {
  const name = /^\/(?:contact\/)?(\w+)/.exec(pointer)?.[1];
  return fields.find((field) => field === name);
}
