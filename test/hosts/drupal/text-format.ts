import {
  defaultTreeAdapter as tree,
  html,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes,
} from 'parse5';

/** A text format of Drupal, as far as it says which HTML is left. */
export interface TextFormat {
  /** `allowed_html` of the filter `filter_html`; without it the format takes nothing out. */
  allowed?: string;
}

/**
 * The formats that Drupal 10 and 11 come with: `filter.format.*.yml` in `core/profiles/standard/config/install`, or in
 * `core/recipes/*_format_editor/config`.
 */
export const SHIPPED = {
  basic: {
    allowed:
      '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>',
  },
  restricted: {
    allowed:
      '<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type> <ol start type> <li> <dl> <dt> <dd> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id>',
  },
  full: {},
} satisfies Record<string, TextFormat>;

/**
 * What a format leaves of a text: tags that are not allowed go, and what stands in them stays; so do attributes that are
 * not allowed, `style` and `on…`; `lang` and `dir` always stay. By `Drupal\filter\Plugin\Filter\FilterHtml` and
 * `Drupal\Component\Utility\Xss` of Drupal 11, without what these do about addresses and about broken HTML.
 */
export function leftOf(text: string, { allowed }: TextFormat): string {
  const root = parseFragment(text);
  if (allowed !== undefined) strip(root, rulesOf(allowed));
  return serialize(root).trim();
}

/** Elements that stand for ours in a text, each with all of its attributes. */
export function standsIn(text: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!tree.isElementNode(node)) continue;
      if (node.attrs.some(({ name }) => name === 'data-raakvlak'))
        found.push(Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])));
      visit(node);
    }
  };
  visit(parseFragment(text));
  return found;
}

/** Names of tags, with the names of attributes that they may have; one that ends in `*` is a beginning. */
type Rules = Map<string, string[]>;

function rulesOf(allowed: string): Rules {
  const tags = [...allowed.matchAll(/<([a-z][\w-]*)([^>]*)>/g)];
  return new Map(tags.map(([, tag = '', names = '']) => [tag, names.split(/\s+/).filter(Boolean)]));
}

function strip(parent: DefaultTreeAdapterTypes.ParentNode, rules: Rules): void {
  for (const node of [...parent.childNodes]) {
    if (tree.isElementNode(node)) {
      strip(node, rules);
      const names = node.namespaceURI === html.NS.HTML ? rules.get(node.tagName) : undefined;
      if (names) node.attrs = node.attrs.filter(({ name, value }) => mayStay(name, value, names));
      else unwrap(node);
    } else if (!tree.isTextNode(node)) tree.detachNode(node);
  }
}

function mayStay(name: string, value: string, names: readonly string[]): boolean {
  if (name === 'style' || name.startsWith('on')) return false;
  if (name === 'lang' || (name === 'dir' && ['ltr', 'rtl'].includes(value))) return true;
  return names.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
}

/** Puts what stands in an element in the place of the element. */
function unwrap(node: DefaultTreeAdapterTypes.Element): void {
  const parent = node.parentNode;
  if (!parent) return;
  for (const child of [...node.childNodes]) {
    tree.detachNode(child);
    tree.insertBefore(parent, child, node);
  }
  tree.detachNode(node);
}
