import { noChange } from 'lit';
import { directive, Directive, type ChildPart, type PartInfo, PartType } from 'lit/directive.js';

/**
 * Owns the text of the element it stands alone in: `<span>${liveText(label)}</span>`.
 *
 * A browser's page translation replaces our text node by its own, and Lit would go on writing to the lost one
 * (lit/lit#2063). This prints on the server like a plain binding, and on the client it writes to its text node while
 * that is in place, else it clears away what has taken its place. Lit's own markers, which are comments, stay.
 */
class LiveText extends Directive {
  #text: Text | undefined;
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
    // Unchanged: a translation of it stays until there is something new to say.
    if (next === this.#last) return noChange;
    this.#last = next;
    const { parentNode } = part;
    if (this.#text?.parentNode === parentNode) {
      this.#text.data = next;
      return noChange;
    }
    for (const node of [...parentNode.childNodes]) {
      if (node.nodeType !== Node.COMMENT_NODE) node.remove();
    }
    this.#text = document.createTextNode(next);
    parentNode.appendChild(this.#text);
    return noChange;
  }
}

/** Text that may change after the first render; the only child of its element. */
export const liveText = directive(LiveText);
