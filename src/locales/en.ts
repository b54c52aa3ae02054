import type { Texts } from './nl.js';

const items = (count: number): string => (count === 1 ? 'item' : 'items');

const en: Texts = {
  code: 'en',

  someOf: (count, total) => `${count} of ${total} ${items(total)}`,
  all: (total) => `${total} ${items(total)}`,
  shown: (count, total) => `${count} of ${total} ${items(total)} on the page`,
  loading: 'The news is loading.',
  more: 'Show more news',
  moreOf: (heading) => `Show more news: ${heading}`,
  empty: 'There is no news yet.',
  emptySelection: 'No items about these topics.',
  emptySelectionHint: 'Choose fewer topics.',
  errorTitle: 'The news does not load right now.',
  errorRetry: 'Please try again later.',
  errorFinal: 'Something is wrong on our website.',
  retry: 'Try again',
  tags: 'Topics',
  published: 'Published on',
  readMore: 'Read more',
  readMoreAbout: (title) => `Read more: ${title}`,
  readingTime: (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`,
  by: (authors) => `By ${authors}`,

  filterLabel: 'Choose topics',
  clear: 'Clear choices',
  matchLabel: 'Show items with',
  matchAny: 'any of these topics',
  matchAll: 'all of these topics',
  moreTags: (count) => (count === 1 ? 'Show 1 other topic' : `Show ${count} other topics`),
  fewerTags: 'Show fewer topics',

  related: 'Related news',
  alsoAbout: (topics) => `Also about: ${topics}`,

  feedback: 'Feedback',
};

export default en;
