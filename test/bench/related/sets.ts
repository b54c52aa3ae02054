import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseFeed } from '../../../src/data/parse-feed.ts';
import type { Feed, NewsItem } from '../../../src/data/model.ts';

/** An article whose related articles people chose. */
export interface Query {
  readonly item: NewsItem;
  /** Ids of what was chosen. */
  readonly chosen: ReadonlySet<string>;
}

/** Articles with relations that people made. */
export interface RelevanceSet {
  name: string;
  feed: Feed;
  /** The half that the constants were tuned on, and the half that figures are given of. */
  halves: Record<Half, Query[]>;
}
export type Half = 'tune' | 'report';

/** What is in `test/documents/relevance`, and what it is called. */
const NAMES: [file: string, name: string][] = [
  ['en-digitalgov', 'digital.gov'],
  ['en-govuk', 'GOV.UK'],
  ['nl-algoritmekader', 'Algoritmekader'],
  ['nl-developer-overheid', 'developer.overheid.nl'],
];

interface Document {
  language: string;
  items: unknown[];
  related: Record<string, string[]>;
}

/** All sets, read as any feed is. */
export function readSets(): Promise<RelevanceSet[]> {
  return Promise.all(NAMES.map(([file, name]) => readSet(file, name)));
}

async function readSet(file: string, name: string): Promise<RelevanceSet> {
  const path = new URL(`../../documents/relevance/${file}.json`, import.meta.url);
  const { language, items, related } = JSON.parse(readFileSync(path, 'utf8')) as Document;
  const feed = await parseFeed({ version: 'https://jsonfeed.org/version/1.1', title: name, language, items });
  const byId = new Map(feed.items.map((item) => [item.id, item]));
  const halves: RelevanceSet['halves'] = { tune: [], report: [] };
  for (const [id, ids] of Object.entries(related)) {
    const item = byId.get(id);
    const chosen = new Set(ids.filter((one) => byId.has(one)));
    if (item && chosen.size > 0) halves[halfOf(id)].push({ item, chosen });
  }
  return { name, feed, halves };
}

/** The sets were cut by the bare hash of the id before they came to us, so it needs something beside it. */
function halfOf(id: string): Half {
  return (createHash('sha1').update(`q${id}`).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'report';
}
