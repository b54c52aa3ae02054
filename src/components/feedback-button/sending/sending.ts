import type { Answers } from '../../../data/feedback/answers.js';
import { buildMessage, describePage, type FeedbackMessage } from '../../../data/feedback/message.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { Settings } from '../form/settings.js';
import { outcomeTexts } from './outcome-texts.js';

// Everything from pressing send on is in one file, loaded while the visitor fills in the form.
export { sendMessage } from '../../../data/feedback/send.js';
export { failureView } from './failure-view.js';
export { thanksView } from './thanks-view.js';

/** Makes the message of the answers, and of what the element and the page say about themselves. */
export function compose(host: FeedbackButton, answers: Answers, settings: Settings): FeedbackMessage {
  const { documentElement, title } = document;
  const page = describePage(location.href, title, documentElement.lang, settings.pageUrl);
  return buildMessage(answers, { ...settings, page, topic: host.topic, context: host.dataset });
}

/** The heading of the thanks. */
export function thanksTitle(host: FeedbackButton): string {
  return outcomeTexts(host).thanks;
}

/** What became of a message after the dialog was closed, for beside the button. */
export function lateText(host: FeedbackButton, isSent: boolean, reference = ''): string {
  const { notSent, kept, received, number } = outcomeTexts(host);
  if (!isSent) return `${notSent} ${kept}`;
  return reference ? `${received} ${number(reference)}` : received;
}
