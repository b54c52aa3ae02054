import { styleText } from 'node:util';
import { type Figure, isWithin, type Outcome, type Part } from '../../test/bench/bench.ts';

/** The outcome for machines: each figure also says whether it is within its goal. */
export function asJson(outcome: Outcome): object {
  const parts = outcome.parts.map((part) => ({
    ...part,
    figures: part.figures.map((figure) => ({ ...figure, ok: isWithin(figure) })),
  }));
  return { ...outcome, parts };
}

/** The outcome for people: a line for each figure, with its goal and whether it is met. */
export function asTable({ title, notes, parts }: Outcome): string {
  const width = Math.max(
    ...parts.flatMap(({ title, figures }) =>
      [title, ...figures.map(({ what }) => what)].map(({ length }) => length),
    ),
  );
  const lines = parts.flatMap((part) => [
    '',
    head(part, width),
    ...part.figures.map((figure) => row(part, figure, width)),
  ]);
  return [styleText('bold', title), ...notes, ...lines].join('\n');
}

const COLUMN = 16;

function head({ title, columns, figures }: Part, width: number): string {
  const some = (key: 'ratio' | 'goal' | 'moonshot'): string =>
    figures.some((figure) => figure[key] !== undefined) ? key : '';
  const cells = [...columns, some('ratio'), some('goal'), some('moonshot')];
  return styleText('bold', `${title.padEnd(width)}${line(cells)}`.trimEnd());
}

function row({ columns }: Part, figure: Figure, width: number): string {
  const { what, unit, ours, other, ratio, goal, moonshot, peers } = figure;
  const amount = (value: number | undefined): string =>
    value === undefined ? '' : `${short(value)} ${unit}`;
  const most = (limit: number | undefined): string =>
    limit === undefined ? '' : `≤ ${ratio === undefined ? amount(limit) : `${limit} ×`}`;
  const [, , ...others] = columns;
  const cells = [
    ...[amount(ours), amount(other), ...others.map((_, i) => amount(peers?.[i]))],
    ...[ratio === undefined ? '' : `${ratio.toFixed(2)} ×`, most(goal), most(moonshot)],
  ];
  const ahead = others.filter((_, i) => !(ours <= (peers?.[i] ?? Infinity)));
  const mark = isWithin(figure) ? styleText('green', '✓') : styleText('red', ['✗', ...ahead].join(' '));
  return `${what.padEnd(width)}${line(cells)}${goal !== undefined ? `  ${mark}` : ''}`.trimEnd();
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(COLUMN)).join('');
}

/** Three digits or more: `3.14`, `31.4`, `31 416`. */
function short(value: number): string {
  if (value < 100) return String(Number(value.toPrecision(3)));
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
