import type { CSSResult, LitElement, PropertyDeclarations } from 'lit';
import { learn, speak } from '../components/shared/language.js';
import type { RenderOptions } from './options.js';

type Class<E> = (new () => E) & {
  readonly observedAttributes: string[];
  readonly properties: PropertyDeclarations;
};

/**
 * An element of ours that has never been in a page: with the attributes that it is to have, and so much of a page round it
 * as it asks for, which is its language and its own heading.
 */
export async function placed<E extends LitElement>(
  Element: Class<E>,
  name: string,
  { attributes = {}, lang = '', ownHeading }: RenderOptions,
): Promise<E> {
  // Reading this makes Lit look at the properties, which otherwise the registration does.
  const { observedAttributes } = Element;
  const element = new Element();
  const heading = { slot: 'heading', textContent: ownHeading ?? '' };
  define(element, {
    localName: name,
    closest: () => ({ getAttribute: () => lang }),
    children: ownHeading === undefined ? [] : [heading],
    childNodes: [],
  });
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    const text = value === true ? '' : String(value);
    element.setAttribute(attribute, text);
    if (observedAttributes.includes(attribute)) element.attributeChangedCallback(attribute, null, text);
  }
  await learn(lang);
  speak(element, lang);
  return element;
}

/** The style sheets of an element. */
export function stylesOf(Element: {
  readonly elementStyles: unknown;
  readonly observedAttributes: unknown;
}): CSSResult[] {
  // Before this is read, Lit has not looked at them.
  void Element.observedAttributes;
  return Element.elementStyles as CSSResult[];
}

/** Gives an element what a browser would. */
export function define(element: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(element, name, { value, configurable: true, writable: true });
  }
}

/** Every property as one that has changed, for an element that is told so of its own type alone. */
export function allOf({ properties }: { properties: PropertyDeclarations }): never {
  return new Map(Object.keys(properties).map((name) => [name, undefined])) as never;
}
