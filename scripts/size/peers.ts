import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { Size } from './graph.ts';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

/** A widget of others: the least that a page needs of it. */
interface Peer {
  package: string;
  /** What of it is bundled. */
  what: string;
  /** What it fetches beside, which is not counted. */
  beside?: string;
  code: string;
  /** Its style sheet, from `node_modules`. */
  css?: string;
}

const PEERS: Peer[] = [
  { package: 'giscus', what: 'the element', beside: 'an iframe', code: `import 'giscus';` },
  {
    package: 'lite-youtube-embed',
    what: 'the element, its style sheet',
    beside: 'a picture, then an iframe',
    code: `import 'lite-youtube-embed';`,
    css: 'lite-youtube-embed/src/lite-yt-embed.css',
  },
  {
    package: '@sentry/browser',
    what: 'the feedback widget, with the client that sends',
    code: `import { init, feedbackIntegration } from '@sentry/browser';
      init({ dsn: 'https://key@sentry.example/1', integrations: [feedbackIntegration({})] });`,
  },
  {
    package: 'instantsearch.js',
    what: 'search box, hits and one refinement list',
    beside: 'a search client',
    code: `import instantsearch from 'instantsearch.js';
      import { hits, refinementList, searchBox } from 'instantsearch.js/es/widgets';
      const search = instantsearch({ indexName: 'news', searchClient: globalThis.client });
      search.addWidgets([searchBox({ container: '#a' }), hits({ container: '#b' }),
        refinementList({ container: '#c', attribute: 'tags' })]);
      search.start();`,
  },
  {
    package: '@pagefind/default-ui',
    what: 'the interface, its style sheet',
    beside: 'the search engine and its index',
    code: `import { PagefindUI } from '@pagefind/default-ui'; new PagefindUI({ element: '#search' });`,
    css: '@pagefind/default-ui/css/ui.css',
  },
];

/** One row of the comparison. */
export interface PeerSize extends Size {
  name: string;
  version: string;
  what: string;
  beside?: string;
}

/** Bundles and weighs the widgets of others, each minified as ours and in one file, at the versions that are installed. */
export async function peerSizes(): Promise<PeerSize[]> {
  const rows: PeerSize[] = [];
  for (const { package: name, what, beside, code, css } of PEERS) {
    const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
      version: string;
    };
    const parts = [await bundle(code)];
    if (css) parts.push(readFileSync(join(modules, css)));
    rows.push({ name, version, what, ...(beside ? { beside } : {}), ...total(parts) });
  }
  return rows;
}

async function bundle(code: string): Promise<Uint8Array> {
  const entry = 'peer.js';
  const result = (await build({
    root: join(modules, '..'),
    configFile: false,
    envDir: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [
      {
        // The entry is of no folder, and its imports are the project's.
        name: 'raakvlak-peer',
        resolveId: (id) => (id === entry ? join(modules, '..', 'peer.js') : null),
        load: (id) => (id.endsWith('/peer.js') ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: 'terser',
      terserOptions: { module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } },
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const file = result.output.find((one) => one.type === 'chunk' && one.isEntry);
  if (file?.type !== 'chunk') throw new Error('Nothing was bundled.');
  return Buffer.from(file.code);
}

/** Each part compressed on its own, as a server does. */
function total(parts: readonly Uint8Array[]): Size {
  const sum = (weigh: (part: Uint8Array) => number): number =>
    parts.reduce((bytes, part) => bytes + weigh(part), 0);
  return {
    min: sum(({ length }) => length),
    gzip: sum((part) => gzipSync(part, { level: 9 }).length),
    brotli: sum(
      (part) =>
        brotliCompressSync(part, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: part.length },
        }).length,
    ),
  };
}
