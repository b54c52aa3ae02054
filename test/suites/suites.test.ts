import { expect } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { define } from '../../src/components/shared/define.js';
import { liveText } from '../../src/components/shared/live-text.js';
import { behavesLikeAnElement } from './behaves-like-an-element.js';
import { measureFootprint } from './footprint.js';
import { wrapTextNodes } from './page-translation.js';
import { textOf } from './text-of.js';
import { settled, until } from './until.js';

class PlainElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;
  static override properties = { count: { type: Number }, label: {} };
  declare count: number;
  declare label?: string;

  constructor() {
    super();
    this.count = 0;
  }

  protected override render() {
    return html`
      <p>
        <span>${liveText(this.label ?? 'Aantal')}</span>
        <b>${liveText(this.count)}</b>
      </p>
      <slot></slot>
    `;
  }
}

describe('the shared suite', () => {
  define('plain-element', PlainElement);
  behavesLikeAnElement<PlainElement>('plain-element', {
    markup: '<plain-element count="3">gewone <i>tekst</i></plain-element>',
    ready: (element) => element.updateComplete,
    properties: { label: 'Zo veel', count: 7 },
  });

  describe('measureFootprint', () => {
    const leaks: Record<string, [line: string, leak: () => () => void]> = {
      'a listener on the window': [
        'listener: scroll on window',
        () => {
          const listener = (): void => undefined;
          addEventListener('scroll', listener);
          return () => removeEventListener('scroll', listener);
        },
      ],
      'a listener with a signal': [
        'listener: click on #document',
        () => {
          const controller = new AbortController();
          document.addEventListener('click', () => undefined, { signal: controller.signal });
          return () => controller.abort();
        },
      ],
      'a listener on a media query': [
        'listener: change on MediaQueryList',
        () => {
          const query = matchMedia('(width > 1px)');
          const listener = (): void => undefined;
          query.addEventListener('change', listener, true);
          return () => query.removeEventListener('change', listener, { capture: true });
        },
      ],
      'an interval': [
        'timer: setInterval',
        () => {
          const id = setInterval(() => undefined, 60_000);
          return () => clearInterval(id);
        },
      ],
      'a timer that waits': [
        'timer: setTimeout',
        () => {
          const id = setTimeout(() => undefined, 60_000);
          return () => clearTimeout(id);
        },
      ],
      'a request': [
        'fetch: /routes/never',
        () => {
          const controller = new AbortController();
          fetch('/routes/never', { signal: controller.signal }).catch(() => undefined);
          return () => controller.abort();
        },
      ],
      'an observer': [
        'observer: MutationObserver',
        () => {
          const observer = new MutationObserver(() => undefined);
          observer.observe(document, { childList: true });
          return () => observer.disconnect();
        },
      ],
      'a node in the head': [
        'node in head: STYLE',
        () => {
          const style = document.createElement('style');
          document.head.append(style);
          return () => style.remove();
        },
      ],
      'something stored': [
        'local storage: proef',
        () => {
          localStorage.setItem('proef', '1');
          return () => localStorage.removeItem('proef');
        },
      ],
      'a global name': [
        'global: proef',
        () => {
          Object.assign(window, { proef: 1 });
          return () => Reflect.deleteProperty(window, 'proef');
        },
      ],
    };

    for (const [name, [line, leak]] of Object.entries(leaks)) {
      it(`sees ${name}, and sees it go`, async () => {
        const footprint = await measureFootprint();
        try {
          const clean = leak();
          expect(await footprint.left()).to.deep.equal([line]);
          clean();
          expect(await footprint.left()).to.deep.equal([]);
        } finally {
          footprint.stop();
        }
      });
    }

    it('lets be what ends by itself', async () => {
      const footprint = await measureFootprint();
      try {
        setTimeout(() => undefined);
        requestAnimationFrame(() => undefined);
        addEventListener('proef', () => undefined, { once: true });
        dispatchEvent(new Event('proef'));
        await (await fetch('/routes/empty')).text();
        await settled();
        expect(await footprint.left()).to.deep.equal([]);
      } finally {
        footprint.stop();
      }
    });
  });

  it('reads what is seen, through shadow roots and slots', async () => {
    const place = document.createElement('div');
    place.innerHTML = `<plain-element count="2">in de <i>gl</i>euf<span hidden>weg</span></plain-element>
      <script type="text/plain">stil</script><p>Eind</p>`;
    document.body.append(place);
    await until(() => textOf(place) === 'Aantal 2 in de gleuf Eind', 'the visible text');
    place.remove();
  });

  it('does what page translation does', async () => {
    const element = document.createElement('plain-element') as PlainElement;
    document.body.append(element);
    await element.updateComplete;
    expect(wrapTextNodes(element, (text) => text.toUpperCase())).to.equal(2);
    expect(textOf(element)).to.equal('AANTAL 0');
    element.count = 4;
    await element.updateComplete;
    expect(textOf(element)).to.equal('AANTAL 4');
    element.remove();
  });
});
