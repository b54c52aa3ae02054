import type { Browser } from 'puppeteer-core';
import { type Figure, median } from '../bench.ts';
import { Expected, mustShow } from './expected.ts';
import { type Contender, CONTENDERS, type Site, type Size, SIZES } from './site.ts';
import { Visitor } from './visitor.ts';

/** Room that a filter and a list take, in CSS pixels. */
export interface Room {
  filter: number;
  list: number;
}
/** For each contender and number of items. */
export type Rooms = Record<Contender, Record<Size, Room>>;

/** What is needed to measure, and how much is to be done. */
export interface Setting {
  browser: Browser;
  site: Site;
  rounds: number;
  say: (what: string) => void;
  /** What a page keeps free when it keeps enough. */
  rooms: Rooms;
}

/** Columns of a table that compares all contenders. */
export const COLUMNS = CONTENDERS;

/** Dresses all contenders alike, and looks how much room each takes and that all show the same at first. */
export async function rehearse(browser: Browser, site: Site): Promise<Rooms> {
  const ours = await Visitor.go(browser, site.url({ contender: 'ours', size: 20, match: 'any' }));
  await ours.loaded();
  await site.dress(await ours.styles());
  await ours.leave();
  const rooms = {} as Rooms;
  for (const contender of CONTENDERS) {
    rooms[contender] = {} as Rooms[Contender];
    for (const size of SIZES) {
      const visitor = await Visitor.go(browser, site.url({ contender, size, match: 'any' }));
      await visitor.loaded();
      mustShow(contender, await visitor.seen(), new Expected(site.feeds[size], 'any').seen([]));
      rooms[contender][size] = await visitor.heights();
      await visitor.leave();
    }
  }
  return rooms;
}

/** What was found of each contender, round by round. */
export type Rounds = Record<Contender, number[]>;

export function emptyRounds(): Rounds {
  return { ours: [], vanilla: [], 'list.js': [], InstantSearch: [] };
}

/** The goals of a figure. */
interface Goals {
  goal?: number;
  moonshot?: number;
}

/** All contenders side by side, with goals in proportion to the floor. */
export function inProportion(what: string, rounds: Rounds, goals: Goals = {}): Figure {
  const ratio = median(rounds.ours.map((ours, i) => ours / (rounds.vanilla[i] ?? NaN)));
  return { ...inAmounts(what, 'ms', rounds, goals), ratio };
}

/** The same of what all rounds took together, as some systems count the processor's time in whole milliseconds. */
export function together(what: string, rounds: Rounds, goals: Goals = {}): Figure {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...{ what, unit: 'ms', ours: mean(rounds.ours), other: mean(rounds.vanilla) },
    ...{ peers: [mean(rounds['list.js']), mean(rounds.InstantSearch)], ...goals },
    ratio: mean(rounds.ours) / mean(rounds.vanilla),
  };
}

/** All contenders side by side, with goals of their own measure. */
export function inAmounts(what: string, unit: Figure['unit'], rounds: Rounds, goals: Goals = {}): Figure {
  return {
    ...{ what, unit, ours: median(rounds.ours), other: median(rounds.vanilla) },
    ...{ peers: [median(rounds['list.js']), median(rounds.InstantSearch)], ...goals },
  };
}
