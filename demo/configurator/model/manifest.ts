import { ATTRIBUTES, type Kind as ProfileKind } from '../../../src/profile/names/attributes.ts';

/** The elements, in the order in which they stand on a page. */
export const ELEMENTS = ['tag-filter', 'news-list', 'related-news', 'feedback-button'] as const;
export type ElementName = (typeof ELEMENTS)[number];

/** The elements that show news. */
export const NEWS: readonly ElementName[] = ['news-list', 'related-news'];

/** What an option takes: free text, a number, on or off, one of some values, or any of some words. */
export type Kind =
  { is: 'text' } | { is: 'number' } | { is: 'switch' } | { is: 'one' | 'any'; values: readonly string[] };

/** An attribute of an element, as the manifest tells of it. */
export interface Option {
  name: string;
  /** Name of the property, which is that of the prop in React. */
  property: string;
  kind: Kind;
  /** What counts without it; `''` when nothing does. */
  fallback: string;
  /** In English, on one line. */
  description: string;
}

/** An element, as the manifest tells of it. */
export interface ElementInfo {
  name: ElementName;
  options: Option[];
}

/** The parts of `custom-elements.json` that are read here. */
interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: Attribute[] }[] }[];
}
interface Attribute {
  name: string;
  fieldName?: string;
  type?: { text: string };
  default?: string;
  description?: string;
}

/** Reads the elements and their options out of `custom-elements.json`. */
export function readManifest({ modules }: Manifest): ElementInfo[] {
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  return ELEMENTS.map((name) => ({
    name,
    options: (declared.find(({ tagName }) => tagName === name)?.attributes ?? []).map((attribute) =>
      optionOf(attribute, ATTRIBUTES[name]?.[attribute.name]),
    ),
  }));
}

function optionOf(attribute: Attribute, known: ProfileKind | undefined): Option {
  const { name, fieldName = name, type, default: standard = '' } = attribute;
  const description = (attribute.description ?? '').replace(/\s+/g, ' ').trim();
  return {
    name,
    property: fieldName,
    kind: kindOf(type?.text ?? '', description, known),
    fallback: standard === 'undefined' ? '' : standard.replace(/^'(.*)'$/, '$1'),
    description,
  };
}

/** The type says most; of a name for a type, or of words in one text, what profiles know of the attribute. */
function kindOf(type: string, description: string, known: ProfileKind | undefined): Kind {
  const values = [...type.matchAll(/'([^']+)'/g)].flatMap(([, value = '']) => value);
  if (values.length) return { is: 'one', values };
  if (known instanceof Array) return { is: 'one', values: known };
  if (/^number\b/.test(type) || known === 'number') return { is: 'number' };
  if (/^boolean\b/.test(type) || known === 'switch') return { is: 'switch' };
  const words = known === 'words' ? anyOf(description) : [];
  return words.length > 1 ? { is: 'any', values: words } : { is: 'text' };
}

/** The words of "any of `a b c`" or "any of `a`, `b` and `c`" in a description. */
function anyOf(description: string): string[] {
  const [, rest = ''] = /\bany of (`.*?)\.(?:\s|$)/.exec(description) ?? [];
  return [...rest.matchAll(/`([^`]+)`/g)]
    .flatMap(([, words = '']) => words.split(' '))
    .filter((word) => /^[a-z-]+$/.test(word));
}
