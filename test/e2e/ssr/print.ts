import type { Page } from 'playwright-core';

/** What a page remembers of the server's print, from before any script of ours has run. */
interface Remembered {
  nodes: Element[];
  texts: string[];
  shifts: number[];
}
const KEY = '__print';
declare global {
  interface Window {
    [KEY]: Remembered;
  }
}

/** Has the page add up from the beginning how far things shift. */
export async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.__print = { nodes: [], texts: [], shifts: [] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.__print.shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Remembers all elements in our shadow roots. @returns how many there are */
export function remember(page: Page): Promise<number> {
  return page.evaluate(() => {
    const roots = document.querySelectorAll('news-list, tag-filter, related-news, feedback-button');
    // What is folded to be of use without script is rendered anew, of the same size.
    const all = [...roots].flatMap(({ shadowRoot }) =>
      shadowRoot && !shadowRoot.querySelector('details') ? [...shadowRoot.querySelectorAll('*')] : [],
    );
    const print = window.__print;
    print.nodes = all.filter((node) => !node.closest('style, noscript'));
    print.texts = print.nodes.map((node) => node.textContent.replace(/\s+/g, ' ').trim());
    return print.nodes.length;
  });
}

/** What has become of them: those that have gone, those that say something else, and how far the page has shifted. */
export function compare(page: Page): Promise<{ gone: string[]; changed: string[][]; shift: number }> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { nodes, texts, shifts } = window.__print;
    const text = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();
    return {
      gone: nodes.filter((node) => !node.isConnected).map((node) => node.outerHTML.slice(0, 200)),
      changed: nodes.flatMap((node, i) => (text(node) === texts[i] ? [] : [[texts[i] ?? '', text(node)]])),
      shift: shifts.reduce((sum, value) => sum + value, 0),
    };
  });
}
