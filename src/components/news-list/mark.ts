import { noChange } from 'lit';
import { directive, Directive, type ChildPart, type PartInfo, PartType } from 'lit/directive.js';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A text as marking compares it: without accents and capitals. */
const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().toUpperCase().toLowerCase();

/** Owns the text of the element it stands alone in, as `liveText` does, with some of its words in `<mark>`. */
class MarkedText extends Directive {
  #last: string | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.CHILD) throw new Error('marked text stands between tags');
  }

  override render(text: string, _words: readonly string[]): unknown {
    return text;
  }

  override update(part: ChildPart, [text, words]: [string, readonly string[]]): unknown {
    const key = `${words.join(' ')}\n${text}`;
    // Unchanged: a translation of it stays until there is something new to say.
    if (key === this.#last) return noChange;
    this.#last = key;
    const { parentNode } = part;
    // Lit's own markers are comments, and stay; what a translation has put here goes.
    for (const node of [...parentNode.childNodes]) {
      if (node.nodeType !== Node.COMMENT_NODE) node.remove();
    }
    parentNode.appendChild(marked(text, words));
    return noChange;
  }
}

const markedText = directive(MarkedText);

/**
 * Puts texts in their elements with some words highlighted.
 *
 * @param words separated by whatever is no letter and no digit
 */
export function marking(words: string): { text?: (text: string) => unknown } {
  const wanted = (String(words).match(WORD) ?? []).map(fold);
  return wanted.length ? { text: (text) => markedText(text, wanted) } : {};
}

function marked(text: string, wanted: readonly string[]): DocumentFragment {
  const out = document.createDocumentFragment();
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const length = Math.max(...wanted.map((start) => lengthOf(word, start)));
    if (!length) continue;
    const mark = document.createElement('mark');
    mark.textContent = word.slice(0, length);
    out.append(text.slice(at, index), mark);
    at = index + length;
  }
  out.append(text.slice(at));
  return out;
}

/** How many characters of a word stand for a beginning; 0 when it does not begin so. `é` may be one character or two. */
function lengthOf(word: string, start: string): number {
  if (!fold(word).startsWith(start)) return 0;
  let length = 0;
  for (const character of word) {
    // Accents that follow the last letter belong to it.
    if (fold(word.slice(0, length)).length >= start.length && fold(character)) break;
    length += character.length;
  }
  return length;
}
