import type { FeedBuilder } from '../normalise/feed-builder.js';
import { identifier, idsOf, isObject, object, objects, size, text, type Json } from './json.js';
import { asAuthors, asMarkup, type FeedItem } from './shape.js';

/** Resources by type and id. */
type Included = Map<string, Json>;

const keyOf = ({ type, id }: Json): string => `${text(type) ?? ''}/${text(id) ?? ''}`;

/**
 * Reads nodes of Drupal's JSON:API with the terms, media and files that are included (jsonapi.org, and the module's
 * documentation on drupal.org). Fields are found by what they point to, as their names differ per site.
 */
export function* read(json: unknown, builder: FeedBuilder, url?: string): Iterable<unknown> {
  const { data, included, links } = object(json);
  const resources: Included = new Map(objects(included).map((resource) => [keyOf(resource), resource]));
  const { next, self } = object(links);
  builder.top({ next_url: href(next), feed_url: href(self) });
  const nodes: unknown[] = Array.isArray(data) ? data : [data];
  let areTermsMissing = false;
  for (const node of nodes) {
    if (!isObject(node)) {
      yield node;
      continue;
    }
    const related = relations(node);
    areTermsMissing ||= related.some((one) => isTerm(one) && isReal(one) && !resources.has(keyOf(one)));
    yield readNode(node, related, resources, pathTo(href(object(node.links).self)) || pathTo(url));
  }
  if (areTermsMissing) {
    const hint =
      'Add include=field_tags,field_image to the address of the feed, with the names of your own fields.';
    builder.report({ message: 'The items name their tags only by number.', hint });
  }
}

/** The address of a link, which is written in either of two ways. */
const href = (link: unknown): string | undefined => text(isObject(link) ? link.href : link);

const isTerm = ({ type }: Json): boolean => (text(type) ?? '').startsWith('taxonomy_term--');
/** What something deleted, or nothing, has for an id. */
const isReal = ({ id }: Json): boolean => id !== 'missing' && id !== 'virtual';

/** All that a node points to, each with the `meta` of the relation. */
function relations(node: Json): Json[] {
  return Object.values(object(node.relationships)).flatMap((relation) => {
    const { data } = object(relation);
    return Array.isArray(data) ? data.filter(isObject) : isObject(data) ? [data] : [];
  });
}

function readNode(node: Json, related: readonly Json[], resources: Included, prefix: string): FeedItem {
  const own = object(node.attributes);
  const texts = Object.values(own).filter(
    (value) => isObject(value) && ('processed' in value || 'value' in value),
  );
  const body = object(own.body ?? texts[0]);
  const path = object(own.path);
  const named = (one: Json): string | undefined => {
    const { display_name, name } = object(resources.get(keyOf(one))?.attributes);
    return text(display_name) ?? text(name);
  };
  // What is plain text in Drupal may hold what looks like markup.
  const plain = (value: unknown): string | undefined =>
    typeof value === 'string' ? asMarkup(value) : undefined;
  const names = related.filter((one) => isTerm(one) && isReal(one)).map((one) => plain(named(one)));
  const author = named(object(object(object(node.relationships).uid).data));
  const alias = text(path.alias);
  const number = identifier(own.drupal_internal__nid);
  const { image, _raakvlak: meta } = picture(related, resources);
  const slug = alias?.split('/').at(-1) ?? number;
  // Nodes of the same kind are what the editor chose beside this one.
  const siblings = related.filter((one) => one.type === node.type && isReal(one));
  return {
    id: identifier(node.id),
    url: (alias ?? number) ? prefix + (alias ?? `/node/${number}`) : undefined,
    title: plain(own.title) || plain(own.name),
    // Never `value`: what an editor typed, before the filters that make it safe.
    summary: text(body.summary),
    content_html: text(body.processed),
    date_published: text(own.published_at) ?? text(own.created),
    date_modified: text(own.changed),
    tags: names.filter((name) => name !== undefined),
    authors: author ? asAuthors([author]) : [],
    language: text(own.langcode) ?? text(path.langcode),
    image,
    _raakvlak: { ...meta, slug, highlighted: own.sticky === true, related: idsOf(siblings) },
  };
}

/**
 * What stands before the path of a node as before `/jsonapi` in its own address, or that of the feed: the folder of the
 * site, and on one in several languages the language: `/en/jsonapi`.
 */
function pathTo(url: string | undefined): string {
  return /^https?:\/\/[^/?#]+(\/[^?#]*?)\/jsonapi(?:[/?#]|$)/i.exec(url ?? '')?.[1] ?? '';
}

/** The first picture that a node, or a media item of it, points to; its text is with the relation, not with the file. */
function picture(related: readonly Json[], resources: Included): Partial<FeedItem> {
  for (const one of related) {
    const resource = resources.get(keyOf(one));
    if (one.type === 'media--image') {
      // Every media item has a thumbnail beside its picture.
      const { thumbnail: _, ...others } = object(resource?.relationships);
      const files = relations({ relationships: others }).filter(({ type }) => type === 'file--file');
      const found = picture(files, resources);
      if (found.image) return found;
    } else if (one.type === 'file--file') {
      const { alt, width, height } = object(one.meta);
      const { uri, filemime } = object(resource?.attributes);
      const src = text(object(uri).url);
      const own = { image_alt: text(alt), image_width: size(width), image_height: size(height) };
      if (src && /^image/.test(text(filemime) ?? 'image')) return { image: src, _raakvlak: own };
    }
  }
  return {};
}
