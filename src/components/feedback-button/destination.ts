import type { FeedbackButton } from './feedback-button.js';
import { webAddress } from './web-address.js';

/** The form in the element that works without script, and is taken over. */
export function fallbackForm(host: Element): HTMLFormElement | null {
  return host.querySelector<HTMLFormElement>(':scope > form[action]');
}

/** Where messages are posted to, as a full address: the endpoint, else that of the fallback form. */
export function endpointOf(host: FeedbackButton): string | undefined {
  return webAddress(host.endpoint || fallbackForm(host)?.getAttribute('action'));
}

/** The address that e-mail goes to, when it looks like one. */
export function mailOf({ mailto }: FeedbackButton): string | undefined {
  return /^[^\s@?&]+@[^\s@?&]+$/.exec(mailto ?? '')?.[0];
}
