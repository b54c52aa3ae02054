import type { FeedbackButton } from '../feedback-button.js';
import { outcomeTexts } from './outcome-texts.js';

// Everything from pressing send on is in one file, loaded while the visitor fills in the form, or when something waits.
export { postman } from '../outbox/postman.js';
export { waitingView, WaitingList } from '../outbox/waiting-view.js';
export { carryOut, compose, describe } from './carry-out.js';
export { copyMessage } from './copy-message.js';
export { failureView } from './failure-view.js';
export { lateText } from './late-text.js';
export { thanksView } from './thanks-view.js';

/** The heading of what shows when nothing is left to do. */
export function overTitle(host: FeedbackButton, phase: 'sent' | 'queued' | 'mailed'): string {
  const { thanks, waits, mailReady } = outcomeTexts(host);
  return { sent: thanks, queued: waits, mailed: mailReady }[phase];
}
