import { fixture } from '@open-wc/testing';
import '../../../src/elements/feedback-button.js';
import type { FeedbackButton } from '../../../src/components/feedback-button/feedback-button.js';
import type { Noise } from '../../suites/console-noise.js';
import { settled, until } from '../../suites/until.js';
import { fastClock } from '../fast-clock.js';
import { part, parts } from '../parts.js';

/**
 * For tests that send: nothing of the last one is on the device, and the two seconds in which nothing is sent pass at
 * once.
 *
 * @returns gives a test the time as it is
 */
export function inNoTime(): () => void {
  let realTime = (): void => undefined;
  beforeEach(() => {
    realTime = fastClock(500, 2000);
  });
  afterEach(async () => {
    realTime();
    await emptyDevice();
  });
  return () => realTime();
}

/** A button in the page, with attributes and content as HTML. Its endpoint takes everything, unless told otherwise. */
export function mount(
  attributes = '',
  content = '<a href="/contact">Neem contact op</a>',
): Promise<FeedbackButton> {
  const endpoint = attributes.includes('endpoint=') ? '' : 'endpoint="/routes/feedback?answer=201"';
  return fixture<FeedbackButton>(`<feedback-button ${endpoint} ${attributes}>${content}</feedback-button>`);
}

/** {@link mount}, with its dialog open. */
export async function mountOpen(attributes?: string, content?: string): Promise<FeedbackButton> {
  const element = await mount(attributes, content);
  await element.open();
  return element;
}

/** The dialog, while it is open. */
export function dialog(element: FeedbackButton): HTMLDialogElement | null {
  return element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]') ?? null;
}

/** A field by its label. */
export function field(element: FeedbackButton, label: string): HTMLTextAreaElement {
  const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
  const control = labels.find((one) => one.textContent?.includes(label))?.control;
  if (!control) throw new Error(`no field "${label}"`);
  return control as HTMLTextAreaElement;
}

/** Types a text into a field, in the place of what is there. */
export async function type(element: FeedbackButton, label: string, text: string): Promise<void> {
  const control = field(element, label);
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Chooses a rating by its words. */
export async function choose(element: FeedbackButton, words: string): Promise<void> {
  const option = parts(element, 'option').find((one) => one.textContent?.includes(words));
  if (!option) throw new Error(`no option "${words}"`);
  option.click();
  await element.updateComplete;
}

/** The errors beside the fields. */
export function errors(element: FeedbackButton): string[] {
  return parts(element, 'error').map((one) => one.textContent?.trim() ?? '');
}

/** Presses send, and waits until there is an outcome: the thanks, or the summary above the form. */
export async function send(element: FeedbackButton): Promise<void> {
  part(element, 'submit').click();
  await element.updateComplete;
  await until(
    () => parts(element, 'submit').length === 0 || (!isBusy(element) && parts(element, 'summary').length > 0),
    'an outcome',
  );
}

/** Whether a message is on its way. */
export function isBusy(element: FeedbackButton): boolean {
  return part(element, 'submit').textContent?.includes('Bezig') ?? false;
}

/** The next event of a type, with what it tells. */
export function next<K extends keyof GlobalEventHandlersEventMap>(
  element: FeedbackButton,
  name: K,
): Promise<GlobalEventHandlersEventMap[K]> {
  return new Promise((resolve) => {
    element.addEventListener(name, (event) => resolve(event as GlobalEventHandlersEventMap[K]), {
      once: true,
    });
  });
}

/** What the console said: the words come from a file that is loaded first. Gives the console back. */
export async function heard(noise: Noise): Promise<readonly string[]> {
  await until(() => noise.messages.length, 'a word in the console');
  await settled();
  noise.stop();
  return noise.messages;
}

/** A message as the server got it. */
export interface Posted {
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

/** What was posted to the route `feedback` with this id. */
export async function posted(id: string): Promise<Posted[]> {
  return (await fetch(`/routes/feedback/log?id=${id}`)).json() as Promise<Posted[]>;
}

/** The first of {@link posted}; its absence fails the test. */
export async function firstPosted(id: string): Promise<Posted> {
  const [first] = await posted(id);
  if (!first) throw new Error('nothing was posted');
  return first;
}

/** Ids of what waits on this device. */
export async function waitingIds(): Promise<string[]> {
  const databases = await indexedDB.databases();
  // WebKit lists, as version 0, what was asked for and is not there.
  return databases.flatMap(({ name = '', version }) =>
    version ? (/^raakvlak-feedback:(.*)/.exec(name)?.[1] ?? []) : [],
  );
}

/** Leaves nothing on this device for the next test. */
export async function emptyDevice(): Promise<void> {
  sessionStorage.clear();
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = resolve;
    });
  }
}
