import { expect } from '@open-wc/testing';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { until } from '../../suites/until.js';
import { button, focused, part, parts, partTexts } from '../parts.js';
import { errors, field, inNoTime, mountOpen, posted, send, type } from './setting.js';

const BSN = '123456782';

describe('feedback-button, personal data', () => {
  let id = '';
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  inNoTime();

  const write = async (text: string): Promise<FeedbackButton> => {
    const element = await mountOpen(`endpoint="/routes/feedback?answer=201&id=${id}"`);
    await type(element, 'Wat kan', text);
    return element;
  };
  const press = async (element: FeedbackButton): Promise<void> => {
    part(element, 'submit').click();
    await until(() => parts(element, 'guard').length, 'what looks personal');
    await element.updateComplete;
  };
  const message = async (): Promise<unknown> => (await posted(id))[0]?.body.message;

  it('does not send a BSN: it says why, marks it, and leads to it from the summary', async () => {
    const element = await write(`Mijn nummer is ${BSN} en ik wacht al weken.`);
    await press(element);
    expect(await posted(id)).to.deep.equal([]);
    expect(errors(element)).to.deep.equal([
      'In uw tekst staat een burgerservicenummer (BSN). Haal het weg of verberg het.',
    ]);
    expect(focused()).to.equal(part(element, 'summary'));
    expect(part(element, 'guard').querySelector('mark')?.textContent).to.equal(BSN);
    expect(partTexts(element, 'guard')[0]).to.contain('Dit lijkt op een burgerservicenummer (BSN).');
    expect(field(element, 'Wat kan').getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
    part(element, 'submit').click();
    await element.updateComplete;
    expect(await posted(id), 'however often it is pressed').to.deep.equal([]);
  });

  it('looks when the visitor has left the field, also before it is there itself', async () => {
    const element = await mountOpen(`endpoint="/routes/feedback?answer=201&id=${id}"`);
    void type(element, 'Wat kan', `Mijn nummer is ${BSN}.`);
    part(element, 'close').focus();
    await until(() => parts(element, 'guard').length, 'what looks personal');
  });

  it('sends once the BSN is hidden', async () => {
    const element = await write(`Mijn nummer is ${BSN}.`);
    await press(element);
    button(element, `Verberg dit (${BSN})`).click();
    await until(() => parts(element, 'guard').length === 0, 'nothing that looks personal');
    expect(field(element, 'Wat kan').value).to.equal('Mijn nummer is *********.');
    expect(errors(element)).to.deep.equal([]);
    await until(() => focused() === field(element, 'Wat kan'), 'the focus in the field');
    await send(element);
    expect(await message()).to.equal('Mijn nummer is *********.');
    expect((await posted(id))[0]?.body.notBsn).to.equal(undefined);
  });

  it('sends once the BSN is taken out', async () => {
    const element = await write(`Mijn nummer is ${BSN}.`);
    await press(element);
    await type(element, 'Wat kan', 'Mijn nummer weet u.');
    await send(element);
    expect(await message()).to.equal('Mijn nummer weet u.');
  });

  it('sends what the visitor says is no BSN, and says so', async () => {
    const element = await write(`Mijn zaaknummer is ${BSN}.`);
    await press(element);
    button(element, `Dit is geen BSN (${BSN})`).click();
    await until(() => errors(element).length === 0, 'no error');
    await send(element);
    expect(await message()).to.equal(`Mijn zaaknummer is ${BSN}.`);
    expect((await posted(id))[0]?.body.notBsn).to.equal(true);
  });

  it('says so on leaving the field too, never at a key', async () => {
    const element = await write('kort');
    await until(() => performance.getEntriesByType('resource').length, 'the guard');
    await type(element, 'Wat kan', `Mijn nummer is ${BSN}.`);
    expect(parts(element, 'guard')).to.have.lengthOf(0);
    await until(() => {
      field(element, 'Wat kan').focus();
      part(element, 'close').focus();
      return parts(element, 'guard').length;
    }, 'what looks personal');
    expect(errors(element)).to.have.lengthOf(1);
  });

  for (const [kind, text, found] of [
    ['een e-mailadres', 'Mail naar naam@voorbeeld.example graag', 'naam@voorbeeld.example'],
    ['een rekeningnummer', 'Stort op NL91 ABNA 0417 1643 00 graag', 'NL91 ABNA 0417 1643 00'],
    ['een telefoonnummer', 'Bel 06 12345678 graag', '06 12345678'],
  ] as const) {
    it(`asks once whether to hide ${kind}`, async () => {
      const element = await write(text);
      await press(element);
      expect(await posted(id)).to.deep.equal([]);
      expect(errors(element)).to.deep.equal([]);
      expect(focused()).to.equal(part(element, 'guard'));
      expect(partTexts(element, 'guard')[0])
        .to.contain(`Dit lijkt op ${kind}.`)
        .and.contain(found)
        .and.contain('Druk nog een keer op Verstuur');
      await expect(element).to.be.accessible();
      await send(element);
      expect(await message()).to.equal(text);
    });
  }

  it('mentions a number plate, and does not insist', async () => {
    const element = await write('De auto met kenteken XX-12-YY staat fout.');
    await send(element);
    expect(await posted(id)).to.have.lengthOf(1);
  });
});
