import { FeedError } from './errors.js';
import type { Problem } from './model.js';
import type { FeedBuilder, Offer } from './normalise/feed-builder.js';
import { isDate } from './normalise/dates.js';
import { idOf, objectOf, textOf, type RawItem } from './normalise/item.js';

const INFO = 'info';
const WARNING = 'warning';

/** What can be odd in a feed, in plain English, and what to do about it. */
const PROBLEMS = {
  'no-item': [WARNING, 'This is no item.', 'Each entry of items must be an object.'],
  'no-content': [
    WARNING,
    'The item has no title, no text and no address.',
    'Give it a title, a text or an address.',
  ],
  'no-id': [WARNING, 'The item has no id.', 'Give each item an id that never changes.'],
  twin: [WARNING, 'Another item has the same id.', 'Give each item an id of its own.'],
  double: [INFO, 'Another item has the same address and title.', 'Publish each item once.'],
  url: [WARNING, 'The address of the item is not of the web.', 'Use an http: or https: address.'],
  image: [WARNING, 'The address of the picture is not of the web.', 'Use an http: or https: address.'],
  date_published: [
    WARNING,
    'The date published cannot be read.',
    'Write dates as 2026-11-24T12:00:00+01:00 (RFC 3339).',
  ],
  date_modified: [
    WARNING,
    'The date modified cannot be read.',
    'Write dates as 2026-11-24T12:00:00+01:00 (RFC 3339).',
  ],
  future: [
    INFO,
    'The item is of a later date, and shows from then on.',
    'Nothing needs to be done if that is right.',
  ],
  expired: [INFO, 'The item has expired, and does not show.', 'Nothing needs to be done if that is right.'],
  tags: [WARNING, '"tags" is no list.', 'Write tags as a list of texts: ["Wonen", "Energie"].'],
  authors: [WARNING, '"authors" is no list.', 'Write authors as a list of objects: [{"name": "Redactie"}].'],
} as const;

type Oddity = keyof typeof PROBLEMS;

/** Each kind is listed for this many items and then counted: 10 000 equal lines help nobody. */
const LISTED = 20;

/** Whether an address is surely not of the web: another scheme than http and https. */
function hasOtherScheme(value: string): boolean {
  // The URL standard drops control characters in front, and tabs and line breaks anywhere.
  // eslint-disable-next-line no-control-regex -- `java\nscript:` is one of the schemes to find
  const scheme = /^[\u0000- ]*([a-z][a-z\d+.\t\n\r-]*):/i.exec(value)?.[1]?.replace(/[\t\n\r]/g, '');
  return scheme !== undefined && !/^https?$/i.test(scheme);
}

/** What is odd about one item. */
function oddities({ value, refused }: Offer): Oddity[] {
  const raw = objectOf(value);
  if (refused) return [refused];
  const found: Oddity[] = idOf(raw.id) ? [] : ['no-id'];
  for (const key of ['url', 'image'] as const) if (hasOtherScheme(textOf(raw[key]))) found.push(key);
  for (const key of ['date_published', 'date_modified'] as const) {
    if (raw[key] != null && !isDate(textOf(raw[key]))) found.push(key);
  }
  for (const key of ['tags', 'authors'] as const)
    if (raw[key] != null && !Array.isArray(raw[key])) found.push(key);
  return found;
}

/**
 * Puts into words what is odd about a feed. In a file of its own, loaded when something is: a visitor whose feed is
 * fine never loads it.
 *
 * @throws {FeedError} `format`, when there were items and none can be used
 */
export function inspect({ feed, offers, isOver, most, url }: FeedBuilder, json?: RawItem): Problem[] {
  if (
    !feed.items.length &&
    offers.length > 0 &&
    offers.every(({ refused }) => refused && !/expired|future/.test(refused))
  ) {
    throw new FeedError('format', {
      url,
      detail: `none of ${offers.length} items can be used`,
      hint: 'None of its items can be used: each must be an object with a title, a text or an address.',
    });
  }
  const problems: Problem[] = [];
  const counts = new Map<Oddity, number>();
  for (const offer of offers) {
    for (const oddity of oddities(offer)) {
      const count = (counts.get(oddity) ?? 0) + 1;
      counts.set(oddity, count);
      const [level, message, hint] = PROBLEMS[oddity];
      if (count <= LISTED) problems.push({ level, item: offer.id, message, hint });
    }
  }
  for (const [oddity, count] of counts) {
    const [, message, hint] = PROBLEMS[oddity];
    const more = `${message} (and in ${count - LISTED} more items)`;
    if (count > LISTED) problems.push({ level: INFO, message: more, hint });
  }
  if (isOver) {
    const hint = 'Offer a feed with fewer items, or raise the limit.';
    problems.push({ level: WARNING, message: `Only the first ${most} items are read.`, hint });
  }
  if (json?.expired === true) {
    problems.push({
      level: INFO,
      message: 'The feed says that it has ended.',
      hint: 'Use another feed if there is one.',
    });
  }
  if (json && !/jsonfeed\.org\/version/.test(textOf(json.version))) {
    const message = 'The feed does not say which JSON Feed version it is.';
    problems.push({ level: INFO, message, hint: 'Add "version": "https://jsonfeed.org/version/1.1".' });
  }
  return problems;
}
