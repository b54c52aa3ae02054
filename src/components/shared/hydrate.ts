import type { LitElement, PropertyValues } from 'lit';

/** What Lit keeps for its subclasses, and what a page with a shadow root of the server's needs of it. */
type Inner = HTMLElement & {
  renderRoot: ParentNode & Node;
  readonly renderOptions: { renderBefore?: ChildNode | null | undefined };
  createRenderRoot(): ParentNode & Node;
  update(changed: PropertyValues): void;
  requestUpdate: LitElement['requestUpdate'];
};

/** Our nodes → the server's nodes that do the same. */
type Twins = Map<unknown, Element>;

/** Prints of a server that are still on screen; `true` when what follows takes its place whatever it looks like. */
const printed = new WeakMap<Inner, boolean>();
const done = new WeakSet<object>();

/** What a server adds for pages without script, and what styles its print: none of it is in our own views. */
const EXTRAS = /^(?:style|link|noscript)$/;
/** The element has come to an end: what is not on screen by now will not come. */
const SETTLED = ':is(:state(ready), :state(empty), :state(error))';

/**
 * Lets an element take over what a server has printed in its shadow root, instead of rendering it once more: to be called
 * before the element is registered, and needed only where there is such a root.
 *
 * The element renders beside the page. As long as that does not have the elements that the server printed, as while its
 * feed is read, the print stays on screen. Once it has, the element goes on with the server's nodes: our texts and Lit's
 * markers move in between them, listeners move over, differing attributes are brought up to date. The nodes themselves stay
 * where they are, and with them focus, scroll and layout. When the two do not come together, as in a page that has a choice
 * in its address, the element's own view takes the place of the print, within one frame.
 *
 * Nothing has to be marked for it in the HTML, so that a minifier cannot break it, and it works with any copy of Lit: it
 * asks no more than that what renders holds on to nodes.
 */
export function hydratable(element: CustomElementConstructor): void {
  const prototype = element.prototype as Inner;
  if (done.has(prototype)) return;
  done.add(prototype);
  const { createRenderRoot, update } = prototype;

  prototype.createRenderRoot = function () {
    if (this.shadowRoot?.firstElementChild) printed.set(this, false);
    return createRenderRoot.call(this);
  };

  prototype.update = function (changed) {
    const isOver = printed.get(this);
    // Once: a subclass may have been made so too.
    if (!printed.delete(this)) return update.call(this, changed);
    const root = this.renderRoot;
    const view = document.createDocumentFragment();
    this.renderOptions.renderBefore = undefined;
    this.renderRoot = view;
    try {
      update.call(this, changed);
    } finally {
      this.renderRoot = root;
    }
    const twins: Twins = new Map();
    const isAlike = pair(view, root, twins);
    // What a server prints folded, to be of use without us, is never what we show.
    if (!isAlike && !isOver && !root.querySelector('details')) {
      printed.set(this, false);
      queueMicrotask(() => {
        if (!printed.has(this) || !this.matches(SETTLED)) return;
        printed.set(this, true);
        this.requestUpdate();
      });
      return;
    }
    // Lit keeps what it has rendered on the root.
    Object.assign(root, view);
    if (isAlike) {
      follow(Object.values(view), twins);
      moveIn(view, root, twins);
      twins.forEach((theirs, ours) => {
        moveIn(ours as Element, theirs, twins);
        bringUp(ours as Element, theirs);
      });
    } else root.replaceChildren(view);
  };
}

/** Finds the twin of each element in a tree; false when the other tree has others. */
function pair(ours: ParentNode, theirs: ParentNode, twins: Twins): boolean {
  const others = [...theirs.children].filter(({ localName }) => !EXTRAS.test(localName));
  const own = [...ours.children];
  return (
    own.length === others.length &&
    own.every((node, i) => {
      const twin = others[i]!;
      twins.set(node, twin);
      return node.localName === twin.localName && pair(node, twin, twins);
    })
  );
}

/** Puts our texts and markers round the server's elements, in the place of its texts. */
function moveIn(ours: Node, theirs: Node, twins: Twins): void {
  let next = theirs.firstChild;
  const clearTo = (end?: Node): void => {
    while (next && next !== end) {
      const old = next;
      next = old.nextSibling;
      old.remove();
    }
  };
  for (const node of [...ours.childNodes]) {
    const twin = twins.get(node);
    if (twin) {
      clearTo(twin);
      next = twin.nextSibling;
    } else theirs.insertBefore(node, next);
  }
  clearTo();
}

/** What the server could not know, such as the number of a list on the page. */
function bringUp(ours: Element, theirs: Element): void {
  for (const name of theirs.getAttributeNames()) if (!ours.hasAttribute(name)) theirs.removeAttribute(name);
  for (const { name, value } of ours.attributes) {
    if (theirs.getAttribute(name) !== value) theirs.setAttribute(name, value);
  }
  if (!(theirs instanceof HTMLInputElement || theirs instanceof HTMLOptionElement)) return;
  for (const name of ['value', 'checked', 'selected']) {
    if (name in ours) Reflect.set(theirs, name, Reflect.get(ours, name));
  }
}

/** Has everything that holds on to one of our elements hold on to its twin, and listen there. */
function follow(holder: object, twins: Twins, met = new Set<unknown>()): void {
  for (const [key, value] of Object.entries(holder) as [string, unknown][]) {
    const twin = twins.get(value);
    if (twin) Reflect.set(holder, key, twin);
    else if (typeof value === 'object' && value && !(value instanceof Node) && !met.has(value)) {
      met.add(value);
      follow(value, twins, met);
    }
  }
  const { element, name } = holder as { element?: unknown; name?: string };
  if ('handleEvent' in holder && element instanceof Element) {
    element.addEventListener(name!, holder as EventListenerObject);
    // A picture that has failed by now told nobody: it tries again.
    const image = element as Partial<HTMLImageElement>;
    if (image.complete && !image.naturalWidth) image.src += '';
  }
}
