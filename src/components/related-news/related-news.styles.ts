import { css } from 'lit';

export default css`
  /* Nothing related and nothing to say about it: no room either. */
  :host(:state(empty)) {
    container-type: normal;
  }
`;
