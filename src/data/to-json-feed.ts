import type { Feed, NewsItem } from './model.js';
import { oneLine } from './normalise/text.js';

/**
 * Writes a feed as a JSON Feed 1.1 object (jsonfeed.org/version/1.1). Reading it again gives the same items. What the
 * format has no place for, such as the alternative text of a picture, is under the extension `_raakvlak`.
 */
export function toJsonFeed(feed: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: asText(feed.title),
    home_page_url: feed.homePage,
    language: feed.language,
    next_url: feed.next,
    items: feed.items.map(toItem),
  };
}

function toItem(item: NewsItem): object {
  const { image, highlighted } = item;
  const own = {
    related: item.related,
    highlighted,
    image_alt: image?.alt ? asText(image.alt) : undefined,
    image_width: image?.width,
    image_height: image?.height,
  };
  return {
    id: item.id,
    url: item.url,
    title: asText(item.title),
    summary: item.summary ? asText(item.summary) : undefined,
    // The format wants a text in every item.
    content_text: asText(item.text || item.summary || item.title),
    image: image?.src,
    date_published: item.published?.toISOString(),
    date_modified: item.modified?.toISOString(),
    authors: item.authors.length ? item.authors.map((name) => ({ name })) : undefined,
    tags: item.tags.length ? item.tags.map(({ label }) => label) : undefined,
    language: item.language,
    _raakvlak: Object.values(own).some((value) => value !== undefined) ? own : undefined,
  };
}

/**
 * A text that reads back as itself. Almost every text does; one that looks like markup, such as "How to use <b>",
 * is written with character references, as a reader of ours would otherwise cut the tag out.
 */
function asText(text: string): string {
  const same = text.split('\n').every((line) => oneLine(line) === line);
  return same ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
