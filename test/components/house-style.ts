import '../../src/elements/feedback-button.js';
import '../../src/elements/news-list.js';
import '../../src/elements/tag-filter.js';
import type { FeedbackButton } from '../../src/elements/feedback-button.js';
import type { NewsList } from '../../src/elements/news-list.js';
import type { TagFilter } from '../../src/elements/tag-filter.js';
import { THEMES, type Theme } from '../../scripts/themes/packages.js';
import { until } from '../suites/until.js';
import { feedOf } from './feeds.js';
import { inState } from './parts.js';

/** A house style in the page, until it is taken away. */
export interface HouseStyle {
  /** Carries the theme's class; what is in it has the theme. */
  place: HTMLElement;
  /** What a token comes to in it; `''` where the theme has none. */
  token(name: string): string;
  /** Loads our bridge beside the theme. */
  bridge(): Promise<void>;
  remove(): void;
}

/** A theme by its name. */
export function themeNamed(name: string): Theme {
  const theme = THEMES.find((one) => one.name === name);
  if (!theme) throw new Error(`There is no theme ${name}.`);
  return theme;
}

/** Loads a theme and its own components as their municipality publishes them. */
export async function houseStyle({ name, className, files, library }: Theme): Promise<HouseStyle> {
  const links = await Promise.all([...files, ...library.files].map((file) => link(`/node_modules/${file}`)));
  const place = document.createElement('div');
  place.className = `${className} ${library.page}`;
  document.body.append(place);
  return {
    place,
    token: (token) => getComputedStyle(place).getPropertyValue(`--${token}`).trim(),
    bridge: async () => void links.push(await link(`/src/themes/${name.replace('-dark', '')}.css`)),
    remove: () => [place, ...links].forEach((node) => node.remove()),
  };
}

function link(href: string): Promise<HTMLLinkElement> {
  const node = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    node.onload = () => {
      if (node.sheet) hoverable(node.sheet);
      resolve(node);
    };
    node.onerror = () => reject(new Error(`${href} could not be loaded`));
    document.head.append(node);
  });
}

/** Has the rules for a device that can hover hold: a browser without a screen says that nothing can. */
function hoverable(group: CSSStyleSheet | CSSGroupingRule): void {
  for (const rule of group.cssRules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.startsWith('(hover: hover)'))
      rule.media.mediaText = rule.media.mediaText.replace('(hover: hover)', 'all');
    if (rule instanceof CSSGroupingRule) hoverable(rule);
  }
}

/** What of ours stands in a house style. */
export interface Shown {
  list: NewsList;
  filter: TagFilter;
  button: FeedbackButton;
  /** A part of the dialog. */
  field: (selector: string) => HTMLElement;
}

const FEED = feedOf(
  { date_published: '2026-11-12', tags: ['Wonen', 'Werk'], summary: 'Een bericht.' },
  { tags: ['Wonen'] },
);

/** Shows our elements in a place, with the dialog open. */
export async function show(place: HTMLElement): Promise<Shown> {
  const box = document.createElement('div');
  box.innerHTML = `
    <tag-filter></tag-filter>
    <news-list heading="Nieuws" page-size="1"></news-list>
    <feedback-button endpoint="/v1/feedback"></feedback-button>`;
  const [filter, list, button] = [...box.children] as [TagFilter, NewsList, FeedbackButton];
  list.feed = FEED;
  place.append(box);
  await inState(list, 'ready');
  await inState(filter, 'ready');
  await button.open();
  const field = (selector: string): HTMLElement => button.shadowRoot?.querySelector(selector) as HTMLElement;
  await until(() => field('textarea'), 'the dialog');
  return { list, filter, button, field };
}
