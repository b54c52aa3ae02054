import type { NewsItem } from '../model.js';
import { articleKey } from './article-key.js';
import { TEXT } from './constants.js';
import { fold } from './words.js';

/** What an article is known by; each may be `''`. */
export interface Names {
  readonly id: string;
  /** Its address without what does not matter. */
  readonly key: string;
  /** Its title as letters and digits: titles that differ in case, accents or punctuation alone are one. */
  readonly title: string;
}

/** What an item, or the page, is known by. */
export function namesOf({
  id = '',
  url,
  title = '',
}: Pick<Partial<NewsItem>, 'id' | 'url' | 'title'>): Names {
  return {
    id,
    key: url ? articleKey(url) : '',
    title: fold(title.slice(0, TEXT.least)).replace(/[^\p{L}\p{N}]+/gu, ''),
  };
}

/**
 * Makes a function that lets each article through once: not a second time by its id, its address or its title,
 * whichever of them is known.
 */
export function once(): (names: Names) => boolean {
  const seen = new Set<string>();
  return ({ id, key, title }) => {
    const names = [id && `i${id}`, key && `k${key}`, title && `t${title}`].filter(Boolean);
    const first = !names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return first;
  };
}

/** A part of an address that every spelling of it holds, or `''`: the end of its path, when that is plain. */
function mark(key: string): string {
  return /\/([\w.~-]+)\?/.exec(key)?.[1] ?? '';
}

/**
 * The places of an address among others, however each is written. Taking one apart takes long, so only those are that
 * end as this one does.
 */
export function placesOf(url: string, urls: readonly (string | undefined)[]): number[] {
  const key = articleKey(url);
  const end = mark(key);
  const places: number[] = [];
  urls.forEach((other, place) => {
    if (other?.includes(end) && articleKey(other) === key) places.push(place);
  });
  return places;
}

/** When an item was published, or else changed, in milliseconds; 0 when neither is known. */
export function timeOf({ published, modified }: NewsItem): number {
  return (published ?? modified)?.getTime() || 0;
}

/** Newest first; of one moment in the order of their ids, compared by code unit so that no locale matters. */
export function newestFirst(a: NewsItem, b: NewsItem): number {
  return timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1);
}
