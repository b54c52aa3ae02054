import type axe from 'axe-core';
import type { StoriesPage } from '../../test/a11y/page.ts';
import type { Scene } from './scenes.ts';

/** Something that axe found. */
export interface Finding {
  story: string;
  /** The names of the scenes that it shows in. */
  scene: string;
  theme: string;
  rule: string;
  /** The element's markup, cut short, and what is wrong with it. */
  what: string;
}

/** Puts the sheets of all themes on the page of stories. Runs in the browser. */
export async function dress(sheets: readonly string[]): Promise<void> {
  await Promise.all(
    sheets.map((href) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      document.head.append(link);
      return new Promise((resolve, reject) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', () => reject(new Error(`There is no ${href}.`)));
      });
    }),
  );
}

/**
 * Shows a story, and asks axe about it in each scene: all rules in the first, and in the others those that a house style
 * can change anything for. Runs in the browser, so it holds all that it needs.
 */
export async function look(story: string, scenes: readonly Scene[]): Promise<Finding[]> {
  const { axe: engine, stories } = window as unknown as { axe: typeof axe; stories: StoriesPage };
  const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size'];
  // A story is a part of a page, and has no landmarks or main heading of its own.
  const ofPages = ['region', 'page-has-heading-one', 'landmark-one-main'];
  const page = document.documentElement;
  const found: Finding[] = [];
  const root = await stories.show(story);
  for (const [index, { name, theme, className, scheme }] of scenes.entries()) {
    page.className = className;
    page.style.colorScheme = scheme;
    document.body.style.background =
      'var(--rvo-document-background-color, var(--utrecht-document-background-color, var(--utrecht-body-background-color, var(--ams-body-background-color, Canvas))))';
    document.body.style.color =
      'var(--rvo-document-color, var(--utrecht-document-color, var(--utrecht-body-color, var(--ams-color-text, CanvasText))))';
    await new Promise(requestAnimationFrame);
    const { violations } = await engine.run(root, {
      runOnly: index ? { type: 'rule', values: ofLooks } : { type: 'tag', values: all },
      ...(index === 0 && { rules: Object.fromEntries(ofPages.map((id) => [id, { enabled: false }])) }),
      resultTypes: ['violations'],
    });
    for (const { id, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        found.push({
          story,
          scene: name,
          theme,
          rule: id,
          what: `${html.replace(/\s+/g, ' ').slice(0, 140)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
        });
  }
  return found;
}
