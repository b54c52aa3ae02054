import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type Bench, type Figure, median, type Part } from './bench.ts';
import { builtFiles } from './built-files.ts';
import { openBrowser, SLOW_4G } from './chromium.ts';
import { compare, type Cost } from './compare.ts';
import { BenchPage, type Busy, type Work } from './feeds/in-chromium.ts';
import { measureInNode } from './feeds/in-node.ts';
import { type FeedServer, startServer } from './feeds/server.ts';
import { makeFeedText } from './made-feed.ts';

const ITEMS = 10_000;
/** Issue 4 and DESIGN 8: in proportion, in milliseconds, in proportion. */
const GOALS = { parse: 2.5, task: 50, firstTen: 0.3 };
/** Runs before anything counts: by then the engine has compiled what is used much. */
const WARM_UP = 5;

/** A browser with the server whose page it visits, and how much is to be done. */
interface Setting {
  /** Folder of the built files. */
  dist: string;
  browser: Browser;
  server: FeedServer;
  rounds: number;
  say: (what: string) => void;
}

/**
 * How fast a feed of 10 000 items is read: against bare `JSON.parse`, how long the page has to wait for its turn, and how
 * soon the first ten items are there. Takes about two minutes, most of it on a slow network.
 */
export const feeds: Bench = async ({ rounds = 30, say }) => {
  const dist = await builtFiles();
  const text = makeFeedText({ items: ITEMS });
  const browser = await openBrowser();
  const server = await startServer(dist, text);
  try {
    const setting: Setting = { dist, browser, server, rounds, say };
    const parts = [
      await parsingInNode(setting),
      await parsing(setting),
      await turns(setting, 'a text is read', 'parseFeed', 'JSON.parse'),
      await turns(setting, 'a feed arrives', 'loadFeed', 'r.json()'),
      await firstTen(setting),
    ];
    const [whole, sent] = [text.length, server.compressed].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
    return {
      title: `A JSON Feed of ${ITEMS} items and 60 tags: ${whole}, ${sent} with brotli`,
      notes: [
        `Medians of ${rounds} rounds in which all take turns. Processor time is of the main thread alone, and a mean; where`,
        'there is both, it has the goal, as other programs hardly disturb it. The built files are measured; Chromium has',
        'the feed from a server on this machine, in pieces of 64 kB.',
      ],
      parts,
    };
  } finally {
    await browser.close();
    server.close();
  }
};

async function parsingInNode({ dist, rounds, say }: Setting): Promise<Part> {
  say('parsing in Node');
  const { costs, heap } = await measureInNode({
    data: join(dist, 'data.js'),
    items: ITEMS,
    rounds,
    warmUp: WARM_UP,
  });
  const memory: Figure = {
    what: 'memory in use for an item',
    unit: 'B',
    ours: heap.parseFeed,
    other: heap['JSON.parse'],
  };
  return parsingPart('Node', costs, [memory]);
}

async function parsing({ browser, server, rounds, say }: Setting): Promise<Part> {
  say('parsing in Chromium');
  const page = await BenchPage.open(browser, server.url);
  await page.keepText();
  const costs = { 'JSON.parse': [] as Cost[], parseFeed: [] as Cost[], 'first ten': [] as Cost[] };
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const work of ['JSON.parse', 'parseFeed', 'first ten'] as const) {
      const cost = await page.cost(work);
      if (round >= 0) costs[work].push(cost);
    }
  }
  await page.close();
  return parsingPart('Chromium', costs);
}

function parsingPart(
  where: string,
  costs: Record<'JSON.parse' | 'parseFeed' | 'first ten', Cost[]>,
  more: Figure[] = [],
): Part {
  const bare = costs['JSON.parse'];
  return {
    title: `Parse and normalise in ${where}`,
    columns: ['parseFeed', 'JSON.parse'],
    figures: [
      ...compare('all items', costs.parseFeed, bare, GOALS.parse),
      ...compare('and title, url, date, summary of ten', costs['first ten'], bare),
      ...more,
    ],
  };
}

/** How long the rest of the page has to wait for its turn. */
async function turns(
  { browser, server, rounds, say }: Setting,
  when: string,
  ours: Work,
  other: Work,
): Promise<Part> {
  say(`waiting for a turn while ${when}`);
  const page = await BenchPage.open(browser, server.url);
  await page.keepText();
  const seen: { ours: Busy[]; other: Busy[] } = { ours: [], other: [] };
  // Each takes a trace, and a third is enough to find the longest.
  for (let round = -1; round < rounds / 3; round++) {
    const busy = { ours: await page.busy(ours), other: await page.busy(other) };
    if (round < 0) continue;
    seen.ours.push(busy.ours);
    seen.other.push(busy.other);
  }
  await page.close();
  const figure = (what: string, of: (busy: Busy[]) => number, goal?: number): Figure => ({
    ...{ what, unit: 'ms', ours: of(seen.ours), other: of(seen.other) },
    ...(goal !== undefined && { goal }),
  });
  return {
    title: `Turns for the page while ${when}`,
    columns: [ours, other],
    figures: [
      figure(
        'longest task of all rounds, processor time',
        (all) => Math.max(...all.map(({ task }) => task)),
        GOALS.task,
      ),
      figure('longest wait for a turn, by the clock', (all) => median(all.map(({ gap }) => gap))),
      {
        ...figure('tasks over 50 ms by the clock', (all) => median(all.map(({ long }) => long))),
        unit: '',
      },
    ],
  };
}

/** How soon the first ten items are there, against fetching and parsing the whole. */
async function firstTen({ browser, server, rounds, say }: Setting): Promise<Part> {
  const figures: Figure[] = [];
  const measure = async (
    what: string,
    page: () => Promise<BenchPage>,
    path: string,
    times: number,
  ): Promise<void> => {
    say(`first ten items ${what}`);
    const waits = { ten: [] as number[], whole: [] as number[] };
    for (let round = 0; round < times; round++) {
      for (const until of ['ten', 'whole'] as const) {
        const visited = await page();
        waits[until].push(await visited.wait(path, until));
        await visited.close();
      }
    }
    const ratio = median(waits.ten.map((ten, i) => ten / (waits.whole[i] ?? NaN)));
    figures.push({
      what,
      unit: 'ms',
      ours: median(waits.ten),
      other: median(waits.whole),
      ratio,
      goal: GOALS.firstTen,
    });
  };
  // A window of its own for each, as a visitor has: what reads large feeds is yet to be loaded.
  const fast = (): Promise<BenchPage> => BenchPage.open(browser, server.url);
  const slow = async (): Promise<BenchPage> => {
    const page = await fast();
    await page.slowDown(SLOW_4G);
    return page;
  };
  await measure('from this machine', fast, '/feed.json', rounds);
  await measure('on slow 4G, with brotli', slow, '/feed.br.json', Math.min(rounds, 3));
  await measure('on slow 4G, uncompressed', slow, '/feed.json', 1);
  return { title: 'First ten items, from the request on', columns: ['loadFeed', 'r.json()'], figures };
}
