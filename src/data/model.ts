/** The shapes that every room of the project agrees on. Types and nothing else. */

/** Names of the feed formats that the reader knows; `format` overrides detection with one of these. */
export type FormatName = 'json-feed' | 'rss' | 'atom' | 'wordpress' | 'openpub' | 'drupal';

/** A subject of an item. */
export interface Tag {
  /** NFKC, case-folded, spaces collapsed: `'Samenwerking '` and `'samenwerking'` are one tag. */
  key: string;
  /** The spelling to show: the one used most in the feed. */
  label: string;
}

/** A picture that belongs to an item. Elements show it only from the page's or the feed's origin, or a named one. */
export interface ItemImage {
  /** Absolute `http:` or `https:` URL. */
  src: string;
  /** Text alternative; `''` when the picture says nothing that the text does not. */
  alt: string;
  /** CSS pixels. */
  width?: number;
  /** CSS pixels. */
  height?: number;
}

/** One news item, in the one shape that all formats are turned into. */
export interface NewsItem {
  id: string;
  /** Absolute `http:` or `https:` URL of the article, when the feed gives one. */
  url?: string | undefined;
  /** Plain text, entities decoded. */
  title: string;
  /** Plain text, at most one paragraph; `''` when there is none. */
  summary: string;
  /** Plain text of the whole, for ranking, worked out when first read; may be `''`. */
  readonly text: string;
  published?: Date | undefined;
  modified?: Date | undefined;
  tags: Tag[];
  authors: string[];
  /** BCP 47 language tag. */
  language?: string | undefined;
  image?: ItemImage | undefined;
  /** Which feed it came from. */
  source: { title: string; url?: string };
  /** Ids of items that the publisher chose as related, best first. */
  related?: string[] | undefined;
  /** The publisher wants it first (`order="highlighted"`). */
  highlighted?: boolean | undefined;
}

/** Something odd in a feed: collected, never thrown. */
export interface Problem {
  level: 'error' | 'warning' | 'info';
  /** Id of the item at fault, or its place (`#12`) when it has none; absent when it is the feed's. */
  item?: string;
  /** What is wrong, in plain English. */
  message: string;
  /** What the web team can do about it. */
  hint: string;
}

/** A feed, read whole or as far as it has arrived. */
export interface Feed {
  title: string;
  /** The site that the feed belongs to. */
  homePage?: string;
  /** BCP 47 language tag. */
  language?: string;
  items: NewsItem[];
  problems: Problem[];
  /** URL of the next page of a paged feed. */
  next?: string;
}

/** A side by which items can be filtered with values and counts. */
export type Facet = 'tag' | 'source' | 'author' | 'year';

/** One value of a facet, as a filter shows it. */
export interface FacetValue {
  key: string;
  label: string;
  /** How many items would be left if this value were chosen, under all other choices. */
  count: number;
  selected: boolean;
}

/** What the visitor is reading now: all that is known of it, which may be very little. */
export interface CurrentArticle {
  id?: string;
  url?: string;
  title?: string;
  text?: string;
  tags?: readonly (string | Tag)[];
  language?: string;
}

/** A related item with the reasons why. */
export interface RelatedItem {
  item: NewsItem;
  /** 0 to 1; 1 is the article itself. */
  score: number;
  /** Labels of the tags that both share, rarest first. */
  tags: string[];
  /** The words that weighed most, as they are written in the item; at most three. */
  words: string[];
}
