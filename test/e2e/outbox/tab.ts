import type { BrowserContext, Page } from 'playwright-core';
import type { FeedbackButton } from '../../../src/components/feedback-button/feedback-button.ts';

/** What a visitor was told about a message; `closed` when the tab was gone before that. */
export type Told = 'sent' | 'queued' | 'not-sent' | 'closed';

/** How many times as fast time goes for the outbox: its minutes of waiting are seconds here. */
const speed = 30;
/** How long it waits for a slow disk stays as it is: the disk does not become faster. */
const patience = 4000;
/** A request without an answer is given up after so many times less. */
const impatience = 5;

/** Makes the outbox's clock go fast. Both are the page's own: the element takes them from the platform by name. */
export async function windClocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ([fast, faster, real]) => {
      const { now } = Date;
      const { setTimeout } = globalThis;
      const { timeout } = AbortSignal;
      const start = 1_780_000_000_000;
      Date.now = () => start + (now() - start) * fast;
      Object.assign(globalThis, {
        setTimeout: (run: () => void, milliseconds = 0, ...args: unknown[]) =>
          setTimeout(
            run,
            milliseconds < 250 || milliseconds === real ? milliseconds : milliseconds / fast,
            ...args,
          ),
      });
      AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, milliseconds / faster);
    },
    [speed, impatience, patience] as const,
  );
}

/** What the page says when send was pressed. */
const PRESSED = 'pressed';

/** A tab with our button, and a visitor who writes in it. */
export class Tab {
  readonly page: Page;

  /** @param page - where the button is ready; see {@link Tab.open} */
  constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext, url: string): Promise<Tab> {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() =>
      document.querySelector('feedback-button')?.shadowRoot?.querySelector('button'),
    );
    return new Tab(page);
  }

  /**
   * Writes a message in the dialog and presses send.
   *
   * @returns what the visitor was told; `closed` when the tab went first
   */
  async write(text: string): Promise<Told> {
    try {
      return await this.page.evaluate(writeAndSend, text);
    } catch {
      return 'closed';
    }
  }

  /** Resolves once the visitor has pressed send, and the message has been made. */
  async pressed(): Promise<void> {
    await this.page
      .waitForEvent('console', { predicate: (line) => line.text() === PRESSED })
      .catch(() => undefined);
  }

  /** Closes the tab, or has its process die. */
  async end(how: 'close' | 'crash'): Promise<void> {
    if (how === 'crash') {
      const session = await this.page.context().newCDPSession(this.page);
      const crashed = new Promise((resolve) => this.page.once('crash', resolve));
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
    }
    await this.page.close();
  }
}

/** In the page: what a visitor does, by the dialog's own controls. */
async function writeAndSend(text: string): Promise<Exclude<Told, 'closed'>> {
  const element = document.querySelector('feedback-button') as FeedbackButton;
  await element.open();
  const find = <E extends HTMLElement>(selector: string): E =>
    element.shadowRoot?.querySelector<E>(selector) as E;
  find('[type=radio]').click();
  const field = find<HTMLTextAreaElement>('#message');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
  const told = new Promise<Exclude<Told, 'closed'>>((resolve) => {
    const end = new AbortController();
    const outcomes = {
      'feedback-sent': 'sent',
      'feedback-queued': 'queued',
      'feedback-error': 'not-sent',
    } as const;
    let mine = '';
    element.addEventListener(
      'feedback-submit',
      ({ detail }) => {
        mine = detail.message.id;
        console.debug('pressed');
      },
      { signal: end.signal },
    );
    for (const [name, outcome] of Object.entries(outcomes)) {
      element.addEventListener(
        name,
        (event) => {
          // The same button also tells of messages that had to wait.
          const { id } = (event as CustomEvent<{ id?: string }>).detail;
          if (id !== undefined && id !== mine) return;
          end.abort();
          resolve(outcome);
        },
        { signal: end.signal },
      );
    }
  });
  find('.submit').click();
  const outcome = await told;
  element.close();
  await element.updateComplete;
  return outcome;
}
