import { milliseconds } from '../../data/related/duration.js';
import type { RelatedOptions } from '../../data/related/related-news.js';
import { warnOnce } from '../shared/warn.js';
import { toNames } from '../shared/words.js';
import type { RelatedNews } from './related-news.js';

/**
 * What the rarer attributes ask of the ranking. A value that means nothing behaves as if it were not there, and the
 * console says so once.
 */
export function settingsOf(host: RelatedNews): RelatedOptions {
  return {
    excludeTags: toNames(host.excludeTags),
    maxAge: durationOf(host),
    minScore: shareOf(host, 'min-score', host.minScore),
    diversity: shareOf(host, 'diversity', host.diversity),
  };
}

function durationOf(host: RelatedNews): string | undefined {
  const { maxAge } = host;
  try {
    if (maxAge) milliseconds(maxAge);
    return maxAge || undefined;
  } catch {
    warnOnce(host, `max-age="${maxAge}" is no duration. Write P1Y for a year, P6M for six months.`);
    return undefined;
  }
}

/** A number from 0 to 1. */
function shareOf(host: RelatedNews, name: string, value: number | null | undefined): number | undefined {
  // Frameworks and attributes that go give null.
  if (value === null || value === undefined) return undefined;
  if (value >= 0 && value <= 1) return value;
  warnOnce(host, `${name}="${host.getAttribute(name) ?? value}" is no number from 0 to 1.`);
  return undefined;
}
