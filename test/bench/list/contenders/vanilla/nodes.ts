/** Nodes to clone, from markup. */
export function template(markup: string): DocumentFragment {
  const element = document.createElement('template');
  element.innerHTML = markup;
  return element.content;
}

/** The first element of a root that a selector finds, which must be there. */
export function one<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The text of an element, to write to as often as it changes. */
export function textIn(element: Element): Text {
  return element.appendChild(document.createTextNode(''));
}
