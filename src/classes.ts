/**
 * The four elements as classes, registered by nobody but you.
 * @module raakvlak/classes
 */
import { FeedbackButton } from './components/feedback-button/feedback-button.js';
import { NewsList } from './components/news-list/news-list.js';
import { RelatedNews } from './components/related-news/related-news.js';
import { define as defineOne } from './components/shared/define.js';
import { TagFilter } from './components/tag-filter/tag-filter.js';

export { FeedbackButton, NewsList, RelatedNews, TagFilter };
export { FeedError } from './data/errors.js';
export type { FeedbackError } from './data/feedback/errors.js';
export type { FeedbackMessage } from './data/feedback/message.js';
export type * from './data/model.js';

const ELEMENTS: Record<string, CustomElementConstructor> = {
  'news-list': NewsList,
  'tag-filter': TagFilter,
  'related-news': RelatedNews,
  'feedback-button': FeedbackButton,
};

/** Prefixed names are subclasses, as one class can have one name only; made once, so that asking twice is silent. */
const prefixed = new Map<string, CustomElementConstructor>();

/**
 * Registers the four elements.
 *
 * @param prefix goes before each name: `define('rv')` registers `rv-news-list` and so on, so that several prefixes can
 *   stand side by side
 */
export function define(prefix = ''): void {
  for (const [plain, element] of Object.entries(ELEMENTS)) {
    if (!prefix) {
      defineOne(plain, element);
      continue;
    }
    const name = `${prefix}-${plain}`;
    if (!prefixed.has(name)) prefixed.set(name, class extends element {});
    defineOne(name, prefixed.get(name) ?? element);
  }
}
