import { expect, fixture } from '@open-wc/testing';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { listenToNoise } from '../../suites/console-noise.js';
import { until } from '../../suites/until.js';
import { focused, part, parts } from '../parts.js';
import { emptyDevice, heard, mount } from './setting.js';

describe('feedback-button, where it stands', () => {
  afterEach(emptyDevice);

  const place = (element: FeedbackButton): HTMLElement =>
    part(element, 'button').parentElement as HTMLElement;
  const position = (element: FeedbackButton): string => getComputedStyle(place(element)).position;
  const putAway = (element: FeedbackButton): Promise<HTMLElement> =>
    until(() => parts(element, 'put-away')[0], 'the cross');

  for (const placement of ['floating', 'bar']) {
    describe(placement, () => {
      it('stands at the bottom of the screen, clear of it by a token', async () => {
        const element = await mount(`placement="${placement}"`);
        await putAway(element);
        expect(position(element)).to.equal('fixed');
        element.style.setProperty('--raakvlak-feedback-button-inset-block-end', '100px');
        expect(Math.round(place(element).getBoundingClientRect().bottom)).to.equal(innerHeight - 100);
        await expect(element).to.be.accessible();
      });

      it('can be put away for the visit, with the focus on the button in the page', async () => {
        const element = await mount(`placement="${placement}"`);
        (await putAway(element)).click();
        await until(() => focused() === part(element, 'button'), 'the focus');
        expect(position(element)).to.equal('static');
        const other = await mount(`placement="${placement}"`);
        expect(position(other), 'on the next page').to.equal('static');
      });

      it('does not cover what has the focus, nor stand in its way', async () => {
        const element = await mount(`placement="${placement}"`);
        await putAway(element);
        const field = await fixture<HTMLInputElement>('<input aria-label="Zoek" />');
        field.style.cssText = 'position: fixed; inset-block-end: 0; inset-inline-end: 0';
        field.focus();
        await until(
          () => getComputedStyle(place(element)).opacity === '0',
          'a button that is out of the way',
        );
        expect(getComputedStyle(place(element)).pointerEvents).to.equal('none');
        part(element, 'button').focus();
        await until(() => getComputedStyle(place(element)).opacity === '1', 'the button with the focus');
        field.focus();
        field.style.insetBlockEnd = '300px';
        dispatchEvent(new Event('scroll'));
        await until(() => getComputedStyle(place(element)).opacity === '1', 'the button again');
      });
    });
  }

  it('says once that a placement is not known, and stands inline', async () => {
    const noise = listenToNoise();
    const element = await mount('placement="left"');
    element.topic = 'Afval';
    await heard(noise);
    expect(noise.messages).to.have.lengthOf(1);
    expect(noise.messages[0]).to.contain('placement="left"');
    expect(position(element)).to.equal('static');
  });
});
