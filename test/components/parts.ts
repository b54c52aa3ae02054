import { textOf } from '../suites/text-of.js';
import { until } from '../suites/until.js';

/** The elements that a page's CSS reaches with `::part(name)`, in order. */
export function parts(host: Element, name: string): HTMLElement[] {
  return [...(host.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
}

/** The first of {@link parts}; its absence fails the test. */
export function part(host: Element, name: string): HTMLElement {
  const [first] = parts(host, name);
  if (!first) throw new Error(`<${host.localName}> shows no part ${name}`);
  return first;
}

/** What {@link parts} say to a reader. */
export function partTexts(host: Element, name: string): string[] {
  return parts(host, name).map((element) => textOf(element));
}

/** Waits until an element is in one of its custom states. */
export async function inState(host: Element, ...names: string[]): Promise<void> {
  const selector = names.map((name) => `:state(${name})`).join();
  await until(() => host.matches(selector), `<${host.localName}> matches ${selector}`);
}

const STATES = ['loading', 'partial', 'ready', 'empty', 'error'];

/** The custom states that an element is in now. */
export function statesOf(host: Element): string[] {
  return STATES.filter((name) => host.matches(`:state(${name})`));
}

/** The element's button with this text, wherever it stands; its absence fails the test. */
export function button(host: Element, text: string): HTMLButtonElement {
  const all = [...(host.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((one) => textOf(one) === text);
  if (!found) throw new Error(`no button "${text}" among: ${all.map((one) => textOf(one)).join(', ')}`);
  return found;
}

/** What has the focus, looked for inwards through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
