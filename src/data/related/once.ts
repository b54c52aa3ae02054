import type { Entry } from './feed-index.js';

/**
 * Makes a function that lets each article through once: not a second time by its id, its address or its title,
 * whichever of them is known.
 */
export function once(): (article: Pick<Entry, 'id' | 'key' | 'title'>) => boolean {
  const seen = new Set<string>();
  return ({ id, key, title }) => {
    const names = [id && `i${id}`, key && `k${key}`, title && `t${title}`].filter(Boolean);
    const first = !names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return first;
  };
}
