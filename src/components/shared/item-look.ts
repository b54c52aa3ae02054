import type { ItemImage, NewsItem } from '../../data/model.js';
import { advise } from './advise.js';
import { SHOW, type ItemLook, type Show } from './item-view.js';
import { splitWords } from './words.js';

/** What shows where the page does not say. */
export const SHOWN = 'date summary tags';

/** What an item shows: the known ones of some words; in layout `headlines` dates and sources alone. */
export function partsToShow(host: Element, words: string, isHeadlines: boolean): Set<Show> {
  const show = new Set<Show>();
  for (const word of splitWords(words)) {
    const known = SHOW.find((name) => name === word);
    if (!known) advise(host, 'unknownValue', 'show', word, SHOW);
    else if (!isHeadlines || known === 'date' || known === 'source') show.add(known);
  }
  return show;
}

/** Tells which pictures may be shown: those of the page's and the feed's origin, and of the origins that are named. */
export function imageGate(host: Element, named: string): ItemLook['mayShow'] {
  const origins = new Set<string>();
  const base = globalThis.document?.baseURI;
  for (const address of ['/', ...splitWords(named)]) {
    if (URL.canParse(address, base)) origins.add(new URL(address, base).origin);
  }
  return ({ src }: ItemImage, { url }: NewsItem['source']) => {
    const { origin } = new URL(src);
    if (origins.has(origin) || (url && new URL(url).origin === origin)) return true;
    advise(host, 'foreignImage', origin);
    return false;
  };
}
