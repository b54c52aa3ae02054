import { css } from 'lit';

export default css`
  .open {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    --_text: var(--raakvlak-feedback-button-button-color, var(--_button));
    --_back: var(--raakvlak-feedback-button-button-background-color, var(--_face));
  }

  .open:hover {
    text-decoration: underline;
  }

  .open[aria-busy] {
    cursor: progress;
  }

  svg {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .status {
    margin: 0;
  }

  .status:not(:empty) {
    padding-block-start: 0.6em;
  }

  /* The answers stay together where the question takes a line of its own. */
  .quick,
  .quick > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }

  /* Inside the surface: a line along an edge without a border would only make the button look smaller. */
  [aria-pressed='true'] {
    box-shadow:
      inset 0 0 0 2px var(--_back),
      inset 0 0 0 3px;
  }

  .cross {
    display: none;
  }

  /* Smaller, and there would be no page left to give feedback on. */
  @media screen and (min-width: 30rem) and (min-height: 20rem) {
    .floating,
    .bar {
      position: fixed;
      z-index: var(--raakvlak-feedback-button-z-index, 10);
      inset-block-end: calc(
        var(--raakvlak-feedback-button-inset-block-end, 1em) + env(safe-area-inset-bottom, 0px)
      );
      inset-inline-end: calc(
        var(--raakvlak-feedback-button-inset-inline-end, 1em) + env(safe-area-inset-right, 0px)
      );
      display: flex;
      gap: 0.3em;
      align-items: center;
      padding: 0.3em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background-color: var(
        --raakvlak-feedback-button-dialog-background-color,
        var(--utrecht-document-background-color, Canvas)
      );
      color: var(--raakvlak-feedback-button-dialog-color, var(--utrecht-document-color, CanvasText));
    }

    .bar {
      inset-block-end: calc(
        var(--raakvlak-feedback-button-inset-block-end, 0px) + env(safe-area-inset-bottom, 0px)
      );
      inset-inline: 0;
      justify-content: center;
      border-radius: 0;
    }

    .status {
      order: -1;
    }

    .clear:not(:focus-within) {
      opacity: 0;
      pointer-events: none;
    }

    .cross {
      display: grid;
      place-items: center;
      inline-size: 2.75em;
      block-size: 2.75em;
      border: 0;
      background: none;
    }
  }

  @media print {
    .open,
    .quick,
    .cross {
      display: none;
    }
  }
`;
