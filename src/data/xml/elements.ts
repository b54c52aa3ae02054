/** Reading a feed's XML through the part of the DOM that browsers and Node's library share. */

/** Short names of the namespaces that feeds extend themselves with; versions differ, meanings do not. */
const KNOWN: [RegExp, string][] = [
  [/purl\.org\/rss\/1\.0\/modules\/content/, 'content:'],
  [/purl\.org\/dc\/elements/, 'dc:'],
  [/purl\.org\/dc\/terms/, 'dcterms:'],
  [/search\.yahoo\.com\/mrss/, 'media:'],
  [/www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns/, 'atom:'],
  [/22-rdf-syntax-ns/, 'rdf:'],
  [/itunes/, 'itunes:'],
];

const names = new Map<string, string>();

/** The name of an element in small letters, its namespace by its usual prefix; without one for the format's own. */
export function nameOf(element: Element): string {
  const { namespaceURI, prefix, localName } = element;
  const uri = namespaceURI ?? '';
  let short = names.get(uri);
  if (short === undefined) {
    short = KNOWN.find(([pattern]) => pattern.test(uri))?.[1] ?? '';
    names.set(uri, short);
  }
  if (!short && prefix) short = `${prefix}:`;
  return (short + localName).toLowerCase();
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
export function byName(element: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const child of childrenOf(element)) {
    const name = nameOf(child);
    const same = found.get(name);
    if (same) same.push(child);
    else found.set(name, [child]);
  }
  return found;
}

/** The text of an element, trimmed; `undefined` when there is none. */
export function textOf(element: Element | undefined): string | undefined {
  return element?.textContent?.trim() || undefined;
}

/** The text of the first of these names that has any. */
export function firstText(children: Map<string, Element[]>, ...from: string[]): string | undefined {
  for (const name of from) {
    for (const element of children.get(name) ?? []) {
      const text = textOf(element);
      if (text) return text;
    }
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

/** A relative address resolved against the `xml:base` round it, if any; what is left is for the feed's own address. */
export function resolved(address: string | undefined, element: Element | undefined): string | undefined {
  if (!address) return undefined;
  let href = address;
  for (let node: Node | null = element ?? null; node?.nodeType === 1; node = node.parentNode) {
    const base = (node as Element).getAttribute('xml:base');
    if (base) href = join(href, base.trim());
  }
  return href;
}

function join(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    // Both are relative: paths can be joined by a base of no meaning, which is cut off again.
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
    const none = 'http://raakvlak.invalid';
    const joined = new URL(address, new URL(base, `${none}/`));
    return joined.origin === none ? joined.href.slice(none.length) : joined.href;
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

/** Plain text as markup that reads back as that text. */
export function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
