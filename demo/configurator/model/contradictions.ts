import { tagKey } from '../../../src/data/normalise/tags.ts';
import { categoriesOf, names, showsNews, sourcesOf, words, type Choices } from './choices.ts';
import { asks } from './pieces.ts';
import type { Remark, Said } from './remark.ts';
import { isAddress } from './values.ts';

/** What choices can be wrong together. */
export interface ContradictionTexts {
  nothing: Said;
  noFeed: Said;
  filterWithoutList: Said;
  facetNeedsSources: Said;
  noDestination: Said;
  mailto: (given: string) => Said;
  formByMail: Said;
  categoriesMissing: Said;
  onlyContact: Said;
  scaleWithoutRating: Said;
  sameTag: (tag: string) => Said;
  selectedOutside: (tag: string) => Said;
  unknownTag: (tag: string, known: readonly string[]) => Said;
  nothingMore: Said;
  oneAndAll: Said;
  oneAndToggle: Said;
  textFilter: Said;
  sameParameter: Said;
  offlineOnHttp: Said;
  noImages: Said;
  headlinesShow: Said;
  reactProfile: Said;
  datalist: Said;
  drupalLink: Said;
  drupalEmpty: Said;
  link: (given: string) => Said;
}

/** What is known of the world outside. */
export interface Facts {
  /** Labels of the tags in the feeds, most used first; nothing while they are not known. */
  tags: readonly string[] | undefined;
  /** Whether any item has a picture; nothing while that is not known. */
  hasImages: boolean | undefined;
  /** Spellings that a profile makes other tags of, and those tags. */
  aliases: readonly string[];
  isSafe: boolean;
}

/** The most tags that a remark names. */
const NAMED = 12;

/** Choices that do not go together. */
export function contradictions(choices: Choices, facts: Facts, texts: ContradictionTexts): Remark[] {
  const found: Remark[] = [];
  const has = (name: Choices['elements'][number]): boolean => choices.elements.includes(name);
  const tell =
    (level: Remark['level'], owner: Remark['owner']) =>
    (option: string, said: Said): void => {
      found.push({ level, owner, option, said });
    };
  if (!choices.elements.length) tell('error', 'style')('elements', texts.nothing);
  if (showsNews(choices)) aboutFeed(choices, facts, texts, tell('error', 'feed'));
  if (has('news-list'))
    aboutList(choices, facts, texts, tell('error', 'news-list'), tell('warning', 'news-list'));
  if (has('tag-filter'))
    aboutFilter(choices, facts, texts, tell('error', 'tag-filter'), tell('warning', 'tag-filter'));
  if (has('related-news'))
    aboutRelated(choices, facts, texts, tell('error', 'related-news'), tell('warning', 'related-news'));
  if (has('feedback-button')) {
    aboutFeedback(choices, texts, tell('error', 'feedback-button'), tell('warning', 'feedback-button'));
  }
  const link = choices.link.trim();
  if (showsNews(choices) && link && !isAddress(link)) tell('error', 'style')('link', texts.link(link));
  // Its editor saves a text with nothing in it but empty elements as an empty text.
  if (choices.system === 'drupal' && choices.elements.length && !link)
    tell('warning', 'style')('system', showsNews(choices) ? texts.drupalLink : texts.drupalEmpty);
  const profile = choices.profile.trim();
  if (profile && !isAddress(profile)) tell('error', 'style')('profile', texts.link(profile));
  if (choices.system === 'react' && choices.profile.trim())
    tell('error', 'style')('profile', texts.reactProfile);
  return found;
}

type Tell = (option: string, said: Said) => void;

function aboutFeed(choices: Choices, { isSafe }: Facts, texts: ContradictionTexts, error: Tell): void {
  if (!sourcesOf(choices).length) error('src', texts.noFeed);
  if (choices.options.feed.offline && !isSafe) error('offline', texts.offlineOnHttp);
}

function aboutList(choices: Choices, facts: Facts, texts: ContradictionTexts, error: Tell, warn: Tell): void {
  const own = choices.options['news-list'];
  aboutTags(own, facts, texts, error);
  const left = names(own['exclude-tags'] ?? '').map(tagKey);
  for (const tag of names(own.selected ?? '')) {
    const key = tagKey(tag);
    if (left.includes(key)) error('selected', texts.selectedOutside(tag));
    else unknownTag(tag, 'selected', facts, texts, error);
  }
  const limit = Number(own.limit ?? Infinity);
  if (own.more && own.more !== 'none' && limit <= Number(own['page-size'] ?? 10))
    warn('more', texts.nothingMore);
  aboutLook(own, facts, texts, warn);
}

function aboutRelated(
  choices: Choices,
  facts: Facts,
  texts: ContradictionTexts,
  error: Tell,
  warn: Tell,
): void {
  const own = choices.options['related-news'];
  aboutTags(own, facts, texts, error);
  aboutLook(own, facts, texts, warn);
}

function aboutTags(
  own: Readonly<Record<string, string>>,
  facts: Facts,
  texts: ContradictionTexts,
  error: Tell,
): void {
  const left = names(own['exclude-tags'] ?? '').map(tagKey);
  for (const tag of names(own.tags ?? '')) {
    if (left.includes(tagKey(tag))) error('exclude-tags', texts.sameTag(tag));
    else unknownTag(tag, 'tags', facts, texts, error);
  }
}

function unknownTag(
  tag: string,
  option: string,
  { tags, aliases }: Facts,
  texts: ContradictionTexts,
  error: Tell,
): void {
  if (!tags) return;
  const known = new Set([...tags, ...aliases].map(tagKey));
  if (!known.has(tagKey(tag))) error(option, texts.unknownTag(tag, tags.slice(0, NAMED)));
}

function aboutLook(
  own: Readonly<Record<string, string>>,
  { hasImages }: Facts,
  texts: ContradictionTexts,
  warn: Tell,
): void {
  const show = words(own.show ?? '');
  if (show.includes('image') && hasImages === false) warn('show', texts.noImages);
  if (own.layout === 'headlines' && show.some((part) => part !== 'date' && part !== 'source'))
    warn('show', texts.headlinesShow);
}

function aboutFilter(
  choices: Choices,
  facts: Facts,
  texts: ContradictionTexts,
  error: Tell,
  warn: Tell,
): void {
  const own = choices.options['tag-filter'];
  if (!choices.elements.includes('news-list')) error('elements', texts.filterWithoutList);
  const isOne = own.single === 'on' || own.variant === 'select';
  if (isOne && own.match === 'all') error('match', texts.oneAndAll);
  if (isOne && own['match-toggle'] === 'on') error('match-toggle', texts.oneAndToggle);
  const choosing = [
    'variant',
    'single',
    'match',
    'match-toggle',
    'only',
    'sort',
    'max-visible',
    'searchable',
    'zero',
  ];
  if (own.facet === 'text' && choosing.some((name) => own[name])) warn('facet', texts.textFilter);
  if (own.facet === 'source' && sourcesOf(choices).length === 1) warn('facet', texts.facetNeedsSources);
  const isPaged = choices.options['news-list'].more === 'pages';
  if (isPaged && own['url-param'] === 'page') error('url-param', texts.sameParameter);
  if ((own.facet ?? 'tag') === 'tag')
    for (const tag of names(own.only ?? '')) unknownTag(tag, 'only', facts, texts, error);
}

function aboutFeedback(choices: Choices, texts: ContradictionTexts, error: Tell, warn: Tell): void {
  const own = choices.options['feedback-button'];
  const mail = own.mailto?.trim();
  if (!own.endpoint && !mail) error('endpoint', texts.noDestination);
  if (mail && !/^[^\s@?&]+@[^\s@?&]+$/.test(mail)) error('mailto', texts.mailto(mail));
  if (own.encoding === 'form' && !own.endpoint) warn('encoding', texts.formByMail);
  if (asks(choices, 'category') && !categoriesOf(choices).length) error('ask', texts.categoriesMissing);
  if (
    asks(choices, 'category') &&
    categoriesOf(choices).length &&
    ['wordpress', 'drupal'].includes(choices.system)
  )
    error('ask', texts.datalist);
  if (own.ask && !['rating', 'message', 'category'].some((what) => asks(choices, what)))
    warn('ask', texts.onlyContact);
  if (own.scale && !asks(choices, 'rating')) warn('scale', texts.scaleWithoutRating);
}
