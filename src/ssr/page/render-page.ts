import type { Feed } from '../../data/model.js';
import { loadFeed } from '../../data/load-feed.js';
import { parseFeed } from '../../data/parse-feed.js';
import { renderFeedbackButton } from '../feedback-button.js';
import { attribute } from '../markup.js';
import { renderNewsList } from '../news-list.js';
import type { Rendered, RenderOptions } from '../options.js';
import { renderRelatedNews } from '../related-news.js';
import { renderTagFilter } from '../tag-filter.js';
import { findElements, type Found, type FoundPage, type Name } from './find-elements.js';

/** How a page is to be rendered. */
export interface PageOptions {
  /** Address of the page; feeds and pictures with a relative address count from it. */
  url?: string | undefined;
  /** The feed of every element that needs one, in the place of what the page says. */
  feed?: Feed | undefined;
  /** Gets a feed by its full address; `loadFeed` without it. */
  load?: ((address: string) => Promise<Feed>) | undefined;
  /** What goes before the names of the elements: `rv` for `<rv-news-list>`. */
  prefix?: string | undefined;
}

/** A page with its elements rendered. */
export interface RenderedPage {
  /** The page; what is not ours is as it was, to the byte. */
  html: string;
  /** What `style-src` of the page's policy needs, each once. */
  styleHashes: string[];
  /** The elements that were rendered, in order. */
  rendered: Name[];
  /** The elements that were left to the browser, and why. */
  left: { name: Name; why: Why; detail?: string }[];
}

/**
 * Why an element was left as it was: `rendered` already; it has `no-feed`; its feed has an address that nothing is known to
 * count from (`no-url`); its feed could not be had (`failed`); what it asks for is for the `browser`.
 */
export type Why = 'rendered' | 'no-feed' | 'no-url' | 'failed' | 'browser';

/** Something that is not there, with the reason. */
class Left extends Error {
  readonly why: Why;

  constructor(why: Why, detail = '') {
    super(detail);
    this.why = why;
  }
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Renders every element of ours in a page. Only elements change: what is round them and in them stays as it is written. What
 * cannot be rendered is left to the browser, and told.
 */
export async function renderPage(source: string, options: PageOptions = {}): Promise<RenderedPage> {
  const prefix = options.prefix ? `${options.prefix}-` : '';
  const page = findElements(source, prefix);
  const printer = new PagePrinter(page, options);
  const result: RenderedPage = { html: '', styleHashes: [], rendered: [], left: [] };
  const hashes = new Set<string>();
  for (const found of page.elements) {
    try {
      const { styleHashes } = await printer.print(found);
      for (const hash of styleHashes) hashes.add(hash);
      result.rendered.push(found.name);
    } catch (error) {
      const why = error instanceof Left ? error.why : 'failed';
      const detail = error instanceof Error ? error.message : String(error);
      result.left.push({ name: found.name, why, ...(detail && { detail }) });
    }
  }
  let html = source;
  for (const { start, end, text } of printer.edits.sort((a, b) => b.start - a.start)) {
    html = html.slice(0, start) + text + html.slice(end);
  }
  return { ...result, html, styleHashes: [...hashes] };
}

class PagePrinter {
  readonly edits: Edit[] = [];
  readonly #page: FoundPage;
  readonly #options: PageOptions;
  readonly #feeds = new Map<string, Promise<Feed>>();
  /** Ids of inline feeds, by the address of each. */
  readonly #ids = new Map<string, string>();

  constructor(page: FoundPage, options: PageOptions) {
    this.#page = page;
    this.#options = options;
  }

  async print(found: Found): Promise<Rendered> {
    if (found.isRendered) throw new Left('rendered');
    const rendered = await this.#render(found);
    if (!rendered.shadow) throw new Left('browser');
    const { start, inside } = found;
    this.#insert(inside, `<template shadowrootmode="open">${rendered.shadow}</template>`);
    // Search engines find it behind the element, scripts the feed before it.
    if (rendered.feed || rendered.jsonLd) this.#insert(start, rendered.feed + rendered.jsonLd);
    return rendered;
  }

  #render(found: Found): Promise<Rendered> {
    switch (found.name) {
      case 'news-list':
        return this.#list(found);
      case 'tag-filter':
        return this.#filter(found);
      case 'related-news':
        return this.#related(found);
      case 'feedback-button':
        return renderFeedbackButton(this.#about(found));
    }
  }

  async #list(found: Found): Promise<Rendered> {
    const { feed, address } = await this.#feedOf(found);
    // What asks again later must know where.
    const isAskedAgain = 'refresh-every' in found.attributes || 'offline' in found.attributes;
    const isInline = !address || isAskedAgain;
    const known = this.#ids.get(address);
    const feedId = isInline ? '' : (known ?? this.#newId('raakvlak-feed'));
    const rendered = await renderNewsList(feed, { ...this.#about(found), feedId });
    if (!isInline) {
      this.#ids.set(address, feedId);
      this.#setSource(found, feedId);
    }
    return known ? { ...rendered, feed: '' } : rendered;
  }

  async #filter(found: Found): Promise<Rendered> {
    const lists = this.#page.elements.filter(({ name }) => name === 'news-list');
    const { for: ids } = found.attributes;
    const list = ids
      ? lists.find(({ attributes }) => attributes.id === ids.trim())
      : (lists.find(({ start }) => start > found.start) ?? lists.at(-1));
    if (!list) throw new Left('browser');
    const { feed } = await this.#feedOf(list);
    return renderTagFilter(feed, { ...this.#about(found), list: list.attributes });
  }

  async #related(found: Found): Promise<Rendered> {
    const { feed } = await this.#feedOf(found);
    const { title, description, tags, canonical } = this.#page;
    const named = found.attributes['for-url'] ?? canonical ?? this.#options.url;
    if (!named) throw new Left('no-url');
    const article = { url: this.#absolute(named), title, text: description, tags };
    const feedId = this.#newId('raakvlak-related');
    const rendered = await renderRelatedNews(feed, { ...this.#about(found), feedId, article });
    if (rendered.shadow) this.#setSource(found, feedId);
    return rendered;
  }

  #about({ attributes, lang, children, ownHeading }: Found): RenderOptions {
    const { url, prefix } = this.#options;
    return { attributes, lang, children, ownHeading, url, prefix };
  }

  /** The feed of an element, and its address; `''` when it is in the page. */
  async #feedOf({ attributes }: Found): Promise<{ feed: Feed; address: string }> {
    const { feed, load = loadFeed } = this.#options;
    const src = (attributes.src ?? '').trim() || this.#page.alternate;
    if (feed) return { feed, address: src?.startsWith('#') ? '' : 'given' };
    if (!src) throw new Left('no-feed');
    // A browser tells the sources of each item.
    if (/\s/.test(src)) throw new Left('browser');
    const isHere = src.startsWith('#');
    const text = isHere ? this.#page.inline.get(src.slice(1)) : undefined;
    if (isHere && text === undefined) throw new Left('no-feed', src);
    const address = isHere ? src : this.#absolute(src);
    const itemUrl = attributes['item-url'];
    const got =
      this.#feeds.get(address + itemUrl) ??
      (isHere
        ? parseFeed(text!, { url: this.#options.url ?? '', ...(itemUrl && { itemUrl }) })
        : load(address));
    this.#feeds.set(address + itemUrl, got);
    return { feed: await got, address: isHere ? '' : address };
  }

  #absolute(address: string): string {
    const { url } = this.#options;
    const { base } = this.#page;
    const from = base && URL.canParse(base, url) ? new URL(base, url).href : url;
    if (!URL.canParse(address, from)) throw new Left('no-url', address);
    return new URL(address, from).href;
  }

  /** An id that no inline feed has yet. */
  #newId(name: string): string {
    const { inline } = this.#page;
    let id = name;
    for (let n = 2; inline.has(id); n++) id = `${name}-${n}`;
    inline.set(id, '');
    return id;
  }

  #setSource({ places, inside }: Found, id: string): void {
    const text = attribute('src', `#${id}`).trim();
    if (places.src) this.edits.push({ ...places.src, text });
    else this.#insert(inside - 1, ` ${text}`);
  }

  #insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }
}
