import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Library } from '../../scripts/themes/libraries.js';
import { THEMES } from '../../scripts/themes/packages.js';
import { paint } from '../a11y/colours.js';
import { until } from '../suites/until.js';
import { houseStyle, show, type HouseStyle, type Shown } from './house-style.js';
import { focused, part } from './parts.js';

/** A colour as it is drawn, whatever the notation: a mix is another text than what it comes to. */
const drawn = (colour: string): string => paint(colour).join();
const style = (element: Element, pseudo?: string): CSSStyleDeclaration => getComputedStyle(element, pseudo);

/** What a theme's owner makes of plain HTML with the classes of its component library. */
interface Theirs {
  text: HTMLElement;
  heading: HTMLElement;
  link: HTMLElement;
  primary: HTMLElement;
  secondary: HTMLElement;
  field: HTMLElement;
}

function theirsIn(place: HTMLElement, library: Library): Theirs {
  const make = (tag: string, className: string): HTMLElement => {
    const element = Object.assign(document.createElement(tag), { className, textContent: 'Van henzelf' });
    place.append(element);
    return element;
  };
  const link = make('a', library.link) as HTMLAnchorElement;
  link.href = '/elders';
  return {
    link,
    text: make('p', library.text),
    heading: make('h2', library.heading),
    primary: make('button', library.primary),
    secondary: make('button', library.secondary),
    field: make('textarea', library.field),
  };
}

/** The colours of a button: our text is in a child of its own. */
function colours(button: Element): { surface: string; text: string } {
  const text = button.firstElementChild?.localName === 'span' ? button.firstElementChild : button;
  return { surface: drawn(style(button).backgroundColor), text: drawn(style(text).color) };
}

/** Where nothing lies that a pointer changes. */
const AWAY: [number, number] = [innerWidth - 2, innerHeight - 2];

/** What is read while the pointer is on an element. */
async function underPointer<T>(element: HTMLElement, read: (element: HTMLElement) => T): Promise<T> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await until(() => element.matches(':hover'), `the pointer on ${element.outerHTML}`);
  const found = read(element);
  await sendMouse({ type: 'move', position: AWAY });
  await until(() => !element.matches(':hover'), 'the pointer elsewhere');
  return found;
}

/** Style, width and colour of the ring of what has the focus. */
function ring(element: HTMLElement, isAfter = false): string[] {
  element.focus({ focusVisible: true });
  const { outlineStyle, outlineWidth, outlineColor } = style(element);
  const after = style(element, '::after');
  if (isAfter) return [after.borderTopStyle, after.borderTopWidth, drawn(after.borderTopColor)];
  // The browser's own ring has a width and a colour that it does not tell.
  return outlineStyle === 'auto' ? [outlineStyle] : [outlineStyle, outlineWidth, drawn(outlineColor)];
}

/** How far out that ring is. */
function offset(element: HTMLElement): string {
  element.focus({ focusVisible: true });
  return style(element).outlineOffset;
}

for (const theme of THEMES) {
  const { name, library } = theme;
  describe(`beside the components of ${name}, with no setting of ours`, () => {
    let house: HouseStyle;
    let shown: Shown;
    let theirs: Theirs;
    before(async () => {
      house = await houseStyle(theme);
      theirs = theirsIn(house.place, library);
      shown = await show(house.place);
      shown.button.close();
      await sendMouse({ type: 'move', position: AWAY });
      // Its ring has newer names than the components of the library know.
      for (const what of house.token('basis-focus-outline-style') ? ['color', 'style', 'width'] : [])
        for (const one of [theirs.link, theirs.secondary])
          one.style.setProperty(`outline-${what}`, house.token(`basis-focus-outline-${what}`));
    });
    after(() => house.remove());
    afterEach(() => {
      shown.button.close();
      (focused() as HTMLElement | null)?.blur();
    });
    const link = (): HTMLElement => part(shown.list, 'link');

    it('text, buttons and fields have its font', async () => {
      await shown.button.open();
      const font = (element: Element): string => style(element).fontFamily;
      expect(font(part(shown.list, 'summary')), 'text').to.equal(font(theirs.text));
      expect(font(shown.field('.open')), 'button').to.equal(font(theirs.secondary));
      expect(font(shown.field('textarea')), 'field').to.equal(font(theirs.field));
    });

    it('links have its colour, also under the pointer and with the focus', async () => {
      const colour = (element: Element): string => drawn(style(element).color);
      expect(colour(link())).to.equal(colour(theirs.link));
      const hovered = await underPointer(theirs.link, colour);
      expect(hovered).not.to.equal(colour(theirs.link));
      expect(await underPointer(link(), colour), 'under the pointer').to.equal(hovered);
      const inFocus = (element: HTMLElement): string => {
        element.focus({ focusVisible: true });
        return colour(element);
      };
      expect(inFocus(link()), 'with the focus').to.equal(inFocus(theirs.link));
    });

    it('what has the focus has its ring', () => {
      // No token says that Amsterdam leaves it to the browser: that is in the bridge.
      if (name === 'amsterdam')
        expect(ring(link())).to.deep.equal(['solid', '3px', drawn(style(link()).color)]);
      else {
        // RVO tells a link with the focus by its colour and line alone; ours has the ring of its buttons.
        const their = library.hasNoRing ? theirs.secondary : theirs.link;
        expect(ring(link()), 'link').to.deep.equal(ring(their));
        expect(ring(shown.field('.open')), 'button').to.deep.equal(
          ring(theirs.secondary, library.hasRingAfter),
        );
      }
      // Where a theme says how far out, and its components draw an outline.
      if (house.token('utrecht-focus-outline-offset') && !library.hasRingAfter)
        expect(offset(shown.field('.open')), 'offset').to.equal(offset(theirs.secondary));
    });

    it('buttons have its colours and corners, also under the pointer', async () => {
      const rest = colours(theirs.secondary);
      const hovered = await underPointer(theirs.secondary, colours);
      const primary = await underPointer(theirs.primary, colours);
      expect(colours(shown.field('.open'))).to.deep.equal(rest);
      expect(await underPointer(shown.field('.open'), colours), 'under the pointer').to.deep.equal(hovered);
      await shown.button.open();
      expect(colours(shown.field('.submit'))).to.deep.equal(colours(theirs.primary));
      expect(await underPointer(shown.field('.submit'), colours), 'under the pointer').to.deep.equal(primary);
      for (const [ours, their] of [
        [shown.field('.open'), theirs.secondary],
        [shown.field('.submit'), theirs.primary],
      ] as const) {
        expect(style(ours).borderTopLeftRadius, 'corners').to.equal(style(their).borderTopLeftRadius);
        // Nothing of RVO's says how bold; its components take what the page has.
        if (name !== 'rvo') expect(style(ours).fontWeight, 'weight').to.equal(style(their).fontWeight);
      }
      expect(style(shown.field('.open')).borderTopWidth, 'edge').to.equal(
        style(theirs.secondary).borderTopWidth,
      );
    });

    it('fields have its colours and corners', async () => {
      await shown.button.open();
      (focused() as HTMLElement).blur();
      const look = (field: Element): object => {
        const { borderTopColor, backgroundColor, color, borderTopLeftRadius } = style(field);
        return {
          edge: drawn(borderTopColor),
          surface: drawn(backgroundColor),
          text: drawn(color),
          corners: borderTopLeftRadius,
        };
      };
      expect(look(shown.field('textarea'))).to.deep.equal(look(theirs.field));
    });

    it('with its bridge, headings have its look and text has its size', async () => {
      // Rotterdam needs none.
      if (name !== 'rotterdam') await house.bridge();
      const look = (heading: Element): object => {
        const { color, fontFamily, fontWeight } = style(heading);
        return { color: drawn(color), fontFamily, fontWeight };
      };
      expect(look(part(shown.list, 'heading'))).to.deep.equal(look(theirs.heading));
      expect(style(part(shown.list, 'summary')).fontSize).to.equal(style(theirs.text).fontSize);
    });

    if (name === 'amsterdam') {
      it('with its bridge, what has the focus has its ring', () => {
        for (const [ours, their] of [
          [link(), theirs.link],
          [shown.field('.open'), theirs.secondary],
        ] as const) {
          // Read at rest: with the focus, WebKit adds what its own ring takes.
          const { outlineOffset } = style(their);
          expect(ring(ours)).to.deep.equal(ring(their));
          expect(offset(ours)).to.equal(outlineOffset);
        }
      });
    }
  });
}
