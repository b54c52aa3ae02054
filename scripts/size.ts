/**
 * Prints what the built files weigh, and what a visitor loads per kind of page beside the budgets of the design:
 * `node scripts/size.ts [--json] [--tell] [--peers]`. Exits with 1 past a budget, but with --tell. Builds first when something
 * changed. With --peers, widgets of others are bundled in the same run and stand beside ours.
 */
import { readdirSync } from 'node:fs';
import { parseArgs, styleText } from 'node:util';
import { build, DIST } from './build.ts';
import { fail } from './build/progress.ts';
import { Graph, type Size } from './size/graph.ts';
import { type PeerSize, peerSizes } from './size/peers.ts';
import { type Scenario, scenarios } from './size/scenarios.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    tell: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});

try {
  // With --json the output is for a machine; what the build says goes elsewhere.
  if (values.json) await quietly(() => build());
  else await build();
  const peers = values.peers ? await peerSizes() : [];
  report(new Graph(DIST), peers);
} catch (error) {
  fail(error);
}

function report(graph: Graph, peers: readonly PeerSize[]): void {
  const files = (readdirSync(DIST, { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(raakvlak|elements\/|chunks\/).*\.(js|css)$/.test(file))
    .sort();
  const pages = scenarios(graph).map((scenario) => ({ scenario, size: graph.total(scenario.files) }));
  if (values.json) {
    const list = {
      files: files.map((file) => ({ file, ...graph.size(file) })),
      pages: pages.map(asJson),
      peers,
    };
    console.log(JSON.stringify(list, null, 2));
  } else {
    print(graph, files, pages);
    if (peers.length > 0) compare(pages, peers);
  }
  if (!values.tell && pages.some(({ scenario, size }) => size.brotli > (scenario.budget ?? Infinity)))
    process.exitCode = 1;
}

type Page = { scenario: Scenario; size: Size };

function asJson({ scenario, size }: Page): object {
  const { name, files, budget, moonshot } = scenario;
  return { name, files: [...files], ...size, budget, moonshot, ok: size.brotli <= (budget ?? Infinity) };
}

function print(graph: Graph, files: string[], pages: Page[]): void {
  const width = Math.max(...files.map((file) => file.length), 36) + 1;
  const row = (name: string, { min, gzip, brotli }: Size): string =>
    name.padEnd(width) + [min, gzip, brotli].map((bytes) => grouped(bytes).padStart(9)).join('');
  const head = (title: string, more = ''): void =>
    console.log(
      styleText(
        'bold',
        `\n${title.padEnd(width)}${'min'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}${more}`,
      ),
    );

  head('Files, in bytes');
  for (const file of files) console.log(row(file, graph.size(file)));
  head('What a visitor loads', `${'budget'.padStart(10)}${'moonshot'.padStart(10)}`);
  for (const { scenario, size } of pages) {
    const { name, budget, moonshot = 0 } = scenario;
    if (budget === undefined) {
      console.log(row(name, size));
      continue;
    }
    const past = styleText('red', `✗ ${grouped(size.brotli - budget)} past the budget`);
    const mark = size.brotli <= budget ? styleText('green', '✓') : past;
    const proud = size.brotli <= moonshot ? ' ☾' : '';
    console.log(
      `${row(name, size)}${grouped(budget).padStart(10)}${grouped(moonshot).padStart(10)}  ${mark}${proud}`,
    );
  }
  console.log(
    '\nBudgets are for brotli. ☾ is within the moonshot. Parts that load later, when needed, are not counted.',
  );
}

/** Ours beside widgets of others, the lightest first: what a page loads before a visitor does anything. */
function compare(pages: readonly Page[], peers: readonly PeerSize[]): void {
  const ours = pages
    .filter(({ scenario }) => scenario.compared)
    .map(({ scenario: { name }, size }) => ({
      name: `Raakvlak: ${name}`,
      said: 'all that is loaded',
      ...size,
    }));
  const others = peers.map(({ name, version, what, beside, ...size }) => ({
    name: `${name} ${version}`,
    said: beside ? `${what}; then ${beside}, not counted` : what,
    ...size,
  }));
  const rows = [...ours, ...others].sort((a, b) => a.brotli - b.brotli);
  const width = Math.max(...rows.map(({ name }) => name.length)) + 1;
  console.log(
    styleText(
      'bold',
      `\n${'Beside others, in bytes'.padEnd(width)}${['min', 'gzip', 'brotli'].map((kind) => kind.padStart(9)).join('')}`,
    ),
  );
  for (const { name, said, min, gzip, brotli } of rows) {
    console.log(
      `${name.padEnd(width)}${[min, gzip, brotli].map((bytes) => grouped(bytes).padStart(9)).join('')}  ${said}`,
    );
  }
  console.log(
    '\nAll are minified by Terser in this run. What a widget fetches from its own servers is not counted.',
  );
}

/** 12 345, with a space that does not break. */
function grouped(bytes: number): string {
  return String(bytes).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
}
