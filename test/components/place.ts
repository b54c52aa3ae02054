import { fixture, html } from '@open-wc/testing';

/** Puts one element into the page, with properties that are set before it is connected. */
export function place<E extends HTMLElement>(markup: string, properties: Partial<E> = {}): Promise<E> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = document.importNode(template.content.firstElementChild as E, true);
  Object.assign(element, properties);
  return fixture<E>(html`
    ${element}
  `);
}
