import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { until } from '../../suites/until.js';
import { focused, part, parts, partTexts } from '../parts.js';
import { choose, errors, field, heard, mountOpen, send, type } from './setting.js';

const datalist = '<datalist><option value="afval">Afval en milieu</option><option>Wonen</option></datalist>';

async function leave(element: FeedbackButton): Promise<void> {
  part(element, 'close').focus();
  await element.updateComplete;
}

describe('feedback-button, the form', () => {
  afterEach(() => sessionStorage.clear());

  describe('asks', () => {
    it('for a face and a message, as a rule', async () => {
      const element = await mountOpen();
      expect(partTexts(element, 'option')).to.deep.equal([
        'Heel slecht',
        'Slecht',
        'Gaat wel',
        'Goed',
        'Heel goed',
      ]);
      expect(partTexts(element, 'label')).to.deep.equal(['Wat kan er beter? (niet verplicht)']);
    });

    it('for what is asked, in the order of the form', async () => {
      const element = await mountOpen('ask="contact, message category" privacy-url="/privacy"', datalist);
      expect(parts(element, 'option')).to.have.lengthOf(0);
      expect(partTexts(element, 'label')).to.deep.equal([
        'Waar gaat het over? (niet verplicht)',
        'Uw bericht',
        'Uw naam (niet verplicht)',
        'Uw e-mailadres (niet verplicht)',
      ]);
      const options = [...element.shadowRoot!.querySelectorAll('option')].map(({ value, label }) => [
        value,
        label,
      ]);
      expect(options).to.deep.equal([
        ['', 'Kies een onderwerp'],
        ['afval', 'Afval en milieu'],
        ['Wonen', 'Wonen'],
      ]);
      expect(part(element, 'privacy').getAttribute('href')).to.match(/\/privacy$/);
    });

    it('for stars, each with its words', async () => {
      const element = await mountOpen('scale="stars"');
      expect(partTexts(element, 'option')).to.deep.equal(
        [1, 2, 3, 4, 5].map((n) => `${n} ${n} van 5 sterren`),
      );
    });

    it('for a thumb, with a question of its own', async () => {
      const element = await mountOpen('scale="thumbs"');
      expect(partTexts(element, 'heading')).to.deep.equal(['Was deze pagina nuttig?']);
      expect(partTexts(element, 'option')).to.deep.equal(['Ja', 'Nee']);
    });

    const odd: [string, string, string[]][] = [
      ['scale="hearts"', 'scale="hearts" is not known', ['Wat kan er beter? (niet verplicht)']],
      ['ask="raiting message"', 'ask="raiting" is not known', ['Uw bericht']],
      ['ask="category message"', '<datalist>', ['Uw bericht']],
      ['max-length="many"', 'max-length', ['Wat kan er beter? (niet verplicht)']],
      ['privacy-url="javascript:alert(1)"', 'privacy-url', ['Wat kan er beter? (niet verplicht)']],
    ];
    for (const [attribute, said, labels] of odd) {
      it(`and says once what is wrong with ${attribute}`, async () => {
        const noise = listenToNoise();
        const element = await mountOpen(attribute);
        await type(element, labels[0]?.slice(0, 8) ?? '', 'Tekst');
        await heard(noise);
        expect(noise.messages).to.have.lengthOf(1);
        expect(noise.messages[0]).to.contain(said);
        expect(partTexts(element, 'label')).to.deep.equal(labels);
        expect(parts(element, 'privacy')).to.have.lengthOf(0);
      });
    }
  });

  describe('rating', () => {
    it('is a group of radio buttons with a name, for the arrow keys', async () => {
      const element = await mountOpen();
      const radios = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')];
      radios[0]?.focus();
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowRight' });
      expect(radios.map(({ checked }) => checked)).to.deep.equal([false, true, false, false, false]);
      expect(focused()).to.equal(radios[1]);
      const outline = getComputedStyle(parts(element, 'option')[1] as Element);
      expect(outline.outlineStyle).to.equal('solid');
    });

    it('shows the choice by more than colour', async () => {
      const element = await mountOpen();
      await choose(element, 'Gaat wel');
      const ticks = parts(element, 'option').map((one) =>
        getComputedStyle(one, '::after').content.includes('✓'),
      );
      expect(ticks).to.deep.equal([false, false, true, false, false]);
    });
  });

  describe('checking', () => {
    it('tells beside the field and in a summary that takes the focus and leads to the field', async () => {
      const element = await mountOpen();
      await send(element);
      await element.updateComplete;
      expect(errors(element)).to.deep.equal(['Kies een antwoord of schrijf een bericht.']);
      expect(focused()).to.equal(part(element, 'summary'));
      const group = part(element, 'rating');
      expect(group.getAttribute('aria-invalid')).to.equal('true');
      expect(group.getAttribute('aria-describedby')).to.equal(part(element, 'error').id);
      const address = location.href;
      part(element, 'summary').querySelector('a')?.click();
      expect(focused()).to.equal(element.shadowRoot!.querySelector('[type=radio]'));
      expect(location.href).to.equal(address);
    });

    it('is over once an answer is given', async () => {
      const element = await mountOpen();
      await send(element);
      await choose(element, 'Goed');
      expect(errors(element)).to.deep.equal([]);
      expect(parts(element, 'summary')).to.have.lengthOf(0);
    });

    it('never says a field is empty before sending', async () => {
      const element = await mountOpen('ask="message"');
      field(element, 'Uw bericht').focus();
      await leave(element);
      expect(errors(element)).to.deep.equal([]);
    });

    it('comes on leaving a field, not at each key', async () => {
      const element = await mountOpen('ask="rating contact"');
      await type(element, 'e-mailadres', 'jo');
      expect(errors(element)).to.deep.equal([]);
      await leave(element);
      expect(errors(element)).to.deep.equal(['Vul een e-mailadres in zoals naam@voorbeeld.nl.']);
      expect(field(element, 'e-mailadres').getAttribute('aria-describedby')).to.contain(
        part(element, 'error').id,
      );
      await type(element, 'e-mailadres', 'jo@voorbeeld.nl');
      expect(errors(element)).to.have.lengthOf(1);
      await leave(element);
      expect(errors(element)).to.deep.equal([]);
    });

    it('waits while the pointer is down, so that no button moves from under it', async () => {
      const element = await mountOpen('ask="rating contact"');
      await type(element, 'e-mailadres', 'jo');
      const press = { bubbles: true, composed: true };
      part(element, 'submit').dispatchEvent(new PointerEvent('pointerdown', press));
      await leave(element);
      expect(errors(element)).to.deep.equal([]);
      part(element, 'submit').dispatchEvent(new PointerEvent('pointerup', press));
      await until(() => errors(element).length, 'the error');
    });

    it('does not cut a text that is too long, and has no native limit or bubble', async () => {
      const element = await mountOpen('max-length="20"');
      await type(element, 'Wat kan', 'a'.repeat(100_000));
      expect(partTexts(element, 'counter')).to.deep.equal(['99.980 tekens te veel']);
      await send(element);
      expect(errors(element)).to.deep.equal(['Dit is te lang. Maak het korter.']);
      expect(field(element, 'Wat kan').value).to.have.lengthOf(100_000);
      expect(element.shadowRoot!.querySelector('form')?.noValidate).to.equal(true);
    });
  });
});
