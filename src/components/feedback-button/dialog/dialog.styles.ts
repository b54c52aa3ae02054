import { css } from 'lit';

/** The surface, its heading and the thanks. Text and background come from one source: the theme's page, or the browser. */
export default css`
  dialog {
    inline-size: 100%;
    max-inline-size: min(var(--raakvlak-feedback-button-dialog-max-inline-size, 34em), 100% - 1em);
    max-block-size: calc(100% - 1em);
    padding: 0;
    overscroll-behavior: contain;
    box-shadow: 0 0.6em 3em rgb(0 0 0 / 30%);
  }

  dialog,
  .in-page {
    border: 1px solid var(--raakvlak-feedback-button-dialog-border-color, var(--_line));
    border-radius: var(--raakvlak-feedback-button-dialog-border-radius, calc(var(--_radius) * 2));
  }

  /* It takes the focus when it opens, and is nothing to press. */
  dialog:focus-visible {
    outline: 0;
  }

  /* Over the browser's own Canvas: a theme may have a colour here that lets the page through, or none that is one. */
  dialog > .panel {
    background-color: var(
      --raakvlak-feedback-button-dialog-background-color,
      var(--utrecht-document-background-color, transparent)
    );
    color: var(--raakvlak-feedback-button-dialog-color, var(--utrecht-document-color, inherit));
  }

  dialog::backdrop {
    background-color: var(--raakvlak-feedback-button-dialog-backdrop-background-color, rgb(0 0 0 / 55%));
  }

  /* Browsers ask no listener of the dialog about a wheel over its backdrop; over this they do. See keepPageStill. */
  dialog::before {
    content: '';
    position: fixed;
    inset: 0;
    z-index: -1;
  }

  .panel,
  .thanks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
  }

  .panel {
    padding: clamp(1em, 5%, 1.6em);
  }

  .thanks {
    gap: 0.7em;
    justify-items: start;
  }

  .in-page {
    max-inline-size: var(--raakvlak-feedback-button-dialog-max-inline-size, 34em);
    margin-block-start: 0.8em;
  }

  h3 {
    margin: 0 0 0.4em;
    font-size: 1em;
  }

  dl,
  dd {
    margin: 0;
    white-space: pre-line;
  }

  dt {
    font-weight: 650;
  }

  .thanks p {
    margin: 0;
  }

  header {
    display: flex;
    gap: 0.8em;
    justify-content: space-between;
  }

  h2 {
    min-inline-size: 0;
    margin: 0;
    font-family: var(--raakvlak-heading-font-family, var(--utrecht-heading-font-family, inherit));
    font-size: 1.35em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .close {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    margin-block: -0.55em;
    margin-inline-end: -0.6em;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
  }

  .close:hover {
    background-color: var(--_wash);
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog {
      animation: appear 0.16s;
    }
  }

  @keyframes appear {
    from {
      translate: 0 0.6em;
    }
  }
`;
