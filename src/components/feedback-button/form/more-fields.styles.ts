import { css } from 'lit';

/** What most forms do not ask for: a list of categories, name and address, stars and thumbs. */
export default css`
  .contact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 650;
  }

  /* In WebKit a choice too long for its room makes the dialog wider. On more lines, all of it can be read. */
  select {
    white-space: normal;
  }

  /* The list that opens is the browser's own, so are both its colours. */
  option {
    background-color: Canvas;
    color: CanvasText;
  }

  /* All stars up to the chosen one. */
  .stars > p:is(:has(:checked), :has(~ * :checked)) svg {
    fill: currentcolor;
  }

  .thumbs {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7em), 1fr));
  }

  .thumbs .option {
    grid-auto-flow: column;
    align-items: center;
    justify-content: center;
    font-size: 1em;
  }

  .thumbs > :last-child svg {
    scale: 1 -1;
  }
`;
