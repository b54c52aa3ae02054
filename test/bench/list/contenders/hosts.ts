/** The style sheets that ours wears, as texts, in the order that it wears them: put here by the bundler. */
declare const __STYLES__: { list: string[]; filter: string[] };

/** What a page gives to the one that shows news in it. */
export interface Hosts {
  /** Where the filter goes. */
  filter: ShadowRoot;
  /** Where the items go. */
  list: ShadowRoot;
  /** Address of the feed. */
  src: string;
  /** Whether items need one of the chosen tags, or all of them. */
  match: 'any' | 'all';
}

/** Dresses the places of the page as ours dresses itself. */
export function openHosts(): Hosts {
  const [filter, list] = ['filter', 'list'].map((id) => document.getElementById(id) as HTMLElement);
  if (!filter || !list) throw new Error('The page has no place for a list.');
  const { src = '', match } = list.dataset;
  return {
    filter: dress(filter, __STYLES__.filter),
    list: dress(list, __STYLES__.list),
    src,
    match: match === 'all' ? 'all' : 'any',
  };
}

function dress(host: HTMLElement, styles: string[]): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return root;
}
