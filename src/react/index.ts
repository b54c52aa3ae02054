/**
 * The four elements as React components, for React 18 and newer: properties are set as properties, events are props with
 * a typed `detail`, and `ref` gives the element. Importing this registers the elements.
 *
 * React 19 also takes the tags themselves (`<news-list onnews-select={…}>`); their types come along with these.
 * @module raakvlak/react
 */
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import {
  define,
  FeedbackButton as FeedbackButtonElement,
  NewsList as NewsListElement,
  RelatedNews as RelatedNewsElement,
  TagFilter as TagFilterElement,
} from '../classes.js';
import type { EventNames, Wrapper } from './wrapper.js';

export type { Handlers, Properties, Wrapper, WrapperProps } from './wrapper.js';

define();

const NEWS = {
  onNewsProgress: 'news-progress',
  onNewsLoad: 'news-load',
  onNewsError: 'news-error',
  onNewsSelect: 'news-select',
} as const;
const TAGS = { onChange: 'change', onTagsChange: 'tags-change' } as const;
const FEEDBACK = {
  onFeedbackOpen: 'feedback-open',
  onFeedbackClose: 'feedback-close',
  onFeedbackSubmit: 'feedback-submit',
  onFeedbackSent: 'feedback-sent',
  onFeedbackQueued: 'feedback-queued',
  onFeedbackError: 'feedback-error',
} as const;

/** `<news-list>`: `<NewsList src="/feed.json" pageSize={5} onNewsSelect={({ detail }) => open(detail.item)} />`. */
export const NewsList: Wrapper<NewsListElement, typeof NEWS> = wrap('news-list', NewsListElement, NEWS);

/** `<tag-filter>`, for the list whose id is in `for`, or the next one. */
export const TagFilter: Wrapper<TagFilterElement, typeof TAGS> = wrap('tag-filter', TagFilterElement, TAGS);

/** `<related-news>`: what else there is about the subject of the page. */
export const RelatedNews: Wrapper<RelatedNewsElement, typeof NEWS> = wrap(
  'related-news',
  RelatedNewsElement,
  NEWS,
);

/** `<feedback-button>`; its `ref` has `open()` and `close()`. */
export const FeedbackButton: Wrapper<FeedbackButtonElement, typeof FEEDBACK> = wrap(
  'feedback-button',
  FeedbackButtonElement,
  FEEDBACK,
);

function wrap<Of extends HTMLElement, Events extends EventNames>(
  tagName: string,
  elementClass: new () => Of,
  events: Events,
): Wrapper<Of, Events> {
  const component = createComponent({
    react: React,
    tagName,
    elementClass,
    events: events as unknown as Record<string, EventName>,
    displayName: elementClass.name,
  });
  // The same component under types that say only what a page sets.
  return component as unknown as Wrapper<Of, Events>;
}
