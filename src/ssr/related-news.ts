import type { TemplateResult } from 'lit';
import { RelatedNews } from '../components/related-news/related-news.js';
import { settingsOf } from '../components/related-news/settings.js';
import { toNames } from '../components/shared/words.js';
import type { ItemLook } from '../components/shared/item-view.js';
import type { CurrentArticle, Feed, NewsItem, RelatedItem } from '../data/model.js';
import { parseFeed } from '../data/parse-feed.js';
import { relatedNews } from '../data/related/related-news.js';
import { feedScript, inlineFeed, jsonLd } from './data-script.js';
import { markup } from './markup.js';
import type { NewsOptions, Rendered } from './options.js';
import { allOf, placed, stylesOf } from './placed.js';
import { print } from './print.js';

/** How related news is to be rendered. */
export interface RelatedNewsOptions extends NewsOptions {
  /**
   * The article that the visitor reads: its `url` is enough when it is in the feed, else its title, tags and text. Its
   * address must be the canonical one of the page, or the `for-url` in `attributes`.
   */
  article: CurrentArticle & { url: string };
}

/** Characters of an article that tell what it is about. */
const ENOUGH = 2000;

/** A block whose answer is known. */
class ServerRelatedNews extends RelatedNews {
  pageUrl = '';

  /** Ranks as a browser would. */
  async rank(feed: Feed, article: CurrentArticle & { url: string }): Promise<readonly RelatedItem[]> {
    const limit = this.limit >= 1 ? Math.floor(this.limit) : 3;
    const tags = article.tags?.length ? article.tags : toNames(this.tags);
    return relatedNews(feed, { ...article, tags }, { ...settingsOf(this), limit });
  }

  /** Shows these. */
  take(feed: Feed, ranked: readonly RelatedItem[]): void {
    this.willUpdate(allOf(RelatedNews));
    this.ranked = ranked;
    this.loading.take({ ...feed, problems: [] });
  }

  protected override look(): ItemLook {
    const own = this.imageOrigins;
    this.imageOrigins = `${own} ${this.pageUrl}`;
    const look = super.look();
    this.imageOrigins = own;
    return look;
  }

  protected override get isMerged(): boolean {
    return false;
  }

  view(): TemplateResult {
    return this.render();
  }
}

/**
 * Renders a `<related-news>` with what goes with an article. The page gets only these items and the article, with the choice
 * made here as the publisher's own, so that the browser comes to the same one without the rest of the feed.
 *
 * @param feed as `parseFeed` or `loadFeed` of `raakvlak/data` give it
 */
export async function renderRelatedNews(feed: Feed, options: RelatedNewsOptions): Promise<Rendered> {
  const { feedId = 'raakvlak-related', article } = options;
  const attributes = { ...options.attributes, ...(feedId && { src: `#${feedId}` }) };
  const block = await placed(ServerRelatedNews as never as typeof RelatedNews, 'related-news', {
    ...options,
    attributes,
  });
  const server = block as ServerRelatedNews;
  server.pageUrl = options.url ?? article.url;
  const chosen = (await server.rank(feed, article)).map(({ item }) => item);
  const own = itself(feed, article, chosen);
  const inline = inlineFeed(withChoice(feed, own, chosen), (item) => item === own);
  // What the browser will read, so that the reasons for each are those that it finds.
  const small = await parseFeed(inline, { url: article.url });
  server.take(small, await server.rank(small, { url: article.url }));
  return print(
    {
      name: 'related-news',
      attributes,
      view: chosen.length ? markup(server.view()) : '',
      styles: stylesOf(RelatedNews),
      feed: feedId && feedScript(inline, feedId),
      jsonLd: options.jsonLd === false || !chosen.length ? '' : jsonLd(chosen),
    },
    options,
  );
}

/** As much of a feed as the block needs. */
function withChoice({ title, homePage, language }: Feed, own: NewsItem, chosen: readonly NewsItem[]): Feed {
  return {
    title,
    ...(homePage && { homePage }),
    ...(language && { language }),
    items: [own, ...chosen],
    problems: [],
  };
}

/** The article, with what was chosen for it. */
function itself(
  feed: Feed,
  article: CurrentArticle & { url: string },
  chosen: readonly NewsItem[],
): NewsItem {
  const found = feed.items.find(({ url, id }) => url === article.url || id === article.id);
  return {
    id: found?.id ?? article.id ?? article.url,
    url: found?.url ?? article.url,
    title: found?.title ?? article.title ?? article.url,
    summary: '',
    // With a text of its own, the browser need not read the page.
    text: (found?.text || article.text || article.title || article.url).slice(0, ENOUGH),
    tags: found?.tags ?? [],
    authors: [],
    source: { title: feed.title },
    // Also when it is empty, it is what was chosen.
    related: chosen.map(({ id }) => id),
  };
}
