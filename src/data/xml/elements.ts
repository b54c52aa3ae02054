/** Reading a feed's XML through the part of the DOM that browsers and Node's library share. */
import { asMarkup } from '../formats/shape.js';
import { decodeEntities } from '../normalise/entities.js';

/** The element children of an element, by name. */
export type Children = Map<string, Element[]>;

/** Short names of the namespaces that feeds extend themselves with; versions differ, meanings do not. */
const KNOWN: [RegExp, string][] = [
  [/purl\.org\/rss\/1\.0\/modules\/content/, 'content:'],
  [/purl\.org\/dc\/elements/, 'dc:'],
  [/purl\.org\/dc\/terms/, 'dcterms:'],
  [/search\.yahoo\.com\/mrss/, 'media:'],
  [/www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns/, 'atom:'],
  [/22-rdf-syntax-ns/, 'rdf:'],
  [/itunes/i, 'itunes:'],
  // What a page is made of has titles of its own.
  [/w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math)/, 'xhtml:'],
  // RSS itself, where it has a namespace.
  [/purl\.org\/(?:rss\/1\.0\/$|net\/rss1\.1)|netscape|userland/, ''],
];

const names = new Map<string, string | undefined>();

/** The name of an element in small letters, its namespace by its usual prefix; without one for the format's own. */
export function nameOf(element: Element): string {
  const { namespaceURI, prefix, localName, ownerDocument } = element;
  const uri = namespaceURI ?? '';
  // Whatever a feed calls its own namespace, if it has one at all, is the format's.
  if (namespaceURI === ownerDocument.documentElement.namespaceURI) return localName.toLowerCase();
  if (!names.has(uri)) names.set(uri, KNOWN.find(([pattern]) => pattern.test(uri))?.[1]);
  return ((names.get(uri) ?? (prefix ? `${prefix}:` : '')) + localName).toLowerCase();
}

/** The element children, in order. */
export function childrenOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}

/** The element children by name. */
export function byName(element: Element): Children {
  const found: Children = new Map();
  for (const child of childrenOf(element)) {
    const name = nameOf(child);
    const same = found.get(name);
    if (same) same.push(child);
    else found.set(name, [child]);
  }
  return found;
}

/** The elements of these names, in the order of the names. */
export function all(children: Children, ...from: string[]): Element[] {
  return from.flatMap((name) => children.get(name) ?? []);
}

/** The text of an element, trimmed; `undefined` when there is none. */
export function textOf(element: Element | undefined): string | undefined {
  return element?.textContent?.trim() || undefined;
}

/** The text of the first of these names that has any. */
export function firstText(children: Children, ...from: string[]): string | undefined {
  for (const element of all(children, ...from)) {
    const text = textOf(element);
    if (text) return text;
  }
  return undefined;
}

/** An attribute, trimmed; `undefined` when it is absent or empty. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name)?.trim() || undefined;
}

/** A number of pixels from an attribute. */
export function pixels(element: Element, name: string): number | undefined {
  const value = Number(attribute(element, name));
  return value > 0 && value < 100_000 ? Math.round(value) : undefined;
}

/** An attribute of an element and of what it is in, from the inside out; `''` where it is said to be nothing. */
function inherited(element: Element | undefined, name: string): string[] {
  const found: string[] = [];
  for (let node: Node | null = element ?? null; node?.nodeType === 1; node = node.parentNode) {
    const value = (node as Element).getAttribute(name);
    if (value != null) found.push(value.trim());
  }
  return found;
}

/** The language that an element says it is in, or what it is in says. */
export function languageOf(element: Element | undefined): string | undefined {
  return inherited(element, 'xml:lang')[0];
}

/** A relative address resolved against the `xml:base` round it, if any; what is left is for the feed's own address. */
export function resolved(address: string | undefined, element: Element | undefined): string | undefined {
  return (
    address &&
    joined(
      address,
      inherited(element, 'xml:base').reduceRight((base, inner) => joined(inner, base), ''),
    )
  );
}

/** An address resolved against a base, where that can be done. */
export function joined(address: string, base: string): string {
  try {
    return base ? new URL(address, base).href : address;
  } catch {
    return address;
  }
}

/** The content of an element written out again as markup, for XHTML inside a feed. */
export function markupOf(element: Element): string {
  let out = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) {
      const { localName } = node as Element;
      out += `<${localName}>${markupOf(node as Element)}</${localName}>`;
    } else if (node.nodeType === 3 || node.nodeType === 4) {
      out += asMarkup(node.nodeValue ?? '');
    }
  }
  return out;
}

/** The first picture in a text that is more than an icon or a pixel, for items that name none. */
export function pictureIn(markup: string | undefined): { src: string; alt: string } | undefined {
  for (const [tag] of markup?.matchAll(/<img\s[^<>]*>/gi) ?? []) {
    const read = (name: string): string => {
      const [, double, single, bare] =
        new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? [];
      return decodeEntities(double ?? single ?? bare ?? '').trim();
    };
    const isSmall = /^\d\d?(?:px)?$/.test(read('width') || read('height'));
    const src = read('src');
    if (src && !isSmall) return { src, alt: read('alt') };
  }
  return undefined;
}
