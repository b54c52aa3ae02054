import { css } from 'lit';

export default css`
  .open {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    border-color: currentcolor;
    background-color: var(
      --raakvlak-feedback-button-button-background-color,
      var(--raakvlak-button-background-color, transparent)
    );
    color: var(--raakvlak-feedback-button-button-color, var(--raakvlak-button-color, var(--_link)));
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

  @media print {
    .open {
      display: none;
    }
  }
`;
