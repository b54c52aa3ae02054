/** What stories of the feedback button share: answers that no server gives on request, and ways to work the dialog. */
import type { FeedbackButton } from '../src/elements/feedback-button.js';

const problem = (status: number, errors?: object[], headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: 'No', status, ...(errors && { errors }) }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

/** What `/feedback/NAME` answers. */
const answers: Record<string, () => Response | Promise<Response>> = {
  sent: () => Response.json({ id: crypto.randomUUID(), reference: 'VB-4K7Q' }, { status: 201 }),
  never: () => new Promise(() => undefined),
  refused: () =>
    problem(422, [
      { pointer: '/message', detail: 'In deze tekst staat een teken dat wij niet kunnen bewaren.' },
    ]),
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  busy: () => problem(429, undefined, { 'Retry-After': '120' }),
  broken: () => problem(500),
  page: () => new Response('<h1>Welkom</h1>', { headers: { 'Content-Type': 'text/html' } }),
};

/** What one story leaves on the device is not for the next. */
async function emptyDevice(): Promise<void> {
  const databases = await indexedDB.databases();
  for (const { name = '' } of databases) {
    if (!name.startsWith('raakvlak-')) continue;
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = resolve;
    });
  }
}

/** For a story's `beforeEach`: no story needs a server, as what `/feedback/NAME` answers is made up here. */
export async function answerFeedback(): Promise<() => void> {
  await emptyDevice();
  const { fetch } = window;
  window.fetch = (input, init) => {
    const [, name = ''] = /\/feedback\/(\w+)$/.exec(String(input)) ?? [];
    return answers[name] ? Promise.resolve(answers[name]()) : fetch.call(window, input, init);
  };
  return () => {
    window.fetch = fetch;
    sessionStorage.clear();
  };
}

/** Something in the element, when it is there. */
export const inside = (element: FeedbackButton, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** Waits for something in the element, looking at every frame. */
export async function shows(element: FeedbackButton, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = inside(element, selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens the feedback button of a story, and gives it. */
export async function openIn(canvasElement: HTMLElement): Promise<FeedbackButton> {
  const element = canvasElement.querySelector('feedback-button') as FeedbackButton;
  await element.open();
  return element;
}
