/** What a host's page must show; how many items of the feed there are. */
export interface Counts {
  all: number;
  firstTopic: number;
  found: number;
  shown: number;
}

/** The list that every host is held against; each method gives what is wrong, in words. */
export interface Checklist {
  /** Resolves when all elements show what they should, or tells which do not. */
  ready(): Promise<string[]>;
  /** Sizes, colours, places and links of what is shown. */
  look(): string[];
  /** The list shows so many items. */
  shows(count: number): Promise<string[]>;
  /** The open dialog lies over the whole page, and can be read. */
  dialog(): Promise<string[]>;
  /** The thanks are shown, with the number that the endpoint gave. */
  thanks(): Promise<string[]>;
  /** All but sending, pressed by script, for engines that no test drives by hand. */
  goThrough(): Promise<string[]>;
}

/**
 * Makes the list for a page. The function holds all that it needs, as tests hand it to a browser as text.
 *
 * @param page the window that our elements are in
 */
export function makeChecklist(page: Window & typeof globalThis, counts: Counts): Checklist {
  const { document } = page;
  /** The least that text and its surface may differ (WCAG 1.4.3). */
  const leastContrast = 4.5;
  /** CSS pixels that a target has at least (WCAG 2.5.8). */
  const leastTarget = 24;

  const list = (selector: string, root: ParentNode | null | undefined): HTMLElement[] => [
    ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const inside = (element: string, selector: string): HTMLElement[] =>
    list(selector, document.querySelector(element)?.shadowRoot);
  const items = (element: string): HTMLElement[] => inside(element, '[part~=item]');
  const nextFrame = (): Promise<void> => new Promise((resolve) => page.setTimeout(resolve, 16));
  const wait = async (isSo: () => unknown, what: string): Promise<string[]> => {
    const end = page.performance.now() + 20_000;
    while (page.performance.now() < end) {
      if (isSo()) return [];
      await nextFrame();
    }
    return [`not in 20 s: ${what}`];
  };

  // Whatever way a colour is written in, a canvas tells what it is.
  const pen = document.implementation
    .createHTMLDocument('')
    .createElement('canvas')
    .getContext('2d', { willReadFrequently: true });
  const rgba = (colour: string): number[] => {
    if (!pen) return [0, 0, 0, 1];
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = '#000';
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const { data } = pen.getImageData(0, 0, 1, 1);
    return [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0, (data[3] ?? 0) / 255];
  };
  const over = (front: number[], back: number[]): number[] => {
    const alpha = front[3] ?? 1;
    return [0, 1, 2].map((i) => (front[i] ?? 0) * alpha + (back[i] ?? 0) * (1 - alpha));
  };
  const parentOf = (node: Element): Element | null =>
    node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
  const surface = (node: Element): number[] => {
    const layers: number[][] = [];
    for (let at: Element | null = node; at; at = parentOf(at)) {
      const layer = rgba(page.getComputedStyle(at).backgroundColor);
      layers.push(layer);
      if ((layer[3] ?? 0) > 0.99 || at.matches('dialog')) break;
    }
    return layers.reduceRight((back, layer) => over(layer, back), [255, 255, 255]);
  };
  const light = (colour: number[]): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const part = (colour[i] ?? 0) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const contrast = (node: Element): number => {
    const back = surface(node);
    const [a, b] = [light(over(rgba(page.getComputedStyle(node).color), back)), light(back)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };

  /** What is wrong with how a piece of text looks. */
  const unreadable = (node: HTMLElement | undefined, what: string): string[] => {
    if (!node) return [`${what} is not there`];
    const { width, height, left, right } = node.getBoundingClientRect();
    const { fontSize, visibility } = page.getComputedStyle(node);
    // The words of a button are in an element in it.
    const ratio = contrast(node.querySelector('span') ?? node);
    const faults: string[] = [];
    if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      faults.push(`${what} is not visible (${visibility})`);
    if (width < 8 || height < 8) faults.push(`${what} is ${width} × ${height}`);
    if (left < -1 || right > page.innerWidth + 1) faults.push(`${what} lies from ${left} to ${right}`);
    if (parseFloat(fontSize) < 9) faults.push(`${what} is set in ${fontSize}`);
    if (!(ratio >= leastContrast)) faults.push(`${what} has a contrast of ${ratio.toFixed(2)}`);
    return faults;
  };
  /** What is wrong with something to press: it can be read, is large enough, and nothing lies over it. */
  const unpressable = (node: HTMLElement | undefined, what: string, isLink = false): string[] => {
    const faults = unreadable(node, what);
    if (!node) return faults;
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = node.getClientRects();
    if (!box) return [...faults, `${what} has no place`];
    if (!isLink && (box.width < leastTarget || box.height < leastTarget))
      faults.push(`${what} is ${box.width} × ${box.height} to press`);
    const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2];
    const root = node.getRootNode() as ShadowRoot;
    const top = root.elementFromPoint(x, y);
    if (!top || !(node === top || node.contains(top)))
      faults.push(`${what} lies under <${document.elementFromPoint(x, y)?.localName ?? 'nothing'}>`);
    return faults;
  };

  return {
    async ready() {
      const faults = await wait(() => items('news-list').length === counts.shown, 'items in the list');
      document.querySelector('related-news')?.scrollIntoView({ behavior: 'instant' });
      return [
        ...faults,
        ...(await wait(() => items('related-news').length > 0, 'items in the related block')),
        ...(await wait(() => inside('tag-filter', '[part~=chip]').length > 1, 'topics in the filter')),
        ...(await wait(() => inside('feedback-button', '[part~=button]').length, 'the button')),
        ...(await wait(
          () => inside('tag-filter ~ tag-filter, [facet=text]', 'input').length,
          'the search box',
        )),
      ];
    },

    look() {
      const faults: string[] = [];
      for (const element of ['news-list', 'related-news']) {
        faults.push(...unreadable(inside(element, '[part~=heading]')[0], `the heading of ${element}`));
        for (const [index, item] of items(element).entries()) {
          const what = `item ${index + 1} of ${element}`;
          const title = item.querySelector<HTMLElement>('[part~=title]') ?? undefined;
          faults.push(...unreadable(title, `the title of ${what}`));
          if (title && title.getBoundingClientRect().width < 80)
            faults.push(`the title of ${what} is narrow`);
          const link = item.querySelector<HTMLAnchorElement>('a[href]') ?? undefined;
          faults.push(...unpressable(link, `the link of ${what}`, true));
          if (!/\/nieuws\/bericht-\d+$/.test(link?.href ?? '')) faults.push(`${what} leads to ${link?.href}`);
          for (const part of ['date', 'summary', 'tag']) {
            const found = item.querySelector<HTMLElement>(`[part~=${part}]`);
            if (found) faults.push(...unreadable(found, `the ${part} of ${what}`));
          }
        }
      }
      const [first, second] = items('news-list').map((item) => item.getBoundingClientRect());
      if (first && second && second.top < first.bottom - 1) faults.push('the items lie over each other');
      const [picture] = inside('news-list', 'img');
      if (!picture || picture.getBoundingClientRect().width < 40)
        faults.push('the first picture is not shown');
      for (const chip of inside('tag-filter', '[part~=chip]').filter((one) => one.checkVisibility()))
        faults.push(...unpressable(chip, 'a topic'));
      faults.push(...unpressable(inside('feedback-button', '[part~=button]')[0], 'the button'));
      for (const link of list('news-list > a, related-news > a, feedback-button > a', document))
        if (link.checkVisibility()) faults.push('fallback content shows beside what took its place');
      return faults;
    },

    shows: (count) => wait(() => items('news-list').length === count, `${count} items in the list`),

    async dialog() {
      const open = (): HTMLElement | undefined => inside('feedback-button', 'dialog[open]')[0];
      const faults = await wait(open, 'an open dialog');
      const dialog = open();
      if (!dialog) return faults;
      const host = document.querySelector('feedback-button');
      const { left, right, top, bottom, width } = dialog.getBoundingClientRect();
      if (left < 0 || top < 0 || right > page.innerWidth + 1 || bottom > page.innerHeight + 4 || width < 200)
        faults.push(`the dialog lies from ${left}, ${top} to ${right}, ${bottom}`);
      for (const [x, y] of [
        [left + 3, top + 20],
        [(left + right) / 2, (top + bottom) / 2],
        [2, 2],
        // A scroll bar belongs to the browser.
        [document.documentElement.clientWidth - 2, page.innerHeight - 20],
      ] as const) {
        const found = document.elementFromPoint(x, y);
        if (found !== host) faults.push(`<${found?.localName}> lies over the dialog at ${x}, ${y}`);
      }
      for (const part of ['heading', 'label', 'hint', 'input', 'privacy'])
        faults.push(
          ...unreadable(inside('feedback-button', `dialog [part~=${part}]`)[0], `the ${part} of the dialog`),
        );
      for (const part of ['submit', 'close'])
        faults.push(
          ...unpressable(inside('feedback-button', `dialog [part~=${part}]`)[0], `${part} in the dialog`),
        );
      return faults;
    },

    async thanks() {
      const thanks = (): HTMLElement | undefined => inside('feedback-button', '[part~=thanks]')[0];
      const faults = await wait(() => thanks()?.textContent.includes('AB12'), 'thanks with a number');
      return [...faults, ...unreadable(thanks()?.querySelector('p') ?? undefined, 'the thanks')];
    },

    async goThrough() {
      const press = (element: string, part: string): void => inside(element, `[part~=${part}]`)[0]?.click();
      const faults = await this.ready();
      if (faults.length > 0) return faults;
      faults.push(...this.look());
      press('tag-filter', 'chip');
      faults.push(...(await this.shows(counts.firstTopic)));
      press('tag-filter', 'chip');
      faults.push(...(await this.shows(counts.shown)));
      press('feedback-button', 'button');
      faults.push(...(await this.dialog()));
      press('feedback-button', 'close');
      return faults;
    },
  };
}
