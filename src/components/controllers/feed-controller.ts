import type { ReactiveController, TemplateResult } from 'lit';
import { FeedError } from '../../data/errors.js';
import { mayPass } from '../../data/fetch/may-pass.js';
import type { LoadOptions } from '../../data/fetch-feed.js';
import { loadFeed } from '../../data/load-feed.js';
import type { Feed } from '../../data/model.js';
import { emit } from '../shared/emit.js';
import { advise } from '../shared/advise.js';
import { deviations } from '../shared/deviations.js';
import { languageOf } from '../shared/language.js';
import type { FeedHost, FeedStatus } from './feed-host.js';
import { discover, type Sources } from './sources.js';

/**
 * Loads the feed of an element when its source changes: stops when the element leaves the page, goes on when it comes
 * back, keeps the last good feed, and takes being stopped for no error. A late answer to an old question is dropped by
 * the signal of its run.
 */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #onFeed: (feed: Feed | undefined, isComplete: boolean) => void;
  #status: FeedStatus = 'idle';
  #feed: Feed | undefined;
  #error: FeedError | undefined;
  #isPartial = false;
  #storedView: ((host: Element) => TemplateResult) | undefined;
  #source = '';
  #object: unknown;
  /** What shaped the run that is under way, or was the last. */
  #asked: readonly unknown[] = [];
  #run = new AbortController();
  #done: Promise<void> | undefined;
  /** Counts what makes the same source load again: coming back to the page, and each refresh. */
  #turn = 0;
  #fresh = false;
  /** Items that were told of while they arrive. */
  #told = 0;

  /** @param onFeed told of each new feed, as far as it is there, and of its going when the source changes */
  constructor(host: FeedHost, onFeed: (feed: Feed | undefined, isComplete: boolean) => void) {
    this.#host = host;
    this.#onFeed = onFeed;
    host.addController(this);
  }

  get status(): FeedStatus {
    return this.#status;
  }

  get feed(): Feed | undefined {
    return this.#feed;
  }

  /** Whether the feed is still arriving and shows in part. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** What to say of the feed that shows, if it is one that was kept. */
  get storedView(): ((host: Element) => TemplateResult) | undefined {
    return this.#storedView;
  }

  get error(): FeedError | undefined {
    return this.#error;
  }

  /** Whether trying again can help. */
  get mayPass(): boolean {
    return this.#error !== undefined && mayPass(this.#error);
  }

  /** Asks the server again; ends when there is an answer, good or bad. */
  async refresh(): Promise<void> {
    this.#fresh = true;
    this.#turn++;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#done;
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    this.#turn++;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#run.abort();
  }

  /** Before the first render already: the request is under way while the element is still being drawn. */
  hostUpdate(): void {
    const { src, feed, format, itemUrl } = this.#host;
    const asked = [src, feed, format, itemUrl, this.#turn];
    if (asked.every((value, i) => value === this.#asked[i])) return;
    this.#asked = asked;
    this.#run.abort();
    this.#run = new AbortController();
    this.#done = this.#load(this.#run.signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    const host = this.#host;
    const fresh = this.#fresh;
    this.#fresh = false;
    const sources = discover(host);
    const { urls, object } = sources;
    const source = JSON.stringify([urls, host.format, host.itemUrl]);
    if (object !== this.#object || source !== this.#source) this.#forget();
    this.#source = source;
    this.#object = object;
    if (!urls.length && object === undefined) return advise(host, 'noFeed', sources.missing);
    try {
      const feed = await this.#read(sources, fresh);
      await host.prepared;
      if (signal.aborted) return;
      this.#storedView = undefined;
      this.#ready(feed, source);
      if (host.offline && urls.length)
        void import('../shared/offline-copy.js').then(({ storeFeed }) => storeFeed(urls, feed));
    } catch (error) {
      // Stopped: the element has gone, or asks something else by now.
      if (signal.aborted) return;
      if (host.offline && isNoNetwork(error)) await this.#fromStore(urls, signal);
      this.#failed(
        error instanceof FeedError ? error : new FeedError('parse', { cause: error, detail: String(error) }),
      );
    }
  }

  async #read({ object, urls }: Sources, fresh: boolean): Promise<Feed> {
    const { reading } = this;
    const { signal } = reading;
    if (isFeed(object)) return object;
    // Moved in the page: what was read from the page's own object is still good.
    if (object !== undefined && this.#feed) return this.#feed;
    if (!this.#feed) this.#set('loading');
    if (object !== undefined) {
      const { parseFeed } = await import('../../data/parse-feed.js');
      return parseFeed(object as object, { url: document.baseURI, ...reading });
    }
    const onProgress = async (feed: Feed): Promise<void> => {
      await this.#host.prepared;
      if (!signal.aborted) this.#progress(feed);
    };
    return loadFeed(urls, { ...reading, fresh, onProgress: (feed) => void onProgress(feed) });
  }

  /** Shows a feed that was read elsewhere: what is new at the same source, or the next page of it. */
  take(feed: Feed): void {
    this.#ready(feed, this.#source);
  }

  /** How the feed is read, and what ends the reading. */
  get reading(): LoadOptions & { signal: AbortSignal } {
    const { format, itemUrl } = this.#host;
    return {
      format: format === 'auto' ? undefined : format,
      itemUrl: itemUrl || undefined,
      signal: this.#run.signal,
      ...deviations.tags?.(languageOf(this.#host)),
    };
  }

  /** Takes what was kept of a feed that cannot be had. */
  async #fromStore(urls: string[], signal: AbortSignal): Promise<void> {
    const { storedFeed, storedView } = await import('../shared/offline-copy.js');
    const kept = this.#feed ? undefined : await storedFeed(urls);
    if (!kept || signal.aborted) return;
    this.#storedView = (host) => storedView(host, kept.stored);
    this.#feed = kept.feed;
    this.#onFeed(kept.feed, true);
  }

  #progress(feed: Feed): void {
    // A second try begins anew, and a refresh has a whole feed to show: what is on screen stays until there is more.
    if ((this.#feed && !this.#isPartial) || feed.items.length <= this.#told) return;
    this.#told = feed.items.length;
    this.#isPartial = true;
    this.#feed = feed;
    this.#onFeed(feed, false);
    this.#host.requestUpdate();
    emit(this.#host, 'news-progress', { items: feed.items });
  }

  #ready(feed: Feed, source: string): void {
    const isNew = feed !== this.#feed || this.#isPartial;
    this.#isPartial = false;
    this.#told = 0;
    this.#feed = feed;
    this.#error = undefined;
    this.#status = 'ready';
    if (isNew) {
      this.#onFeed(feed, true);
      if (feed.problems.length) advise(this.#host, 'problems', feed, source);
    }
    this.#host.requestUpdate();
    if (isNew) emit(this.#host, 'news-load', { feed, items: feed.items });
  }

  #failed(error: FeedError): void {
    const host = this.#host;
    this.#error = error;
    this.#told = 0;
    // What was whole before it broke off stays.
    const { partial } = error;
    if (partial && (this.#isPartial || !this.#feed)) {
      this.#isPartial = false;
      this.#feed = partial;
      this.#onFeed(partial, true);
    }
    this.#set(this.#feed ? 'stale' : 'error');
    // What is in the page has the page's address, which says nothing.
    advise(host, 'failure', error, this.#object === undefined ? error.url : host.feed ? '' : host.src);
    emit(host, 'news-error', { error });
  }

  #forget(): void {
    this.#error = undefined;
    this.#status = 'idle';
    this.#isPartial = false;
    this.#told = 0;
    if (!this.#feed) return;
    this.#feed = undefined;
    this.#onFeed(undefined, false);
  }

  #set(status: FeedStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}

/** Whether nothing came at all; what a server answers is an answer. */
function isNoNetwork(error: unknown): boolean {
  return error instanceof FeedError && (error.kind === 'network' || error.kind === 'timeout');
}

/** Whether an object is a feed that was read already, not a JSON Feed document. */
function isFeed(value: unknown): value is Feed {
  return typeof value === 'object' && value !== null && 'items' in value && 'problems' in value;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-progress': CustomEvent<{ items: Feed['items'] }>;
    'news-load': CustomEvent<{ feed: Feed; items: Feed['items'] }>;
    'news-error': CustomEvent<{ error: FeedError }>;
  }
}
