/**
 * The script tag's entry: finds our elements in the page, now and later, and loads what each one needs.
 *
 * Its option is in its own address: `raakvlak.js?prefix=rv` registers `rv-news-list` and so on. Where an editor strips
 * tags it does not know, `<div data-raakvlak="news-list" data-src="/feed.json">` becomes a `<news-list src="/feed.json">`.
 */
import { prefixFrom } from './components/shared/prefix.js';
import { page, version } from './data/page.js';

// Written out, so that the build sees what to put in a file of its own.
const LOAD: Record<string, () => Promise<CustomElementConstructor>> = {
  'news-list': () => import('./components/news-list/news-list.js').then((it) => it.NewsList),
  'tag-filter': () => import('./components/tag-filter/tag-filter.js').then((it) => it.TagFilter),
  'related-news': () => import('./components/related-news/related-news.js').then((it) => it.RelatedNews),
  'feedback-button': () =>
    import('./components/feedback-button/feedback-button.js').then((it) => it.FeedbackButton),
};
const NAMES = Object.keys(LOAD);

const prefix = prefixFrom(import.meta.url);
const selector = [...NAMES.map((name) => prefix + name), '[data-raakvlak]'].join();
const loading = new Set<string>();

async function load(name: string): Promise<void> {
  const tag = prefix + name;
  if (loading.has(name)) return;
  loading.add(name);
  if (customElements.get(tag)) {
    console.warn(`<${tag}> is defined already on this page; Raakvlak leaves it alone. Load Raakvlak once.`);
    return;
  }
  try {
    const Element = await LOAD[name]?.();
    if (Element) customElements.define(tag, prefix ? class extends Element {} : Element);
  } catch (error) {
    // The fallback content stands; an element that is added later tries again.
    loading.delete(name);
    console.warn(`Raakvlak: <${tag}> could not be loaded. Put the whole dist folder on your server.`, error);
  }
}

/** Puts our element in the place of what an editor allows. */
function upgrade(stand: HTMLElement): void {
  const name = stand.dataset.raakvlak ?? '';
  if (!NAMES.includes(name)) {
    console.warn(`Raakvlak: data-raakvlak="${name}" is not known. Use one of: ${NAMES.join(', ')}.`, stand);
    return;
  }
  const element = document.createElement(prefix + name);
  for (const { name: key, value } of stand.attributes) {
    const own = key.replace(/^data-/, '');
    // An attribute that runs or styles something is not ours, and the page's policy may refuse it; `only` is ours.
    if (own !== 'raakvlak' && !/^(?:on(?!ly$)|style$)/.test(own)) element.setAttribute(own, value);
  }
  element.append(...stand.childNodes);
  stand.replaceWith(element);
  void load(name);
}

function found(element: Element): void {
  if (element.hasAttribute('data-raakvlak')) upgrade(element as HTMLElement);
  else void load(element.localName.slice(prefix.length));
}

/**
 * Looks for our elements in a root, now and from now on. The document is looked in by itself; a shadow root of the
 * page's own is for the page to name.
 */
export function observe(root: Document | ShadowRoot): void {
  root.querySelectorAll(selector).forEach(found);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) found(node);
        node.querySelectorAll(selector).forEach(found);
      }
    }
  }).observe(root, { childList: true, subtree: true });
}

const { rooms, version: first } = page();
if (rooms.has('script')) {
  console.warn(
    `Raakvlak ${first} is on this page already; the copy ${version} does nothing. Load raakvlak.js once.`,
  );
} else {
  rooms.set('script', true);
  observe(document);
}
