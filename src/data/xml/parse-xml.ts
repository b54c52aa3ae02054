import { FeedError } from '../errors.js';
import { joined } from './elements.js';
import { prepareXml } from './prepare.js';

const BASE = 'xml:base';

/** Turns a well-formed document into its root element, or says in English what is wrong with it. */
type Parser = (text: string) => Element | string;

/**
 * Parses the XML of a feed: with the browser's own parser, through a Trusted Types policy named `raakvlak`; in Node
 * with a library of the same interface. Nothing of the document runs or loads, whatever it holds.
 *
 * @throws {FeedError} `parse`; `blocked` where a page does not allow that policy
 */
export async function parseXml(text: string, url: string): Promise<Element> {
  const parser = globalThis.DOMParser ? browserParser : (await import('./node-parser.js')).nodeParser;
  const prepared = prepareXml(text, url);
  let result: Element | string;
  try {
    result = parser(prepared);
  } catch (cause) {
    const hint = "Add raakvlak to trusted-types in the page's Content-Security-Policy.";
    throw new FeedError('blocked', { url, cause, detail: 'the page lets no XML be read', hint });
  }
  if (typeof result !== 'string') {
    // Bases may be relative, and are so to the document itself.
    if (text.includes(BASE)) result.setAttribute(BASE, joined(result.getAttribute(BASE) ?? '', url));
    return result;
  }
  throw new FeedError('parse', { url, detail: result });
}

interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | undefined;

/** Made once, and only when a page has an XML feed. Where a page allows no such policy the parser itself refuses. */
function trusted(text: string): string {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } })
    .trustedTypes;
  try {
    policy ??= factory?.createPolicy('raakvlak', { createHTML: (html) => html });
  } catch {
    // The name is taken or not allowed; the parser's own error says so.
  }
  return policy?.createHTML(text) ?? text;
}

/** Where browsers say what is wrong: in the place of the root, as the first thing in it, or in a page of their own. */
const PROBLEM = 'parsererror:root, :root > parsererror:first-child, :root > body > parsererror';

const browserParser: Parser = (text) => {
  const document = new DOMParser().parseFromString(trusted(text), 'application/xml');
  const problem = document.querySelector(PROBLEM);
  return problem
    ? (problem.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
    : document.documentElement;
};
