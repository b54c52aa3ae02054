/**
 * The four elements as classes, registered by nobody but you.
 * @module raakvlak/classes
 */
import { FeedbackButton } from './components/feedback-button/feedback-button.js';
import { NewsList } from './components/news-list/news-list.js';
import { RelatedNews } from './components/related-news/related-news.js';
import { define as defineOne } from './components/shared/define.js';
import { TagFilter } from './components/tag-filter/tag-filter.js';
import type { Dressing } from './profile/page/start.js';

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

/**
 * Classes of other names than their own, and those with a profile's defaults, are subclasses, as one class can have one name
 * only; made once, so that asking twice is silent.
 */
const made = new Map<string, CustomElementConstructor>();

/**
 * Registers the four elements.
 *
 * @param prefix goes before each name: `define('rv')` registers `rv-news-list` and so on, so that several prefixes can
 *   stand side by side
 * @param dressing what a profile makes of them, for our own entries
 */
export function define(prefix = '', dressing?: Dressing): void {
  for (const [plain, element] of Object.entries(ELEMENTS)) {
    const name = prefix ? `${prefix}-${plain}` : plain;
    if (!made.has(name) && (prefix || dressing)) {
      made.set(name, dressing?.dress(plain, element) ?? class extends element {});
    }
    defineOne(name, made.get(name) ?? element);
  }
}
