import { css } from 'lit';

export default css`
  :host {
    --_chosen: var(--raakvlak-tag-filter-chip-background-color-selected, var(--_link));
    margin-block-end: var(--raakvlak-tag-filter-margin-block-end, 1.5em);
  }

  :host(:state(empty)) {
    margin: 0;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset[disabled] {
    opacity: 0.8;
  }

  legend {
    margin-block-end: 0.6em;
    padding: 0;
    font-weight: 650;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    max-inline-size: 100%;
  }

  /* What has the focus is never taken away. */
  li[hidden]:not(:focus-within) {
    display: none;
  }

  /* The tick stands in the padding, and digits are of one width: a click moves no other chip. */
  .chip {
    position: relative;
    display: inline-flex;
    gap: 0.5em;
    align-items: baseline;
    min-block-size: 2.5em;
    max-inline-size: 100%;
    padding: 0.4em 1.3em;
    border: 1.5px solid var(--raakvlak-tag-filter-chip-border-color, var(--_edge));
    border-radius: var(--raakvlak-tag-filter-chip-border-radius, calc(var(--_radius) * 4));
    background-color: var(--raakvlak-tag-filter-chip-background-color, transparent);
    color: var(--raakvlak-tag-filter-chip-color, inherit);
    text-align: start;
  }

  .chip:hover {
    border-color: var(--_link);
  }

  .chip:active {
    background-color: var(--_wash);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_chosen);
    background-color: var(--_chosen);
  }

  /* On what is inside: the background is worked out from the chip's own text colour, and must not change with this. */
  .chip[aria-pressed='true'] > * {
    color: var(--raakvlak-tag-filter-chip-color-selected, var(--_on-link));
  }

  .chip > span {
    min-inline-size: 0;
  }

  svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.4em;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-block: auto;
    visibility: hidden;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }

  [aria-pressed='true'] svg {
    visibility: visible;
  }

  .count {
    flex: none;
    min-inline-size: 2ch;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  [aria-pressed='false'] > .count {
    color: var(--_soft);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    align-items: center;
    min-block-size: 2em;
    margin-block-start: 0.5em;
  }

  p {
    margin: 0;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border-color: Highlight;
      background-color: Highlight;
      forced-color-adjust: none;
    }

    .chip[aria-pressed='true'] > * {
      color: HighlightText;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
