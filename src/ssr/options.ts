/** How an element is to be rendered. */
export interface RenderOptions {
  /** Attributes of the element, by the names that they have in HTML: `{ heading: 'Nieuws', 'page-size': 5, offline: true }`. */
  attributes?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  /** Language round the element, as the page says it in `lang`; Dutch without it. */
  lang?: string | undefined;
  /** Address of the page: pictures may come from its origin. Without it only from that of the feed, and from `image-origins`. */
  url?: string | undefined;
  /** What goes before the element's name: `rv` for `<rv-news-list>`. */
  prefix?: string | undefined;
  /** HTML between the tags of the element: what it shows without script where nothing was rendered, a heading in its slot. */
  children?: string | undefined;
  /** Text of the element among `children` that is in the slot `heading`. */
  ownHeading?: string | undefined;
}

/** How an element with news is to be rendered. */
export interface NewsOptions extends RenderOptions {
  /**
   * Id of the inline feed, `raakvlak-feed` when not given; each feed on a page needs one of its own. The element's `src`
   * names it. With `''` there is no inline feed, and the element reads the `src` in `attributes`.
   */
  feedId?: string | undefined;
  /** Leaves out what is for search engines. */
  jsonLd?: boolean | undefined;
}

/** An element, rendered. */
export interface Rendered {
  /** All of it, to be put in the page as it is: inline feed, element, data for search engines. */
  html: string;
  /** The element alone. */
  element: string;
  /**
   * The contents of its `<template shadowrootmode="open">`, for frameworks that print the element themselves; `''` when
   * there is nothing to render.
   */
  shadow: string;
  /** `<script type="application/feed+json">`, or `''`. It has to stand before the element. */
  feed: string;
  /** `<script type="application/ld+json">`, or `''`. */
  jsonLd: string;
  /** What `style-src` of the page's policy needs, such as `'sha256-…'`; the same for all elements of a kind. */
  styleHashes: string[];
}
