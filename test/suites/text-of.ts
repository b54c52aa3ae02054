const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'DATALIST']);

/**
 * The text that someone sees or hears, as they get it: through shadow roots and slots, without what is hidden by
 * `display`, `visibility` or `hidden`, spaces collapsed. Text for screen readers alone is part of it.
 */
export function textOf(node: Node): string {
  return read(node).replace(/\s+/g, ' ').trim();
}

function read(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return [...node.childNodes].map(read).join('');
  if (SILENT.has(node.tagName)) return '';
  const style = getComputedStyle(node);
  if (style.display === 'none') return '';
  const inner = childrenOf(node).map(read).join('');
  const shown = style.visibility === 'hidden' ? '' : inner;
  return style.display.startsWith('inline') || style.display === 'contents' ? shown : ` ${shown} `;
}

function childrenOf(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return [...element.childNodes];
}
