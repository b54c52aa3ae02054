import type { ReactiveControllerHost } from 'lit';
import type { FormatName } from '../../data/model.js';

/** How far the loading of a feed is. `stale`: the last good items, beside the error of a later try. */
export type FeedStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** What the feed controller asks of its element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly feed: object | undefined;
  readonly format: FormatName | 'auto';
  readonly itemUrl: string;
  readonly offline: boolean;
  /** A feed shows when this has ended: what its first items need is still loading. */
  readonly prepared: Promise<unknown> | undefined;
}

/** The values of `format`. */
export const FORMAT_NAMES = ['auto', 'json-feed', 'rss', 'atom', 'wordpress', 'openpub', 'drupal'] as const;
