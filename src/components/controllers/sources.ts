/** Types of feeds that a page names in its head, best first. */
const TYPES = ['feed+json', 'rss+xml', 'atom+xml'];

/** Where the feed of an element is to come from. */
export interface Sources {
  /** Absolute addresses. */
  urls: string[];
  /** A feed that is here already. */
  object?: unknown;
  /** The id of an inline script that is not there. */
  missing?: string;
}

/**
 * Finds the feed of an element: its `feed` property, else its `src` (addresses, or `#id` of an inline script), else
 * what the page itself says in `<link rel="alternate">`.
 */
export function discover(
  host: HTMLElement & { readonly src: string; readonly feed: object | undefined },
): Sources {
  if (host.feed) return { urls: [], object: host.feed };
  const names = (host.src ?? '').split(/\s+/).filter(Boolean);
  const [first] = names;
  if (first?.startsWith('#')) return inline(host, first.slice(1));
  if (first) return { urls: names.map(absolute) };
  const link = TYPES.map((type) => {
    return document.querySelector<HTMLLinkElement>(
      `link[rel~="alternate"][type="application/${type}"][href]`,
    );
  }).find(Boolean);
  return { urls: link ? [link.href] : [] };
}

function inline(host: Element, id: string): Sources {
  const root = host.getRootNode() as Document;
  const script = root.getElementById?.(id) ?? document.getElementById(id);
  return { urls: [], ...(script ? { object: script.textContent } : { missing: id }) };
}

function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    // The reader says what is wrong with it.
    return address;
  }
}
