import { expect } from '@open-wc/testing';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { focused, part, partTexts } from '../parts.js';
import {
  choose,
  errors,
  field,
  heard,
  inNoTime,
  isBusy,
  mountOpen,
  next,
  posted,
  send,
  type,
  waitingIds,
} from './setting.js';

describe('feedback-button, when sending fails', () => {
  let id = '';
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  inNoTime();

  const open = (answer: string, attributes = '', content?: string): Promise<FeedbackButton> =>
    mountOpen(`endpoint="/routes/feedback?answer=${answer}&id=${id}" ${attributes}`, content);
  const release = (): Promise<Response> => fetch(`/routes/release?id=${id}`);

  it('tells beside the button that it failed after closing, and keeps the text', async () => {
    const noise = listenToNoise();
    const element = await open('html');
    element.endpoint += `&hold=${id}`;
    await type(element, 'Wat kan', 'Tekst');
    part(element, 'submit').click();
    await until(() => isBusy(element), 'the busy text');
    element.close();
    const failed = next(element, 'feedback-error');
    await release();
    await failed;
    await element.updateComplete;
    await heard(noise);
    expect(textOf(part(element, 'status'))).to.equal('Uw bericht is niet verstuurd. Uw tekst is bewaard.');
    await element.open();
    expect(field(element, 'Wat kan').value).to.equal('Tekst');
    expect(partTexts(element, 'summary')[0]).to.contain('Uw bericht is niet verstuurd.');
  });

  it('shows what the server finds wrong beside the field, and keeps it until that is changed', async () => {
    const noise = listenToNoise();
    const element = await open('422');
    await type(element, 'Wat kan', 'Tekst');
    const failed = next(element, 'feedback-error');
    await send(element);
    const { error } = (await failed).detail;
    await settled();
    noise.stop();
    expect(error.kind).to.equal('refused');
    expect(noise.messages).to.deep.equal([]);
    expect(errors(element)).to.deep.equal(['Vertel ons wat er beter kan.']);
    expect(focused()).to.equal(part(element, 'summary'));
    part(element, 'summary').querySelector('a')?.click();
    expect(focused()).to.equal(field(element, 'Wat kan'));
    part(element, 'close').focus();
    await element.updateComplete;
    expect(errors(element)).to.have.lengthOf(1);
    await type(element, 'Wat kan', 'Meer tekst');
    part(element, 'close').focus();
    await element.updateComplete;
    expect(errors(element)).to.deep.equal([]);
  });

  it('shows what the server finds wrong with what is not asked in the summary alone', async () => {
    const noise = listenToNoise();
    const element = await open('422', 'ask="rating" scale="faces"');
    await choose(element, 'Goed');
    await send(element);
    await heard(noise);
    expect(errors(element)).to.deep.equal([]);
    expect(partTexts(element, 'summary')[0]).to.contain('Vertel ons wat er beter kan.');
    expect(noise.messages.join()).to.match(/<feedback-button>.*\/routes\/feedback.*422/);
  });

  const weather: [string, string, RegExp][] = [
    ['html', 'answer', /Er gaat iets mis op onze website\. Probeer het later nog eens\./],
    ['nonsense', 'answer', /Er gaat iets mis op onze website\. Probeer het later nog eens\./],
    ['redirect', 'answer', /Er gaat iets mis op onze website\. Probeer het later nog eens\./],
    ['404', 'refused', /Wij kunnen uw bericht zo niet aannemen\./],
    ['413', 'refused', /Uw bericht is te lang\. Maak het korter\./],
    ['413-html', 'http', /Uw bericht is te lang\. Maak het korter\./],
  ];
  for (const [answer, kind, sentence] of weather) {
    it(`tells calmly about ${answer}, keeps the text, and tells the web team once`, async () => {
      const noise = listenToNoise();
      const element = await open(answer);
      await type(element, 'Wat kan', 'Tekst');
      const failed = next(element, 'feedback-error');
      await send(element);
      const { error } = (await failed).detail;
      await send(element);
      await element.updateComplete;
      await heard(noise);
      const [summary = ''] = partTexts(element, 'summary');
      expect(error.kind).to.equal(kind);
      expect(summary).to.match(/^Uw bericht is niet verstuurd\. /);
      expect(summary).to.match(sentence);
      expect(summary).to.contain('Uw tekst is bewaard.');
      expect(focused()).to.equal(part(element, 'summary'));
      expect(field(element, 'Wat kan').value).to.equal('Tekst');
      expect(noise.messages).to.have.lengthOf(1);
      expect(noise.messages[0])
        .to.contain('<feedback-button>')
        .and.contain('/routes/feedback')
        .and.contain(error.hint);
      expect(await waitingIds()).to.deep.equal([]);
    });
  }

  it('makes a new message of changed answers', async () => {
    const noise = listenToNoise();
    const element = await open('html');
    await type(element, 'Wat kan', 'Tekst');
    await send(element);
    await send(element);
    await type(element, 'Wat kan', 'Andere tekst');
    await send(element);
    await heard(noise);
    const keys = (await posted(id)).map(({ headers }) => headers['idempotency-key']);
    expect(keys).to.have.lengthOf(3);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
  });
});
