import { articleKey } from '../../data/related/article-key.js';
import { canonicalUrl } from './current-article.js';

/**
 * Tells when the page has become about something else: a single-page app has changed its address or its canonical
 * link. Through the Navigation API, else by watching the head and the history events; `history` is never patched.
 *
 * @param callback called after the app had a turn to change the head; once per change, and once more when the first
 *   new title or the end of the navigation shows that the app is done. `forUrl` is the page's address while the
 *   canonical link is still that of the page before.
 * @returns its undo
 */
export function followAddress(callback: (forUrl?: string) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let last = address();
  /** Where the page was when it got the canonical link that it has. */
  let linked = { url: canonicalUrl(document), path: location.pathname };
  let oldTitle: string | undefined;
  let isUnderWay = false;
  let timer = 0;

  // One task later, as the address, the canonical link and the title mostly change together.
  const tell = (): void => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      last = address();
      const url = canonicalUrl(document);
      if (url !== linked.url) linked = { url, path: location.pathname };
      callback(url && location.pathname !== linked.path ? location.href : undefined);
    });
  };
  const check = (): void => {
    if (address() !== last) {
      oldTitle = document.title;
      isUnderWay = true;
      tell();
    } else if (oldTitle !== undefined && oldTitle !== document.title) {
      oldTitle = undefined;
      tell();
    }
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  navigation?.addEventListener(
    'navigatesuccess',
    () => {
      if (isUnderWay) tell();
      isUnderWay = false;
    },
    { signal },
  );
  addEventListener('popstate', check, { signal });
  addEventListener('hashchange', check, { signal });
  const observer = new MutationObserver(check);
  observer.observe(document.head, { childList: true, subtree: true, attributes: true, characterData: true });
  return () => {
    end.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** What tells one article from another: the address but for what does not matter, and the canonical link. */
function address(): string {
  return `${articleKey(location.href)} ${canonicalUrl(document)}`;
}
