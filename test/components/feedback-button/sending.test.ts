import { expect } from '@open-wc/testing';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { wrapTextNodes } from '../../suites/page-translation.js';
import { textOf } from '../../suites/text-of.js';
import { settled, until } from '../../suites/until.js';
import { button, focused, part, parts, partTexts } from '../parts.js';
import {
  choose,
  dialog,
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
} from './setting.js';

describe('feedback-button, sending', () => {
  let id = '';
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  const realTime = inNoTime();

  const open = (answer: string, attributes = '', content?: string): Promise<FeedbackButton> =>
    mountOpen(`endpoint="/routes/feedback?answer=${answer}&id=${id}" ${attributes}`, content);
  const release = (): Promise<Response> => fetch(`/routes/release?id=${id}`);

  it('sends what was answered, and nothing else', async () => {
    const element = await open(
      '201',
      'ask="rating category message contact" topic="Afval" data-form="melding" data-v-1=""',
      '<datalist><option value="afval">Afval en milieu</option></datalist>',
    );
    await choose(element, 'Goed');
    await type(element, 'Wat kan', '  Een 👋 bak erbij.\n');
    await type(element, 'e-mailadres', 'jo@voorbeeld.nl');
    await send(element);
    const [first, ...others] = await posted(id);
    expect(others).to.have.lengthOf(0);
    const { id: key, submittedAt, client, ...rest } = first!.body;
    expect(first!.headers['idempotency-key']).to.equal(`"${key as string}"`);
    expect(first!.headers.referer).to.equal(undefined);
    expect(rest).to.deep.equal({
      version: 1,
      page: {
        url: location.origin + location.pathname,
        ...(document.title && { title: document.title }),
        ...(document.documentElement.lang && { language: document.documentElement.lang }),
      },
      rating: { scale: 'faces', value: 4, max: 5 },
      message: 'Een 👋 bak erbij.',
      contact: { email: 'jo@voorbeeld.nl' },
      topic: 'Afval',
      context: { form: 'melding' },
    });
    expect(submittedAt).to.match(/^\d{4}-.*Z$/);
    expect(client).to.match(/^raakvlak\//);
  });

  it('thanks with the number, forgets the draft, and begins anew when opened again', async () => {
    const element = await open('201');
    await type(element, 'Wat kan', 'Tekst');
    const sent = next(element, 'feedback-sent');
    await send(element);
    const { detail } = await sent;
    expect(detail).to.deep.equal({ id: (await posted(id))[0]?.body.id, reference: 'VB-1234' });
    await element.updateComplete;
    expect(partTexts(element, 'heading')).to.deep.equal(['Bedankt voor uw bericht']);
    expect(partTexts(element, 'thanks')[0]).to.contain('Uw nummer is VB-1234.');
    expect(focused()).to.equal(part(element, 'heading'));
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    await expect(element).to.be.accessible();
    button(element, 'Sluiten').click();
    await element.open();
    expect(field(element, 'Wat kan').value).to.equal('');
    expect(partTexts(element, 'heading')).to.deep.equal(['Wat vindt u van deze pagina?']);
  });

  it('waits a moment after opening, and sends all the same', async () => {
    realTime();
    const begin = performance.now();
    const element = await open('201');
    await choose(element, 'Goed');
    await send(element);
    expect(performance.now() - begin).to.be.within(1900, 5000);
    expect(await posted(id)).to.have.lengthOf(1);
  });

  it('says that it is busy, keeps its button, and sends once whatever is pressed', async () => {
    const element = await open('201', '', '');
    element.endpoint += `&hold=${id}`;
    await choose(element, 'Goed');
    const press = part(element, 'submit');
    press.focus();
    press.click();
    press.click();
    await until(() => isBusy(element), 'the busy text');
    expect(focused()).to.equal(press);
    press.click();
    await until(
      async () => ((await (await fetch(`/routes/count?id=${id}`)).json()) as { requests: number }).requests,
      'a request',
    );
    press.click();
    await release();
    await until(() => parts(element, 'thanks').length, 'the thanks');
    expect(await posted(id)).to.have.lengthOf(1);
  });

  it('goes on when it is closed meanwhile, and tells beside the button', async () => {
    const element = await open('201');
    element.endpoint += `&hold=${id}`;
    await type(element, 'Wat kan', 'Tekst');
    part(element, 'submit').click();
    await until(() => isBusy(element), 'the busy text');
    element.close();
    const sent = next(element, 'feedback-sent');
    await release();
    await sent;
    await element.updateComplete;
    expect(textOf(part(element, 'status'))).to.equal(
      'Wij hebben uw bericht ontvangen. Uw nummer is VB-1234.',
    );
    await element.open();
    expect(field(element, 'Wat kan').value).to.equal('');
    expect(textOf(part(element, 'status'))).to.equal('');
  });

  it('lets the page take over', async () => {
    const element = await open('201');
    await type(element, 'Wat kan', 'Tekst');
    const heard: string[] = [];
    const listening = new AbortController();
    window.addEventListener('feedback-submit', () => heard.push('window'), { signal: listening.signal });
    let message = '';
    element.addEventListener('feedback-submit', (event) => {
      event.preventDefault();
      message = event.detail.message.message ?? '';
      heard.push(`${event.bubbles} ${event.composed}`);
    });
    await send(element);
    listening.abort();
    expect(message).to.equal('Tekst');
    expect(heard).to.deep.equal(['false false']);
    expect(await posted(id)).to.have.lengthOf(0);
    expect(partTexts(element, 'heading')).to.deep.equal(['Bedankt voor uw bericht']);
    expect(partTexts(element, 'thanks')).to.deep.equal(['Sluiten']);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('goes on when the element is taken out of the page', async () => {
    const element = await open('201');
    element.endpoint += `&hold=${id}`;
    await type(element, 'Wat kan', 'Tekst');
    part(element, 'submit').click();
    await until(() => isBusy(element), 'the busy text');
    const sent = next(element, 'feedback-sent');
    element.remove();
    await release();
    expect((await sent).detail.reference).to.equal('VB-1234');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('has a trap for scripts that no visitor meets, and that costs them a press at most', async () => {
    const element = await open('201');
    const trap = element.shadowRoot!.querySelector<HTMLInputElement>('[name=website]')!;
    trap.focus();
    expect(focused()).not.to.equal(trap);
    expect(trap.closest('[inert][aria-hidden=true]')).not.to.equal(null);
    await choose(element, 'Goed');
    trap.value = 'https://spam.example';
    await send(element);
    expect(await posted(id)).to.have.lengthOf(0);
    expect(partTexts(element, 'summary')[0]).to.contain('Druk nog een keer op Verstuur.');
    await send(element);
    expect(await posted(id)).to.have.lengthOf(1);
  });

  it('works while the browser translates the page', async () => {
    const noise = listenToNoise();
    const element = await open('html', 'max-length="30"');
    const translate = (): number => wrapTextNodes(element, (text) => `T(${text.trim()})`);
    expect(translate()).to.be.greaterThan(5);
    await send(element);
    expect(errors(element)).to.deep.equal(['Kies een antwoord of schrijf een bericht.']);
    translate();
    await type(element, 'T(Wat kan', 'Tekst');
    expect(partTexts(element, 'counter')).to.deep.equal(['Nog 25 tekens']);
    translate();
    part(element, 'submit').click();
    await until(() => partTexts(element, 'submit')[0] === 'Bezig met versturen…', 'the busy text');
    translate();
    await until(() => partTexts(element, 'submit')[0] === 'Verstuur', 'the send text');
    expect(partTexts(element, 'summary')[0]).to.contain('Er gaat iets mis op onze website.');
    translate();
    element.endpoint = `/routes/feedback?answer=201&id=${id}`;
    part(element, 'submit').click();
    await until(() => parts(element, 'thanks').length, 'the thanks');
    expect(partTexts(element, 'heading')).to.deep.equal(['Bedankt voor uw bericht']);
    element.close();
    await settled();
    translate();
    await element.open();
    await heard(noise);
    expect(partTexts(element, 'heading')).to.deep.equal(['Wat vindt u van deze pagina?']);
    expect(dialog(element)).not.to.equal(null);
  });
});
