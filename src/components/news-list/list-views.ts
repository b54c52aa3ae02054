import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../locales/nl.js';
import { liveText } from '../shared/live-text.js';
import { messageView } from '../shared/state-views.js';

/**
 * The button for more items.
 *
 * @param name what tells it from that of another list on the page; `''` where there is no other
 * @param language of our words, where it is another than the page's
 */
export function moreView(texts: Texts, name: string, language: unknown, onMore: () => void): TemplateResult {
  return html`
    <p class="more">
      <button
        class="button"
        type="button"
        part="more"
        lang=${language}
        dir="auto"
        aria-label=${name ? texts.moreOf(name) : nothing}
        @click=${onMore}
      >
        <span>${liveText(texts.more)}</span>
      </button>
    </p>
  `;
}

/**
 * There is nothing to show, or nothing is left.
 *
 * @param onClear undoes the choice that left nothing; absent where there is no choice to undo
 */
export function emptyView(
  texts: Texts,
  language: unknown,
  onClear: (() => void) | undefined,
): TemplateResult {
  return html`
    <slot name="empty">
      ${messageView(
        language,
        onClear ? texts.emptySelection : texts.empty,
        onClear && texts.emptySelectionHint,
        texts.clear,
        onClear,
      )}
    </slot>
  `;
}
