/**
 * Reading, filtering and relating feeds, without Lit and without a DOM: in a browser, a worker and Node.
 * @module raakvlak/data
 */
export { FeedError, type FeedErrorFacts, type FeedErrorKind } from './errors.js';
export { type LoadOptions } from './fetch-feed.js';
export { findPersonalData } from './feedback/guard/find-personal-data.js';
export { type Finding, type FindingKind } from './feedback/guard/finding.js';
export { maskPersonalData } from './feedback/guard/mask.js';
export { loadFeed } from './load-feed.js';
export { loadNext } from './load-next.js';
export type * from './model.js';
export { version } from './page.js';
export { parseFeed, type ParseOptions } from './parse-feed.js';
export { NewsQuery, type QueryScope } from './query/news-query.js';
export { type Order } from './query/order.js';
export { relatedNews, type RelatedOptions } from './related/related-news.js';
export { toJsonFeed } from './to-json-feed.js';
