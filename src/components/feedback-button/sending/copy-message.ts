import type { FeedbackButton } from '../feedback-button.js';

/** Puts the text of the message on the clipboard. @returns whether that could be done */
export async function copyMessage(host: FeedbackButton, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on plain http: selected, it is one key press away.
    const field = host.renderRoot.querySelector<HTMLTextAreaElement>('#message');
    field?.focus();
    field?.select();
    return false;
  }
}
