import type { TemplateResult } from 'lit';
import { NewsList } from '../components/news-list/news-list.js';
import { sinceOf } from '../components/news-list/since.js';
import type { ItemLook } from '../components/shared/item-view.js';
import type { Feed, NewsItem } from '../data/model.js';
import { feedScript, inlineFeed, jsonLd } from './data-script.js';
import { escaped, markup, attribute } from './markup.js';
import type { NewsOptions, Rendered, RenderOptions } from './options.js';
import { allOf, placed, stylesOf } from './placed.js';
import { print } from './print.js';

/** The id of an inline feed where the page names none. */
export const FEED_ID = 'raakvlak-feed';

/** A list that has its feed from the beginning, and that nobody clicks on. */
class ServerNewsList extends NewsList {
  /** The pictures that may be shown come from here too. */
  pageUrl = '';

  protected override onFeed(feed: Feed | undefined): void {
    // A browser fetches further pages.
    this.query.feed = feed;
  }

  protected override get isMerged(): boolean {
    return false;
  }

  protected override look(): ItemLook {
    const own = this.imageOrigins;
    this.imageOrigins = `${own} ${this.pageUrl}`;
    const look = super.look();
    this.imageOrigins = own;
    return look;
  }

  /** Reads the feed; what comes with time, or with a visitor, a browser adds. */
  read(feed: Feed): void {
    const { since, more } = this;
    this.since = this.mark = this.refreshEvery = '';
    if (more !== 'none') this.more = 'button';
    this.willUpdate(allOf(NewsList));
    if (since) {
      this.since = since;
      this.query.scope = { ...this.query.scope, since: sinceOf(this) };
    }
    this.loading.take({ ...feed, problems: [] });
  }

  view(): TemplateResult {
    return this.render();
  }

  get shown(): readonly NewsItem[] {
    return this.shownItems();
  }

  /** Items that a visitor gets to with our script only. */
  get others(): readonly NewsItem[] {
    const { limit } = this;
    return this.query.items.slice(this.shown.length, limit && limit >= 1 ? Math.floor(limit) : undefined);
  }
}

/**
 * Renders a `<news-list>` with its items, so that they are in the page before, and without, any script. In the browser the
 * element takes over what is here: it asks for nothing, and nothing moves.
 *
 * Dates are those of the Netherlands wherever the server stands, as in the browser. Without script, all further items are
 * there as links; `order`, `tags`, `since` and the other attributes that choose items hold on the server too. `mark`, pages
 * and templates of the page's own are for the browser.
 *
 * @param feed as `parseFeed` or `loadFeed` of `raakvlak/data` give it
 */
export async function renderNewsList(feed: Feed, options: NewsOptions = {}): Promise<Rendered> {
  const { feedId = FEED_ID } = options;
  const attributes: RenderOptions['attributes'] & object = {
    ...options.attributes,
    ...(feedId && { src: `#${feedId}` }),
  };
  const list = await placed(ServerNewsList as never as typeof NewsList, 'news-list', {
    ...options,
    attributes,
  });
  const server = list as ServerNewsList;
  server.pageUrl = options.url ?? '';
  server.read(feed);
  const view = markup(server.view());
  const hasTexts =
    /\breading-time\b/.test(String(attributes.show)) || /<template\b/i.test(options.children ?? '');
  return print(
    {
      name: 'news-list',
      attributes,
      view: view + restView(server.others),
      styles: stylesOf(NewsList),
      feed:
        feedId &&
        feedScript(
          inlineFeed(feed, () => hasTexts),
          feedId,
        ),
      jsonLd: options.jsonLd === false ? '' : jsonLd(server.shown),
    },
    options,
  );
}

/** The other items as links, for who has no script to ask for more. */
function restView(items: readonly NewsItem[]): string {
  const links = items.flatMap(({ url, title }) =>
    url ? [`<li><a${attribute('href', url)}>${escaped(title)}</a></li>`] : [],
  );
  return links.length ? `<noscript><ul>${links.join('')}</ul></noscript>` : '';
}
