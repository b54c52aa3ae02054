import type { FeedbackButton } from '../feedback-button.js';
import { outcomeTexts } from './outcome-texts.js';

/** What became of a message while the dialog was closed. `delivered` is what had to wait, and has been sent now. */
export type Late = 'sent' | 'delivered' | 'queued' | 'not-sent';

/** {@link Late} in words, for beside the button. */
export function lateText(host: FeedbackButton, late: Late, reference = ''): string {
  const { notSent, kept, received, delivered, queued, number } = outcomeTexts(host);
  if (late === 'not-sent') return `${notSent} ${kept}`;
  const sentence = { sent: received, delivered, queued }[late];
  return reference ? `${sentence} ${number(reference)}` : sentence;
}
