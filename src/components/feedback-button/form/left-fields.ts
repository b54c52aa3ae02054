import type { Field } from '../../../data/feedback/answers.js';

/**
 * Tells which field the visitor has left, but not while the pointer is down: an error that appears then would move the
 * button from under it, and the click would be lost.
 */
export class LeftFields {
  readonly #tell: (field: Field) => void;
  readonly #waiting = new Set<Field>();
  #isPressing = false;

  constructor(tell: (field: Field) => void) {
    this.#tell = tell;
  }

  readonly onPress = (): void => {
    this.#isPressing = true;
  };

  readonly onRelease = (): void => {
    this.#isPressing = false;
    // After the click that follows.
    setTimeout(() => {
      this.#waiting.forEach(this.#tell);
      this.#waiting.clear();
    });
  };

  /** For the `blur` of a field. */
  readonly onLeave = (event: Event): void => {
    const field = (event.target as HTMLElement).id as Field;
    if (this.#isPressing) this.#waiting.add(field);
    else this.#tell(field);
  };
}
