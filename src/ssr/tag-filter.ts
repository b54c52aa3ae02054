import type { TemplateResult } from 'lit';
import { enlist, LIST, type FilterableList } from '../components/controllers/list-registry.js';
import { toNames } from '../components/shared/words.js';
import rareStyles from '../components/tag-filter/rare.styles.js';
import { TagFilter } from '../components/tag-filter/tag-filter.js';
import type { Feed } from '../data/model.js';
import { tagKey } from '../data/normalise/tags.js';
import { NewsQuery } from '../data/query/news-query.js';
import { markup } from './markup.js';
import type { Rendered, RenderOptions } from './options.js';
import { allOf, define, placed, stylesOf } from './placed.js';
import { print } from './print.js';

/** How a filter is to be rendered. */
export interface TagFilterOptions extends RenderOptions {
  /** Attributes of its list, as far as they choose items: `id`, `tags`, `exclude-tags`, `match`, `selected`. */
  list?: RenderOptions['attributes'];
}

/** Attributes that tie a filter to the address of the page, to a form or to other filters; none of those is here. */
const OF_THE_PAGE = ['url-param', 'name', 'match', 'match-toggle'];

/** A filter with one list, which is not in a page either. */
class ServerTagFilter extends TagFilter {
  /** It has something that most filters do not, which has a style sheet of its own. */
  isRare = false;

  /** Looks at the list, once or, where more is needed for it, again when that has come. */
  async read(list: FilterableList): Promise<void> {
    for (const _ of ['at first', 'with what it needs']) {
      const leave = enlist(list);
      this.willUpdate(allOf(TagFilter));
      leave();
      if (this.isThere) return;
      this.isRare = true;
      await import('../components/tag-filter/rare-views.js');
      // What the filter itself does then comes before us.
      await new Promise((done) => setTimeout(done));
    }
  }

  /** Whether there is something to choose from. */
  get isThere(): boolean {
    return /<fieldset/.test(markup(this.view()));
  }

  view(): TemplateResult {
    return this.render();
  }
}

/**
 * Renders a `<tag-filter>` with its choices and counts. Without script its choices would do nothing: what the page has put in
 * the element shows there, such as links to topics.
 *
 * A filter with `facet="text"`, `only`, or several lists is left to the browser.
 *
 * @param feed that of the list
 */
export async function renderTagFilter(feed: Feed, options: TagFilterOptions = {}): Promise<Rendered> {
  const { attributes = {}, list = {} } = options;
  const parts = { name: 'tag-filter', attributes, styles: stylesOf(TagFilter) };
  const isForBrowser =
    attributes.facet === 'text' || attributes.only || /\S\s+\S/.test(String(attributes.for ?? ''));
  if (isForBrowser) return print({ ...parts, view: '' }, options);
  const own = Object.fromEntries(Object.entries(attributes).filter(([name]) => !OF_THE_PAGE.includes(name)));
  const filter = await placed(ServerTagFilter as never as typeof TagFilter, 'tag-filter', {
    ...options,
    attributes: { ...own, for: 'list' },
  });
  const server = filter as ServerTagFilter;
  define(server, { isConnected: true });
  await server.read(stand(feed, list, server));
  const view = server.isThere ? markup(server.view()) : '';
  server.disconnectedCallback();
  const page = '<noscript><slot></slot></noscript>';
  const styles = server.isRare ? [...parts.styles, rareStyles] : parts.styles;
  return print(
    { ...parts, styles, view: view && view.replace('<fieldset', '<fieldset class="scripted"') + page },
    options,
  );
}

/** What a filter asks of a list. */
function stand(feed: Feed, list: RenderOptions['attributes'], filter: Element): FilterableList {
  const names = (name: string): string[] => [...toNames(String(list?.[name] ?? ''))];
  const query = new NewsQuery(feed);
  query.match = list?.match === 'all' ? 'all' : 'any';
  query.scope = { tags: names('tags'), match: query.match, exclude: names('exclude-tags') };
  query.select(names('selected').map(tagKey));
  return Object.assign(new EventTarget(), {
    [LIST]: true as const,
    id: 'list',
    query,
    selected: names('selected'),
    getRootNode: () => filter.getRootNode(),
    contains: () => false,
    matches: () => false,
  }) as unknown as FilterableList;
}
