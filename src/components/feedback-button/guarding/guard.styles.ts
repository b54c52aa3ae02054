import { css } from 'lit';

/** What looks like personal data, below the message. */
export default css`
  #guard {
    margin-block-start: 0.8em;
  }

  /* The field has a line at its side already. */
  .error ~ #guard {
    border: 0;
    border-radius: var(--_radius);
  }

  mark {
    padding-inline: 0.15em;
    border-radius: 0.2em;
  }

  /* Its own text on its own surface: in a dark page the browser's bright yellow would shine. */
  @media not (forced-colors: active) {
    mark {
      background-color: #ffdf80;
      color: #1a1a1a;
    }
  }
`;
