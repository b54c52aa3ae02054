/**
 * The script tag's entry: finds our elements in the page, now and later, and loads what each one needs.
 *
 * Its options are in its own address: `raakvlak.js?prefix=rv` registers `rv-news-list` and so on, `?profile=/huisstijl.json`
 * applies a municipality's profile. Where an editor strips tags it does not know,
 * `<div data-raakvlak="news-list" data-src="/feed.json">` becomes a `<news-list src="/feed.json">`.
 */
import { isFirstScript } from './components/shared/first-script.js';
import { prefixFrom } from './components/shared/prefix.js';
import { askedProfile } from './profile/page/asked.js';
import type { Dressing } from './profile/page/start.js';

// Written out, so that the build sees what to put in a file of its own.
const LOAD: Record<string, () => Promise<CustomElementConstructor>> = {
  'news-list': () => import('./components/news-list/news-list.js').then((it) => it.NewsList),
  'tag-filter': () => import('./components/tag-filter/tag-filter.js').then((it) => it.TagFilter),
  'related-news': () => import('./components/related-news/related-news.js').then((it) => it.RelatedNews),
  'feedback-button': () =>
    import('./components/feedback-button/feedback-button.js').then((it) => it.FeedbackButton),
};
const NAMES = Object.keys(LOAD);

let prefix = prefixFrom(import.meta.url);
let dressing: Dressing | undefined;
/** While a profile is on its way, no element is made. */
let waiting: Promise<void> | undefined;
const loading = new Set<string>();
/** For elements that a server has rendered, and only where there are some. */
let hydrating: Promise<typeof import('./components/shared/hydrate.js') | undefined> | undefined;

async function load(name: string): Promise<void> {
  const tag = prefix + name;
  if (loading.has(name)) return;
  loading.add(name);
  if (customElements.get(tag)) {
    console.warn(`<${tag}> is defined already on this page; Raakvlak leaves it alone. Load Raakvlak once.`);
    return;
  }
  try {
    const get = (): Promise<CustomElementConstructor> | undefined => LOAD[name]?.();
    // A network fails for a moment more often than for good: once more, and only then the fallback stands.
    const Element = await get()?.catch(() => new Promise((wait) => setTimeout(wait, 1000)).then(get));
    if (Element) {
      (await hydrating)?.hydratable(Element);
      const own = dressing?.dress(name, Element) ?? (prefix ? class extends Element {} : Element);
      customElements.define(tag, own);
    }
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
  else {
    // Without it, the element's own view takes the place of the server's.
    if (element.shadowRoot) hydrating ??= import('./components/shared/hydrate.js').catch(() => undefined);
    void load(element.localName.slice(prefix.length));
  }
}

/**
 * Looks for our elements in a root, now and from now on. The document is looked in by itself; a shadow root of the
 * page's own is for the page to name.
 */
export function observe(root: Document | ShadowRoot): void {
  if (waiting) void waiting.then(() => look(root));
  else look(root);
}

function look(root: Document | ShadowRoot): void {
  const selector = [...NAMES.map((name) => prefix + name), '[data-raakvlak]'].join();
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

if (isFirstScript()) {
  const asked = askedProfile(import.meta.url);
  if (asked) {
    waiting = import('./profile/page/start.js')
      .then(({ start }) => start(asked))
      .then(
        (found) => {
          dressing = found;
          prefix ||= found.prefix;
        },
        (error: unknown) => console.warn('Raakvlak: the code for profiles could not be loaded.', error),
      );
    // What is surely needed comes at the same time.
    for (const name of NAMES) {
      if (document.querySelector(`${prefix}${name},[data-raakvlak=${name}]`))
        LOAD[name]?.().catch(() => undefined);
    }
  }
  observe(document);
}
