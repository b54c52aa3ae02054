import { css } from 'lit';

/** What comes with the views that few pages need. */
export default css`
  .chip[aria-disabled],
  [aria-disabled] ~ * {
    color: var(--_soft);
    cursor: default;
  }

  .chip[aria-disabled] {
    border-style: dashed;
  }

  .chip[aria-disabled] > .count {
    color: inherit;
  }

  .box {
    display: inline-flex;
    gap: 0.5em;
    align-items: baseline;
    max-inline-size: 100%;
    padding-block: 0.25em;
    padding-inline-end: 0.8em;
    cursor: pointer;
  }

  li,
  .box > span[dir] {
    min-inline-size: 0;
  }

  .field {
    display: grid;
    gap: 0.4em;
    max-inline-size: 26em;
    margin-block-end: 0.8em;
    font-weight: 650;
  }

  /* Under the question of the group a box to find a choice asks less loudly. */
  [part='group'] .field {
    font-weight: inherit;
  }

  select,
  [type='search'] {
    min-block-size: 2.75em;
    inline-size: 100%;
    padding: 0.4em 0.8em;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background-color: transparent;
    color: inherit;
    font: inherit;
    font-weight: 400;
    white-space: normal;
  }

  /* The list of a drop-down is drawn by the system, on its own surface. */
  option {
    background-color: Canvas;
    color: CanvasText;
  }

  .none {
    margin-block-end: 0.6em;
  }

  ul:has(.box) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.1em 1em;
  }

  .box > .count {
    color: var(--_soft);
    text-align: start;
  }

  /* Beside the first line of a label that has more. */
  .box > input {
    align-self: start;
    margin-block-start: 0.175em;
  }

  .match {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    align-items: center;
    min-block-size: 2em;
    margin-block-start: 0.5em;
  }

  .match legend {
    float: inline-start;
    margin: 0 0.4em 0 0;
    font-weight: inherit;
  }

  .match label {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 1.75em;
  }

  :is(.match, .box) input {
    flex: none;
    color: inherit;
    font: inherit;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-inline: 0;
    accent-color: var(--_link);
  }
`;
