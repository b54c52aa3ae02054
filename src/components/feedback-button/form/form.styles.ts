import { css } from 'lit';

export default css`
  .panel {
    --_error: var(
      --raakvlak-feedback-button-error-color,
      var(--utrecht-form-field-error-message-color, oklch(from currentcolor clamp(0.46, l, 0.8) 0.17 27))
    );
    --_checked: var(--raakvlak-feedback-button-option-border-color-checked, var(--_link));
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.3em;
  }

  [part='label'] {
    margin-block-end: 0.15em;
  }

  [part='label'] {
    display: block;
    font-weight: 650;
  }

  .optional,
  .hint {
    font-weight: normal;
  }

  .hint {
    margin: 0 0 0.4em;
    color: var(--_soft);
    font-size: 0.92em;
  }

  textarea + .hint {
    margin: 0.2em 0 0;
  }

  .error {
    margin: 0.2em 0 0.4em;
    color: var(--_error);
    font-weight: 650;
  }

  .field:has(.error) {
    padding-inline-start: 0.8em;
    border-inline-start: 4px solid var(--_error);
  }

  [part='input'] {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.6em 0.75em;
    border: 1.5px solid var(--raakvlak-feedback-button-input-border-color, var(--_edge));
    border-radius: var(--raakvlak-feedback-button-input-border-radius, var(--_radius));
    background-color: var(
      --raakvlak-feedback-button-input-background-color,
      var(
        --utrecht-form-control-background-color,
        var(--utrecht-textbox-background-color, var(--ams-inputs-background-color, transparent))
      )
    );
    color: var(
      --raakvlak-feedback-button-input-color,
      var(--utrecht-form-control-color, var(--utrecht-textbox-color, var(--ams-inputs-color, inherit)))
    );
    font: inherit;
  }

  [part='input'][aria-invalid] {
    border: 2.5px solid var(--_error);
  }

  textarea {
    overflow: auto;
    resize: vertical;
  }

  /* A block: were it a grid, Firefox would tell a screen reader of no paragraph. */
  p:has(> label) {
    margin: 0;
  }

  .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 2.4em), 1fr));
    gap: 0.3em;
  }

  .option {
    position: relative;
    display: grid;
    block-size: 100%;
    gap: 0.3em;
    align-content: center;
    justify-items: center;
    padding: 0.7em 0 0.55em;
    border: 1px solid var(--raakvlak-feedback-button-option-border-color, var(--_edge));
    border-radius: var(--raakvlak-feedback-button-option-border-radius, var(--_radius));
    font-size: 0.82em;
    line-height: 1.2;
    text-align: center;
  }

  .option svg {
    inline-size: 2.3em;
    block-size: 2.3em;
    stroke-width: 1.6;
  }

  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .option:hover,
  .option:has(:checked) {
    border-color: var(--_checked);
  }

  .option:has(:checked) {
    background-color: var(--_wash);
    --_mark: var(--_checked);
    box-shadow: inset 0 0 0 2px var(--_mark);
  }

  /* Colour alone does not tell which one is chosen. */
  .option:has(:checked)::after {
    content: '✓' / '';
    position: absolute;
    inset-block-start: 0.1em;
    inset-inline-end: 0.3em;
    color: var(--_checked);
    font-weight: 700;
  }

  /* Not :focus-visible: WebKit does not count a radio button that the arrow keys went to. */
  .option:focus-within {
    outline: var(--_focus);
    outline-offset: var(--_focus-offset);
    box-shadow:
      0 0 0 var(--_halo),
      inset 0 0 0 2px var(--_mark, transparent);
  }

  .send {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.2em;
    align-items: center;
  }

  .submit {
    min-inline-size: 7.5em;
    --_on: var(
      --raakvlak-feedback-button-submit-color,
      var(
        --raakvlak-button-primary-color,
        var(
          --_lit,
          var(--utrecht-button-primary-action-color, var(--ams-button-primary-color, var(--_on-link)))
        )
      )
    );
    --_back: var(
      --raakvlak-feedback-button-submit-background-color,
      var(
        --raakvlak-button-primary-background-color,
        var(
          --_lit-face,
          var(
            --utrecht-button-primary-action-background-color,
            var(--ams-button-primary-background-color, var(--_link))
          )
        )
      )
    );
    border-color: transparent;
    border-radius: var(--raakvlak-feedback-button-submit-border-radius, var(--_corner));
    background-color: color-mix(in srgb, var(--_back), var(--_on) 0%);
  }

  .submit:hover {
    --_lit: var(--utrecht-button-primary-action-hover-color);
    --_lit-face: var(
      --utrecht-button-primary-action-hover-background-color,
      var(--ams-button-primary-hover-background-color)
    );
  }

  /* On what is inside: the background is worked out from the button's own text colour, and must not change with this. */
  .submit > * {
    color: color-mix(in srgb, var(--_on), var(--_back) 0%);
  }

  .state.problem {
    border-color: var(--_error);
  }

  /* A theme's link colour is made for its page, and this surface takes some of its contrast away. */
  .state .plain,
  .state a:not(.button),
  a > .hint {
    color: inherit;
  }

  .state ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .plain {
    margin-inline-end: 1em;
  }

  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
      background-color: Highlight;
      box-shadow: none;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .option:has(:checked)::after {
      color: inherit;
    }
  }
`;
