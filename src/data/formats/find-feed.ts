import { decodeEntities } from '../normalise/entities.js';
import { tagEnd } from '../normalise/text.js';
import { webUrl } from '../normalise/urls.js';

/** Types of feeds that a page may name, best first. */
const TYPES = ['application/feed+json', 'application/rss+xml', 'application/atom+xml', 'application/rdf+xml'];

/** How many posts to ask of a WordPress that names only its interface, with all that an item shows. */
const POSTS = 'wp/v2/posts?_embed=wp:term,wp:featuredmedia,author&per_page=20';

/**
 * The feed that a web page names: by `<link rel="alternate">`, else by WordPress's discovery link, in its head or its
 * header. Only of the page's own origin: a page could otherwise make visitors ask anyone.
 *
 * @param html the page, which is never given to a parser
 * @param url where it came from
 * @param header the `Link` header, if any
 */
export function findFeed(html: string, url: string, header = ''): string | undefined {
  const found: { rank: number; href: string }[] = [];
  const start = /<(link|base)\s/gi;
  let base = url;
  for (let tag = start.exec(html); tag; tag = start.exec(html)) {
    const end = tagEnd(html, start.lastIndex);
    const attributes = read(html.slice(start.lastIndex, end));
    start.lastIndex = end;
    const href = attributes.get('href');
    if (!href) continue;
    if (tag[1]?.toLowerCase() === 'base') base = webUrl(href, url) ?? base;
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const rank = TYPES.indexOf((attributes.get('type') ?? '').toLowerCase().split(';', 1)[0] ?? '');
    // WordPress names the feed of the comments beside that of the posts.
    const isComments = /comment|reactie/i.test(`${href} ${attributes.get('title') ?? ''}`);
    if (relations.includes('alternate') && rank >= 0)
      found.push({ rank: rank + (isComments ? 10 : 0), href });
    else if (relations.includes('https://api.w.org/')) found.push({ rank: 5, href: posts(href) });
  }
  const api = /<([^>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/i.exec(header)?.[1];
  if (api) found.push({ rank: 6, href: posts(api) });
  found.sort((a, b) => a.rank - b.rank);
  for (const { href } of found) {
    const address = webUrl(href, base);
    if (address && address !== url && new URL(address).origin === new URL(url).origin) return address;
  }
  return undefined;
}

/** `https://example.org/wp-json/`, or `/?rest_route=/` where a site has no readable addresses. */
function posts(api: string): string {
  return api.includes('?') ? `${api}${POSTS.replace('?', '&')}` : api.replace(/\/*$/, '/') + POSTS;
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
