import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'raakvlak/svelte';

/** What must not compile; in markup nothing can say that an error is expected. */
export const mistakes: Partial<SvelteHTMLElements>[] = [
  // @ts-expect-error: no such layout
  { 'news-list': { layout: 'tiles' } },
  // @ts-expect-error: no such thing in the detail
  { 'news-list': { 'onnews-select': ({ detail }) => detail.nonsense } },
  // @ts-expect-error: a message is sent, no tags
  { 'feedback-button': { 'onfeedback-submit': ({ detail }) => detail.tags } },
];
