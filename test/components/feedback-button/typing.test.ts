import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { fastClock } from '../fast-clock.js';
import { partTexts } from '../parts.js';
import { choose, dialog, field, mountOpen, type } from './setting.js';

describe('feedback-button, what is typed', () => {
  afterEach(() => sessionStorage.clear());

  it('counts in sight always, and aloud only near the limit, when typing pauses', async () => {
    const restore = fastClock(500, 2000);
    try {
      const element = await mountOpen('max-length="150"');
      const status = dialog(element)?.querySelector('[aria-live]') as Element;
      await type(element, 'Wat kan', 'kort');
      expect(partTexts(element, 'counter')).to.deep.equal(['Nog 146 tekens']);
      await type(element, 'Wat kan', 'a'.repeat(149));
      expect(partTexts(element, 'counter')).to.deep.equal(['Nog 1 teken']);
      expect(textOf(status)).to.equal('');
      await until(() => textOf(status) === 'Nog 1 teken', 'the count, aloud');
    } finally {
      restore();
    }
  });

  it("keeps keys and input from the page's hotkeys", async () => {
    const heard: string[] = [];
    const listening = new AbortController();
    for (const name of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input']) {
      window.addEventListener(name, (event) => heard.push(event.type), { signal: listening.signal });
    }
    const element = await mountOpen();
    // The dialog itself has the focus now.
    await sendKeys({ press: 'k' });
    field(element, 'Wat kan').focus();
    await sendKeys({ type: 'a/b' });
    listening.abort();
    expect(field(element, 'Wat kan').value).to.equal('a/b');
    expect(heard).to.deep.equal([]);
  });

  describe('draft', () => {
    it('is not stored before the visitor answers', async () => {
      const element = await mountOpen();
      field(element, 'Wat kan').focus();
      element.close();
      await settled();
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
      expect(Object.keys(localStorage)).to.deep.equal([]);
    });

    it('comes back after closing, after removal, and in a new page', async () => {
      const element = await mountOpen();
      await choose(element, 'Slecht');
      await type(element, 'Wat kan', 'Half getypt');
      element.close();
      await element.open();
      expect(field(element, 'Wat kan').value).to.equal('Half getypt');
      element.remove();
      const other = await mountOpen();
      expect(field(other, 'Wat kan').value).to.equal('Half getypt');
      expect(other.shadowRoot!.querySelector<HTMLInputElement>('#rating-2')?.checked).to.equal(true);
    });

    it('goes once it is emptied', async () => {
      const element = await mountOpen();
      await type(element, 'Wat kan', 'Half getypt');
      expect(Object.keys(sessionStorage)).to.have.lengthOf(1);
      await type(element, 'Wat kan', '');
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
    });

    it('is kept apart for another topic and another page', async () => {
      const { pathname } = location;
      const element = await mountOpen('topic="a"');
      await type(element, 'Wat kan', 'Over a');
      const other = await mountOpen('topic="b"');
      expect(field(other, 'Wat kan').value).to.equal('');
      other.close();
      element.close();
      history.replaceState(history.state, '', '/een/andere/pagina');
      await element.open();
      const elsewhere = field(element, 'Wat kan').value;
      element.close();
      history.replaceState(history.state, '', pathname + location.search);
      await element.open();
      expect(elsewhere).to.equal('');
      expect(field(element, 'Wat kan').value).to.equal('Over a');
    });

    it('lives on in the element where storage is forbidden', async () => {
      const storage = Object.getOwnPropertyDescriptor(window, 'sessionStorage') as PropertyDescriptor;
      Object.defineProperty(window, 'sessionStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      try {
        const element = await mountOpen();
        await type(element, 'Wat kan', 'Half getypt');
        element.close();
        await element.open();
        expect(field(element, 'Wat kan').value).to.equal('Half getypt');
      } finally {
        Object.defineProperty(window, 'sessionStorage', storage);
      }
    });
  });
});
