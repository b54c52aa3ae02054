import { html, nothing, type TemplateResult } from 'lit';
import { liveText } from '../../shared/live-text.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { Guard, Shown } from './guarding.js';

/** Characters that are shown on both sides of what was found. */
const around = 24;
/** More than a visitor goes through one by one. */
const most = 5;

/** What looks personal, each marked in its piece of the text, with what can be done about it; below the message. */
export function guardView(host: FeedbackButton, guard: Guard): TemplateResult | typeof nothing {
  const { shown, words } = guard;
  if (shown.length === 0) return nothing;
  return html`
    <div
      part="guard"
      id="guard"
      class="state problem"
      role="group"
      aria-labelledby="guard-title"
      tabindex="-1"
    >
      <p id="guard-title">
        <strong>${liveText(words.title)}</strong>
        <span>${liveText(words.why)}</span>
        <span>${liveText(guard.isAsking ? words.pressAgain : '')}</span>
      </p>
      <ul>
        ${shown.slice(0, most).map((finding) => findingView(host, guard, finding))}
      </ul>
    </div>
  `;
}

function findingView(host: FeedbackButton, guard: Guard, finding: Shown): TemplateResult {
  const { words } = guard;
  const { text, start, end, kind, blocks } = finding;
  const found = text.slice(start, end);
  const act = (how: 'hide' | 'allow') => async (): Promise<void> => {
    guard[how](finding);
    await host.updateComplete;
    // The button is gone, and must not take the focus along.
    const { renderRoot } = host;
    (
      renderRoot.querySelector<HTMLElement>('#guard button') ??
      renderRoot.querySelector<HTMLElement>('#message')
    )?.focus();
  };
  const button = (label: string, onClick: () => Promise<void>): TemplateResult => html`
    <button class="plain" type="button" @click=${onClick}>
      <span>${liveText(label)}</span>
      <span class="sr-only">${liveText(words.which(found))}</span>
    </button>
  `;
  // Without spaces of ours: what was found may stand before a full stop.
  // prettier-ignore
  const excerpt = html`<span>${liveText(before(text, start))}</span><mark>${liveText(found)}</mark><span>${liveText(after(text, end))}</span>`;
  return html`
    <li>
      <p>${liveText(words[kind])}</p>
      <p class="hint">${excerpt}</p>
      ${button(words.hide, act('hide'))} ${button(blocks ? words.notBsn : words.leave, act('allow'))}
    </li>
  `;
}

/** The piece before what was found, from a whole word on. */
function before(text: string, start: number): string {
  const piece = text.slice(Math.max(0, start - around), start);
  return start > around ? `…${piece.replace(/^\S*\s/, '')}` : piece;
}

function after(text: string, end: number): string {
  const piece = text.slice(end, end + around);
  return end + around < text.length ? `${piece.replace(/\s\S*$/, '')}…` : piece;
}
