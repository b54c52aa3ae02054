import type { Feed, NewsItem } from './model.js';

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
    // The format wants a text in every item, and an empty one is one: any other would be read as this item's text.
    content_text: asText(item.text),
    image: image?.src,
    date_published: item.published?.toISOString(),
    date_modified: item.modified?.toISOString(),
    authors: item.authors.length ? item.authors.map((name) => ({ name: asText(name) })) : undefined,
    tags: item.tags.length ? item.tags.map(({ label }) => asText(label)) : undefined,
    language: item.language,
    _raakvlak: Object.values(own).some((value) => value !== undefined) ? own : undefined,
  };
}

/** What a reader takes for markup, or for a character by number or name. */
const SPECIAL = /<[a-z/!?]|&(?:#x[\da-f]|#\d|[a-z][a-z\d]*;)/i;

/**
 * A text that reads back as itself. Almost every text does; one that looks like markup, such as "How to use <b>",
 * is written with character references, as a reader of ours would otherwise cut the tag out.
 */
function asText(text: string): string {
  const safe = SPECIAL.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
  // A line break alone is a space in plain text; paragraphs are parted by an empty line.
  return safe.replace(/\n/g, '\n\n');
}
