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
    ...part.figures.map((figure) => row(figure, width)),
  ]);
  return [styleText('bold', title), ...notes, ...lines].join('\n');
}

const COLUMN = 16;

function head({ title, columns, figures }: Part, width: number): string {
  const hasRatio = figures.some(({ ratio }) => ratio !== undefined);
  const last = [hasRatio ? 'ratio' : '', figures.some(({ goal }) => goal !== undefined) ? 'goal' : ''];
  const cells = [...columns, ...last].map((text) => text.padStart(COLUMN));
  return styleText('bold', `${title.padEnd(width)}${cells.join('')}`.trimEnd());
}

function row(figure: Figure, width: number): string {
  const { what, unit, ours, other, ratio, goal } = figure;
  const amount = (value: number | undefined): string =>
    value === undefined ? '' : `${short(value)} ${unit}`;
  const most = goal !== undefined && `≤ ${ratio === undefined ? amount(goal) : `${goal} ×`}`;
  const cells = [amount(ours), amount(other), ratio === undefined ? '' : `${ratio.toFixed(2)} ×`, most || ''];
  const mark = isWithin(figure) ? styleText('green', '✓') : styleText('red', '✗');
  return `${what.padEnd(width)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}${most ? `  ${mark}` : ''}`.trimEnd();
}

/** Three digits or more: `3.14`, `31.4`, `31 416`. */
function short(value: number): string {
  if (value < 100) return String(Number(value.toPrecision(3)));
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
