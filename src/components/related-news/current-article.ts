import { articleKey } from '../../data/related/article-key.js';

/** What tells which article a page is about. */
export interface Address {
  url: string;
  /** Whether the page itself is that article. */
  isPage: boolean;
}

/**
 * The address of the article that a visitor reads: the page's canonical one, else its own.
 *
 * @param forUrl the address of another article than the page's own
 */
export function currentAddress(page: Document, forUrl?: string): Address {
  const own = canonicalUrl(page) || page.URL;
  // A fragment names a place in the page, unless it is a route of a single-page app.
  const url = (forUrl ? absolute(forUrl, page.baseURI) : own).replace(/#(?!!?\/).*$/, '');
  return { url, isPage: !forUrl || articleKey(url) === articleKey(own) };
}

/** The address of a page that its canonical link gives, or `''`. */
export function canonicalUrl(page: Document): string {
  return page.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href ?? '';
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
