import type { FeedBuilder } from '../normalise/feed-builder.js';
import { fitting, identifier, isObject, object, objects, pageAfter, size, text, type Json } from './json.js';
import { asAuthors, EMBED, isNoCategory, type FeedItem } from './shape.js';

/** Items of a page when the address does not say. */
const PER_PAGE = 10;

/**
 * Reads posts of the WordPress REST API, with and without `_embed`
 * (developer.wordpress.org/rest-api/reference/posts).
 */
export function* read(
  json: unknown,
  builder: FeedBuilder,
  url?: string,
  headers?: Headers,
): Iterable<unknown> {
  const posts = postsOf(json);
  builder.top({ next_url: nextPage(posts.length, url, headers) });
  for (const post of posts) yield isObject(post) ? readPost(post) : post;
  if (hasOnlyNumbers(posts)) {
    builder.report({
      message: 'The posts name their tags and pictures only by number.',
      hint: `Add ${EMBED} to the address of the feed: it saves a request.`,
    });
  }
}

/** Where the same posts are with their tags, pictures and authors, when these have them only by number. */
export function moreAt(json: unknown, url: string): string | undefined {
  // Who names the fields leaves out the links that embeds come from.
  if (!url || /[?&]_(?:embed|fields)\b/.test(url) || !hasOnlyNumbers(postsOf(json))) return undefined;
  const more = new URL(url);
  more.search += `${more.search ? '&' : '?'}${EMBED}`;
  return more.href;
}

const postsOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? (json as unknown[]) : [json]);

function hasOnlyNumbers(posts: readonly unknown[]): boolean {
  const objects = posts.filter(isObject);
  return (
    !objects.some(({ _embedded }) => _embedded) &&
    objects.some(({ tags, categories, featured_media: picture }) => ids(tags) || ids(categories) || !!picture)
  );
}

const ids = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

function readPost(post: Json): FeedItem {
  const embedded = object(post._embedded);
  const groups = Array.isArray(embedded['wp:term']) ? (embedded['wp:term'] as unknown[]) : [];
  const terms = groups.flatMap(objects).filter(({ taxonomy }) => taxonomy !== 'post_format');
  const picture = pictureOf(objects(embedded['wp:featuredmedia'])[0]);
  const authors = objects(embedded.author).map(({ name }) => text(name));
  return {
    id: identifier(post.id) ?? text(object(post.guid).rendered),
    url: text(post.link),
    title: rendered(post.title),
    summary: rendered(post.excerpt)?.replace(/\[?(?:&hellip;|&#8230;|…)\]?\s*(?:<\/p>\s*)?$/, '…'),
    content_html: rendered(post.content),
    date_published: date(post, 'date'),
    date_modified: date(post, 'modified'),
    tags: terms
      .filter(({ name, slug }) => isTag(name) && isTag(slug))
      .map(({ name }) => text(name))
      .filter((name) => name !== undefined),
    authors: asAuthors(authors.filter((name) => name !== undefined)),
    image: picture?.src,
    _raakvlak: { ...picture?.own, slug: text(post.slug), highlighted: post.sticky === true },
  };
}

const isTag = (name: unknown): boolean => !isNoCategory(text(name));

const rendered = (value: unknown): string | undefined => text(isObject(value) ? value.rendered : value);

interface Picture {
  src: string;
  own: NonNullable<FeedItem['_raakvlak']>;
}

/** UTC when it is given, else the site's own time, which for ours is Dutch. */
function date(post: Json, name: 'date' | 'modified'): string | undefined {
  const utc = text(post[`${name}_gmt`]);
  return utc && !utc.startsWith('0000') ? `${utc}Z` : text(post[name]);
}

/** The featured picture; in its place there may be an error, when it was deleted or is private. */
function pictureOf(media: Json | undefined): Picture | undefined {
  if (!media || media.code) return undefined;
  const details = object(media.media_details);
  const large = fitting(details.sizes);
  const src = text(large?.source_url) ?? text(media.source_url);
  if (!src) return undefined;
  const { width, height } = text(large?.source_url) ? object(large) : details;
  return {
    src,
    own: { image_alt: text(media.alt_text), image_width: size(width), image_height: size(height) },
  };
}

/** The header that counts pages is often not readable for us: then a full page means that there may be another. */
function nextPage(count: number, url: string | undefined, headers: Headers | undefined): string | undefined {
  if (!url || !count) return undefined;
  const { searchParams } = new URL(url);
  const page = Number(searchParams.get('page')) || 1;
  const pages = Number(headers?.get('x-wp-totalpages'));
  const isFull = count >= (Number(searchParams.get('per_page')) || PER_PAGE);
  return (pages ? page < pages : isFull) ? pageAfter(url, page + 1) : undefined;
}
