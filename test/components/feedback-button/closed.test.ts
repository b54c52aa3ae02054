import { expect, fixture } from '@open-wc/testing';
import type { FeedbackButton } from '../../../src/components/feedback-button/feedback-button.js';
import { behavesLikeAnElement } from '../../suites/behaves-like-an-element.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { until } from '../../suites/until.js';
import { part, parts } from '../parts.js';
import { dialog, heard, mount, mountOpen } from './setting.js';

describe('feedback-button', () => {
  afterEach(() => sessionStorage.clear());

  behavesLikeAnElement<FeedbackButton>('feedback-button', {
    markup:
      '<feedback-button endpoint="/routes/feedback?id=suite"><a href="/contact">Contact</a></feedback-button>',
    ready: (element) => until(() => parts(element, 'button').length === 1, 'a button'),
    properties: { topic: 'Afval', question: 'Hoe gaat het?', maxLength: 100, scale: 'stars' },
  });

  it('has defaults', () => {
    const { endpoint, privacyUrl, question, ask, scale, maxLength, topic, pageUrl } =
      document.createElement('feedback-button');
    expect([endpoint, privacyUrl, question, ask, scale, maxLength, topic, pageUrl]).to.deep.equal([
      '',
      '',
      '',
      'rating message',
      'faces',
      2000,
      '',
      'path',
    ]);
  });

  describe('closed', () => {
    it('is a button with a visible name, in the language round it', async () => {
      const element = await mount();
      expect(textOf(element)).to.equal('Feedback');
      expect(part(element, 'button').getAttribute('aria-haspopup')).to.equal('dialog');
    });

    it('keeps its fallback content while there is no endpoint, and says once what to do', async () => {
      const noise = listenToNoise();
      const element = await fixture<FeedbackButton>(
        '<feedback-button><a href="/contact">Contact</a></feedback-button>',
      );
      element.topic = 'Afval';
      await element.updateComplete;
      await element.open();
      await heard(noise);
      expect(textOf(element)).to.equal('Contact');
      expect(dialog(element)).to.equal(null);
      expect(noise.messages).to.have.lengthOf(1);
      expect(noise.messages[0]).to.match(/<feedback-button>.*endpoint="\/v1\/feedback"/);
    });

    it('shows nothing useless without endpoint and fallback content', async () => {
      const noise = listenToNoise();
      const element = await fixture<FeedbackButton>('<feedback-button></feedback-button>');
      await heard(noise);
      expect(textOf(element)).to.equal('');
    });

    for (const address of [
      'javascript:alert(1)',
      'ftp://voorbeeld.nl/',
      'mailto:jo@voorbeeld.nl',
      'http://',
    ]) {
      it(`keeps its fallback content with endpoint="${address}"`, async () => {
        const noise = listenToNoise();
        const element = await mount(`endpoint="${address}"`);
        await heard(noise);
        expect(textOf(element)).to.equal('Neem contact op');
        expect(noise.messages.join()).to.contain(address);
      });
    }

    it('gives way once the endpoint comes, and comes back when it goes', async () => {
      const noise = listenToNoise();
      const element = await mount('endpoint=""');
      element.endpoint = '/routes/feedback';
      await element.updateComplete;
      expect(textOf(element)).to.equal('Feedback');
      element.removeAttribute('endpoint');
      await element.updateComplete;
      await heard(noise);
      expect(textOf(element)).to.equal('Neem contact op');
    });

    it('follows the language of the page', async () => {
      const element = await mountOpen('lang="en"');
      expect(textOf(part(element, 'heading'))).to.equal('What do you think of this page?');
      element.lang = 'nl';
      await until(() => textOf(part(element, 'heading')) === 'Wat vindt u van deze pagina?', 'Dutch');
    });
  });
});
