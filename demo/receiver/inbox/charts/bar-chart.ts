import { scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { Tally } from '../../storage.ts';
import type { Html, Visit } from '../visit.ts';

/** Something with an average. */
export interface Bar extends Tally {
  label: string;
}

/** Heights in CSS pixels. */
const ROW = 46;
const THICK = 12;
const AXIS = 26;
/** Characters that fit beside the figures on a phone, and on a desk. */
const NARROW = 24;
const WIDE = 80;

/** Averages as bars, one below the other, each with its name above it. */
export function barChart(
  { texts, formats }: Visit,
  { id, title, describe, bars }: { id: string; title: string; describe: string; bars: readonly Bar[] },
): Html {
  const length = scaleLinear([1, 5], [0, 100]);
  const height = bars.length * ROW + AXIS;
  const [low, high] = texts.charts.scale;
  return html`
    <svg
      class="inbox-chart"
      width="100%"
      height="${height}"
      role="img"
      aria-labelledby="${id}-title ${id}-desc"
    >
      <title id="${id}-title">${title}</title>
      <desc id="${id}-desc">${describe}</desc>
      ${bars.map(({ label, average, rated }, index) => {
        const top = index * ROW;
        return html`
          <text class="chart-wide" x="0" y="${top + 18}">${shorten(label, WIDE)}</text>
          <text class="chart-narrow" x="0" y="${top + 18}">${shorten(label, NARROW)}</text>
          <text class="chart-value" x="100%" y="${top + 18}" text-anchor="end">
            ${average === null ? '–' : formats.average(average)} (${formats.wholeNumber(rated)})
          </text>
          <rect class="chart-track" x="0" y="${top + 26}" width="100%" height="${THICK}" rx="3" />
          ${
            average !== null &&
            html`
              <rect
                class="chart-bar"
                x="0"
                y="${top + 26}"
                width="${Math.max(0.6, Math.round(length(average) * 10) / 10)}%"
                height="${THICK}"
                rx="3"
              />
            `
          }
        `;
      })}
      <text class="chart-label" x="0" y="${height - 6}">${low}</text>
      <text class="chart-label" x="100%" y="${height - 6}" text-anchor="end">${high}</text>
    </svg>
  `;
}

function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
