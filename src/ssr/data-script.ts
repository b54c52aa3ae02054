import type { Feed, NewsItem } from '../data/model.js';
import { toJsonFeed } from '../data/to-json-feed.js';
import { attribute } from './markup.js';

/**
 * A script element that holds data: nothing of it runs, so that no policy minds it. Whatever stands in the data, it cannot
 * end the element.
 */
function dataScript(type: string, data: object, id?: string): string {
  const text = JSON.stringify(data).replace(/</g, '\\u003c');
  return `<script${attribute('type', type)}${id ? attribute('id', id) : ''}>${text}</script>`;
}

/**
 * The feed as it is put in the page.
 *
 * @param hasText which items need their whole text: it is long, and most lists do not show it
 */
export function inlineFeed(feed: Feed, hasText: (item: NewsItem) => boolean = () => false): object {
  const json = toJsonFeed(feed) as { items: { content_text?: string }[] };
  // The format wants a text in every item; the summary stands apart.
  json.items.forEach((item, index) => {
    if (!hasText(feed.items[index]!)) item.content_text = '';
  });
  return json;
}

/** The feed in the page, so that the element asks the server for nothing. */
export function feedScript(feed: object, id: string): string {
  return dataScript('application/feed+json', feed, id);
}

/** What search engines read: a list of articles (schema.org `ItemList` of `NewsArticle`). */
export function jsonLd(items: readonly NewsItem[]): string {
  return dataScript('application/ld+json', {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: article(item),
    })),
  });
}

function article(item: NewsItem): object {
  const { url, title, summary, published, modified, image, authors, tags, language } = item;
  return {
    '@type': 'NewsArticle',
    headline: title,
    url,
    description: summary || undefined,
    datePublished: published?.toISOString(),
    dateModified: modified?.toISOString(),
    image: image?.src,
    author: authors.length ? authors.map((name) => ({ '@type': 'Person', name })) : undefined,
    keywords: tags.length ? tags.map(({ label }) => label).join(', ') : undefined,
    inLanguage: language,
  };
}
