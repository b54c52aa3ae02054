import { decodeEntities } from '../normalise/entities.js';
import { tagEnd } from '../normalise/text.js';
import { webUrl } from '../normalise/urls.js';
import { EMBED } from './shape.js';

/** A WordPress's interface: its posts have pictures, and no category that means none; its RSS is the other way round. */
const API = 'https://api.w.org/';

/** What a page may name as its feed, best first. */
const TYPES = [
  'application/feed+json',
  API,
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
];

/** How many posts to ask of a WordPress that names only its interface, with all that an item shows. */
const POSTS = `wp/v2/posts?${EMBED}&per_page=20`;

/** What feeds of comments are ranked behind the others. */
const COMMENTS = 10;

/** What may name a feed, and what may only look as if it did. */
const START = /<(?:!--|(link|base|script|style|template|textarea)[\s>])/gi;

/**
 * The feeds that a web page names, each once and best first: by `<link rel="alternate">`, or by WordPress's discovery
 * link, in its head or its header. The feed of comments is one only where there is no other. Which of them may be asked
 * for is for the caller to say.
 *
 * @param html the page, which is never given to a parser
 * @param url where it came from
 * @param header the `Link` header, if any
 */
export function findFeeds(html: string, url: string, header = ''): string[] {
  const found: { rank: number; href: string }[] = [];
  let base: string | undefined;
  START.lastIndex = 0;
  for (let tag = START.exec(html); tag; tag = START.exec(html)) {
    const name = tag[1]?.toLowerCase();
    if (name !== 'link' && name !== 'base') {
      START.lastIndex = after(html, name ? `</${name}` : '-->', START.lastIndex);
      continue;
    }
    const end = tagEnd(html, START.lastIndex);
    const attributes = read(html.slice(START.lastIndex, end));
    START.lastIndex = end;
    const href = attributes.get('href');
    if (!href) continue;
    if (name === 'base') base ??= webUrl(href, url);
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const rank = TYPES.indexOf((attributes.get('type') ?? '').toLowerCase().split(';', 1)[0] ?? '');
    // WordPress names the feed of the comments beside that of the posts.
    const isComments = /comment|reactie/i.test(`${href} ${attributes.get('title') ?? ''}`);
    if (relations.includes('alternate') && rank >= 0)
      found.push({ rank: rank + (isComments ? COMMENTS : 0), href });
    else if (relations.includes(API)) found.push({ rank: TYPES.indexOf(API), href: posts(href) });
  }
  const api = /<([^>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/i.exec(header)?.[1];
  if (api) found.push({ rank: TYPES.indexOf(API), href: posts(api) });
  const news = found.filter(({ rank }) => rank < COMMENTS);
  const addresses = (news.length ? news : found)
    .sort((a, b) => a.rank - b.rank)
    .map(({ href }) => webUrl(href, base ?? url))
    .filter((address) => address !== undefined && address !== url);
  return [...new Set(addresses)] as string[];
}

/** Where the posts of a WordPress are: `https://example.org/wp-json/`, or `/?rest_route=/` without readable addresses. */
export function posts(api: string): string {
  return api.includes('?') ? `${api}${POSTS.replace('?', '&')}` : api.replace(/\/*$/, '/') + POSTS;
}

/** Where a mark ends, in whatever letters, or the text. */
function after(html: string, mark: string, from: number): number {
  const pattern = new RegExp(mark, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html) ? pattern.lastIndex : html.length;
}

function read(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  )) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '').trim());
  }
  return attributes;
}
