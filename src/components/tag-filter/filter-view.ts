import { html, nothing, type TemplateResult } from 'lit';
import { liveText } from '../shared/live-text.js';

/**
 * A button that reads like a link.
 *
 * @param name what tells this filter from another on the page; `''` where there is nothing to tell
 * @param lang of the text, where it is not the page's
 * @param isExpanded for one that shows more choices, or fewer
 */
export function buttonView(
  part: 'more' | 'clear',
  text: string,
  name: string,
  lang: unknown,
  onClick: () => void,
  isExpanded?: boolean,
): TemplateResult {
  return html`
    <button
      class="plain"
      type="button"
      part=${part}
      lang=${lang}
      dir="auto"
      aria-label=${name ? `${text}: ${name}` : nothing}
      aria-expanded=${isExpanded === undefined ? nothing : String(isExpanded)}
      aria-controls=${isExpanded === undefined ? nothing : 'choices'}
      @click=${onClick}
    >
      <span>${liveText(text)}</span>
    </button>
  `;
}

/**
 * Choices under their question.
 *
 * @param before what stands between the two
 */
export function groupView(
  label: string,
  lang: unknown,
  choices: unknown,
  before: unknown = nothing,
): TemplateResult {
  return html`
    <fieldset part="group">
      <legend part="label" lang=${lang} dir="auto">${liveText(label)}</legend>
      ${before}
      <ul role="list" id="choices">
        ${choices}
      </ul>
    </fieldset>
  `;
}
