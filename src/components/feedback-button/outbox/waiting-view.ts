import { html, nothing, type TemplateResult } from 'lit';
import type { Waiting } from '../../../data/feedback/outbox/waiting.js';
import { liveText } from '../../shared/live-text.js';
import type { FeedbackButton } from '../feedback-button.js';
import { outcomeTexts } from '../sending/outcome-texts.js';
import { outbox } from './device-outbox.js';

/** What waits on this device, for in the dialog: read anew when asked. */
export class WaitingList {
  items: readonly Waiting[] = [];
  readonly #host: FeedbackButton;

  constructor(host: FeedbackButton) {
    this.#host = host;
  }

  async refresh(): Promise<void> {
    this.items = await outbox.list().catch(() => []);
    this.#host.requestUpdate();
  }

  async remove(id: string): Promise<void> {
    await outbox.remove(id).catch(() => undefined);
    await this.refresh();
  }
}

/** What waits, each with when it was written and a button that removes it: the device may be shared with others. */
export function waitingView(host: FeedbackButton, list: WaitingList): TemplateResult | typeof nothing {
  const { items } = list;
  if (items.length === 0) return nothing;
  const words = outcomeTexts(host);
  const onRemove = async (event: Event, id: string): Promise<void> => {
    const { parentElement } = (event.currentTarget as HTMLElement).closest('li') as HTMLElement;
    await list.remove(id);
    await host.updateComplete;
    // The button is gone, and must not take the focus along.
    const next = parentElement?.isConnected ? parentElement.querySelector<HTMLElement>('button') : null;
    (next ?? host.renderRoot.querySelector<HTMLElement>('#heading'))?.focus();
  };
  return html`
    <section part="waiting" class="waiting" aria-labelledby="waiting-title">
      <h3 id="waiting-title">${liveText(words.waiting(items.length))}</h3>
      <p class="hint">${liveText(words.waitingHint)}</p>
      <ul>
        ${items.map(
          ({ message: { id, submittedAt, message, rating }, failed }) => html`
            <li>
              <p>
                <span class="hint">${liveText(dateText(submittedAt, words.code))}</span>
                <br />
                <q>
                  ${liveText(message ?? (rating ? words.onlyRating(rating.value, rating.max) : words.noText))}
                </q>
              </p>
              ${
                failed === 'refused' || failed === 'http'
                  ? html`
                      <p class="hint">${liveText(words.notTaken)}</p>
                    `
                  : nothing
              }
              <button class="plain" type="button" @click=${(event: Event) => onRemove(event, id)}>
                <span>${liveText(words.removeIt)}</span>
                <span class="sr-only">${liveText(dateText(submittedAt, words.code))}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function dateText(iso: string, language: string): string {
  return new Date(iso).toLocaleString(language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}
