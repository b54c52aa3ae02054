import type { FeedbackError } from '../../data/feedback/errors.js';
import { warnOnce } from '../shared/warn.js';
import type { FeedbackButton } from './feedback-button.js';
import { endpointOf } from './destination.js';

/** There is nowhere to send to, so the fallback content stands; unless a framework has set it meanwhile. */
export function noEndpoint(host: FeedbackButton): void {
  if (endpointOf(host)) return;
  const what = host.endpoint
    ? `endpoint="${host.endpoint}" is no http(s) address`
    : 'The endpoint is missing';
  warnOnce(host, `${what}. Set it to where feedback is posted to, such as endpoint="/v1/feedback".`);
}

/** One of our own scripts could not be had, or broke. */
export function noScript(host: FeedbackButton, what: string, error: unknown): void {
  warnOnce(
    host,
    `The ${what} could not be loaded (${String(error)}). Put the whole dist folder on your server.`,
  );
}

export function notKnown(
  host: FeedbackButton,
  attribute: string,
  value: string,
  allowed: readonly string[],
): void {
  warnOnce(host, `${attribute}="${value}" is not known. Use one of: ${allowed.join(', ')}.`);
}

export function noCategories(host: FeedbackButton): void {
  warnOnce(host, 'ask="category" needs a <datalist> with <option>s in the element.');
}

export function notALength(host: FeedbackButton): void {
  warnOnce(host, `max-length="${host.maxLength}" is no whole number above 0.`);
}

export function notAPrivacyPage(host: FeedbackButton): void {
  warnOnce(host, `privacy-url="${host.privacyUrl}" is no http(s) address.`);
}

/** A message was not sent, and the visitor can do nothing about it. */
export function notSent(host: FeedbackButton, { message, hint }: FeedbackError): void {
  warnOnce(host, `${message}. ${hint}`);
}
