// eslint-disable-next-line import-x/no-extraneous-dependencies -- The build takes it in.
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Names of our elements, without prefix. */
export const NAMES = ['news-list', 'tag-filter', 'related-news', 'feedback-button'] as const;
export type Name = (typeof NAMES)[number];

/** A stretch of the page's source. */
export interface Stretch {
  start: number;
  end: number;
}

/** An element of ours, as it stands in the source of a page. */
export interface Found {
  name: Name;
  attributes: Record<string, string>;
  /** Where each attribute is written. */
  places: Record<string, Stretch>;
  start: number;
  /** Where its contents begin, just after the start tag. */
  inside: number;
  children: string;
  /** Text of its own heading. */
  ownHeading: string | undefined;
  /** Language round it. */
  lang: string;
  /** There is a shadow root in it already. */
  isRendered: boolean;
}

/** What a page says of itself. */
export interface FoundPage {
  elements: Found[];
  /** Scripts with an inline feed, by id. */
  inline: Map<string, string>;
  /** The feed that the head names. */
  alternate: string | undefined;
  canonical: string | undefined;
  base: string | undefined;
  title: string;
  description: string;
  tags: string[];
}

const FEED_TYPES = ['feed+json', 'rss+xml', 'atom+xml'].map((type) => `application/${type}`);

/**
 * Finds our elements in the source of a page, and what the page says that they ask for. The source itself stays as it is:
 * all places are given in it.
 *
 * @param prefix of the names, with its hyphen
 */
export function findElements(source: string, prefix: string): FoundPage {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const page: FoundPage = {
    elements: [],
    inline: new Map(),
    alternate: undefined,
    canonical: undefined,
    base: undefined,
    title: '',
    description: '',
    tags: [],
  };
  const alternates = new Map<string, string>();
  const visit = (node: Node, around: string): void => {
    let lang = around;
    if (defaultTreeAdapter.isElementNode(node)) {
      const attributes = attributesOf(node);
      lang = attributes.lang ?? around;
      note(page, alternates, node, attributes);
      const name = NAMES.find((known) => prefix + known === node.tagName);
      const found = name && foundIn(source, node, name, attributes, lang);
      if (found) page.elements.push(found);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, lang);
  };
  visit(document, '');
  page.alternate = FEED_TYPES.map((type) => alternates.get(type)).find(Boolean);
  return page;
}

function attributesOf({ attrs }: Element): Record<string, string | undefined> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

/** Text of an element and all that is in it. */
function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Notes what the page says of itself. */
function note(
  page: FoundPage,
  alternates: Map<string, string>,
  node: Element,
  { rel, type, href, name, property, content, id }: Record<string, string | undefined>,
): void {
  const rels = (rel ?? '').toLowerCase().split(/\s+/);
  if (node.tagName === 'link' && href) {
    if (rels.includes('canonical')) page.canonical ??= href;
    if (rels.includes('alternate') && type && !alternates.has(type)) alternates.set(type, href);
  } else if (node.tagName === 'base') page.base ??= href;
  else if (node.tagName === 'title') page.title ||= textOf(node).trim();
  else if (node.tagName === 'script' && id && type === 'application/feed+json')
    page.inline.set(id, textOf(node));
  else if (node.tagName === 'meta' && content) {
    if (property === 'og:title') page.title = content;
    if (property === 'article:tag') page.tags.push(content);
    if (name === 'description') page.description ||= content;
    if (name === 'keywords') page.tags.push(...content.split(',').map((word) => word.trim()));
  }
}

function foundIn(
  source: string,
  node: Element,
  name: Name,
  attributes: Record<string, string | undefined>,
  lang: string,
): Found | undefined {
  const { startTag, endTag, attrs } = node.sourceCodeLocation ?? {};
  if (!startTag) return undefined;
  const end = endTag?.startOffset ?? startTag.endOffset;
  const heading = node.childNodes.find((child) => isSlotted(child, 'heading'));
  const places = Object.entries(attrs ?? {}).map(([key, { startOffset, endOffset }]) => [
    key,
    { start: startOffset, end: endOffset },
  ]);
  return {
    name,
    attributes: attributes as Record<string, string>,
    places: Object.fromEntries(places) as Record<string, Stretch>,
    start: startTag.startOffset,
    inside: startTag.endOffset,
    children: source.slice(startTag.endOffset, end),
    ownHeading: heading && textOf(heading).trim(),
    lang,
    isRendered: node.childNodes.some(
      (child) =>
        defaultTreeAdapter.isElementNode(child) &&
        child.tagName === 'template' &&
        attributesOf(child).shadowrootmode !== undefined,
    ),
  };
}

function isSlotted(node: Node, slot: string): boolean {
  return defaultTreeAdapter.isElementNode(node) && attributesOf(node).slot === slot;
}
