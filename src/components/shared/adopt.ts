import type { CSSResult } from 'lit';

/** Adds a style sheet to an element that is there already, once: for what loads later and brings its own look. */
export function adopt(host: Element, { styleSheet }: CSSResult): void {
  const root = host.shadowRoot;
  if (!root || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
