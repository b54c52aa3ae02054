import { expect } from '@open-wc/testing';
import { define } from '../../src/components/shared/define.js';
import { listenToNoise } from './console-noise.js';
import { measureFootprint } from './footprint.js';
import { textOf } from './text-of.js';
import { settled, until } from './until.js';

/** What the suite has to know about an element. */
export interface ElementCase<E extends HTMLElement> {
  /**
   * HTML that holds the element once, with what it needs beside it. What belongs together says so by `for` and `id`, as
   * the element is moved about.
   */
  markup: string;
  /** Resolves once the element shows what it should; called again after each move. */
  ready: (element: E) => Promise<unknown>;
  /** Properties that a page may set before the element is defined, and that must be kept. */
  properties?: Partial<E>;
  /** The same HTML with requests that get no answer (`/routes/never`), for elements that load something. */
  loading?: string;
}

/** A subject of our tests in the page, and a way to get it out again. */
interface Mounted<E> {
  place: HTMLElement;
  element: E;
}

let names = 0;

/**
 * What every element of ours promises, whatever it is for; called inside the element's own `describe`, once the element
 * is registered as `tag`.
 */
export function behavesLikeAnElement<E extends HTMLElement>(tag: string, subject: ElementCase<E>): void {
  const { markup, ready, properties = {}, loading } = subject;

  const classOf = (): CustomElementConstructor => {
    const found = customElements.get(tag);
    if (!found) throw new Error(`<${tag}> is not registered`);
    return found;
  };

  function mount(html = markup, name = tag, into: ParentNode = document.body): Mounted<E> {
    const place = document.createElement('div');
    into.append(place);
    place.innerHTML = html;
    return { place, element: place.querySelector(name) as E };
  }

  /** A test that fails on any word in the console, and that leaves the page as it was. */
  function quietly(title: string, body: (place: typeof mount) => Promise<void>): void {
    it(title, async () => {
      const noise = listenToNoise();
      const places: HTMLElement[] = [];
      try {
        await body((...args) => {
          const mounted = mount(...args);
          places.push(mounted.place);
          return mounted;
        });
        for (const place of places) place.remove();
        await settled();
      } finally {
        noise.stop();
        for (const place of places) place.remove();
      }
      expect(noise.messages, 'the console').to.deep.equal([]);
    });
  }

  describe('behaves like an element', () => {
    quietly('is accessible', async (place) => {
      const { element } = place();
      await ready(element);
      await expect(element).to.be.accessible();
    });

    quietly('has no attributes, no content and no effect when it is only made', async () => {
      const footprint = await measureFootprint();
      try {
        const element = document.createElement(tag);
        expect(element).to.be.instanceOf(classOf());
        expect([...element.attributes].map(({ name }) => name)).to.deep.equal([]);
        expect(element.childNodes.length).to.equal(0);
        await settled();
        expect(await footprint.left()).to.deep.equal([]);
      } finally {
        footprint.stop();
      }
    });

    quietly('works after it was moved', async (place) => {
      const { place: first, element } = place();
      await ready(element);
      const text = textOf(element);
      const other = document.createElement('section');
      first.append(other);
      other.append(element);
      await ready(element);
      await until(() => textOf(element) === text, `the same text as before the move: ${text}`);
      // A move that keeps state, where the browser knows it.
      const { moveBefore } = first as Partial<{ moveBefore(node: Node, child: Node | null): void }>;
      moveBefore?.call(first, element, null);
      await ready(element);
      await until(() => textOf(element) === text, `the same text after moveBefore: ${text}`);
    });

    quietly('works after it was removed and added again', async (place) => {
      const { place: first, element } = place();
      await ready(element);
      const text = textOf(element);
      element.remove();
      await settled();
      first.append(element);
      await ready(element);
      await until(() => textOf(element) === text, `the same text as before: ${text}`);
    });

    quietly("works in another element's shadow root", async (place) => {
      const { place: host } = place('<div></div>', 'div');
      const { element } = place(markup, tag, host.attachShadow({ mode: 'open' }));
      await ready(element);
      expect(textOf(host)).to.contain(textOf(element));
    });

    quietly('upgrades late, and keeps what was set before', async (place) => {
      const { element: early } = place();
      await ready(early);
      const text = textOf(early);
      early.parentElement?.remove();

      const name = `${tag}-late-${(names += 1)}`;
      const late = markup.replaceAll(new RegExp(`<(/?)${tag}(?=[\\s>])`, 'g'), `<$1${name}`);
      const { element } = place(late, name);
      await settled();
      expect(element.matches(':not(:defined)')).to.equal(true);
      customElements.define(name, class extends classOf() {});
      await ready(element);
      await until(() => textOf(element) === text, `the text of an element that was there in time: ${text}`);

      const { element: set } = place(late.replaceAll(name, `${name}-set`), `${name}-set`);
      Object.assign(set, properties);
      customElements.define(`${name}-set`, class extends classOf() {});
      await ready(set);
      for (const [key, value] of Object.entries(properties)) {
        expect(set[key as keyof E], key).to.deep.equal(value);
        expect(Object.hasOwn(set, key), `${key} hides the element's own accessor`).to.equal(false);
      }
    });

    it('is defined once, whatever is loaded twice', () => {
      const original = classOf();
      const noise = listenToNoise();
      try {
        define(tag, original);
        expect(noise.messages).to.deep.equal([]);
        define(tag, class extends HTMLElement {});
        expect(noise.messages).to.have.lengthOf(1);
        expect(noise.messages[0]).to.contain(`warn: <${tag}>`);
      } finally {
        noise.stop();
      }
      expect(customElements.get(tag)).to.equal(original);
    });

    quietly('leaves nothing behind', async (place) => {
      const footprint = await measureFootprint();
      try {
        const { place: first, element } = place();
        await ready(element);
        first.remove();
        await settled();
        expect(await footprint.left()).to.deep.equal([]);
      } finally {
        footprint.stop();
      }
    });

    if (loading) {
      quietly('leaves nothing behind when it goes while it loads', async (place) => {
        const footprint = await measureFootprint();
        try {
          const { place: first } = place(loading);
          await settled();
          first.remove();
          await settled();
          expect(await footprint.left()).to.deep.equal([]);
        } finally {
          footprint.stop();
        }
      });
    }

    quietly('can be forgotten by the browser', async (place) => {
      // Only Chromium, as our runner starts it, collects garbage when asked.
      const { gc } = globalThis as { gc?: () => void };
      if (!gc) return;
      const reference = await (async () => {
        const { place: first, element } = place();
        await ready(element);
        first.remove();
        first.replaceChildren();
        return new WeakRef(element);
      })();
      await until(() => {
        gc();
        return reference.deref() === undefined;
      }, 'the element is gone from memory');
    });

    quietly('is hidden by the hidden attribute', async (place) => {
      const { element } = place();
      await ready(element);
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
      element.hidden = false;
      expect(getComputedStyle(element).display).not.to.equal('none');
    });
  });
}
