import { html, nothing, type TemplateResult } from 'lit';
import { liveText } from '../shared/live-text.js';
import type { Choice } from './choices.js';

/** How choices are shown, and what pressing one does: the same for all of a filter. */
export interface ChoiceLook {
  hasCounts: boolean;
  /** Choices that would leave nothing show, and do nothing. */
  isZeroShown: boolean;
  onToggle: (key: string) => void;
}

/** Whether a choice shows that would leave nothing. */
export function isOff({ count, selected }: Choice, { isZeroShown }: ChoiceLook): boolean {
  return isZeroShown && !count && !selected;
}

/** How many items a choice would leave. */
export function countView({ count }: Choice, { hasCounts }: ChoiceLook): TemplateResult | typeof nothing {
  return hasCounts
    ? html`
        <span class="count" part="count">${liveText(count)}</span>
      `
    : nothing;
}

/** Choices as buttons that stay down. */
export function chipsView(choices: readonly Choice[], look: ChoiceLook): TemplateResult[] {
  return choices.map((choice) => {
    const { key, label, selected, isHidden } = choice;
    const off = isOff(choice, look);
    // Not `disabled`: the one that was pressed last has the focus, and would lose it.
    return html`
      <li ?hidden=${isHidden}>
        <button
          type="button"
          class="chip"
          part="chip"
          aria-pressed=${selected ? 'true' : 'false'}
          aria-disabled=${off ? 'true' : nothing}
          @click=${() => off || look.onToggle(key)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 6.5 5 9.5 10 3" /></svg>
          <span dir="auto">${liveText(label)}</span>
          ${countView(choice, look)}
        </button>
      </li>
    `;
  });
}
