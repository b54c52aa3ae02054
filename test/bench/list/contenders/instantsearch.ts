/**
 * InstantSearch with hits and a list of refinements, on a client that answers from memory. It tells no one how many items
 * are left, and has neither a button for more items nor one that undoes the choice: those are widgets of their own.
 */
import instantsearch from 'instantsearch.js/es/index.js';
import configure from 'instantsearch.js/es/widgets/configure/configure.js';
import hits from 'instantsearch.js/es/widgets/hits/hits.js';
import refinementList from 'instantsearch.js/es/widgets/refinement-list/refinement-list.js';
import { openHosts } from './hosts.ts';
import type { RawItem } from './reading.ts';
import { type Hit, SearchClient } from './search-client.ts';

/** What it is made of: the package's own types are of packages that are not here. */
interface Search {
  addWidgets(widgets: readonly unknown[]): void;
  start(): void;
}
type MakeWidget = (options: object) => unknown;
const makeSearch = instantsearch as unknown as (options: object) => Search;
const makeHits = hits as unknown as MakeWidget;
const makeChips = refinementList as unknown as MakeWidget;

/** What its templates get. */
interface Refinement {
  label: string;
  count: number;
  isRefined: boolean;
}
interface Words {
  html: (strings: TemplateStringsArray, ...values: unknown[]) => string;
}

const { filter, list, src, match } = openHosts();
const answer = fetch(src);
// Its items stand in a list with numbers, which is not among what the sheets of ours know.
const sheet = new CSSStyleSheet();
sheet.replaceSync('ol { margin: 0; padding: 0; list-style: none }');
list.adoptedStyleSheets.push(sheet);
const [hitsPlace, chipsPlace] = [list, filter].map((root) => root.appendChild(document.createElement('div')));
const { items } = (await (await answer).json()) as { items: RawItem[] };

const search = makeSearch({
  indexName: 'news',
  searchClient: new SearchClient(items),
  insights: false,
});
search.addWidgets([
  configure({ hitsPerPage: 10, maxValuesPerFacet: 100 }),
  makeChips({
    container: chipsPlace,
    attribute: 'tags',
    operator: match === 'all' ? 'and' : 'or',
    limit: 100,
    sortBy: ['name:asc'],
    templates: {
      item: ({ label, count, isRefined }: Refinement, { html }: Words) => html`
        <button type="button" class="chip" part="chip" aria-pressed=${String(isRefined)}>
          <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 6.5 5 9.5 10 3"></path></svg>
          <span dir="auto">${label}</span>
          <span class="count" part="count">${count}</span>
        </button>
      `,
    },
  }),
  makeHits({
    container: hitsPlace,
    // Its templates write text as text.
    escapeHTML: false,
    templates: {
      item: ({ title, url, published, date, summary, tags }: Hit, { html }: Words) => html`
        <div part="item">
          <div class="body">
            <h2 part="title"><a part="link" href=${url}>${title}</a></h2>
            <p class="meta">
              <time part="date" datetime=${published}>
                <span class="sr-only">Geplaatst op</span>
                <span>${date}</span>
              </time>
            </p>
            <p class="summary" part="summary">${summary}</p>
            <ul class="tags" part="tags" role="list" aria-label="Onderwerpen">
              ${tags.map(
                (label) => html`
                  <li part="tag">${label}</li>
                `,
              )}
            </ul>
          </div>
        </div>
      `,
    },
  }),
]);
search.start();
