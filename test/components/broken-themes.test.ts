import { expect } from '@open-wc/testing';
import { contrast, paint, surfacesBehind } from '../a11y/colours.js';
import { houseStyle, show, themeNamed } from './house-style.js';
import { part } from './parts.js';

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

describe('a house style that is not right', () => {
  const BAD: [name: string, css: Record<string, string>][] = [
    [
      'colours that are none',
      {
        'utrecht-link-color': 'blauwachtig',
        'utrecht-button-primary-action-background-color': '#12',
        'utrecht-button-secondary-action-background-color': '[object Object]',
        'utrecht-form-control-border-color': 'rood',
        'utrecht-document-background-color': '0',
        'utrecht-heading-font-family': '12px',
      },
    ],
    [
      'text colours that are none',
      {
        'utrecht-button-primary-action-color': 'wit',
        'utrecht-button-primary-action-background-color': '#000',
        'utrecht-button-secondary-action-color': '#ggg',
        'utrecht-button-secondary-action-background-color': '#000',
        'utrecht-document-color': 'inkt',
      },
    ],
    [
      'tokens that go round in a circle',
      {
        'utrecht-link-color': 'var(--utrecht-button-primary-action-background-color)',
        'utrecht-button-primary-action-background-color': 'var(--utrecht-link-color)',
        'raakvlak-link-color': 'var(--raakvlak-link-color)',
      },
    ],
    ['a few of its tokens', { 'utrecht-link-color': 'rgb(120, 0, 60)' }],
    ['no size of text', { size: '0' }],
    [
      'a font that never loads',
      { 'utrecht-document-font-family': 'Bestaat Niet', 'utrecht-heading-font-family': '"Ook Niet"' },
    ],
  ];
  for (const [name, tokens] of BAD) {
    it(`with ${name} leaves all text readable`, async () => {
      const place = document.createElement('div');
      for (const [token, value] of Object.entries(tokens)) place.style.setProperty(`--${token}`, value);
      if (tokens.size) place.style.fontSize = tokens.size;
      document.body.append(place);
      const shown = await show(place);
      const texts = [
        part(shown.list, 'link'),
        part(shown.list, 'summary'),
        part(shown.filter, 'chip'),
        part(shown.list, 'more'),
        shown.field('.open span'),
        shown.field('.submit span'),
        shown.field('#heading'),
        shown.field('label'),
      ];
      for (const text of texts) {
        const { color, backgroundColor, fontSize } = style(text);
        const surfaces = [...surfacesBehind(text), backgroundColor];
        const ratio = contrast(paint(...surfaces, color), paint(...surfaces));
        expect(ratio, `${text.localName} ${text.textContent}: ${color} on ${surfaces.join()}`).to.be.above(
          4.5,
        );
        expect(parseFloat(fontSize), `size of ${text.textContent}`).to.be.at.least(8);
      }
      shown.button.close();
      place.remove();
    });
  }

  it('gives the bridge of a theme no weight over what the page says', async () => {
    const house = await houseStyle(themeNamed('amsterdam'));
    await house.bridge();
    const { list, button } = await show(house.place);
    expect(style(part(list, 'heading')).color).to.equal(
      style(document.body).color.replace(/.*/, 'rgb(32, 32, 32)'),
    );
    const page = new CSSStyleSheet();
    page.replaceSync('.ams-theme { --raakvlak-heading-color: rgb(1, 2, 3) }');
    document.adoptedStyleSheets.push(page);
    expect(style(part(list, 'heading')).color).to.equal('rgb(1, 2, 3)');
    document.adoptedStyleSheets.pop();
    button.close();
    house.remove();
  });
});
