import type { Graph } from './graph.ts';

/** What a visitor's browser loads on one kind of page. */
export interface Scenario {
  name: string;
  files: Set<string>;
  /** Bytes, brotli: past it the build is too heavy. Absent where the number is only good to know. */
  budget?: number;
  /** Bytes, brotli: what we would be proud of. */
  moonshot?: number;
  /** It stands beside widgets of others. */
  compared?: boolean;
}

/** The pages that have a budget, by the imports of the built files themselves. */
export function scenarios(graph: Graph): Scenario[] {
  const parts = [...graph.later(['raakvlak.js'])];
  const element = (name: string): string => {
    const part = parts.find((file) => file.startsWith(`chunks/${name}-`));
    if (!part) throw new Error(`raakvlak.js does not load <${name}>.`);
    return part;
  };
  const loader = graph.loaded(['raakvlak.js']);
  const list = graph.loaded(['raakvlak.js', element('news-list')]);
  // Most feeds are read in one go; a large one is read as it arrives, by a part that is loaded for it.
  const large = [...graph.later(list)].filter((file) => file.startsWith('chunks/read-large-'));
  const hydration = parts.filter((file) => file.startsWith('chunks/hydrate-'));
  const feedback = graph.loaded(['raakvlak.js', element('feedback-button')]);
  // The button's other later imports are for what most visitors never meet: a message that waits, a button that floats.
  const dialog = [...graph.later(feedback)].filter((file) => file.startsWith('chunks/feedback-dialog-'));
  return [
    { name: 'raakvlak.js alone', files: loader, budget: 1500, moonshot: 1000 },
    { name: 'page with news-list', files: list, budget: 16_000, moonshot: 13_000, compared: true },
    {
      name: 'page with news-list and tag-filter',
      files: new Set([...list, ...graph.loaded([element('tag-filter')])]),
      budget: 18_000,
      moonshot: 15_000,
      compared: true,
    },
    {
      name: 'what a server-rendered page adds',
      files: graph.loaded(hydration, list),
      budget: 2000,
      moonshot: 2000,
    },
    { name: 'what a large feed adds', files: graph.loaded(large, list) },
    {
      name: 'related-news on top of news-list',
      files: graph.loaded([element('related-news')], list),
      budget: 6000,
      moonshot: 4500,
    },
    {
      name: 'page with feedback-button, closed',
      files: feedback,
      budget: 8500,
      moonshot: 7500,
      compared: true,
    },
    {
      name: 'page with feedback-button, opened',
      files: graph.loaded([...feedback, ...dialog]),
      compared: true,
    },
    {
      name: 'what opening it adds',
      files: graph.loaded([...dialog], feedback),
      budget: 8000,
      moonshot: 6000,
    },
    { name: 'raakvlak.all.js', files: graph.loaded(['raakvlak.all.js']), budget: 33_000, moonshot: 26_000 },
  ];
}
