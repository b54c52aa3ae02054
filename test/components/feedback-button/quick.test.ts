import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { until } from '../../suites/until.js';
import { button, focused, part, parts, partTexts } from '../parts.js';
import { field, firstPosted, inNoTime, mount, next, posted, type } from './setting.js';

describe('feedback-button, yes or no in the page', () => {
  let id = '';
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  inNoTime();

  const place = (attributes = ''): Promise<FeedbackButton> =>
    mount(`endpoint="/routes/feedback?answer=201&id=${id}" ask="rating" ${attributes}`);
  const submit = async (element: FeedbackButton): Promise<void> => {
    part(element, 'submit').click();
    await until(() => parts(element, 'thanks').length, 'the thanks');
  };

  it('asks one question, then why, without a dialog', async () => {
    const element = await place();
    expect(partTexts(element, 'question')).to.deep.equal(['Was deze pagina nuttig?']);
    expect(partTexts(element, 'option')).to.deep.equal(['Ja', 'Nee']);
    expect(parts(element, 'button')).to.have.lengthOf(0);
    await expect(element).to.be.accessible();
    const opened = next(element, 'feedback-open');
    button(element, 'Nee').click();
    await opened;
    expect(element.shadowRoot?.querySelector('dialog')).to.equal(null);
    expect(partTexts(element, 'heading')).to.deep.equal(['Waarom?']);
    expect(focused()).to.equal(part(element, 'heading'));
    expect(button(element, 'Nee').getAttribute('aria-pressed')).to.equal('true');
    await expect(element).to.be.accessible();
    await type(element, 'Uw bericht', 'Te lang');
    await submit(element);
    const { body } = await firstPosted(id);
    expect(body.rating).to.deep.equal({ scale: 'thumbs', value: 1, max: 2 });
    expect(body.message).to.equal('Te lang');
  });

  it('lets the visitor think again, and say nothing more', async () => {
    const element = await place('question="Heeft u gevonden wat u zocht?"');
    expect(partTexts(element, 'question')).to.deep.equal(['Heeft u gevonden wat u zocht?']);
    button(element, 'Nee').click();
    await until(() => parts(element, 'submit').length, 'the form');
    button(element, 'Ja').click();
    await until(() => button(element, 'Ja').getAttribute('aria-pressed') === 'true', 'the other answer');
    await submit(element);
    expect((await posted(id))[0]?.body.rating).to.deep.equal({ scale: 'thumbs', value: 2, max: 2 });
    expect(focused()).to.equal(part(element, 'heading'));
    button(element, 'Sluiten').click();
    await element.updateComplete;
    expect(parts(element, 'thanks')).to.have.lengthOf(0);
    expect(button(element, 'Ja').getAttribute('aria-pressed')).to.equal('false');
  });

  it('keeps what was typed when it is closed', async () => {
    const element = await place();
    button(element, 'Ja').click();
    await until(() => parts(element, 'submit').length, 'the form');
    await type(element, 'Uw bericht', 'Half');
    part(element, 'close').click();
    await element.updateComplete;
    button(element, 'Nee').click();
    await until(() => parts(element, 'submit').length, 'the form');
    expect(field(element, 'Uw bericht').value).to.equal('Half');
  });

  it('works by keyboard', async () => {
    const element = await place();
    await element.open();
    expect(focused()).to.equal(button(element, 'Ja'));
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === parts(element, 'heading')[0], 'the focus on the question why');
  });

  it('is a dialog with other scales', async () => {
    const element = await place('scale="faces"');
    await element.open();
    expect(element.shadowRoot?.querySelector('dialog[open]')).not.to.equal(null);
    expect(partTexts(element, 'option')).to.have.lengthOf(5);
  });
});
