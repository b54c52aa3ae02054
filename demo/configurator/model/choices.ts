import { ELEMENTS, NEWS, type ElementName } from './manifest.ts';

/** Where the code goes. */
export const SYSTEMS = ['html', 'wordpress', 'drupal', 'react'] as const;
export type System = (typeof SYSTEMS)[number];

/** How wide the page of the preview is. */
export const WIDTHS = ['phone', 'desktop'] as const;
export type Width = (typeof WIDTHS)[number];

/** Languages of the configurator; the first is the default. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Attributes of the feed: set once, for all elements that show it. */
export const FEED_OPTIONS: readonly string[] = ['src', 'format', 'item-url', 'image-origins', 'offline'];

/** Whose options they are. */
export type Owner = ElementName | 'feed';

/** All that is chosen. Texts are as they were typed; `''` is the default. */
export interface Choices {
  elements: readonly ElementName[];
  options: Readonly<Record<Owner, Readonly<Record<string, string>>>>;
  /** Subjects that the feedback form offers, one per line. */
  categories: string;
  /** Address of the page with all news: a link that shows while there is no news. */
  link: string;
  /** Address of the profile. */
  profile: string;
  /** File name in `themes/`, without `.css`. */
  theme: string;
  /** BCP 47; `''` follows the page. */
  language: string;
  integrity: boolean;
  system: System;
  width: Width;
  /** Of the configurator itself. */
  ui: Language;
}

/** What one begins with. */
export const START: Choices = {
  elements: ['tag-filter', 'news-list'],
  options: {
    feed: { src: '/feed.json' },
    'tag-filter': {},
    'news-list': {},
    'related-news': {},
    'feedback-button': {},
  },
  categories: '',
  link: '',
  profile: '',
  theme: '',
  language: '',
  integrity: false,
  system: 'html',
  width: 'phone',
  ui: 'nl',
};

/** The same choices with one option changed. */
export function withOption(choices: Choices, owner: Owner, name: string, value: string): Choices {
  const { [name]: _, ...others } = choices.options[owner];
  const own = value === '' ? others : { ...others, [name]: value };
  return { ...choices, options: { ...choices.options, [owner]: own } };
}

/** The same choices with or without an element. */
export function withElement(choices: Choices, name: ElementName, isChosen: boolean): Choices {
  const elements = ELEMENTS.filter((one) => (one === name ? isChosen : choices.elements.includes(one)));
  return { ...choices, elements };
}

/** Whether anything that is chosen shows news. */
export function showsNews({ elements }: Choices): boolean {
  return elements.some((name) => NEWS.includes(name));
}

/** The addresses of the feeds. */
export function sourcesOf(choices: Choices): string[] {
  return showsNews(choices) ? words(choices.options.feed.src ?? '') : [];
}

/** Words between spaces. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Names between commas; `\,` is a comma in a name. */
export function names(text: string): string[] {
  return text
    .split(/(?<!\\),/)
    .map((name) => name.replaceAll('\\,', ',').trim())
    .filter(Boolean);
}

/** The subjects of the feedback form. */
export function categoriesOf({ categories }: Choices): string[] {
  return categories
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
