import type { TagEntry } from '../tag-index.ts';
import { one, template, textIn } from './nodes.ts';

const CHIP = template(
  `<li><button type="button" class="chip" part="chip" aria-pressed="false"><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 6.5 5 9.5 10 3"></path></svg><span dir="auto"></span><span class="count" part="count"></span></button></li>`,
);

/** A tag to choose, with how many items it would leave: only what differs is written. */
export class Chip {
  readonly tag: TagEntry;
  readonly node: HTMLElement;
  readonly button: HTMLElement;
  readonly #count: Text;
  isPressed = false;

  constructor(tag: TagEntry) {
    this.tag = tag;
    this.node = one(document.importNode(CHIP, true), 'li');
    this.button = one(this.node, 'button');
    textIn(one(this.node, 'span')).data = tag.label;
    this.#count = textIn(one(this.node, '.count'));
  }

  press(): void {
    this.isPressed = !this.isPressed;
    this.button.setAttribute('aria-pressed', String(this.isPressed));
  }

  show(count: number, isHidden: boolean): void {
    const text = String(count);
    if (this.#count.data !== text) this.#count.data = text;
    if (this.node.hidden !== isHidden) this.node.hidden = isHidden;
  }
}
