import { fixture } from '@open-wc/testing';
import { until } from '../../suites/until.js';

/** A page of its own, for scripts that may be loaded once only. */
export interface Frame {
  window: Window & typeof globalThis;
  document: Document;
  body: HTMLElement;
  /** What the console warned of, a line each. */
  warnings: string[];
  /** Loads a module, as a script tag in the page does, under a policy if need be; ends when it has run. */
  load(address: string, policy?: string): Promise<void>;
  /** Whether a module whose address contains this was asked for. */
  hasLoaded(part: string): boolean;
}

/** A page with this in its body; it goes when the test ends. */
export async function frame(markup: string): Promise<Frame> {
  const element = await fixture<HTMLIFrameElement>('<iframe src="/routes/html" title="Een pagina"></iframe>');
  const document = await until(() => {
    const inner = element.contentDocument;
    return inner?.URL.endsWith('/routes/html') && inner.readyState === 'complete' ? inner : undefined;
  }, 'the page is there');
  const window = document.defaultView as Window & typeof globalThis;
  const warnings: string[] = [];
  window.console.warn = (...args: unknown[]) => {
    const line = args.filter((arg) => typeof arg === 'string').join(' ');
    if (!line.includes('Lit is in dev mode')) warnings.push(line);
  };
  document.body.innerHTML = markup;
  return {
    window,
    document,
    body: document.body,
    warnings,
    load: (address, policy) =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: address });
        if (policy) {
          const meta = document.createElement('meta');
          Object.assign(meta, { httpEquiv: 'Content-Security-Policy', content: policy });
          document.head.append(meta);
        }
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(`${address} could not be loaded`));
        document.head.append(script);
      }),
    hasLoaded: (part) =>
      window.performance.getEntriesByType('resource').some(({ name }) => name.includes(part)),
  };
}

/** Waits until there is an element that matches. */
export function found<E extends Element>({ document }: Frame, selector: string): Promise<E> {
  return until(() => document.querySelector<E>(selector), `an element ${selector}`);
}
