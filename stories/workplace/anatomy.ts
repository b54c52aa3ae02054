import { html, render, type TemplateResult } from 'lit';
import { describe, type ElementName } from './elements.js';

/** A part that is seen, and where. */
interface Seen {
  name: string;
  element: Element;
}

/** Everything in an element's shadow root that can be styled with `::part()`: the first of each that is seen. */
function partsOf(element: Element): Seen[] {
  const found = new Map<string, Element>();
  for (const one of element.shadowRoot?.querySelectorAll('[part]') ?? []) {
    for (const name of one.getAttribute('part')?.split(/\s+/) ?? []) {
      const { width, height } = one.getBoundingClientRect();
      if (!found.has(name) && width > 1 && height > 1) found.set(name, one);
    }
  }
  return [...found].map(([name, one]) => ({ name, element: one }));
}

/** The frame that an anatomy is drawn over, and its legend. */
export function anatomyFrame(content: TemplateResult): TemplateResult {
  return html`
    <div class="anatomy" style="position: relative">
      ${content}
      <div class="anatomy-marks" aria-hidden="true"></div>
    </div>
    <div class="anatomy-legend"></div>
  `;
}

/**
 * Draws numbers round the parts of the live element, and names them below: always true, as nothing is drawn by hand.
 *
 * @param root what {@link anatomyFrame} was rendered into
 */
export function drawAnatomy(root: HTMLElement, name: ElementName): void {
  const frame = root.querySelector('.anatomy');
  const element = root.querySelector(name);
  const [marks, legend] = [root.querySelector('.anatomy-marks'), root.querySelector('.anatomy-legend')];
  if (!frame || !element || !marks || !legend) return;
  const { parts } = describe(name);
  const seen = partsOf(element);
  const origin = frame.getBoundingClientRect();
  // The top layer covers marks in the page, so those of a dialog are drawn in numbers alone.
  render(
    seen.map((part, index) => mark(part, index + 1, origin)),
    marks as HTMLElement,
  );
  const unseen = parts.filter((part) => !seen.some((one) => one.name === part.name));
  render(
    html`
      <ol style="line-height: 1.5; padding-inline-start: 2em">
        ${seen.map(
          (part) => html`
            <li>
              <code>::part(${part.name})</code>
              ${words(parts.find((one) => one.name === part.name)?.description)}
            </li>
          `,
        )}
      </ol>
      ${
        unseen.length
          ? html`
              <p>
                Niet te zien in deze toestand:
                ${unseen.map(
                  (part) => html`
                    <code>${part.name}</code>
                  `,
                )}
              </p>
            `
          : ''
      }
    `,
    legend as HTMLElement,
  );
}

const words = (text = ''): string => (text ? `: ${text}` : '');

function mark({ element }: Seen, number: number, origin: DOMRect): TemplateResult {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = `position: absolute; pointer-events: none; inset-inline-start: auto; left: ${left - origin.left}px; top: ${top - origin.top}px; width: ${width}px; height: ${height}px; outline: 1px dashed #a8005c`;
  const label =
    'position: absolute; top: -0.7em; right: -0.7em; min-width: 1.5em; text-align: center; border-radius: 1em; background: #a8005c; color: #fff; font: 700 11px/1.5 system-ui, sans-serif';
  return html`
    <span style=${box}><span style=${label}>${number}</span></span>
  `;
}
