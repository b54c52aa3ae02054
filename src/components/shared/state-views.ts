import { html, nothing, type TemplateResult } from 'lit';
import { liveText } from './live-text.js';

/** Grey rows where there is no fallback; the style sheet lets them appear after 150 ms. */
export function skeletonView(rows: number): TemplateResult {
  const row = html`
    <div class="skeleton">
      <i></i>
      <i></i>
      <i></i>
    </div>
  `;
  return html`
    <div class="skeletons" aria-hidden="true">${Array<unknown>(rows).fill(row)}</div>
  `;
}

/**
 * A calm message in the place of the items.
 *
 * @param language of our words, where it is another than the page's
 * @param action the text of the button
 * @param onAction what the button does; without it there is none
 * @param kind `problem` where something went wrong
 */
export function messageView(
  language: unknown,
  title: string,
  hint: string | undefined,
  action: string,
  onAction: (() => void) | undefined,
  kind = '',
): TemplateResult {
  return html`
    <div class="state ${kind}" part="status" lang=${language} dir="auto">
      <p><strong>${liveText(title)}</strong></p>
      ${
        hint
          ? html`
              <p>${liveText(hint)}</p>
            `
          : nothing
      }
      ${
        onAction
          ? html`
              <button class="button" type="button" @click=${onAction}>
                <span>${liveText(action)}</span>
              </button>
            `
          : nothing
      }
    </div>
  `;
}
