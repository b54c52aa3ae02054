/** Where the feed of an element is to come from. */
export interface Sources {
  /** Absolute addresses. */
  urls: string[];
  /** A feed that is here already. */
  object?: unknown;
  /** Why there is none, when more can be said than that. */
  problem?: string;
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
  const link = document.querySelector<HTMLLinkElement>(
    'link[rel~="alternate"][type="application/feed+json"][href]',
  );
  return { urls: link ? [link.href] : [] };
}

function inline(host: Element, id: string): Sources {
  const root = host.getRootNode() as Document;
  const script = root.getElementById?.(id) ?? document.getElementById(id);
  if (!script)
    return {
      urls: [],
      problem: `src="#${id}" names nothing in this page. Check the id of the script with the feed.`,
    };
  return { urls: [], object: script.textContent };
}

function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    // The reader says what is wrong with it.
    return address;
  }
}
