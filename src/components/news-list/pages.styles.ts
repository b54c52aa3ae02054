import { css } from 'lit';

/** How the links to pages look; loaded with them. */
export default css`
  .pages ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    align-items: center;
  }

  .pages li:empty {
    display: none;
  }

  .pages span {
    display: inline-block;
    min-inline-size: 1.4em;
    text-align: center;
  }

  .page {
    display: inline-block;
    min-block-size: 2.2em;
    padding: 0.25em 0.5em;
    border: 2px solid transparent;
    border-radius: var(--_corner);
  }

  .page:hover {
    border-color: var(--_edge);
  }

  .page[aria-current] {
    border-color: var(--_link);
    color: inherit;
    font-weight: 700;
    text-decoration: none;
  }
`;
