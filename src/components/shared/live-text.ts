import { noChange } from 'lit';
import { directive, Directive, type ChildPart, type PartInfo, PartType } from 'lit/directive.js';

/**
 * Owns the text of the element it stands alone in: `<span>${liveText(label)}</span>`.
 *
 * A browser's page translation replaces our text node by its own, and Lit would go on writing to the lost one
 * (lit/lit#2063). This prints on the server like a plain binding, and on the client sets `textContent` of its
 * parent, only when the text changed, so that a translated text stays until there is a new one.
 */
class LiveText extends Directive {
  #parent: Node | null = null;
  #last: string | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.CHILD) throw new Error('liveText stands between tags');
  }

  override render(text: string | number): unknown {
    return String(text);
  }

  override update(part: ChildPart, [text]: [string | number]): unknown {
    const next = String(text);
    // Setting textContent takes Lit's markers away too, so the parent is remembered while they are there.
    this.#parent ??= part.parentNode;
    if (next !== this.#last && (this.#last !== undefined || this.#parent.textContent !== next)) {
      this.#parent.textContent = next;
    }
    this.#last = next;
    return noChange;
  }
}

/** Text that may change after the first render; the only child of its element. */
export const liveText = directive(LiveText);
