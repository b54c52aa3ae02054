import type { Feed, NewsItem } from '../../data/index.js';
import { beginning } from '../../data/normalise/text.js';
import { isForeign } from '../web/exchange.js';
import { finding, type Finding } from './finding.js';
import { similarTags, type SimilarTags, type TagCount } from './similar-tags.js';

/** What is in a feed, counted. */
export interface ItemFacts {
  count: number;
  /** ISO 8601; `null` when no item has a date. */
  oldest: string | null;
  newest: string | null;
  withoutTitle: number;
  /** Neither summary nor text. */
  withoutText: number;
  /** Their summary is the beginning of their text, as when they have none of their own. */
  summaryIsText: number;
  withoutDate: number;
  withoutLink: number;
  withoutImage: number;
  withoutTags: number;
  imagesWithoutAlt: number;
  /** Pictures of another origin than the page and the feed, by origin. */
  foreignImages: Record<string, number>;
  /** Most used first. */
  tags: { label: string; count: number }[];
  similarTags: SimilarTags[];
}

/** Titles that a finding names. */
const EXAMPLES = 3;
/** Characters of each. */
const EXAMPLE_LENGTH = 60;
/** Pairs of tags that a finding names. */
const PAIRS = 8;
/** Items that Raakvlak reads in a page (DESIGN 3). */
const LIMIT = 20_000;
/** Older news makes one wonder. */
const YEAR = 365 * 86_400_000;
/** What is left of text that was decoded in the wrong way: UTF-8 read as windows-1252, or the other way round. */
const GARBLED = /\ufffd|Ã[\u0080-\u00bf¤©«¨¶¼]|â€[\u0099\u009c\u009d™œ“”˜]/;

/**
 * Counts what is in a feed, and says what visitors would miss.
 *
 * @param options.page the origin of the page that would show it
 * @param options.fromFile whether it is a file of which is not known where it came from
 */
export function judgeItems(
  { items }: Feed,
  { page, now, fromFile }: { page: string | undefined; now: Date; fromFile: boolean },
): { facts: ItemFacts; findings: Finding[] } {
  const findings: Finding[] = [];
  const total = items.length;
  /** Reports the items for which something holds. @returns how many there are */
  const tell = (
    level: Finding['level'],
    code:
      'no-title' | 'no-text' | 'summary-is-text' | 'no-date' | 'no-link' | 'no-alt' | 'no-tags' | 'garbled',
    holds: (item: NewsItem) => unknown,
  ): number => {
    const found = items.filter(holds);
    const examples = found.slice(0, EXAMPLES).map(({ title }) => beginning(title, EXAMPLE_LENGTH));
    if (found.length) findings.push(finding(level, code, { count: found.length, total, examples, fromFile }));
    return found.length;
  };
  const withoutLink = tell('warning', 'no-link', ({ url }) => !url);
  const withoutTitle = tell('warning', 'no-title', hasNoTitle);
  const withoutText = tell('warning', 'no-text', ({ summary }) => !summary);
  const withoutDate = tell('warning', 'no-date', ({ published }) => !published);
  tell('warning', 'garbled', ({ title, summary }) => GARBLED.test(title) || GARBLED.test(summary));
  const foreignImages = foreign(items, page, findings);
  const imagesWithoutAlt = tell('advice', 'no-alt', ({ image }) => image && !image.alt);
  const tags = countTags(items);
  const similar = similarTags(tags);
  if (similar.length)
    findings.push(
      finding('warning', 'similar-tags', { pairs: similar.slice(0, PAIRS), total: similar.length }),
    );
  const withoutTags = tell('advice', 'no-tags', (item) => item.tags.length === 0);
  const summaryIsText = tell('advice', 'summary-is-text', cutsItsText);
  const dates = items.flatMap(({ published }) => published?.getTime() ?? []);
  const newest = dates.reduce((a, b) => Math.max(a, b), -Infinity);
  const oldest = dates.reduce((a, b) => Math.min(a, b), Infinity);
  if (dates.some((date, i) => date > (dates[i - 1] ?? Infinity)))
    findings.push(finding('advice', 'not-newest-first', {}));
  if (dates.length && newest < now.getTime() - YEAR)
    findings.push(finding('advice', 'old', { newest: new Date(newest).toISOString() }));
  if (total > LIMIT) findings.push(finding('warning', 'over-items', { count: total, limit: LIMIT }));
  const facts: ItemFacts = {
    count: total,
    oldest: dates.length ? new Date(oldest).toISOString() : null,
    newest: dates.length ? new Date(newest).toISOString() : null,
    withoutTitle,
    withoutText,
    summaryIsText,
    withoutDate,
    withoutLink,
    withoutImage: items.filter(({ image }) => !image).length,
    withoutTags,
    imagesWithoutAlt,
    foreignImages,
    tags: tags.map(({ label, count }) => ({ label, count })),
    similarTags: similar,
  };
  return { facts, findings };
}

/** The reader gives an item without title one: its text's first words, or its address. */
function hasNoTitle({ title, summary, url }: NewsItem): boolean {
  return title === url || (title !== '' && title === beginning(summary, 80));
}

/** The summary is the beginning of the text; a text that is no longer than a summary is one. */
function cutsItsText({ summary, text }: NewsItem): boolean {
  return summary !== '' && summary !== text && summary === beginning(text);
}

/** Whether a picture may be shown without more: it is of the page's origin, or of its feed's. */
export function isShown(image: string, feed: string | undefined, page: string | undefined): boolean {
  const { origin } = new URL(image);
  // Without a known page and feed there is nothing to compare with.
  if (page === undefined && !feed) return true;
  return origin === page || (feed !== undefined && !isForeign(feed, origin));
}

function foreign(
  items: readonly NewsItem[],
  page: string | undefined,
  findings: Finding[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { image, source } of items) {
    if (!image || isShown(image.src, source.url, page)) continue;
    const { origin } = new URL(image.src);
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  if (counts.size) {
    const count = [...counts.values()].reduce((a, b) => a + b, 0);
    findings.push(finding('warning', 'foreign-images', { count, origins: [...counts.keys()] }));
  }
  return Object.fromEntries(counts);
}

function countTags(items: readonly NewsItem[]): TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const { tags } of items) {
    for (const { key, label } of tags) {
      const found = counts.get(key) ?? { key, label, count: 0 };
      found.count++;
      counts.set(key, found);
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
