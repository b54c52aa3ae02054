import { expect } from '@open-wc/testing';
import '../../src/elements/feedback-button.js';
import '../../src/elements/news-list.js';
import '../../src/elements/tag-filter.js';
import type { FeedbackButton } from '../../src/elements/feedback-button.js';
import type { NewsList } from '../../src/elements/news-list.js';
import type { TagFilter } from '../../src/elements/tag-filter.js';
import { THEMES } from '../../scripts/themes/packages.js';
import { contrast, paint, surfacesBehind } from '../a11y/colours.js';
import { until } from '../suites/until.js';
import { feedOf } from './feeds.js';
import { houseStyle, themeNamed, type HouseStyle } from './house-style.js';
import { inState, part } from './parts.js';

const FEED = feedOf(
  { date_published: '2026-11-12', tags: ['Wonen', 'Werk'], summary: 'Een bericht.' },
  { tags: ['Wonen'] },
);

interface Shown {
  list: NewsList;
  filter: TagFilter;
  button: FeedbackButton;
  /** A part of the open dialog. */
  field: (selector: string) => Element;
}

async function show(place: HTMLElement): Promise<Shown> {
  const box = document.createElement('div');
  box.innerHTML = `
    <tag-filter></tag-filter>
    <news-list heading="Nieuws" page-size="1"></news-list>
    <feedback-button endpoint="/v1/feedback"></feedback-button>`;
  const [filter, list, button] = [...box.children] as [TagFilter, NewsList, FeedbackButton];
  list.feed = FEED;
  place.append(box);
  await inState(list, 'ready');
  await inState(filter, 'ready');
  await button.open();
  const field = (selector: string): Element => button.shadowRoot?.querySelector(selector) as Element;
  await until(() => field('textarea'), 'the dialog');
  return { list, filter, button, field };
}

/** A colour as it is drawn, whatever the notation: a mix is another text than what it comes to. */
const drawn = (colour: string): string => paint(colour).join();
const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

/** What a theme's own components look like: of its component library, or of its tokens where that is not published. */
function own({ place, token }: HouseStyle, hasComponents: boolean): Record<string, Element> {
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, css: string): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = 'x';
    if (hasComponents) element.className = css;
    place.append(element);
    return element;
  };
  const link = make('a', 'utrecht-link utrecht-link--html-a');
  link.href = '/elders';
  const primary = make('button', 'utrecht-button utrecht-button--primary-action');
  const secondary = make('button', 'utrecht-button utrecht-button--secondary-action');
  const input = make('textarea', 'utrecht-textbox utrecht-textarea utrecht-textbox--html-input');
  if (!hasComponents) {
    link.style.color = token('ams-link-color');
    link.style.outlineOffset = token('ams-link-outline-offset');
    for (const [button, name] of [
      [primary, 'primary'],
      [secondary, 'secondary'],
    ] as const) {
      button.style.color = token(`ams-button-${name}-color`);
      button.style.backgroundColor = token(`ams-button-${name}-background-color`);
      button.style.borderRadius = token('ams-button-border-radius');
      button.style.fontWeight = token('ams-button-font-weight');
    }
    place.style.fontFamily = token('ams-typography-font-family');
    input.style.border = `1px solid ${token('ams-text-input-border-color')}`;
    input.style.color = token('ams-text-input-color');
    input.style.borderRadius = token('ams-text-input-border-radius');
    input.style.backgroundColor = token('ams-text-input-background-color');
  }
  return { link, primary, secondary, input };
}

describe('house styles', () => {
  for (const theme of THEMES) {
    // Theirs have names of tokens that few others use; the bridge beside the theme has them.
    const hasBridge = /^(?:amsterdam|voorbeeld)$/.test(theme.name);
    describe(`of ${theme.name}, with ${hasBridge ? 'its bridge' : 'no setting of ours'}`, () => {
      let house: HouseStyle;
      let shown: Shown;
      let theirs: Record<string, Element>;
      before(async () => {
        house = await houseStyle(theme, hasBridge);
        shown = await show(house.place);
        theirs = own(house, theme.hasUtrechtComponents === true);
      });
      after(() => {
        shown.button.close();
        house.remove();
      });

      it('links have its colour', () => {
        const link = part(shown.list, 'link');
        expect(drawn(style(link).color)).to.equal(drawn(style(theirs.link as Element).color));
      });

      it('text has its font', () => {
        const font = house.token('utrecht-document-font-family') || house.token('ams-typography-font-family');
        // The national theme has a font for each component, and none for a page.
        const expected = font || style(house.place).fontFamily;
        expect(style(part(shown.list, 'summary')).fontFamily).to.equal(
          Object.assign(document.createElement('p').style, { fontFamily: expected }).fontFamily,
        );
      });

      it('buttons have its colours, corners and weight', () => {
        for (const [ours, name] of [
          [shown.field('.open'), 'secondary'],
          [shown.field('.submit'), 'primary'],
        ] as const) {
          const their = style(theirs[name] as Element);
          const text = ours.firstElementChild?.localName === 'span' ? ours.firstElementChild : ours;
          expect(drawn(style(ours).backgroundColor), `surface, ${name}`).to.equal(
            drawn(their.backgroundColor),
          );
          expect(drawn(style(text).color), `text, ${name}`).to.equal(drawn(their.color));
          expect(style(ours).borderTopLeftRadius, `corners, ${name}`).to.equal(their.borderTopLeftRadius);
          if (house.token('utrecht-button-font-weight') || house.token('ams-button-font-weight'))
            expect(style(ours).fontWeight, `weight, ${name}`).to.equal(their.fontWeight);
        }
      });

      it('what has the focus has its ring', () => {
        const link = part(shown.list, 'link');
        const their = theirs.link as HTMLElement;
        // Its ring has newer names than its components of this library know.
        for (const name of house.token('basis-focus-outline-style') ? ['color', 'style', 'width'] : [])
          their.style.setProperty(`outline-${name}`, house.token(`basis-focus-outline-${name}`));
        shown.button.close();
        const ring = (element: HTMLElement): string[] => {
          element.focus({ focusVisible: true });
          const { outlineStyle, outlineWidth, outlineColor } = style(element);
          // The browser's own ring has a width and a colour that it does not tell.
          return outlineStyle === 'auto' ? [outlineStyle] : [outlineStyle, outlineWidth, drawn(outlineColor)];
        };
        expect(ring(link)).to.deep.equal(ring(their));
      });

      it('fields have its colours and corners', async () => {
        await shown.button.open();
        const field = style(shown.field('textarea'));
        const their = style(theirs.input as Element);
        expect(drawn(field.borderTopColor), 'edge').to.equal(drawn(their.borderTopColor));
        expect(paint('white', field.backgroundColor), 'surface').to.deep.equal(
          paint('white', their.backgroundColor),
        );
        expect(drawn(field.color), 'text').to.equal(drawn(their.color));
        expect(field.borderTopLeftRadius, 'corners').to.equal(their.borderTopLeftRadius);
      });
    });
  }
});

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
    const house = await houseStyle(themeNamed('amsterdam'), true);
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
