import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { makeFeedText } from '../made-feed.ts';
import { type Answer, type BenchServer, builtAnswers, feedAnswers, serve } from '../serve.ts';

/** Who is measured. */
export const CONTENDERS = ['ours', 'vanilla', 'list.js', 'InstantSearch'] as const;
export type Contender = (typeof CONTENDERS)[number];
/** How many items a feed has. */
export const SIZES = [20, 1000, 10_000] as const;
export type Size = (typeof SIZES)[number];

/** Which page of the site is visited. */
export interface Visit {
  contender: Contender;
  size: Size;
  match: 'any' | 'all';
  /** Room that the page keeps free, in CSS pixels. */
  room?: { filter: number; list: number };
  /** Whether something stands below the list, to be moved by it. */
  hasFooter?: boolean;
  /** Whether the feed is compressed. */
  isCompressed?: boolean;
}

/** The style sheets that ours wears, as texts. */
export interface Styles {
  filter: string[];
  list: string[];
}

export interface Site {
  /** Texts of the feeds. */
  feeds: Record<Size, string>;
  url: (visit: Visit) => string;
  /** Dresses the others as ours is dressed; until then only ours can be visited. */
  dress: (styles: Styles) => Promise<void>;
  close: () => void;
}

const FILES: Record<Exclude<Contender, 'ours'>, string> = {
  vanilla: 'contenders/vanilla.ts',
  'list.js': 'contenders/list-js.ts',
  InstantSearch: 'contenders/instantsearch.ts',
};

/** Serves a page for each contender, with nothing that others need. */
export async function openSite(dist: string): Promise<Site> {
  const answers = builtAnswers(dist);
  const feeds = Object.fromEntries(
    SIZES.map((items) => {
      const text = makeFeedText({ items });
      const { plain, brotli } = feedAnswers(text);
      answers.set(`/feed-${items}.json`, plain).set(`/feed-${items}.br.json`, brotli);
      return [items, text];
    }),
  ) as Record<Size, string>;
  const addScript = async (name: string, file: string, define?: Record<string, string>): Promise<void> => {
    answers.set(`/${name}.js`, { type: 'text/javascript', body: await script(file, define) });
  };
  await addScript('probe', 'probe.ts');
  const server: BenchServer = await serve(({ pathname, searchParams }) => {
    const visit = searchParams.get('visit');
    return pathname === '/' && visit ? page(JSON.parse(visit) as Visit) : answers.get(pathname);
  });
  return {
    feeds,
    url: (visit) => `${server.url}?visit=${encodeURIComponent(JSON.stringify(visit))}`,
    dress: async (styles) => {
      for (const [name, file] of Object.entries(FILES)) {
        await addScript(name, file, { __STYLES__: JSON.stringify(styles) });
      }
    },
    close: server.close,
  };
}

/** A file of this folder with all that it imports, as a page gets it. */
async function script(file: string, define: Record<string, string> = {}): Promise<string> {
  const results = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, file), checks: { bundlerTimings: false } },
    },
  });
  const [{ output }] = [results].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}

function page({ contender, size, match, room, hasFooter, isCompressed }: Visit): Answer {
  const src = `/feed-${size}${isCompressed ? '.br' : ''}.json`;
  const keep = room
    ? `body { --raakvlak-tag-filter-reserve: ${room.filter}px; --raakvlak-news-list-reserve: ${room.list}px }
       div#filter { min-block-size: ${room.filter}px } div#list { min-block-size: ${room.list}px }`
    : '';
  const isOurs = contender === 'ours';
  const hosts = isOurs
    ? `<tag-filter id="filter" for="list" match="${match}" max-visible="0" searchable="off"></tag-filter>
       <news-list id="list" src="${src}"></news-list>`
    : `<div id="filter"></div><div id="list" data-src="${src}" data-match="${match}"></div>`;
  const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Nieuws</title>
    <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
    ${isOurs ? '<link rel="stylesheet" href="/dist/raakvlak.css">' : ''}
    <style>body { max-width: 60rem; margin: 1rem auto; font: 1rem/1.5 sans-serif } div#filter { margin-block-end: 1.5em } ${keep}</style>
    <script src="/probe.js"></script>
    <script>performance.mark('script')</script>
    <script type="module" src="${isOurs ? '/dist/raakvlak.js' : `/${contender}.js`}"></script>
    </head><body><main><h1>Nieuws</h1>${hosts}</main>${hasFooter ? '<footer><p>Voorbeeldstad bestaat niet.</p></footer>' : ''}</body></html>`;
  return { type: 'text/html', body };
}
