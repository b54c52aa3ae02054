import type { Posting } from '../../../data/feedback/outbox/waiting.js';
import { sendMessage, type SendResult } from '../../../data/feedback/send.js';

/** Sends one message once, as its button asks for. */
export async function deliver({ endpoint, message, encoding, language }: Posting): Promise<SendResult> {
  if (encoding === 'json') return sendMessage(endpoint, message, { language });
  const { sendForm } = await import('../../../data/feedback/send-form.js');
  return sendForm(endpoint, message, { page: location.origin });
}

/** Whether the answer of the server can never be read, so that a second try might make a second message. */
export function isOnce({ endpoint, encoding }: Posting): boolean {
  return encoding === 'form' && new URL(endpoint).origin !== location.origin;
}
