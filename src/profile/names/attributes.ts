/**
 * What an attribute takes, in JSON: a text, words (a text, or a list that is put together with spaces), names (a list, or
 * a text with commas), a number, a switch (`true` or `false`), or one of a closed set of texts.
 */
export type Kind = 'text' | 'words' | 'names' | 'number' | 'switch' | readonly string[];

const FORMATS = ['auto', 'json-feed', 'rss', 'atom', 'wordpress', 'openpub', 'drupal'];
const MATCH = ['any', 'all'];

/** Attributes of a feed, which the list and the related block share. */
export const FEED_ATTRIBUTES: Readonly<Record<string, Kind>> = {
  src: 'words',
  format: FORMATS,
  'item-url': 'text',
  'image-origins': 'words',
  offline: 'switch',
};

const NEWS: Readonly<Record<string, Kind>> = {
  ...FEED_ATTRIBUTES,
  heading: 'text',
  'heading-level': 'number',
  layout: ['list', 'cards', 'compact', 'headlines'],
  show: 'words',
};

/** Every attribute of each element. A test compares them with the elements. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'news-list': {
    ...NEWS,
    'page-size': 'number',
    limit: 'number',
    more: ['button', 'pages', 'scroll', 'none'],
    tags: 'names',
    'exclude-tags': 'names',
    selected: 'names',
    match: MATCH,
    order: ['feed', 'newest', 'oldest', 'highlighted'],
    since: 'text',
    mark: 'words',
    'refresh-every': 'text',
  },
  'tag-filter': {
    for: 'words',
    facet: ['tag', 'source', 'author', 'year', 'text'],
    variant: ['chips', 'checkboxes', 'select'],
    single: 'switch',
    label: 'text',
    match: MATCH,
    'match-toggle': 'switch',
    counts: ['on', 'off'],
    zero: ['hide', 'disable'],
    sort: ['count', 'alpha', 'feed'],
    'max-visible': 'number',
    searchable: ['on', 'off'],
    only: 'names',
    'url-param': 'text',
    name: 'text',
  },
  'related-news': {
    ...NEWS,
    'for-url': 'text',
    limit: 'number',
    tags: 'names',
    'exclude-tags': 'names',
    'max-age': 'text',
    'min-score': 'number',
    diversity: 'number',
    explain: 'switch',
  },
  'feedback-button': {
    endpoint: 'text',
    mailto: 'text',
    encoding: ['json', 'form'],
    placement: ['inline', 'floating', 'bar'],
    'privacy-url': 'text',
    question: 'text',
    ask: 'words',
    scale: ['thumbs', 'faces', 'stars'],
    'max-length': 'number',
    topic: 'text',
    'page-url': ['path', 'full', 'none'],
  },
};
