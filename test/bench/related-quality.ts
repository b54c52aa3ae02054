import type { Bench, Figure, Part } from './bench.ts';
import { interval, mark, type Marks, mean, type Measure, MEASURES } from './related/measures.ts';
import { RANKERS } from './related/rankers.ts';
import { type Half, type RelevanceSet, readSets } from './related/sets.ts';

/** Issue 6: plain BM25 must be behind by a fifth in this measure. */
const AHEAD = { of: 'plain BM25', in: 'nDCG@10', by: 1.2 } as const;

/** For each ranker, the marks of all queries. */
type Results = Map<string, Marks[]>;

/**
 * How well the related items are those that people chose, on four sets of articles with relations made by hand, against
 * simpler ways. Takes about half a minute.
 */
export const relatedQuality: Bench = async ({ say }) => {
  const sets = await readSets();
  const notes = [
    'What people chose is related; what they did not may be too, so recall and MRR say more than precision does.',
    'Constants were tuned on half of the articles, by a hash of their ids. All that follows is of the other half, but',
    'for one line. In brackets: where the mean lies in 95 of 100 samples. Higher is better.',
  ];
  const parts: Part[] = [];
  for (const set of sets) {
    say(set.name);
    const results = await rank(set, 'report');
    const tuned = await rank(set, 'tune', ['ours']);
    notes.push('', ...tableOf(set, results, tuned));
    parts.push(partOf(set, results));
  }
  return { title: 'Related news against what people chose', notes, parts };
};

async function rank(
  { feed, halves }: RelevanceSet,
  half: Half,
  names = Object.keys(RANKERS),
): Promise<Results> {
  const results: Results = new Map();
  for (const name of names) {
    const ranker = RANKERS[name]?.(feed);
    const marks: Marks[] = [];
    for (const { item, chosen } of halves[half]) marks.push(mark((await ranker?.(item)) ?? [], chosen));
    results.set(name, marks);
  }
  return results;
}

const valuesOf = (results: Results, name: string, measure: Measure): number[] =>
  (results.get(name) ?? []).map((marks) => marks[measure]);

/** Each other one in proportion to ours: the nearest of all may be level, plain BM25 must be well behind. */
function partOf({ name }: RelevanceSet, results: Results): Part {
  const meanOf = (ranker: string, measure: Measure): number => mean(valuesOf(results, ranker, measure));
  const others = [...results.keys()].filter((ranker) => ranker !== 'ours');
  const figures = MEASURES.map((measure): Figure => {
    const ours = meanOf('ours', measure);
    const other = Math.max(...others.map((ranker) => meanOf(ranker, measure)));
    const best = others.find((ranker) => meanOf(ranker, measure) === other) ?? '';
    return { what: `${measure}, best other: ${best}`, unit: '', ours, other, ratio: other / ours, goal: 1 };
  });
  const ours = meanOf('ours', AHEAD.in);
  const other = meanOf(AHEAD.of, AHEAD.in);
  figures.push({
    what: `${AHEAD.in}, ${AHEAD.of}`,
    unit: '',
    ...{ ours, other, ratio: other / ours, goal: Number((1 / AHEAD.by).toFixed(3)) },
  });
  return { title: name, columns: ['ours', 'other'], figures };
}

function tableOf({ name, feed, halves }: RelevanceSet, results: Results, tuned: Results): string[] {
  const row = (label: string, results: Results, ranker: string): string =>
    label.padEnd(22) + MEASURES.map((measure) => cell(valuesOf(results, ranker, measure))).join('  ');
  return [
    `${name}: ${feed.items.length} articles, ${halves.report.length} asked for, ${halves.tune.length} tuned on`,
    ''.padEnd(22) + MEASURES.map((measure) => measure.padEnd(16)).join('  '),
    ...[...results.keys()].map((ranker) => row(ranker, results, ranker)),
    row('ours, half tuned on', tuned, 'ours'),
  ];
}

function cell(values: readonly number[]): string {
  const short = (value: number): string => value.toFixed(3).replace(/^0/, '');
  return `${short(mean(values))} [${interval(values).map(short).join(' ')}]`.padEnd(16);
}
