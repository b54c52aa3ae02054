import type { FeedError } from '../../data/errors.js';
import type { Feed } from '../../data/model.js';
import { shared } from '../../data/page.js';
import { warnOnce } from './warn.js';

/** Problems of a feed that the console lists; the command line lists all. */
const LISTED = 5;

/**
 * An element has nothing to read.
 *
 * @param missing the id that its `src` names, when there is no such script
 */
export function noFeed(host: Element, missing?: string): void {
  warnOnce(
    host,
    missing !== undefined
      ? `src="#${missing}" names nothing in this page. Check the id of the script with the feed.`
      : 'has no feed. Give it a src, or put <link rel="alternate" type="application/feed+json" href="…"> in the head of the page.',
  );
}

/** A feed could not be read. */
export function failure(host: Element, { kind, status, detail, hint }: FeedError, address: string): void {
  const what = [kind, status, detail].filter(Boolean).join(', ');
  warnOnce(host, `${address || 'its feed'} could not be read (${what}). ${hint}`);
}

/** A feed shows, but is odd. Said once per feed on a page: the list and the related block need not both say it. */
export function problems(host: Element, { problems }: Feed, source: string): void {
  const serious = problems.filter(({ level }) => level !== 'info');
  const said = shared('problems', () => new Set<string>());
  if (!serious.length || said.has(source)) return;
  said.add(source);
  const lines = serious
    .slice(0, LISTED)
    .map(({ item, message, hint }) => `\n- ${item ? `item ${item}: ` : ''}${message} ${hint}`);
  const rest = serious.length > LISTED ? `\n- and ${serious.length - LISTED} more` : '';
  const name = host.getAttribute('src') ?? 'its feed';
  warnOnce(host, `${name} is shown, but something in it can be better:${lines.join('')}${rest}`);
}

/** An attribute has a value that is not in its set. */
export function unknownValue(
  host: Element,
  attribute: string,
  value: string,
  allowed: readonly string[],
): void {
  warnOnce(host, `${attribute}="${value}" is not known. Use one of: ${allowed.join(', ')}.`);
}

/** A picture is of an origin that nobody named. */
export function foreignImage(host: Element, origin: string): void {
  warnOnce(host, `leaves out pictures from ${origin}. If that is right, add image-origins="${origin}".`);
}

/** A filter has no list, or not all of its lists. */
export function noList(host: Element, wanted: readonly string[], lists: readonly Element[]): void {
  const ids = wanted.filter((id) => !lists.some((list) => list.id === id)).join(' ');
  warnOnce(
    host,
    ids
      ? `for="${ids}" names no list in this page. Give the <news-list> that id; the filter waits for it.`
      : 'finds no list. Put a <news-list> after it; the filter waits for it.',
  );
}
