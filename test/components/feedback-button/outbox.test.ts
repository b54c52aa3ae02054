import { expect } from '@open-wc/testing';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { button, focused, part, parts, partTexts } from '../parts.js';
import {
  field,
  heard,
  inNoTime,
  isBusy,
  mount,
  mountOpen,
  next,
  posted,
  send,
  type,
  waitingIds,
} from './setting.js';

describe('feedback-button, what has to wait', () => {
  let id = '';
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  inNoTime();

  const endpoint = (answer: string): string => `/routes/feedback?answer=${answer}&id=${id}`;
  const open = (answer: string, attributes = ''): Promise<FeedbackButton> =>
    mountOpen(`endpoint="${endpoint(answer)}" ${attributes}`);
  /** A message that waits, and whose turn has come. */
  const leave = async (text: string): Promise<void> => {
    const noise = listenToNoise();
    const element = await open('500');
    await type(element, 'Wat kan', text);
    await send(element);
    await heard(noise);
    element.remove();
  };
  /** All that waits goes to where it is taken now, and is due. */
  const mend = async (): Promise<void> => {
    for (const waiting of await waitingIds()) {
      await change(waiting, (stored) => ({
        ...stored,
        endpoint: new URL(endpoint('201'), location.href).href,
        wait: 0,
      }));
    }
  };

  for (const [answer, sentence] of [
    ['429', 'Wij krijgen nu heel veel berichten.'],
    ['500', 'Er gaat iets mis op onze website.'],
    ['503', 'Er gaat iets mis op onze website.'],
  ] as const) {
    it(`is kept after ${answer}, and the visitor is told`, async () => {
      const noise = listenToNoise();
      const element = await open(answer);
      await type(element, 'Wat kan', 'Tekst');
      const queued = next(element, 'feedback-queued');
      await send(element);
      const { detail } = await queued;
      await heard(noise);
      expect(noise.messages, noise.messages.join('\n')).to.have.lengthOf(1);
      expect(noise.messages[0]).to.contain(answer);
      expect(await waitingIds()).to.deep.equal([detail.id]);
      expect(detail.id).to.equal((await posted(id))[0]?.body.id);
      expect(partTexts(element, 'heading')).to.deep.equal(['Wij versturen uw bericht later']);
      expect(partTexts(element, 'thanks')[0]).to.contain(sentence).and.contain('bewaard op dit apparaat');
      expect(focused()).to.equal(part(element, 'heading'));
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
      await until(() => parts(element, 'waiting').length, 'what waits');
      await expect(element).to.be.accessible();
    });
  }

  it('is kept without a network, which is nothing to tell the web team', async () => {
    const noise = listenToNoise();
    const element = await open('201');
    await type(element, 'Wat kan', 'Tekst');
    const online = withoutNetwork();
    await send(element);
    online();
    await settled();
    noise.stop();
    expect(noise.messages).to.deep.equal([]);
    expect(partTexts(element, 'thanks')[0]).to.contain('U heeft nu geen internet.');
    expect(await waitingIds()).to.have.lengthOf(1);
    expect(await posted(id)).to.have.lengthOf(0);
  });

  it('goes by itself when the network is back, and thanks the visitor who is still there', async () => {
    const element = await open('201');
    await type(element, 'Wat kan', 'Tekst');
    const online = withoutNetwork();
    await send(element);
    online();
    const sent = next(element, 'feedback-sent');
    dispatchEvent(new Event('online'));
    const { detail } = await sent;
    expect(detail.reference).to.equal('VB-1234');
    await until(() => partTexts(element, 'heading')[0] === 'Bedankt voor uw bericht', 'the thanks');
    expect(partTexts(element, 'thanks')[0]).to.contain('Uw nummer is VB-1234.');
    await until(async () => (await waitingIds()).length === 0, 'an empty device');
  });

  it('goes from another page, once the page is idle, without opening the dialog', async () => {
    await leave('Van de vorige pagina');
    const [waiting] = await waitingIds();
    await mend();
    const element = await mount(`endpoint="${endpoint('201')}"`);
    const { detail } = await next(element, 'feedback-sent');
    expect(detail).to.deep.equal({ id: waiting, reference: 'VB-1234' });
    await element.updateComplete;
    expect(textOf(part(element, 'status'))).to.equal(
      'Het bericht dat nog wachtte, is nu verstuurd. Uw nummer is VB-1234.',
    );
    const all = await posted(id);
    expect(all).to.have.lengthOf(2);
    expect(all[1]?.body).to.deep.equal(all[0]?.body);
    expect(all[1]?.headers['idempotency-key']).to.equal(all[0]?.headers['idempotency-key']);
    await until(async () => (await waitingIds()).length === 0, 'an empty device');
  });

  it('can be seen and removed by whoever uses the device next', async () => {
    await leave('Het eerste bericht');
    await leave('Het tweede bericht');
    const element = await open('201');
    await until(() => parts(element, 'waiting').length, 'what waits');
    expect(partTexts(element, 'waiting')[0]).to.contain('Er wachten 2 berichten op dit apparaat');
    const remove = (): HTMLButtonElement =>
      [...part(element, 'waiting').querySelectorAll('button')].at(0) as HTMLButtonElement;
    expect(textOf(remove())).to.contain('Verwijder dit bericht');
    remove().click();
    await until(async () => (await waitingIds()).length === 1, 'one message less');
    await until(() => focused() === remove(), 'the focus on the next one');
    expect(partTexts(element, 'waiting')[0]).not.to.contain('Het eerste bericht');
    remove().click();
    await until(() => parts(element, 'waiting').length === 0, 'nothing that waits');
    await until(() => focused() === part(element, 'heading'), 'the focus on the heading');
    expect(await waitingIds()).to.deep.equal([]);
  });

  it('is one message when the same is written again', async () => {
    const noise = listenToNoise();
    const element = await open('500');
    for (let times = 0; times < 2; times += 1) {
      await type(element, 'Wat kan', 'Dezelfde tekst');
      await send(element);
      element.close();
      await element.open();
    }
    await heard(noise);
    expect(await waitingIds()).to.have.lengthOf(1);
    expect(new Set((await posted(id)).map(({ body }) => body.id)).size).to.equal(1);
  });

  it('is on the device before it is sent, and no longer than until it was', async () => {
    const element = await open('201');
    element.endpoint += `&hold=${id}`;
    await type(element, 'Wat kan', 'Tekst');
    part(element, 'submit').click();
    await until(() => isBusy(element), 'the busy text');
    await until(async () => (await waitingIds()).length === 1, 'the message on the device');
    await fetch(`/routes/release?id=${id}`);
    await until(() => parts(element, 'thanks').length, 'the thanks');
    expect(await waitingIds()).to.deep.equal([]);
  });

  it('leaves nothing on the device of a visitor who only looks', async () => {
    const element = await open('201');
    element.close();
    await settled();
    expect(await indexedDB.databases()).to.deep.equal([]);
  });

  it('tells beside the button when the dialog was closed meanwhile', async () => {
    const noise = listenToNoise();
    const element = await open('500');
    element.endpoint += `&hold=${id}`;
    await type(element, 'Wat kan', 'Tekst');
    part(element, 'submit').click();
    await until(() => isBusy(element), 'the busy text');
    element.close();
    const queued = next(element, 'feedback-queued');
    await fetch(`/routes/release?id=${id}`);
    await queued;
    await element.updateComplete;
    await heard(noise);
    expect(textOf(part(element, 'status'))).to.equal('Uw bericht is bewaard. Wij versturen het later.');
  });

  describe('where storage', () => {
    for (const [how, breakIt] of [
      ['is forbidden', forbidStorage],
      ['is full', fillStorage],
    ] as const) {
      it(`${how} says so, keeps the text on the screen, and offers to copy it`, async () => {
        const noise = listenToNoise();
        const restore = breakIt();
        try {
          const element = await open('500', 'mailto="feedback@voorbeeld.example"');
          await type(element, 'Wat kan', 'Tekst');
          await send(element);
          await heard(noise);
          const [summary = ''] = partTexts(element, 'summary');
          expect(summary).to.contain('Uw bericht is niet verstuurd.');
          expect(summary).to.contain('Wij kunnen uw tekst niet bewaren op dit apparaat.');
          expect(field(element, 'Wat kan').value).to.equal('Tekst');
          expect(part(element, 'summary').querySelector('a')?.href).to.match(
            /^mailto:feedback@voorbeeld\.example\?.*Tekst/,
          );
          let copied = '';
          Object.defineProperty(navigator, 'clipboard', {
            configurable: true,
            value: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
          });
          button(element, 'Kopieer uw tekst').click();
          await until(() => button(element, 'Gekopieerd'), 'the word that it was copied');
          expect(copied).to.equal('Tekst');
          await expect(element).to.be.accessible();
        } finally {
          restore();
          delete (navigator as { clipboard?: Clipboard }).clipboard;
        }
      });
    }
  });
});

/** Takes the network away, as far as a page sees. @returns gives it back */
function withoutNetwork(): () => void {
  const { fetch } = window;
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  return () => {
    window.fetch = fetch;
    delete (navigator as { onLine?: boolean }).onLine;
  };
}

function forbidStorage(): () => void {
  const real = Object.getOwnPropertyDescriptor(window, 'indexedDB') as PropertyDescriptor;
  Object.defineProperty(window, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  return () => Object.defineProperty(window, 'indexedDB', real);
}

function fillStorage(): () => void {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    const request = { error: new DOMException('full', 'QuotaExceededError') } as IDBOpenDBRequest;
    queueMicrotask(() => void request.onerror?.(new Event('error')));
    return request;
  };
  return () => {
    Object.assign(IDBFactory.prototype, { open });
  };
}

type Stored = Record<string, unknown>;

/** Changes what waits under an id, behind the back of the element. */
function change(id: string, how: (stored: Stored) => Stored): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`raakvlak-feedback:${id}`);
    opening.onerror = () => reject(new Error('It cannot be opened'));
    opening.onsuccess = () => {
      const database = opening.result;
      const store = database.transaction('it', 'readwrite').objectStore('it');
      const request = store.get(0) as IDBRequest<Stored>;
      request.onsuccess = () => store.put(how(request.result), 0);
      store.transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
