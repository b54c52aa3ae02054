/** What {@link namesAndOrder} found; each finding names the element that is meant. */
export interface NamesAndOrder {
  /** How many labels on screen were compared with the name that the browser gives. */
  labels: number;
  /** How many pairs of neighbours were compared. */
  pairs: number;
  findings: string[];
}

/**
 * Compares what is drawn with what assistive technology gets: the visible label of each control is in its name (WCAG 2.2,
 * 2.5.3), and of two neighbours in the document the first stands first on screen (1.3.2). Pictures are left out: one may
 * stand at either side of its text, and both orders mean the same.
 *
 * Runs in the browser, so it holds all that it needs. Chromium must be started with `ComputedAccessibilityInfo`.
 */
export function namesAndOrder(): NamesAndOrder {
  const found: NamesAndOrder = { labels: 0, pairs: 0, findings: [] };
  const childrenOf = (element: Element): Element[] => {
    if (element instanceof HTMLSlotElement) {
      const assigned = element.assignedElements();
      if (assigned.length) return assigned;
    }
    return [...(element.shadowRoot ?? element).children];
  };
  const isDrawn = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none';
  const nameOf = (element: Element): string =>
    `<${element.localName} part="${element.getAttribute('part') ?? ''}"> ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 50)}`;
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

  /** The words on screen in an element; those for a screen reader alone are clipped away. */
  const drawnText = (element: Element): string =>
    isDrawn(element)
      ? [...element.childNodes]
          .map((node) =>
            node instanceof Element && !(node instanceof HTMLOptionElement)
              ? drawnText(node)
              : node instanceof Text
                ? node.data
                : '',
          )
          .join('')
      : '';

  const checkName = (control: HTMLElement): void => {
    const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
    const isField = control.matches('input, select, textarea');
    const label = (isField ? labels : [control]).map(drawnText).join(' ');
    // What has no label of its own on screen has nothing to agree with.
    if (!/\p{L}/u.test(label)) return;
    found.labels += 1;
    const name = (control as HTMLElement & { computedName?: string }).computedName ?? '';
    if (!plain(name).includes(plain(label)))
      found.findings.push(`${nameOf(control)} is named "${name}", and shows "${label.trim()}"`);
  };

  const checkOrder = (parent: Element, children: readonly Element[]): void => {
    const isFromRight = getComputedStyle(parent).direction === 'rtl';
    // What is lifted out of the flow stands where its frame says.
    const inFlow = children.filter(
      (child) =>
        !child.matches('img, option, br') &&
        isDrawn(child) &&
        /static|relative/.test(getComputedStyle(child).position) &&
        [...child.getClientRects()].some(({ width, height }) => width > 0 && height > 0),
    );
    inFlow.slice(1).forEach((second, index) => {
      const first = inFlow[index] as Element;
      // Of words that run on to a next line, the end of one and the start of the other.
      const [before, after] = [[...first.getClientRects()].at(-1), second.getClientRects()[0]];
      if (!before || !after) return;
      found.pairs += 1;
      const isBeside = Math.min(before.bottom, after.bottom) - Math.max(before.top, after.top) > 1;
      // The direction of the text orders the words of one line, whatever that of the page is.
      if (isBeside && getComputedStyle(second).display === 'inline') return;
      const isInOrder = isBeside
        ? isFromRight
          ? after.right <= before.right + 1
          : after.left >= before.left - 1
        : after.top >= before.bottom - 1;
      if (!isInOrder) found.findings.push(`${nameOf(second)} stands before ${nameOf(first)}`);
    });
  };

  const visit = (element: Element): void => {
    if (element.matches('svg') || !element.checkVisibility({ visibilityProperty: true })) return;
    if (element.matches('a[href], button, input, select, textarea, summary'))
      checkName(element as HTMLElement);
    const children = childrenOf(element);
    checkOrder(element, children);
    children.forEach(visit);
  };
  /** What lies behind a dialog is out of reach. */
  const dialogIn = (element: Element): Element | undefined =>
    element.matches('dialog:modal')
      ? element
      : childrenOf(element)
          .map(dialogIn)
          .find((dialog) => dialog);
  visit(dialogIn(document.body) ?? document.body);
  return found;
}
