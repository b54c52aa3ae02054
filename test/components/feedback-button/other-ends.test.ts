import { expect } from '@open-wc/testing';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { button, part, parts, partTexts } from '../parts.js';
import {
  choose,
  field,
  firstPosted,
  inNoTime,
  mount,
  mountOpen,
  next,
  posted,
  send,
  type,
  waitingIds,
} from './setting.js';

describe('feedback-button, other ends than ours', () => {
  let id = '';
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  inNoTime();

  describe('encoding="form"', () => {
    for (const answer of ['201', 'html', 'redirect']) {
      it(`takes ${answer} of its own origin for success, and sends what a form sends`, async () => {
        const element = await mountOpen(
          `endpoint="/routes/feedback?answer=${answer}&id=${id}" encoding="form" ask="message contact"`,
        );
        await type(element, 'Uw bericht', 'Tekst & meer');
        await type(element, 'e-mailadres', 'naam@voorbeeld.example');
        const sent = next(element, 'feedback-sent');
        await send(element);
        const { detail } = await sent;
        const { headers, body } = await firstPosted(id);
        const fields = new URLSearchParams(body as unknown as string);
        expect(headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
        expect(headers['idempotency-key']).to.equal(undefined);
        expect(fields.get('id')).to.equal(detail.id);
        expect(fields.get('message')).to.equal('Tekst & meer');
        expect(fields.get('contact.email')).to.equal('naam@voorbeeld.example');
        expect(fields.get('page.url')).to.equal(location.origin + location.pathname);
        expect(partTexts(element, 'thanks')[0]).to.contain('Wij hebben uw bericht ontvangen.');
      });
    }

    it('sends once to another origin, and says that no confirmation comes', async () => {
      const noise = listenToNoise();
      const { fetch } = window;
      const modes: (RequestMode | undefined)[] = [];
      window.fetch = (_input, init) => {
        modes.push(init?.mode);
        return Promise.reject(new TypeError('Failed to fetch'));
      };
      try {
        const element = await mountOpen('endpoint="https://elders.example/formulier" encoding="form"');
        await type(element, 'Wat kan', 'Tekst');
        await send(element);
        expect(modes).to.deep.equal(['no-cors']);
        expect(partTexts(element, 'thanks')[0]).to.contain('Wij krijgen geen bevestiging.');
        expect(await waitingIds()).to.deep.equal([]);
      } finally {
        window.fetch = fetch;
        noise.stop();
      }
    });

    it('waits for a network before it goes to another origin', async () => {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        const element = await mountOpen('endpoint="https://elders.example/formulier" encoding="form"');
        await type(element, 'Wat kan', 'Zonder netwerk');
        await send(element);
        expect(partTexts(element, 'heading')).to.deep.equal(['Wij versturen uw bericht later']);
        expect(await waitingIds()).to.have.lengthOf(1);
      } finally {
        delete (navigator as { onLine?: boolean }).onLine;
      }
    });
  });

  describe('a form as fallback', () => {
    const form = (action: string): string => `
      <form action="${action}" method="post">
        <label>Onderwerp <select name="category"><option value="">Kies</option><option>Wonen</option></select></label>
        <label>Bericht <textarea name="message">Al getypt</textarea></label>
        <button>Verstuur</button>
      </form>`;

    it('is taken over: its address, its categories, and what was typed in it', async () => {
      const element = await mountOpen(
        'endpoint="" ask="rating category message"',
        form(`/routes/feedback?answer=html&id=${id}`),
      );
      expect(element.querySelector('form')?.checkVisibility()).to.equal(false);
      await until(() => field(element, 'Wat kan').value === 'Al getypt', 'the text');
      expect([...element.shadowRoot!.querySelectorAll('option')].map(({ label }) => label)).to.deep.equal([
        'Kies een onderwerp',
        'Wonen',
      ]);
      await choose(element, 'Goed');
      await send(element);
      const [post] = await posted(id);
      expect(new URLSearchParams(post?.body as unknown as string).get('message')).to.equal('Al getypt');
    });

    it('stays while someone is typing in it', async () => {
      const element = await mount('endpoint=""', form('/routes/feedback'));
      await element.updateComplete;
      expect(parts(element, 'button')).to.have.lengthOf(1);
      // As if the script came while the visitor was typing.
      const other = document.createElement('div');
      other.innerHTML = `<feedback-later>${form('/routes/feedback')}</feedback-later>`;
      document.body.append(other);
      const typing = other.querySelector('textarea') as HTMLTextAreaElement;
      typing.focus();
      customElements.define(
        'feedback-later',
        class extends (customElements.get('feedback-button') as CustomElementConstructor) {},
      );
      const later = other.firstElementChild as HTMLElement;
      await settled();
      expect(parts(later, 'button')).to.have.lengthOf(0);
      expect(document.activeElement).to.equal(typing);
      typing.blur();
      await until(() => parts(later, 'button').length, 'the button');
      other.remove();
    });

    it('gives way to an endpoint of JSON', async () => {
      const element = await mountOpen(`endpoint="/routes/feedback?answer=201&id=${id}"`, form('/elsewhere'));
      await choose(element, 'Goed');
      await send(element);
      expect((await posted(id))[0]?.body.version).to.equal(1);
    });
  });

  describe('mailto', () => {
    it("opens the visitor's own mail program, and cannot promise more", async () => {
      const opened: string[] = [];
      const listening = new AbortController();
      const { click } = HTMLElement.prototype;
      HTMLElement.prototype.click = function (this: HTMLElement) {
        if (this instanceof HTMLAnchorElement && this.protocol === 'mailto:') opened.push(this.href);
        else click.call(this);
      };
      try {
        const element = await mount('endpoint="" mailto="feedback@voorbeeld.example" question="Wat mist u?"');
        expect(textOf(element)).to.equal('Feedback');
        await element.open();
        await type(element, 'Wat kan', 'Eén\nTwee & drie');
        part(element, 'submit').click();
        await until(() => parts(element, 'thanks').length, 'what to do');
        expect(partTexts(element, 'heading')).to.deep.equal(['Uw e-mail staat klaar']);
        expect(opened).to.have.lengthOf(1);
        const address = new URL(opened[0] ?? '');
        expect(address.pathname).to.equal('feedback@voorbeeld.example');
        expect(address.searchParams.get('subject')).to.equal('Wat mist u?');
        expect(address.searchParams.get('body')).to.match(/^Eén\r\nTwee & drie\r\n/);
        expect(part(element, 'thanks').querySelector('a')?.href).to.equal(opened[0]);
        await expect(element).to.be.accessible();
        button(element, 'Sluiten').click();
        await element.open();
        expect(field(element, 'Wat kan').value, 'as nobody knows whether it was sent').to.equal(
          'Eén\nTwee & drie',
        );
      } finally {
        listening.abort();
        HTMLElement.prototype.click = click;
      }
    });

    it('that is no address leaves the fallback content', async () => {
      const noise = listenToNoise();
      const element = await mount('endpoint="" mailto="geen adres"');
      await settled();
      noise.stop();
      expect(textOf(element)).to.equal('Neem contact op');
    });
  });

  it('sends the same text once', async () => {
    const endpoint = `endpoint="/routes/feedback?answer=201&id=${id}"`;
    const first = await mountOpen(endpoint);
    await type(first, 'Wat kan', 'Dezelfde tekst');
    await send(first);
    first.remove();
    const second = await mountOpen(endpoint);
    await type(second, 'Wat kan', 'Dezelfde tekst');
    await send(second);
    expect(partTexts(second, 'thanks')[0]).to.contain('Uw nummer is VB-1234.');
    expect(await posted(id)).to.have.lengthOf(1);
  });
});
