import { css } from 'lit';

/**
 * The common layer: every choice is a private variable that reads the public token, then the tokens of NL Design System
 * themes, then what the host page inherits to us. Public tokens are only read here, never declared (DESIGN 6).
 *
 * Lengths are in `em`, so that they follow the host's text, also where a page sets `html { font-size: 62.5% }`.
 * Without a theme all colours come from the inherited text colour, so that they fit on the host's background, light or
 * dark, whether or not the page says so in `color-scheme`.
 *
 * @cssprop [--raakvlak-link-color] - Links, buttons and what is selected. Default: the theme's, else a blue that fits the text colour.
 * @cssprop [--raakvlak-on-link-color] - Text on a surface in the link colour. Default: black or white, whichever is readable.
 * @cssprop [--raakvlak-soft-color] - Dates, counts and other text of less weight. Default: the text colour at 80 %.
 * @cssprop [--raakvlak-line-color] - Thin lines. Default: the text colour at 22 %.
 * @cssprop [--raakvlak-control-border-color] - Borders of what can be clicked or filled in. Default: the theme's, else the text colour at 62 %.
 * @cssprop [--raakvlak-wash-color] - Surfaces of messages and of rows that load. Default: the text colour at 6 %.
 * @cssprop [--raakvlak-warning-color] - The edge of a message that something went wrong. Default: an orange that fits the text colour.
 * @cssprop [--raakvlak-border-radius] - Round corners. Default: the theme's of form controls, else `0.4em`.
 * @cssprop [--raakvlak-space=1em] - The space that other spaces follow.
 * @cssprop [--raakvlak-font-size=1em] - Size of text; a size of ours is never smaller than 10 px.
 * @cssprop [--raakvlak-line-height=1.5] - Line height of text.
 * @cssprop [--raakvlak-focus-outline] - The ring round what has the focus. Default: the theme's, else `3px solid` in the text colour.
 * @cssprop [--raakvlak-focus-background-color=transparent] - Behind a link that has the focus. Default: the theme's of links, else none.
 * @cssprop [--raakvlak-button-border-radius] - Corners of buttons. Default: the theme's, else `--raakvlak-border-radius`.
 * @cssprop [--raakvlak-button-background-color=transparent] - Surface of a button. Set its `color` too. Default: the theme's, else none.
 * @cssprop [--raakvlak-button-color] - Text of a button. Default: the theme's, else the link colour.
 * @cssprop [--raakvlak-button-primary-background-color] - Surface of the most important button. Set its `color` too. Default: the theme's, else the link colour.
 * @cssprop [--raakvlak-button-primary-color] - Text on it. Default: the theme's, else `--raakvlak-on-link-color`.
 */
export default css`
  :host {
    --_soft: var(--raakvlak-soft-color, color-mix(in oklab, currentcolor 80%, transparent));
    --_line: var(--raakvlak-line-color, color-mix(in oklab, currentcolor 22%, transparent));
    --_edge: var(
      --raakvlak-control-border-color,
      var(
        --utrecht-form-control-border-color,
        var(
          --utrecht-textbox-border-color,
          var(--ams-inputs-border-color, color-mix(in oklab, currentcolor 62%, transparent))
        )
      )
    );
    --_wash: var(--raakvlak-wash-color, color-mix(in oklab, currentcolor 6%, transparent));
    --_link: var(
      --raakvlak-link-color,
      var(
        --utrecht-link-color,
        var(--ams-link-color, var(--nl-link-color, oklch(from currentcolor clamp(0.4, l, 0.82) 0.13 252)))
      )
    );
    --_on-link: var(
      --raakvlak-on-link-color,
      oklch(from var(--_link) calc(clamp(0, (0.62 - l) * 1000, 1)) 0 0)
    );
    --_warn: var(--raakvlak-warning-color, oklch(from currentcolor clamp(0.44, l, 0.82) 0.14 40));
    --_radius: var(
      --raakvlak-border-radius,
      var(
        --utrecht-form-control-border-radius,
        var(--utrecht-textbox-border-radius, var(--ams-border-radius, 0.4em))
      )
    );
    --_corner: var(--raakvlak-button-border-radius, var(--utrecht-button-border-radius, var(--_radius)));
    --_space: var(--raakvlak-space, 1em);
    --_focus: var(
      --raakvlak-focus-outline,
      var(--utrecht-focus-outline-width, var(--basis-focus-outline-width, 3px))
        var(--utrecht-focus-outline-style, var(--basis-focus-outline-style, solid))
        var(--utrecht-focus-outline-color, var(--basis-focus-outline-color, currentcolor))
    );
    --_focus-offset: var(
      --utrecht-focus-outline-offset,
      var(--ams-focus-outline-offset, var(--basis-focus-outline-offset, 2px))
    );
    /* Where a theme has a ring of two colours, so that one of them shows on any surface. */
    --_halo: calc(
        var(--_focus-offset) + var(--utrecht-focus-outline-width, var(--basis-focus-outline-width, 0px))
      )
      var(--utrecht-focus-inverse-outline-color, var(--basis-focus-inverse-outline-color, transparent));
    display: block;
    font-family: var(--ams-typography-font-family, var(--utrecht-paragraph-font-family, inherit));
    /* A container without size is an old way to lose the space between its children. */
    font-size: max(var(--raakvlak-font-size, 1em), 10px);
    line-height: var(--raakvlak-line-height, 1.5);
    overflow-wrap: anywhere;
  }

  /* Our words are, also where the page only says in which language it is. */
  :host(:lang(ar)) {
    direction: rtl;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.18em;
  }

  a:not(.button):hover {
    color: var(
      --raakvlak-link-color,
      var(--utrecht-link-hover-color, var(--ams-link-hover-color, var(--_link)))
    );
    text-decoration-thickness: 0.14em;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  :focus-visible {
    outline: var(--_focus);
    outline-offset: var(--_focus-offset);
    box-shadow: 0 0 0 var(--_halo);
  }

  /* A link that looks like a button has the colours of one. */
  a:not(.button):focus-visible {
    background-color: var(
      --raakvlak-focus-background-color,
      var(--utrecht-link-focus-background-color, transparent)
    );
    color: var(--utrecht-link-focus-color, var(--_link));
  }

  .button {
    min-block-size: 2.75em;
    padding: 0.45em 1.3em;
    --_button: var(
      --raakvlak-button-color,
      var(
        --_lit,
        var(--utrecht-button-secondary-action-color, var(--ams-button-secondary-color, var(--_link)))
      )
    );
    --_face: var(
      --raakvlak-button-background-color,
      var(
        --_lit-face,
        var(
          --utrecht-button-secondary-action-background-color,
          var(--ams-button-secondary-background-color, transparent)
        )
      )
    );
    --_text: var(--_button);
    --_back: var(--_face);
    border: var(--utrecht-button-secondary-action-border-width, var(--utrecht-button-border-width, 2px)) solid;
    border-radius: var(--_corner);
    /* Each with nothing of the other: a colour that no browser can read takes both away, and no text on a wrong surface stays. */
    background-color: color-mix(in srgb, var(--_back), var(--_text) 0%);
    color: color-mix(in srgb, var(--_text), var(--_back) 0%);
    font-weight: var(
      --utrecht-button-font-weight,
      var(--ams-button-font-weight, var(--denhaag-button-font-weight, 600))
    );
  }

  /* As the theme has it. What it does not have stays unset, and changes nothing. */
  .button:hover {
    --_lit: var(--utrecht-button-secondary-action-hover-color, var(--ams-button-secondary-hover-color));
    --_lit-face: var(--utrecht-button-secondary-action-hover-background-color);
  }

  .plain {
    min-block-size: 1.75em;
    padding: 0.15em 0;
    border: 0;
    background: none;
    color: var(--_link);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .state {
    display: grid;
    gap: 0.6em;
    justify-items: start;
    padding: 1em 1.2em;
    border-inline-start: 4px solid var(--_link);
    background-color: var(--_wash);
  }

  .state.problem {
    border-color: var(--_warn);
  }

  .state p {
    margin: 0;
    max-inline-size: 60ch;
  }

  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
