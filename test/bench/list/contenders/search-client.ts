import { type RawItem, read, type Shown } from './reading.ts';
import { type TagEntry, TagIndex } from './tag-index.ts';

/** What InstantSearch asks for; of each list within `facetFilters` one must be right, and of everything else all. */
export interface SearchRequest {
  indexName: string;
  params?: {
    query?: string;
    page?: number;
    hitsPerPage?: number;
    facetFilters?: string | readonly (string | readonly string[])[];
    facets?: string | readonly string[];
  };
}

/** An item as InstantSearch wants it. */
export type Hit = Shown & { objectID: string };

/**
 * Answers InstantSearch from memory, with the same bits as the list written by hand: hits and what they share, and the
 * counts of facets that it asks for once more without its own choice.
 */
export class SearchClient {
  readonly #items: readonly RawItem[];
  readonly #index: TagIndex;
  readonly #byLabel: Map<string, TagEntry>;
  readonly #read = new Map<number, Hit>();

  constructor(items: readonly RawItem[]) {
    this.#items = items;
    this.#index = new TagIndex(items);
    this.#byLabel = new Map(this.#index.tags.map((tag) => [tag.label, tag]));
  }

  search(requests: readonly SearchRequest[]): Promise<{ results: object[] }> {
    return Promise.resolve({ results: requests.map((request) => this.#answer(request)) });
  }

  #answer({ indexName, params = {} }: SearchRequest): object {
    const { query = '', page = 0, hitsPerPage = 20, facets = [] } = params;
    const left = this.#left(params.facetFilters);
    const nbHits = this.#index.count(left);
    const places = hitsPerPage ? this.#index.first(left, (page + 1) * hitsPerPage) : [];
    return {
      index: indexName,
      query,
      params: '',
      page,
      hitsPerPage,
      nbHits,
      nbPages: hitsPerPage ? Math.ceil(nbHits / hitsPerPage) : 0,
      exhaustiveNbHits: true,
      processingTimeMS: 1,
      hits: places.slice(page * hitsPerPage).map((place) => this.#hit(place)),
      facets: facets.includes('tags') ? { tags: this.#counts(left) } : {},
    };
  }

  /** Lists that hold one another are worked out from the inside: one of a list, all of the lists. */
  #left(filters: string | readonly (string | readonly string[])[] = []): Uint32Array {
    let left = this.#index.select([], 'all');
    for (const group of [filters].flat()) {
      const tags = [group].flat().flatMap((name) => this.#byLabel.get(name.slice('tags:'.length)) ?? []);
      const among = this.#index.select(tags, 'any');
      left = left.map((word, i) => word & among[i]!);
    }
    return left;
  }

  #counts(left: Uint32Array): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const tag of this.#index.tags) {
      const count = this.#index.countWith(left, tag);
      if (count) counts[tag.label] = count;
    }
    return counts;
  }

  #hit(place: number): Hit {
    let hit = this.#read.get(place);
    if (!hit) {
      const raw = this.#items[place]!;
      this.#read.set(place, (hit = { ...read(raw), objectID: raw.id }));
    }
    return hit;
  }
}
