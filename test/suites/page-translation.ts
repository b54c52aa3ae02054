const UNTOUCHED = 'script, style, template, textarea, noscript, [translate="no"]';

/**
 * Does to a page what a browser's page translation does: every text node is taken out, and a translation of it comes
 * back in two nested `<font>` elements, in shadow roots too.
 *
 * @param root Where to start; an element's shadow root goes along.
 * @param translate What becomes of each text; by default it stays as it is.
 * @returns How many texts were replaced.
 */
export function wrapTextNodes(root: Node, translate: (text: string) => string = (text) => text): number {
  let count = 0;
  for (const text of textNodes(root)) {
    const inner = document.createElement('font');
    const outer = document.createElement('font');
    for (const font of [inner, outer]) font.style.setProperty('vertical-align', 'inherit');
    inner.append(translate(text.data));
    outer.append(inner);
    text.replaceWith(outer);
    count += 1;
  }
  return count;
}

function textNodes(root: Node): Text[] {
  if (root instanceof Text) return root.data.trim() ? [root] : [];
  if (root instanceof Element && root.matches(UNTOUCHED)) return [];
  const shadow = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  return [...shadow, ...root.childNodes].flatMap(textNodes);
}
