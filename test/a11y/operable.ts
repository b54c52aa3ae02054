import { outward } from './colours.js';

const OPERABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** All elements of a page, in the order of the document, through shadow roots and slots. */
export function allIn(root: Element | ShadowRoot): Element[] {
  return [...root.children].flatMap((element) => {
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedElements();
      if (assigned.length) return [element, ...assigned.flatMap((one) => [one, ...allIn(one)])];
    }
    return [element, ...allIn(element.shadowRoot ?? element)];
  });
}

/** Whether someone can see it. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

/** What a visitor can work with, in the order of the document; of radio buttons with one name those that Tab reaches. */
export function operable(root: Element): HTMLElement[] {
  return allIn(root).filter((element): element is HTMLElement => {
    if (!element.matches(OPERABLE) || element.matches(':disabled, [tabindex^="-"]') || !isSeen(element))
      return false;
    if (!element.matches('[type="radio"]')) return true;
    const radio = element as HTMLInputElement;
    const group = [
      ...(radio.getRootNode() as ShadowRoot).querySelectorAll<HTMLInputElement>('[type="radio"]'),
    ].filter(({ name }) => name === radio.name);
    return radio === (group.find(({ checked }) => checked) ?? group[0]);
  });
}

/** Names an element for a message. */
export function nameOf(element: Element): string {
  const text =
    element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  const part = element.getAttribute('part');
  return `<${element.localName}${part ? ` part=${part}` : ''}> "${text}"`;
}

/**
 * The box that a pointer can hit for an element: its own, together with those of its labels, and of the link that covers
 * the card that it stands in.
 */
export function target(element: HTMLElement): DOMRect {
  const labels = [...((element as HTMLInputElement).labels ?? [])].filter((label) => label.contains(element));
  const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** A link in a line of text, whose height the text decides: WCAG 2.2, 2.5.8, exception "inline". */
export function isInline(element: Element): boolean {
  const { defaultView } = element.ownerDocument;
  const around = outward(element);
  return (
    element.localName === 'a' &&
    defaultView?.getComputedStyle(element).display === 'inline' &&
    !!around &&
    around.textContent.trim().length > element.textContent.trim().length
  );
}

/** Whether a circle of 24 px on a target's middle stays clear of another: WCAG 2.2, 2.5.8, exception "spacing". */
export function isClear(one: DOMRect, others: readonly DOMRect[]): boolean {
  const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
  return others.every((other) => {
    const isSmall = other.width < 24 || other.height < 24;
    // Of a small one its own circle counts.
    if (isSmall) return Math.hypot(x - other.left - other.width / 2, y - other.top - other.height / 2) >= 24;
    const [dx, dy] = [
      Math.max(other.left - x, 0, x - other.right),
      Math.max(other.top - y, 0, y - other.bottom),
    ];
    return Math.hypot(dx, dy) >= 12;
  });
}
