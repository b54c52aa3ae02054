/**
 * The page in the frame: the elements that are chosen, with the built files, as a page of a website would have them.
 * Links lead nowhere and nothing is sent.
 */
import { readAddress } from './model/address.ts';
import { readManifest, type ElementName } from './model/manifest.ts';
import { piecesOf, type Piece } from './model/pieces.ts';
import type { PreviewMessage } from './preview-address.ts';
import { folder, getStock } from './stock.ts';
import { wordsOf } from './texts/texts.ts';

/** A list that has said nothing by then has failed. */
const PATIENCE = 20_000;

type List = HTMLElement & { query?: { total: number } };

function build({ name, attributes, children }: Piece): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of attributes) element.setAttribute(key, value === true ? '' : value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : build(child))));
  return element;
}

function tell(outcome: PreviewMessage['outcome'], count?: number): void {
  const message: PreviewMessage = {
    raakvlak: 'preview',
    of: location.search,
    outcome,
    ...(count !== undefined && { count }),
  };
  parent.postMessage(message, location.origin);
}

/** Tells what a list shows, now and after each change. */
function watchList(list: List): void {
  const timer = setTimeout(() => tell('failed'), PATIENCE);
  list.addEventListener('news-error', () => {
    clearTimeout(timer);
    tell('failed');
  });
  list.addEventListener('news-load', (event) => {
    clearTimeout(timer);
    const { items } = (event as CustomEvent<{ items: readonly unknown[] }>).detail;
    const count = list.query?.total ?? items.length;
    tell(count ? 'shown' : 'empty', count);
  });
}

async function show(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const prefix = query.get('prefix') ?? '';
  query.delete('prefix');
  const { manifest, themes, languages } = await getStock();
  const elements = readManifest(manifest);
  const { choices } = readAddress(query.toString(), { elements, themes, languages });
  const { page } = wordsOf(choices.ui);
  document.documentElement.lang = choices.ui;
  document.title = page.preview.frame;
  if (choices.theme) {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = new URL(`themes/${choices.theme}.css`, folder).href;
    document.head.append(sheet);
  }
  const pieces = piecesOf(choices, elements, page);
  const own = pieces.map((piece) => build({ ...piece, name: prefix + piece.name }));
  const find = (name: ElementName): List | undefined => own[pieces.findIndex((piece) => piece.name === name)];
  const list = find('news-list');
  if (list) watchList(list);
  find('feedback-button')?.addEventListener('feedback-submit', (event) => event.preventDefault());
  addEventListener('click', (event) => {
    const isLink = event
      .composedPath()
      .some((target) => target instanceof Element && target.matches('a[href]'));
    if (isLink) event.preventDefault();
  });
  document.querySelector('main')?.append(...own);
  const script = new URL('raakvlak.js', folder);
  if (choices.profile.trim()) script.searchParams.set('profile', choices.profile.trim());
  await import(/* @vite-ignore */ script.href);
  if (list) return;
  await Promise.all(own.map(({ localName }) => customElements.whenDefined(localName)));
  tell('shown');
}

show().catch((error: unknown) => {
  console.warn(error);
  tell('failed');
});
