import { type Bench, type Figure, median, type Part } from './bench.ts';
import { builtFiles } from './built-files.ts';
import { openBrowser } from './chromium.ts';
import { type Contender, CONTENDERS } from './related/speed/contenders.ts';
import { SpeedPage, startServer } from './related/speed/page.ts';

const SIZES = [1000, 10_000] as const;
type Size = (typeof SIZES)[number];
/** DESIGN 8, for the larger feed. */
const GOALS = { first: { goal: 300, moonshot: 100 }, task: { goal: 50 } };
const NAMES = Object.keys(CONTENDERS) as Contender[];
/** Further answers in a round; one of fuse.js takes as long as hundreds of others. */
const MORE: Record<Contender, number> = { ours: 20, minisearch: 5, 'fuse.js': 1 };

/** What was measured of each contender, round by round. */
type Rounds = Record<Contender, number[]>;

/**
 * How soon related items are there, from a feed that has just been read, against two search engines for the page. Takes
 * about two minutes.
 */
export const relatedSpeed: Bench = async ({ rounds = 9, say }) => {
  const dist = await builtFiles();
  const server = await startServer(dist, SIZES);
  const browser = await openBrowser();
  const page = await SpeedPage.open(browser, server.url, SIZES);
  try {
    const parts: Part[] = [];
    for (const size of SIZES) parts.push(await measure(page, size, rounds, say));
    return {
      title: 'Related items of a made feed: items of about 600 bytes with 60 tags',
      notes: [
        `Medians of ${rounds} rounds in which all take turns in one Chromium; the time of the processor, which other programs`,
        'hardly disturb. Ours starts from a feed as it is read, and works out its texts; the others get those ready made, which is',
        'not counted. They are asked for title and tags (fuse.js for the title alone) by their defaults.',
      ],
      parts,
    };
  } finally {
    await page.close();
    await browser.close();
    server.close();
  }
};

async function measure(
  page: SpeedPage,
  size: Size,
  rounds: number,
  say: (what: string) => void,
): Promise<Part> {
  const empty = (): Rounds => ({ ours: [], minisearch: [], 'fuse.js': [] });
  const [first, clock, next, heap, task] = [empty(), empty(), empty(), empty(), empty()];
  for (let round = -1; round < rounds; round++) {
    say(`${size} items, ${round < 0 ? 'warming up' : `round ${round + 1}`}`);
    for (const name of NAMES) {
      // One answer of it takes as long as whole rounds of the others.
      if (name === 'fuse.js' && round % 4 !== 0) continue;
      const cost = await page.cost(name, size, MORE[name]);
      if (round < 0) continue;
      first[name].push(cost.first);
      clock[name].push(cost.clock);
      next[name].push(cost.next);
      // Each takes a round of its own, and a third is enough.
      if (round % 4 > 0) continue;
      heap[name].push(await page.heap(name, size));
      task[name].push(await page.task(name, size));
    }
  }
  const figure = (
    what: string,
    unit: Figure['unit'],
    all: Rounds,
    goals: Pick<Figure, 'goal' | 'moonshot'> = {},
  ): Figure => ({
    ...{ what, unit, ours: median(all.ours), other: median(all.minisearch) },
    ...{ peers: [median(all['fuse.js'])], ...(size === 10_000 && goals) },
  });
  return {
    title: `${size} items`,
    columns: ['ours', 'minisearch', 'fuse.js'],
    figures: [
      figure('index and first answer', 'ms', first, GOALS.first),
      figure('the same by the clock', 'ms', clock),
      figure('next answer', 'ms', next),
      figure('memory', 'B', heap),
      figure('longest task', 'ms', task, GOALS.task),
    ],
  };
}
