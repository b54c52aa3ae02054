import type { Figure, Part } from '../bench.ts';
import { SLOW_4G } from '../chromium.ts';
import { Expected } from './expected.ts';
import { COLUMNS, emptyRounds, inAmounts, inProportion, type Setting } from './setting.ts';
import { CONTENDERS, type Size, SIZES } from './site.ts';
import { Visitor } from './visitor.ts';

/** DESIGN 8: first items in proportion to the floor, by number of items; milliseconds; tasks; layout shift. */
const GOALS: {
  firstItems: Record<Size, { goal: number; moonshot: number }>;
  slow4G: { goal: number; moonshot: number };
  longTasks: { goal: number };
  shift: { goal: number };
} = {
  firstItems: {
    20: { goal: 2.5, moonshot: 1.5 },
    1000: { goal: 1.2, moonshot: 1 },
    10_000: { goal: 0.6, moonshot: 0.3 },
  },
  slow4G: { goal: 2000, moonshot: 1000 },
  longTasks: { goal: 0 },
  shift: { goal: 0 },
};
const [, MIDDLE, MOST] = SIZES;
/** Pairs of tags that are chosen, each with four presses. */
const PAIRS = 2;
const SLOWER = 4;
/** Milliseconds from which on a task is called long. */
const LONG = 50;

/** What it costs to come to a page, in parts. */
export async function measureLoads(setting: Setting): Promise<Part[]> {
  const part = (title: string, figures: Figure[]): Part => ({ title, columns: COLUMNS, figures });
  const { firstItems, complete, heap, elements } = await coldLoads(setting);
  return [
    part('First ten items on a frame, from the script on', [...firstItems, await onSlow4G(setting)]),
    part('Filter with its counts, too', complete),
    part(`Tasks until all ${MOST} items are there`, await tasks(setting)),
    part('Layout shift where the page keeps enough room', await shifts(setting)),
    part('In use after loading', [...heap, ...elements]),
  ];
}

type ColdLoads = Record<'firstItems' | 'complete' | 'heap' | 'elements', Figure[]>;

async function coldLoads({ browser, site, rounds, rooms, say }: Setting): Promise<ColdLoads> {
  const found: ColdLoads = { firstItems: [], complete: [], heap: [], elements: [] };
  for (const size of SIZES) {
    say(`loading ${size} items`);
    const [first, complete, heap, elements] = [emptyRounds(), emptyRounds(), emptyRounds(), emptyRounds()];
    // The first is for the server and the browser to warm up.
    for (let round = -1; round < rounds; round++) {
      for (const contender of CONTENDERS) {
        const room = rooms[contender][size];
        const url = site.url({ contender, size, match: 'any', room, hasFooter: true });
        const visitor = await Visitor.go(browser, url);
        const times = await visitor.loaded();
        if (round >= 0) {
          first[contender].push(times.firstItems);
          complete[contender].push(times.complete);
          heap[contender].push(await visitor.heap());
          elements[contender].push(await visitor.elements());
        }
        await visitor.leave();
      }
    }
    found.firstItems.push(inProportion(`${size} items`, first, GOALS.firstItems[size]));
    found.complete.push(inProportion(`${size} items`, complete));
    found.heap.push(inAmounts(`memory, ${size} items`, 'B', heap));
    found.elements.push(inAmounts(`elements, ${size} items`, '', elements));
  }
  return found;
}

/** The first items of the largest feed on a slow network, compressed. */
async function onSlow4G({ browser, site, rounds, say }: Setting): Promise<Figure> {
  say('first items on slow 4G');
  const found = emptyRounds();
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    for (const contender of CONTENDERS) {
      const url = site.url({ contender, size: MOST, match: 'any', isCompressed: true });
      const visitor = await Visitor.go(browser, url, { network: SLOW_4G });
      found[contender].push((await visitor.loaded()).firstItems);
      await visitor.leave();
    }
  }
  return inAmounts(`${MOST} items on slow 4G, with brotli`, 'ms', found, GOALS.slow4G);
}

/** How long the rest of the page waits for its turn, by the processor's time: other programs hardly disturb that. */
async function tasks({ browser, site, rounds, say }: Setting): Promise<Figure[]> {
  say('long tasks');
  const figures: Figure[] = [];
  for (const slowDown of [1, SLOWER]) {
    const [longest, long] = [emptyRounds(), emptyRounds()];
    // Each takes a trace, and a fifth is enough.
    for (let round = 0; round < rounds / 5; round++) {
      for (const contender of CONTENDERS) {
        const visitor = await Visitor.arrive(browser, { slowDown });
        const times = await visitor.tasks(site.url({ contender, size: MOST, match: 'any' }));
        longest[contender].push(Math.max(...times));
        long[contender].push(times.filter((time) => time > LONG).length);
        await visitor.leave();
      }
    }
    const how = slowDown > 1 ? `, ${slowDown} times slower` : '';
    figures.push(
      inAmounts(`tasks over ${LONG} ms${how}`, '', long, slowDown > 1 ? { moonshot: 0 } : GOALS.longTasks),
      inAmounts(`longest task${how}`, 'ms', longest),
    );
  }
  return figures;
}

/** What moves by itself: when the page loads, and when tags are chosen. */
async function shifts({ browser, site, rounds, rooms, say }: Setting): Promise<Figure[]> {
  say('layout shift');
  const figures: Figure[] = [];
  const times = Math.min(rounds, 3);
  for (const size of SIZES) {
    const found = emptyRounds();
    for (let round = 0; round < times; round++) {
      for (const contender of CONTENDERS) {
        const url = site.url({
          contender,
          size,
          match: 'any',
          room: rooms[contender][size],
          hasFooter: true,
        });
        const visitor = await Visitor.go(browser, url, { isTall: true });
        await visitor.loaded();
        found[contender].push(inHundredths((await visitor.shifts()).all));
        await visitor.leave();
      }
    }
    figures.push(inAmounts(`loading ${size} items`, '', found, GOALS.shift));
  }
  // Nothing stands below the list, which may become shorter. Under `all`, tags that would leave nothing go.
  for (const match of ['any', 'all'] as const) {
    const [clicks, presses] = [emptyRounds(), emptyRounds()];
    const labels = new Expected(site.feeds[MIDDLE], match).presses(PAIRS);
    for (let round = 0; round < times; round++) {
      for (const contender of CONTENDERS) {
        const url = site.url({ contender, size: MIDDLE, match });
        const visitor = await Visitor.go(browser, url, { isTall: true });
        await visitor.loaded();
        clicks[contender].push(inHundredths((await visitor.click(labels)).unexcused));
        await visitor.press(labels);
        presses[contender].push(inHundredths((await visitor.shifts()).all));
        await visitor.leave();
      }
    }
    const tags = `${labels.length} tags of ${MIDDLE} items, ${match} of them`;
    figures.push(
      inAmounts(`clicking ${tags}`, '', clicks, GOALS.shift),
      inAmounts(`pressing ${tags}, by script`, '', presses, match === 'any' ? GOALS.shift : {}),
    );
  }
  return figures;
}

/** Layout shift as it is told: 0.00 is none. */
function inHundredths(shift: number): number {
  return Math.round(shift * 100) / 100;
}
