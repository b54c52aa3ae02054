import { type Figure, median, type Part } from '../bench.ts';
import { Expected, mustShow } from './expected.ts';
import type { Press } from './probe.ts';
import { COLUMNS, emptyRounds, inProportion, type Rounds, type Setting, together } from './setting.ts';
import { type Contender, CONTENDERS, type Size, SIZES } from './site.ts';
import { Visitor } from './visitor.ts';

/** DESIGN 8: in proportion to the floor; in milliseconds on a processor that is four times slower. */
const GOALS = { processor: { goal: 1.75, moonshot: 1.25 }, slow: { goal: 16 } };
/** Pairs of tags, each with four presses. */
const PAIRS = 2;
/** Rounds before anything counts, to look what shows: by then the engine has compiled what is used much. */
const WARM_UP = 2;
const SLOWER = 4;
const MATCHES = ['any', 'all'] as const;
type Match = (typeof MATCHES)[number];

/** What one size and kind of choice found. */
interface Found {
  name: string;
  match: Match;
  /** The goals are for lists that are worth filtering. */
  hasGoals: boolean;
  processor: Rounds;
  laidOut: Rounds;
  frame: Rounds;
  slow: Rounds;
}

/** How long it takes from pressing a tag until the items and the counts of the others are there. */
export async function measureToggles(setting: Setting): Promise<Part[]> {
  const found: Found[] = [];
  for (const size of SIZES) {
    for (const match of MATCHES) {
      setting.say(`toggles of ${size} items, ${match} of the tags`);
      found.push(await measure(setting, size, match));
    }
  }
  const part = (title: string, figure: (found: Found) => Figure): Part => ({
    title,
    columns: COLUMNS,
    figures: found.map(figure),
  });
  return [
    part('A tag pressed: processor time until items and counts are on a frame', ({ processor, ...one }) =>
      judged(one, together(one.name, processor, one.hasGoals ? GOALS.processor : {})),
    ),
    part(`The same, on a processor ${SLOWER} times slower`, ({ slow, ...one }) => {
      const { ratio: _, ...amounts } = together(one.name, slow, one.hasGoals ? GOALS.slow : {});
      return judged(one, amounts);
    }),
    part('By the clock, until items and counts are laid out', ({ name, laidOut }) =>
      inProportion(name, laidOut),
    ),
    part('By the clock, until they are on a frame', ({ name, frame }) => inProportion(name, frame)),
  ];
}

/** Where counts change, list.js is no measure: it has none, and they are most of what is to be laid out. */
function judged({ match }: { match: Match }, figure: Figure): Figure {
  const [listJs, instantSearch] = figure.peers ?? [];
  return { ...figure, peers: [match === 'any' ? listJs : undefined, instantSearch] };
}

async function measure({ browser, site, rounds }: Setting, size: Size, match: Match): Promise<Found> {
  const expected = new Expected(site.feeds[size], match);
  const labels = expected.presses(PAIRS);
  const visitors = {} as Record<Contender, Visitor>;
  for (const contender of CONTENDERS) {
    visitors[contender] = await Visitor.go(browser, site.url({ contender, size, match }));
    await visitors[contender].loaded();
  }
  const found: Found = {
    ...{ name: `${size} items, ${match} of the tags`, match, hasGoals: size > SIZES[0] },
    ...{ processor: emptyRounds(), laidOut: emptyRounds(), frame: emptyRounds(), slow: emptyRounds() },
  };
  for (let round = 0; round < WARM_UP; round++) {
    for (const contender of CONTENDERS) {
      mustFollow(contender, await visitors[contender].look(labels), expected, labels);
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const contender of CONTENDERS) {
      const { presses, processor } = await visitors[contender].press(labels);
      found.processor[contender].push(processor);
      found.laidOut[contender].push(median(presses.map(({ laidOut }) => laidOut)));
      found.frame[contender].push(median(presses.map(({ frame }) => frame)));
    }
  }
  for (const visitor of Object.values(visitors)) await visitor.slowDown(SLOWER);
  for (let round = 0; round < rounds / 3; round++) {
    for (const contender of CONTENDERS) {
      found.slow[contender].push((await visitors[contender].press(labels)).processor);
    }
  }
  for (const contender of CONTENDERS) {
    mustShow(contender, await visitors[contender].seen(), expected.seen([]));
    await visitors[contender].leave();
  }
  return found;
}

/** Fails when after one of the presses something else shows than must. */
function mustFollow(
  who: string,
  presses: readonly Press[],
  expected: Expected,
  labels: readonly string[],
): void {
  const chosen = new Set<string>();
  presses.forEach(({ seen }, i) => {
    const label = labels[i] ?? '';
    if (!chosen.delete(label)) chosen.add(label);
    const name = `${who} with ${[...chosen].join(' and ') || 'nothing'} chosen`;
    if (seen) mustShow(name, seen, expected.seen([...chosen]));
  });
}
