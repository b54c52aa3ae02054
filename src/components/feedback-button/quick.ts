import type { FeedbackButton } from './feedback-button.js';

/** Whether only yes or no is asked, so that it can be asked in the page itself, without a dialog. */
export function isQuick(host: FeedbackButton): boolean {
  return (host.ask ?? '').trim() === 'rating' && (host.scale === 'thumbs' || !host.hasAttribute('scale'));
}
