import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  FeedError,
  parseFeed,
  type Feed,
  type FeedErrorKind,
  type NewsItem,
} from '../../../src/data/index.ts';
import { whole } from '../reading.ts';

/** An item as others say it is, in the shape of JSON Feed; what is absent is not said, `null` must not be there. */
export interface ExpectedItem {
  id?: string | undefined;
  url?: string | null | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  content_html?: string | undefined;
  date_published?: string | null | undefined;
  date_modified?: string | null | undefined;
  tags?: string[] | undefined;
  authors?: string[] | undefined;
  image?: string | null | undefined;
  language?: string | null | undefined;
}

/** A feed as others say it is. */
export interface Expected {
  title?: string | undefined;
  home_page_url?: string | undefined;
  language?: string | null | undefined;
  items?: ExpectedItem[] | undefined;
  /** Whether these are all items. */
  isWhole?: boolean;
}

/** What a document is said to hold, or how it must be refused; `undefined` when nothing is said that we have a place for. */
export type Expectation = Expected | { refused: FeedErrorKind } | undefined;

/** A document with what others say of it. */
export interface Case {
  name: string;
  bytes: Uint8Array;
  url?: string;
  contentType?: string;
  expected: Expectation;
}

/** Where the documents say they come from, when they do not say it themselves. */
export const THERE = 'https://www.voorbeeldstad.example/nieuws/feed.xml';
/** A moment that all documents are before, so that none of their items is of the future. */
const LATER = new Date('9999-12-31');
/** What an item is called that must have something to show, so that the rest of it can be seen. */
const STAND_IN = 'Zonder titel';

/** Reads a document; one whose items hold nothing to show is read with titles put in, to see the rest of them. */
export async function read({
  bytes,
  url = THERE,
  contentType,
}: Omit<Case, 'name' | 'expected'>): Promise<Feed> {
  const options = { url, contentType, now: LATER };
  try {
    return await parseFeed(bytes, options);
  } catch (error) {
    if (!(error instanceof FeedError) || !/^none of \d+ items/.test(error.detail)) throw error;
    const text = new TextDecoder().decode(bytes);
    const titled = text.replace(/<\/((?:\w+:)?)(item|entry)>/g, `<$1title>${STAND_IN}</$1title></$1$2>`);
    return await parseFeed(titled, options);
  }
}

/** What we show of an item, in the words of {@link ExpectedItem}. */
function shown(item: NewsItem): Record<keyof ExpectedItem, unknown> {
  const { id, url, title, summary, text, published, modified, tags, authors, image, language } = whole(item);
  return {
    ...{ id, url, title, summary, content_html: text, authors, image: image?.src, language },
    date_published: published?.toISOString(),
    date_modified: modified?.toISOString(),
    tags: tags.map(({ label }) => label),
  };
}

/** What a page would show of an item that others say is so: it is read as JSON Feed, which goes the same way. */
async function wanted(item: ExpectedItem, url: string): Promise<Record<keyof ExpectedItem, unknown>> {
  const authors = (item.authors ?? []).map((name) => ({ name }));
  const given = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
  const raw = { id: '1', ...given, title: item.title || STAND_IN, authors };
  const document = { version: 'https://jsonfeed.org/version/1.1', title: '', items: [raw] };
  const { items } = await parseFeed(document, { url, now: LATER });
  return shown(items[0] as NewsItem);
}

/** Whether others say that an item has something to show. */
async function isShown(item: ExpectedItem): Promise<boolean> {
  const { title = '', summary = '', content_html = '', url } = item;
  const { items } = await parseFeed({ items: [{ id: '1', title: `x ${title}${summary}${content_html}` }] });
  return !!url || items[0]?.title !== 'x';
}

/** What differs between what we read and what others say, in words. */
async function differences(feed: Feed, expected: Expected, url: string): Promise<string[]> {
  const found: string[] = [];
  const check = (what: string, ours: unknown, theirs: unknown): void => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      found.push(`${what}: ${JSON.stringify(ours)} and not ${JSON.stringify(theirs)}`);
  };
  const { title, home_page_url, language, items = [], isWhole } = expected;
  const top = { version: 'https://jsonfeed.org/version/1.1', items: [], title, home_page_url, language };
  const theirs = await parseFeed(top, { url });
  if (title !== undefined) check('title', feed.title, theirs.title);
  if (home_page_url !== undefined) check('home page', feed.homePage, theirs.homePage);
  if (language !== undefined) check('language', feed.language?.toLowerCase(), theirs.language?.toLowerCase());
  if (isWhole) check('items', feed.items.length, items.length);
  for (const [i, item] of items.entries()) {
    const [ours, others] = [feed.items[i], await wanted(item, url)];
    if (!ours) {
      if (Object.keys(item).length) check(`item ${i}`, undefined, item);
      continue;
    }
    const see = shown(ours);
    for (const key of Object.keys(item) as (keyof ExpectedItem)[]) {
      if (item[key] === undefined || (key === 'title' && !item.title)) continue;
      check(`${key} of item ${i}`, see[key], others[key]);
    }
  }
  return found;
}

/** What differs for one document; an empty list when we agree. */
export async function judge({ expected, ...document }: Case): Promise<string[]> {
  try {
    const feed = await read(document);
    if (expected && 'refused' in expected) return [`it was read, and not refused as ${expected.refused}`];
    return expected ? await differences(feed, expected, document.url ?? THERE) : [];
  } catch (error) {
    assert.ok(error instanceof FeedError, `${document.name}: not a FeedError but ${String(error)}`);
    const kind = expected && 'refused' in expected ? expected.refused : 'none';
    // Titles and texts that hold nothing but pictures, say.
    const items = (expected && 'items' in expected && expected.items) || [];
    const isEmpty =
      /^none of \d+ items/.test(error.detail) && !(await Promise.all(items.map(isShown))).includes(true);
    return error.kind === kind || isEmpty ? [] : [`it was refused: ${error.kind}, ${error.detail}`];
  }
}

/**
 * Tests that we read each document as others say it is, but for those that are listed with the reason why ours is
 * right; and tells how many there were.
 *
 * @param listed names of documents → why we differ
 */
export function agrees(set: string, cases: readonly Case[], listed: readonly [RegExp, string][]): void {
  it(`${cases.length} documents of ${set} are read as they should be, or differ for a reason`, async (t) => {
    const unexplained: Record<string, string[]> = {};
    const unused = new Set(listed);
    let differing = 0;
    for (const one of cases) {
      const different = await judge(one);
      if (different.length === 0) continue;
      const reason = listed.find(([pattern]) => pattern.test(one.name));
      if (!reason) unexplained[one.name] = different;
      else unused.delete(reason);
      differing++;
    }
    const said = cases.filter(({ expected }) => expected).length;
    t.diagnostic(
      `${set}: ${cases.length} documents read, ${said} say what we can show, ${said - differing} agreed, ${differing} listed`,
    );
    assert.deepEqual(unexplained, {});
    assert.deepEqual([...unused], [], 'these are listed, and none differs');
  });
}
