/** A colour as the screen shows it: red, green, blue and opacity, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;

/** Draws CSS colours over each other, the first at the bottom, and gives what comes out: any notation that the browser knows. */
export function paint(...colours: readonly string[]): Colour {
  context.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data] as unknown as Colour;
}

/** Relative luminance by WCAG 2.2. */
function luminance([red, green, blue]: Colour): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** Contrast ratio by WCAG 2.2, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The element that an element lies in, through slots and shadow roots. */
export function outward(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  // Not by class: the element may be another window's.
  if (parentNode?.nodeType === Node.ELEMENT_NODE) return parentNode as Element;
  return (parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** The colours of the surfaces behind an element's edge, from the canvas of the page up. */
export function surfacesBehind(element: Element): string[] {
  const surfaces: string[] = [];
  for (let at = outward(element); at; at = outward(at)) {
    surfaces.unshift((at.ownerDocument.defaultView as Window).getComputedStyle(at).backgroundColor);
  }
  return ['white', ...surfaces];
}
