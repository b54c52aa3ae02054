import type { NewsItem } from '../../data/model.js';
import type { FeedController } from '../controllers/feed-controller.js';
import type { FeedHost } from '../controllers/feed-host.js';
import type { FilterableList } from '../controllers/list-registry.js';

/** What the display asks of its list. */
export interface DisplayHost extends FeedHost, FilterableList {
  readonly pageSize: number;
  readonly limit: number | undefined;
  readonly more: string;
  readonly since: string;
  readonly mark: string;
  readonly refreshEvery: string;
  /** The name of the list for people; `''` without a heading. */
  readonly headingText: string;
}

/** Which of the items of a list are on screen. The parts of it that load later work on this. */
export class Display {
  readonly host: DisplayHost;
  readonly loading: FeedController;
  /** The place of the first item on screen. */
  from = 0;
  /** How many items may be on screen. */
  count = 0;
  /** What the live region says. */
  status = '';

  constructor(host: DisplayHost, loading: FeedController) {
    this.host = host;
    this.loading = loading;
  }

  /** How many items a page has. */
  get size(): number {
    return atLeastOne(this.host.pageSize) ?? 10;
  }

  /** The items of the list, on screen or not. */
  get items(): readonly NewsItem[] {
    const { items } = this.host.query;
    const limit = atLeastOne(this.host.limit);
    return limit ? items.slice(0, limit) : items;
  }

  /** The items on screen. */
  get shown(): readonly NewsItem[] {
    return this.items.slice(this.from, this.from + this.count);
  }

  /** The feed has a page that may hold more items of the list. */
  get isPaged(): boolean {
    const limit = atLeastOne(this.host.limit) ?? Infinity;
    return !!this.loading.feed?.next && this.host.query.items.length < limit;
  }

  get hasMore(): boolean {
    return this.items.length > this.from + this.count || this.isPaged;
  }

  /** Fetches pages of a paged feed until there is enough to show. The code for it loads where a feed has pages. */
  async fill(): Promise<void> {
    if (this.isPaged && this.items.length < this.from + this.count) {
      const { fill } = await import('./next-pages.js');
      await fill(this);
    }
  }
}

function atLeastOne(value: number | undefined): number | undefined {
  return value && value >= 1 ? Math.floor(value) : undefined;
}
