import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FeedbackButton } from '../../../src/components/feedback-button/feedback-button.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { button, focused, part, parts } from '../parts.js';
import { dialog, heard, mount, mountOpen, next, type } from './setting.js';

describe('feedback-button, the dialog', () => {
  afterEach(() => sessionStorage.clear());

  describe('opening', () => {
    it('opens a modal dialog, named by its heading, and the dialog takes the focus', async () => {
      const element = await mount('question="Hoe vond u dit?"');
      const opened = next(element, 'feedback-open');
      part(element, 'button').click();
      await opened;
      const open = dialog(element);
      expect(open?.matches(':modal')).to.equal(true);
      expect(open?.getAttribute('aria-labelledby')).to.equal(part(element, 'heading').id);
      expect(textOf(part(element, 'heading'))).to.equal('Hoe vond u dit?');
      expect(focused()).to.equal(part(element, 'dialog'));
    });

    it('is accessible', async () => {
      const element = await mountOpen(
        'ask="rating category message contact" privacy-url="/privacy"',
        '<datalist><option>Wonen</option></datalist>',
      );
      await expect(element).to.be.accessible();
      part(element, 'submit').click();
      await until(() => parts(element, 'summary').length, 'the summary');
      await expect(element).to.be.accessible();
    });

    it('keeps the page behind from scrolling, and lets it be zoomed', async () => {
      const element = await mountOpen();
      const stopped = (target: Element | null, ctrlKey = false): boolean => {
        const event = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, ctrlKey });
        target?.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(stopped(dialog(element)), 'over the backdrop').to.equal(true);
      expect(stopped(dialog(element), true), 'zooming').to.equal(false);
      await type(element, 'Wat kan er beter?', 'regel\n'.repeat(100));
      expect(stopped(part(element, 'input')), 'in a text that scrolls').to.equal(false);
    });

    it('makes one dialog of two clicks', async () => {
      const element = await mount();
      let opened = 0;
      element.addEventListener('feedback-open', () => (opened += 1));
      part(element, 'button').click();
      part(element, 'button').click();
      await element.open();
      await settled();
      expect(element.shadowRoot?.querySelectorAll('dialog')).to.have.lengthOf(1);
      expect(opened).to.equal(1);
    });

    it('stays closed when it was closed before the dialog had loaded', async () => {
      const element = await mount();
      const opening = element.open();
      element.close();
      await opening;
      await settled();
      expect(dialog(element)).to.equal(null);
    });

    it('tells calmly when the dialog cannot be had, shows the fallback content, and tries again', async () => {
      let tries = 0;
      class Unlucky extends FeedbackButton {
        protected override importDialog(): ReturnType<FeedbackButton['importDialog']> {
          tries += 1;
          return tries <= 2 ? Promise.reject(new TypeError('gone')) : super.importDialog();
        }
      }
      customElements.define('unlucky-button', Unlucky);
      const noise = listenToNoise();
      const element = await fixture<Unlucky>(
        '<unlucky-button endpoint="/routes/feedback"><a href="/contact">Contact</a></unlucky-button>',
      );
      await element.open();
      await element.updateComplete;
      await heard(noise);
      expect(tries).to.equal(2);
      expect(textOf(element)).to.equal('Contact Feedback Dit lukt nu niet. Probeer het straks nog eens.');
      expect(noise.messages).to.have.lengthOf(1);
      expect(noise.messages[0]).to.contain('dist');
      await element.open();
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('dialog[open]')).not.to.equal(null);
      element.close();
      await element.updateComplete;
      expect(textOf(element)).to.equal('Feedback');
    });
  });

  describe('closing', () => {
    it('gives the focus back to the button, and keeps the place in the page', async () => {
      const element = await mount();
      const before = document.createElement('div');
      before.style.blockSize = '3000px';
      element.before(before);
      element.scrollIntoView();
      const place = scrollY;
      part(element, 'button').focus();
      await element.open();
      const closed = next(element, 'feedback-close');
      part(element, 'close').click();
      await closed;
      expect(dialog(element)).to.equal(null);
      expect(focused()).to.equal(part(element, 'button'));
      expect(scrollY).to.equal(place);
      before.remove();
    });

    it('gives the focus to its button where a click gave it none', async () => {
      const element = await mountOpen();
      element.close();
      await until(() => focused() === part(element, 'button'), 'the focus on the button');
    });

    it('gives the focus back to a button of the page that opened it', async () => {
      const element = await mount();
      const own = document.createElement('button');
      element.after(own);
      own.focus();
      await element.open();
      element.close();
      await settled();
      expect(document.activeElement).to.equal(own);
      own.remove();
    });

    it('works by keyboard: Enter opens, Escape closes, again and again', async () => {
      const element = await mount();
      part(element, 'button').focus();
      for (let round = 0; round < 3; round += 1) {
        const opened = next(element, 'feedback-open');
        await sendKeys({ press: 'Enter' });
        await opened;
        const closed = next(element, 'feedback-close');
        await sendKeys({ press: 'Escape' });
        await closed;
        await element.updateComplete;
        expect(dialog(element)).to.equal(null);
        expect(focused()).to.equal(part(element, 'button'));
      }
    });

    it('closes when it is taken out of the page, and works when it is back', async () => {
      const element = await mountOpen();
      const place = element.parentElement;
      await type(element, 'Wat kan er beter?', 'Half getypt');
      element.remove();
      await settled();
      place?.append(element);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('dialog')).to.equal(null);
      await element.open();
      expect(dialog(element)?.matches(':modal')).to.equal(true);
      expect(button(element, 'Verstuur')).to.be.instanceOf(HTMLButtonElement);
    });

    it('tells what a visitor did, to listeners anywhere', async () => {
      const heard: string[] = [];
      const listening = new AbortController();
      for (const name of ['feedback-open', 'feedback-close'] as const) {
        document.addEventListener(name, () => heard.push(name), { signal: listening.signal });
      }
      const element = await mountOpen();
      element.close();
      element.close();
      await settled();
      listening.abort();
      expect(heard).to.deep.equal(['feedback-open', 'feedback-close']);
    });
  });
});
