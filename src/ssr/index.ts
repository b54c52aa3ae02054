/**
 * Renders the elements on a server, with what they show: in the page before any script, and without it.
 * @module raakvlak/ssr
 */
export { FeedError } from '../data/errors.js';
export { loadFeed } from '../data/load-feed.js';
export { parseFeed } from '../data/parse-feed.js';
export type { Feed, NewsItem } from '../data/model.js';
export { renderFeedbackButton } from './feedback-button.js';
export { renderNewsList } from './news-list.js';
export type { NewsOptions, Rendered, RenderOptions } from './options.js';
export { renderPage, type PageOptions, type RenderedPage } from './page/render-page.js';
export { renderRelatedNews, type RelatedNewsOptions } from './related-news.js';
export { renderTagFilter, type TagFilterOptions } from './tag-filter.js';
