import { css } from 'lit';
import layouts from './layouts.styles.js';

/**
 * How items look, and what stands round them; shared by the list and the related block.
 *
 * @cssprop [--raakvlak-heading-font-family=inherit] - Font of headings and titles.
 * @cssprop [--raakvlak-heading-font-weight=700] - Weight of headings and titles.
 * @cssprop [--raakvlak-heading-color=inherit] - Colour of the block's heading.
 * @cssprop [--raakvlak-heading-font-size=1.4em] - Size of the block's heading.
 * @cssprop [--raakvlak-item-title-font-size=1.15em] - Size of the title of an item.
 * @cssprop [--raakvlak-item-image-aspect-ratio=16 / 9] - Shape of pictures; they are cut to fit.
 */
const items = css`
  /* A container asks for no room of its own, and would be nothing wide where the page centres or shrinks it. */
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 12em;
    min-inline-size: 0;
    max-inline-size: 100%;
    flex-grow: 1;
    place-self: stretch;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(
      --raakvlak-heading-font-family,
      var(--utrecht-heading-font-family, var(--ams-heading-font-family, inherit))
    );
    font-weight: var(--raakvlak-heading-font-weight, var(--utrecht-heading-font-weight, 700));
    line-height: 1.25;
    text-wrap: balance;
  }

  [part~='heading'] {
    margin-block-end: 0.7em;
    color: var(--raakvlak-heading-color, var(--utrecht-heading-color, inherit));
    font-size: var(--raakvlak-heading-font-size, 1.4em);
  }

  [part~='title'] {
    font-size: var(--raakvlak-item-title-font-size, 1.15em);
  }

  [part~='title'] a {
    text-decoration-color: color-mix(in oklab, currentcolor 40%, transparent);
    text-decoration-thickness: 0.06em;
  }

  [part~='title'] a:hover {
    text-decoration-color: currentcolor;
    text-decoration-thickness: 0.1em;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part~='item'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 1.4em;
    min-inline-size: 0;
    padding-block: 1.15em;
    border-block-start: 1px solid var(--_line);
  }

  [part~='item']:first-child {
    padding-block-start: 0.15em;
    border-block-start: 0;
  }

  /* Of no more than the room there is: one very long word would otherwise widen the page. */
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    align-content: start;
    min-inline-size: 0;
  }

  .body p {
    margin: 0;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    color: var(--_soft);
    font-size: 0.9em;
  }

  .meta > * {
    min-inline-size: 0;
  }

  .summary {
    max-inline-size: 64ch;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 0.4em;
    margin-block-start: 0.2em;
  }

  [part~='tag'] {
    max-inline-size: 100%;
    padding: 0.05em 0.7em;
    border-radius: calc(var(--_radius) * 2.5);
    background-color: var(--_wash);
    color: var(--_soft);
    font-size: 0.84em;
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--raakvlak-item-image-aspect-ratio, 16 / 9);
    object-fit: cover;
    background-color: var(--_wash);
    border-radius: var(--_radius);
  }

  .more {
    margin: 1.2em 0 0;
  }

  slot[hidden] {
    display: none;
  }

  .state {
    margin-block: 0.4em 1em;
  }

  .skeleton {
    display: grid;
    gap: 0.6em;
    padding-block: 1.15em;
    border-block-start: 1px solid var(--_line);
  }

  .skeleton:first-child {
    border-block-start: 0;
  }

  .skeletons {
    animation: appear 0.2s 0.15s both;
  }

  i {
    block-size: 0.85em;
    border-radius: 0.3em;
    background-color: var(--_wash);
  }

  i:first-child {
    inline-size: 55%;
    block-size: 1.15em;
  }

  i:nth-child(2) {
    inline-size: 22%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    [part~='tag'] {
      border: 1px solid;
    }
  }

  @media print {
    .more {
      display: none;
    }

    [part~='item'] {
      break-inside: avoid;
    }
  }
`;

export default [items, layouts];
