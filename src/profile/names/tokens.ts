/** Every design token of ours, without `--raakvlak-`. A test compares them with what the style sheets read. */
export const TOKENS: readonly string[] = `
border-radius button-background-color button-border-radius button-color button-primary-background-color
button-primary-color control-border-color focus-background-color focus-outline font-size heading-color heading-font-family
heading-font-size heading-font-weight item-card-min-size item-image-aspect-ratio item-title-font-size line-color
line-height link-color on-link-color soft-color space warning-color wash-color
news-list-reserve related-news-reserve
tag-filter-chip-background-color tag-filter-chip-background-color-selected tag-filter-chip-border-color
tag-filter-chip-border-radius tag-filter-chip-color tag-filter-chip-color-selected tag-filter-margin-block-end
tag-filter-reserve
feedback-button-button-background-color feedback-button-button-color
feedback-button-dialog-backdrop-background-color feedback-button-dialog-background-color
feedback-button-dialog-border-color feedback-button-dialog-border-radius feedback-button-dialog-color
feedback-button-dialog-max-inline-size feedback-button-error-color feedback-button-input-background-color
feedback-button-input-border-color feedback-button-input-border-radius feedback-button-input-color
feedback-button-inset-block-end feedback-button-inset-inline-end feedback-button-option-border-color feedback-button-option-border-color-checked
feedback-button-option-border-radius feedback-button-reserve feedback-button-submit-background-color
feedback-button-submit-border-radius feedback-button-submit-color feedback-button-z-index
`
  .trim()
  .split(/\s+/);
