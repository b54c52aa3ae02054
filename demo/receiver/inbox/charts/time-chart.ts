import { scaleBand, scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { html } from 'hono/html';
import type { Formats } from '../dates.ts';
import type { Html, Visit } from '../visit.ts';
import type { Point, Series, Unit } from './series.ts';

/** Heights in CSS pixels; widths are parts of a hundred, so that text keeps its size on every screen. */
const LINE = { top: 14, bottom: 176 } as const;
const COUNTS = { top: 196, bottom: 240 } as const;
const HEIGHT = 264;
/** Room for the numbers of the scale at the left. */
const LEFT = 7;
const RIGHT = 99;
/** More points than this would hide the line. */
const MOST_DOTS = 40;
const LABELS = 6;
const GRADES = [1, 2, 3, 4, 5] as const;

/** How a day, week or month is called beside a chart. */
export function pointName(formats: Formats, unit: Unit, start: string): string {
  return unit === 'month' ? formats.month(start) : formats.shortDay(start);
}

/** The average as a line, and the number of messages as bars below it. */
export function timeChart(visit: Visit, { unit, points }: Series, describe: string): Html {
  const { texts, formats } = visit;
  const band = scaleBand<string>()
    .domain(points.map(({ start }) => start))
    .range([LEFT, RIGHT])
    .padding(0.2);
  const middle = (start: string): number => round((band(start) ?? 0) + band.bandwidth() / 2);
  const y = scaleLinear([1, 5], [LINE.bottom, LINE.top]);
  const most = Math.max(1, ...points.map(({ count }) => count));
  const height = scaleLinear([0, most], [0, COUNTS.bottom - COUNTS.top]);
  const path = line<Point>()
    .defined(({ average }) => average !== null)
    .x(({ start }) => middle(start))
    .y(({ average }) => round(y(average ?? 1)))
    .curve(curveMonotoneX);
  const name = (point: Point): string => pointName(formats, unit, point.start);
  return html`
    <svg
      class="inbox-chart"
      width="100%"
      height="${HEIGHT}"
      role="img"
      aria-labelledby="time-title time-desc"
    >
      <title id="time-title">${texts.charts.time.title}</title>
      <desc id="time-desc">${describe}</desc>
      ${GRADES.map(
        (grade) => html`
          <line class="chart-grid" x1="0" x2="100%" y1="${y(grade)}" y2="${y(grade)}" />
          <text class="chart-grade" x="0" y="${y(grade) - 4}">${grade}</text>
        `,
      )}
      <svg width="100%" height="${HEIGHT}" viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none">
        <path class="chart-line" d="${path(points) ?? ''}" vector-effect="non-scaling-stroke" />
      </svg>
      ${points.filter(isDot).map(
        ({ start, average }) => html`
          <circle class="chart-dot" cx="${middle(start)}%" cy="${round(y(average ?? 1))}" r="3.5" />
        `,
      )}
      ${points.map(
        (point) => html`
          <rect
            class="chart-count"
            x="${round(band(point.start) ?? 0)}%"
            y="${round(COUNTS.bottom - height(point.count))}"
            width="${round(band.bandwidth())}%"
            height="${round(height(point.count))}"
          />
        `,
      )}
      <line class="chart-axis" x1="0" x2="100%" y1="${COUNTS.bottom}" y2="${COUNTS.bottom}" />
      ${labelsOf(points).map(
        ({ point, anchor, isExtra }) => html`
          <text
            class="${isExtra ? 'chart-label chart-wide' : 'chart-label'}"
            x="${anchor === 'end' ? 100 : middle(point.start)}%"
            y="${HEIGHT - 6}"
            text-anchor="${anchor}"
          >
            ${name(point)}
          </text>
        `,
      )}
      ${points.map(
        (point) => html`
          <rect
            class="chart-touch"
            x="${round(band(point.start) ?? 0)}%"
            y="0"
            width="${round(band.step())}%"
            height="${COUNTS.bottom}"
          >
            <title>${pointText(visit, name(point), point)}</title>
          </rect>
        `,
      )}
    </svg>
  `;

  /** With many points, only those that the line leaves out because they have no neighbour. */
  function isDot({ average }: Point, index: number): boolean {
    if (average === null) return false;
    const isAlone = [points[index - 1], points[index + 1]].every(
      (beside) => (beside?.average ?? null) === null,
    );
    return points.length <= MOST_DOTS || isAlone;
  }
}

function pointText({ texts, formats }: Visit, name: string, { average, rated, count }: Point): string {
  const words = average === null ? texts.charts.noAverage : formats.average(average);
  return texts.charts.point(name, words, rated, count);
}

/** A few points to name below the chart: first and last, and those between at equal distances. */
function labelsOf(points: readonly Point[]) {
  const steps = Math.min(LABELS, points.length) - 1;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const index = steps === 0 ? 0 : Math.round((step * (points.length - 1)) / steps);
    const point = points[index] as Point;
    const anchor = step === steps && steps > 0 ? 'end' : 'middle';
    // A small screen has room for first, middle and last.
    return { point, anchor, isExtra: steps > 2 && step % 2 === 1 && step !== steps };
  });
}

/** Two decimals: a hundredth of a per cent is less than a pixel. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
