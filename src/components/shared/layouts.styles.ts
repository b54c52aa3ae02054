import { css } from 'lit';

/**
 * The layouts of items: rows, cards, compact rows and headlines.
 *
 * @cssprop [--raakvlak-item-card-min-size=17em] - Narrowest that a card may be, with `layout="cards"`.
 */
export default css`
  [data-layout='list'] img {
    margin-block-end: 0.7em;
  }

  @container (inline-size > 34em) {
    [data-layout='list'] [part~='item']:has(> img) {
      grid-template-columns: minmax(0, 1fr) min(32%, 14em);
    }

    [data-layout='list'] img {
      grid-column: 2;
      margin: 0.2em 0 0;
    }

    [data-layout='list'] .body {
      grid-area: 1 / 1;
    }
  }

  [data-layout='cards'] {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, var(--raakvlak-item-card-min-size, 17em)), 1fr)
    );
    gap: 1.3em;
  }

  [data-layout='cards'] > [part~='item'] {
    position: relative;
    grid-template-rows: auto 1fr;
    padding: 0;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    transition: border-color 0.15s;
  }

  [data-layout='cards'] > [part~='item']:hover {
    border-color: var(--_link);
  }

  [data-layout='cards'] img {
    border-radius: 0;
  }

  [data-layout='cards'] .body {
    gap: 0.45em;
    padding: 1.05em 1.15em 1.2em;
  }

  /* The whole card is clickable through its one link. */
  [data-layout='cards'] [part~='link']::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  /* The ring goes round the card, inside its clipped edge. */
  [data-layout='cards'] [part~='link']:focus-visible {
    outline: 0;
    background: none;
    box-shadow: none;
  }

  [data-layout='cards'] [part~='link']:focus-visible::after {
    outline: var(--_focus);
    outline-offset: -4px;
    box-shadow: inset 0 0 0 var(--_halo);
    border-radius: calc(var(--_radius) * 1.5);
  }

  [data-layout='cards'] [part~='more'] {
    position: relative;
  }

  [data-layout='compact'] > [part~='item'] {
    grid-template-columns: auto minmax(0, 1fr);
    padding-block: 0.7em;
  }

  [data-layout='compact'] [part~='title'] {
    font-size: 1em;
  }

  [data-layout='compact'] .body {
    grid-column: 2;
    gap: 0.15em;
  }

  [data-layout='compact'] img {
    inline-size: 5em;
    aspect-ratio: 1;
  }

  [data-layout='compact'] [part~='item']:not(:has(> img)) .body {
    grid-column: 1 / -1;
  }

  [data-layout='compact'] .summary {
    font-size: 0.92em;
  }

  [data-layout='headlines'] > [part~='item'] {
    padding-block: 0.4em;
    border: 0;
  }

  [data-layout='headlines'] [part~='title'] {
    font-size: 1em;
    font-weight: inherit;
  }

  [data-layout='headlines'] .body {
    gap: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    [data-layout='cards'] > [part~='item'] {
      transition: none;
    }
  }

  @media print {
    /* Paper cannot be clicked. */
    [data-layout] [part~='link']::after {
      position: static;
      content: ' (' attr(href) ')';
      font-size: 0.8em;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
