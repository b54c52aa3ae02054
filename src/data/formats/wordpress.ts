import type { FeedBuilder } from '../normalise/feed-builder.js';
import { fitting, identifier, isObject, object, objects, pageAfter, size, text, type Json } from './json.js';
import { asAuthors, type FeedItem } from './shape.js';

/** Items of a page when the address does not say. */
const PER_PAGE = 10;

/** What WordPress files posts under that have no category. */
const NO_CATEGORY =
  /^(?:uncategori[sz]ed|geen[ -]categorie|niet[ -]gecategoriseerd|ongecategoriseerd|non-classe|allgemein)$/i;

/**
 * Reads posts of the WordPress REST API, with and without `_embed`
 * (developer.wordpress.org/rest-api/reference/posts).
 */
export function* read(json: unknown, builder: FeedBuilder, url?: string): Iterable<unknown> {
  const posts = Array.isArray(json) ? (json as unknown[]) : [json];
  builder.top({ next_url: nextPage(posts.length, url) });
  for (const post of posts) yield isObject(post) ? readPost(post) : post;
  const first = posts.find(isObject);
  if (first && !first._embedded && (ids(first.tags) || ids(first.categories))) {
    builder.report({
      message: 'The posts name their tags and pictures only by number.',
      hint: 'Add _embed=wp:term,wp:featuredmedia,author to the address of the feed.',
    });
  }
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

const isTag = (name: unknown): boolean => !NO_CATEGORY.test(text(name) ?? '');

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

/** The header that counts pages is often not readable for us: a full page means that there may be another. */
function nextPage(count: number, url: string | undefined): string | undefined {
  if (!url) return undefined;
  const { searchParams } = new URL(url);
  const isFull = count >= (Number(searchParams.get('per_page')) || PER_PAGE);
  return isFull ? pageAfter(url, (Number(searchParams.get('page')) || 1) + 1) : undefined;
}
