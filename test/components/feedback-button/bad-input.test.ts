import { expect } from '@open-wc/testing';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { until } from '../../suites/until.js';
import { button, part, parts, partTexts } from '../parts.js';
import {
  errors,
  field,
  heard,
  inNoTime,
  mountOpen,
  next,
  posted,
  send,
  type,
  waitingIds,
} from './setting.js';

describe('feedback-button, bad input', () => {
  let id = '';
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  inNoTime();
  const open = (answer = '201', attributes = ''): Promise<FeedbackButton> =>
    mountOpen(`endpoint="/routes/feedback?answer=${answer}&id=${id}" ${attributes}`);
  const sent = async (): Promise<unknown> => (await posted(id))[0]?.body.message;

  it('of 100 000 characters is kept whole, counted, and refused with words', async () => {
    const element = await open();
    const text = 'Lang. '.repeat(16_667);
    await type(element, 'Wat kan', text);
    await send(element);
    expect(field(element, 'Wat kan').value).to.equal(text);
    expect(errors(element)).to.deep.equal(['Dit is te lang. Maak het korter.']);
    expect(partTexts(element, 'counter')[0]).to.match(/^98\.001 tekens te veel$/);
    expect(await posted(id)).to.deep.equal([]);
  });

  for (const [what, text, arrives] of [
    ['emoji', '👩‍👩‍👧 👍🏽 🇳🇱', '👩‍👩‍👧 👍🏽 🇳🇱'],
    ['half characters', 'a\ud83d b\udc4d', 'a\ufffd b\ufffd'],
    ['right-to-left overrides', 'abc \u202Edef\u202C ghi', 'abc \u202Edef\u202C ghi'],
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ] as const) {
    it(`with ${what} arrives`, async () => {
      const element = await open();
      await type(element, 'Wat kan', text);
      await send(element);
      expect(await sent()).to.equal(arrives);
    });
  }

  it('of spaces alone is no answer', async () => {
    const element = await open('201', 'ask="message"');
    await type(element, 'Uw bericht', ' \n\t ');
    await send(element);
    expect(errors(element)).to.deep.equal(['Schrijf een bericht.']);
  });

  it('as an endpoint that refuses this page by CORS is told to the web team, and the visitor keeps the text', async () => {
    const noise = listenToNoise();
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = (_input, init) => {
      asked.push(init?.method ?? 'GET');
      // What needs no leave is answered; what does is refused.
      return init?.mode === 'no-cors'
        ? Promise.resolve(new Response())
        : Promise.reject(new TypeError('Failed to fetch'));
    };
    try {
      const element = await mountOpen('endpoint="https://elders.example/v1/feedback"');
      await type(element, 'Wat kan', 'Tekst');
      const failed = next(element, 'feedback-error');
      await send(element);
      const { error } = (await failed).detail;
      await heard(noise);
      expect(error.kind).to.equal('blocked');
      expect(asked).to.deep.equal(['POST', 'HEAD', 'POST']);
      expect(noise.messages[0]).to.contain('CORS');
      expect(partTexts(element, 'summary')[0]).to.contain('Er gaat iets mis op onze website.');
      expect(field(element, 'Wat kan').value).to.equal('Tekst');
      expect(await waitingIds()).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('in the address and title of the page is masked', async () => {
    const { title } = document;
    const before = location.pathname + location.search;
    document.title = 'Zaak van 123456782 (naam@voorbeeld.example)';
    history.replaceState(history.state, '', '/zaak/123456782/naam@voorbeeld.example?bsn=123456782');
    const element = await open('201', 'page-url="full"');
    await type(element, 'Wat kan', 'Tekst');
    await send(element);
    history.replaceState(history.state, '', before);
    document.title = title;
    const { page } = (await posted(id))[0]?.body as { page: { url: string; title: string } };
    expect(page.url).to.equal(`${location.origin}/zaak/*********/***?bsn=*********`);
    expect(page.title).to.equal('Zaak van ********* (***)');
  });

  it('can be looked at before it is sent', async () => {
    const element = await open('201', 'topic="Afval" data-formulier="melding"');
    await type(element, 'Wat kan', 'Tekst');
    button(element, 'Bekijk wat wij versturen').click();
    await until(() => parts(element, 'review').length, 'what is sent');
    const [text = ''] = partTexts(element, 'review');
    for (const said of [
      'Dit versturen we',
      'Tekst',
      location.origin,
      'Afval',
      'formulier melding',
      'raakvlak/',
    ]) {
      expect(text).to.contain(said);
    }
    await expect(element).to.be.accessible();
    await type(element, 'Wat kan', 'Andere tekst');
    expect(partTexts(element, 'review')[0]).to.contain('Andere tekst');
    button(element, 'Bekijk wat wij versturen').click();
    await until(() => parts(element, 'review').length === 0, 'no review');
    expect(part(element, 'submit').textContent).to.contain('Verstuur');
  });
});
