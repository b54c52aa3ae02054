import type { Texts } from './nl.js';

const items = (count: number): string => (count === 1 ? 'item' : 'items');

const en: Texts = {
  code: 'en',

  someOf: (count, total) => `${count} of ${total} ${items(total)}`,
  all: (total) => `${total} ${items(total)}`,
  more: 'Show more news',
  moreOf: (heading) => `Show more news: ${heading}`,
  list: (number) => `list ${number}`,
  empty: 'There is no news yet.',
  emptySelection: 'No items about these topics.',
  emptySelectionHint: 'Choose fewer topics.',
  errorTitle: 'The news does not load right now.',
  errorRetry: 'Please try again later.',
  errorFinal: 'Something is wrong on our website.',
  clear: 'Clear choices',
  retry: 'Try again',
  tags: 'Topics',
  published: 'Published on',
  readMore: 'Read more',
  readMoreAbout: (title) => `Read more: ${title}`,
  readingTime: (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`,
  by: (authors) => `By ${authors}`,

  related: 'Related news',
  alsoAbout: (topics) => `Also about: ${topics}`,
};

export default en;
