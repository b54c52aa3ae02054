/**
 * Judges the demo's home page by Lighthouse on its phone setting, and the same page without our elements:
 * `npm run lighthouse [-- --rounds 3]`. Lighthouse is fetched for it, as nothing else needs it.
 * Ends with 1 where a score is below 100 or the page without our elements is more than a point better.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Hono } from 'hono';
import { compression } from '../demo/receiver/compression.ts';
import { listen, type Listening } from '../demo/receiver/listen.ts';
import { startServer } from '../demo/server.ts';
import { findBrowsers, SANDBOX_ARGS } from './browsers.mjs';
import { done, fail } from './build/progress.ts';

const LIGHTHOUSE = 'lighthouse@13';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Scores = Record<(typeof CATEGORIES)[number], number>;

interface Judged {
  scores: Scores;
  /** What cost points, by its title. */
  lost: string[];
}

/** The part of Lighthouse's report that is read. */
interface LighthouseReport {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

/** Asks Lighthouse once. Scores are 0 to 100. */
async function judge(url: string, chromium: string): Promise<Judged> {
  const flags = [
    ...SANDBOX_ARGS,
    '--headless=new',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 64 << 20 },
  );
  const report = JSON.parse(stdout) as LighthouseReport;
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]),
  ) as Scores;
  const refs = CATEGORIES.flatMap((name) => report.categories[name]?.auditRefs ?? []);
  const lost = refs.flatMap(({ id, weight }) => {
    const audit = report.audits[id];
    if (!audit || !weight || audit.score === null || audit.score >= 0.995) return [];
    return [`${audit.title} ${audit.displayValue ?? ''}`.trim()];
  });
  return { scores, lost };
}

/** Hands out the demo with its page as it would be without us: no script, and what stands in our elements. */
async function serveWithout(origin: string): Promise<Listening> {
  const app = new Hono();
  app.use(compression());
  app.get('*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const answer = await fetch(origin + pathname + search);
    const headers = new Headers(answer.headers);
    // `fetch` has unpacked it already.
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    const { status } = answer;
    if (!headers.get('content-type')?.startsWith('text/html'))
      return new Response(answer.body, { status, headers });
    const page = (await answer.text()).replace(/<script type="module"[^>]*><\/script>/, '');
    return new Response(page, { status, headers });
  });
  return listen({ hosts: ['127.0.0.1', '::1'], port: 0, fetch: app.fetch });
}

/** The middle one of each score over the rounds. */
function middle(all: readonly Judged[]): Scores {
  const of = (name: keyof Scores): number => {
    const sorted = all.map(({ scores }) => scores[name]).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] as number;
  };
  return Object.fromEntries(CATEGORIES.map((name) => [name, of(name)])) as Scores;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
  const { chromium } = findBrowsers();
  if (!chromium) throw new Error('Chromium is not on this machine; see `node scripts/browsers.mjs`.');
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-lighthouse-'));
  const server = await startServer({
    port: 0,
    database: join(folder, 'feedback.sqlite'),
    token: 'only-here',
  });
  const without = await serveWithout(server.url);
  try {
    if (!server.built) throw new Error('The elements are not built yet: npm run build.');
    const ours: Judged[] = [];
    const theirs: Judged[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      ours.push(await judge(`${server.url}/`, chromium));
      theirs.push(await judge(`http://localhost:${without.port}/`, chromium));
    }
    const [us, them] = [middle(ours), middle(theirs)];
    console.log(`\nLighthouse, phone, middle of ${values.rounds}   ours  without`);
    for (const name of CATEGORIES)
      console.log(`  ${name.padEnd(32)}${String(us[name]).padStart(6)}${String(them[name]).padStart(9)}`);
    for (const line of new Set(ours.flatMap(({ lost }) => lost))) console.log(`  cost points: ${line}`);
    const short = CATEGORIES.filter((name) => us[name] < 100 || them[name] > us[name] + 1);
    if (short.length) throw new Error(`Short of 100, or of the page without: ${short.join(', ')}`);
    done('100 each, and no less than without our elements.');
  } finally {
    await without.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main().catch(fail);
