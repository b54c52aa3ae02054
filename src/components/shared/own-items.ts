import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { NewsItem, Tag } from '../../data/model.js';
import { adopt } from './adopt.js';
import type { ItemLook } from './item-view.js';
import { formatDate } from './texts.js';
import { warnOnce } from './warn.js';

/** What a page's own markup can name of an item. Absent and empty ones count as not there. */
const VALUES: Record<string, (item: NewsItem, look: ItemLook) => string | undefined> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  text: ({ text }) => text,
  url: ({ url }) => url,
  language: ({ language }) => language,
  date: ({ published }, { texts }) => published && formatDate(published, texts.code),
  published: ({ published }) => published?.toISOString(),
  modified: ({ modified }) => modified?.toISOString(),
  source: ({ source }) => source.title,
  author: ({ authors }) => authors.join(', '),
  image: (item, look) => shownImage(item, look)?.src,
  'image.src': (item, look) => shownImage(item, look)?.src,
  'image.alt': (item, look) => shownImage(item, look)?.alt,
  tags: ({ tags }) => tags.map(({ label }) => label).join(', '),
};

/** What an element can be repeated for, each with a `label`; tags with a `key` too. */
const LISTS: Record<string, (item: NewsItem) => readonly Partial<Tag>[]> = {
  tags: ({ tags }) => tags,
  authors: ({ authors }) => authors.map((label) => ({ label })),
};

const ADDRESSES = ['href', 'src'];
const ATTRIBUTES = [...ADDRESSES, 'alt', 'datetime', 'lang', 'title'];

/** One item in the page's own markup. */
interface Clone {
  /** Absent until it is filled in for the first time. */
  item?: NewsItem;
  language: string;
  slot: string;
  nodes: HTMLElement[];
  /** All that was filled in, to tell whether a new item of the same id says something else. */
  said: string;
}

const styles = css`
  [part~='list'] > .own.own {
    display: block;
    padding: 0;
    border: 0;
    overflow: visible;
  }
`;

/** The element whose items these are; it holds the template. */
type Host = ReactiveControllerHost & HTMLElement;

let slots = 0;

/**
 * Shows items in the page's own markup: clones of its `<template data-item>`, in the element's light DOM so that the
 * page's CSS applies, each in a slot of its own. A clone stays as long as its item is on screen, and keeps the focus.
 *
 * - `data-text="title"` puts a value in the place of what the element holds.
 * - `data-attr-href="url"` sets an attribute: `href`, `src` (http and https addresses alone), `alt`, `datetime`, `lang`
 *   or `title`; without a value it goes.
 * - `data-if="image"` leaves the element out where there is no such value.
 * - `data-each="tags"` repeats the element for each tag or author; in it `label` and `key` can be named.
 */
export class OwnItems implements ReactiveController {
  readonly #host: Host;
  readonly #items: () => readonly NewsItem[];
  readonly #look: () => ItemLook;
  #template: HTMLTemplateElement | undefined;
  #clones = new Map<string, Clone>();

  /** @param items those on screen */
  constructor(host: Host, items: () => readonly NewsItem[], look: () => ItemLook) {
    this.#host = host;
    this.#items = items;
    this.#look = look;
    adopt(host, styles);
    host.addController(this);
  }

  /** The row of an item; nothing while the page has no template. */
  view(item: NewsItem): TemplateResult | undefined {
    if (!this.#find()) return undefined;
    return html`
      <li part="item" class="own"><slot name=${this.#slotOf(item)}></slot></li>
    `;
  }

  hostUpdated(): void {
    const template = this.#find();
    const items = template ? this.#items() : [];
    const look = template && this.#look();
    // Another template, as when a page changes its layout.
    const isNew = template !== this.#template;
    this.#template = template;
    const kept = new Map<string, Clone>();
    // New clones come in the order of the items; those that stay are not moved, which would take the focus from them.
    let last: Element | undefined = template;
    for (const item of items) {
      // A feed may give two items one id, and a slot is one.
      if (kept.has(item.id)) continue;
      const before = this.#clones.get(item.id);
      if (!look || !last) continue;
      const clone = this.#cloneOf(item, look, isNew ? undefined : before, last);
      kept.set(item.id, clone);
      last = clone.nodes.at(-1) ?? last;
      if (isNew) before?.nodes.forEach((node) => node.remove());
    }
    for (const [id, { nodes }] of this.#clones) if (!kept.has(id)) nodes.forEach((node) => node.remove());
    this.#clones = kept;
  }

  #find(): HTMLTemplateElement | undefined {
    return this.#host.querySelector<HTMLTemplateElement>(':scope > template[data-item]') ?? undefined;
  }

  #slotOf({ id }: NewsItem): string {
    let clone = this.#clones.get(id);
    if (!clone) {
      clone = { language: '', slot: `item-${(slots += 1)}`, nodes: [], said: '' };
      this.#clones.set(id, clone);
    }
    return clone.slot;
  }

  /** The clone of an item: the one that is there where it says the same, else a new one in its place. */
  #cloneOf(item: NewsItem, look: ItemLook, before: Clone | undefined, last: Element): Clone {
    const language = look.texts.code;
    const slot = before?.slot ?? this.#slotOf(item);
    const isThere = before?.nodes.length && before.nodes.every((node) => node.parentNode === this.#host);
    if (isThere && before.item === item && before.language === language) return before;
    const filling = new Filling(this.#host, item, look);
    const nodes = filling.fill(this.#template!);
    const { said } = filling;
    if (isThere && before.said === said) return Object.assign(before, { item, language });
    for (const node of nodes) node.slot = slot;
    last.after(...nodes);
    before?.nodes.forEach((node) => node.remove());
    return { item, language, slot, nodes, said };
  }
}

/** One filling in of the template. */
class Filling {
  readonly #host: HTMLElement;
  readonly #item: NewsItem;
  readonly #look: ItemLook;
  said = '';

  constructor(host: HTMLElement, item: NewsItem, look: ItemLook) {
    this.#host = host;
    this.#item = item;
    this.#look = look;
  }

  /** The elements of a template, filled in; a text that stands alone gets an element, as only those have a slot. */
  fill(template: HTMLTemplateElement): HTMLElement[] {
    // Frameworks put the children of a template in itself, and leave its content empty.
    const source = template.content.childNodes.length ? template.content : template;
    const holder = document.createElement('div');
    for (const node of source.childNodes) holder.append(document.importNode(node, true));
    for (const child of [...holder.children]) this.#fillIn(child, undefined);
    return [...holder.childNodes].flatMap((node) => {
      if (node instanceof HTMLElement) return [node];
      if (!node.textContent?.trim() || node instanceof Comment) return [];
      const span = document.createElement('span');
      span.append(node);
      return [span];
    });
  }

  #fillIn(element: Element, each: Partial<Tag> | undefined): void {
    const list = take(element, 'data-each');
    if (list !== undefined) {
      const values = LISTS[list]?.(this.#item);
      if (!values) this.#warn('data-each', list, Object.keys(LISTS));
      for (const value of values ?? []) {
        const copy = element.cloneNode(true) as Element;
        element.before(copy);
        this.#fillIn(copy, value);
      }
      return element.remove();
    }
    const condition = take(element, 'data-if');
    if (condition !== undefined && !this.#value('data-if', condition, each)) return element.remove();
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-attr-')) this.#setAttribute(element, name, each);
    }
    const text = take(element, 'data-text');
    if (text !== undefined) element.textContent = this.#value('data-text', text, each);
    else for (const child of [...element.children]) this.#fillIn(child, each);
  }

  #setAttribute(element: Element, name: string, each: Partial<Tag> | undefined): void {
    const attribute = name.slice('data-attr-'.length);
    const value = this.#value(name, take(element, name) ?? '', each);
    if (!ATTRIBUTES.includes(attribute))
      return this.#warn(
        '',
        name,
        ATTRIBUTES.map((one) => `data-attr-${one}`),
      );
    const isSafe =
      !ADDRESSES.includes(attribute) || (URL.canParse(value) && /^https?:/i.test(new URL(value).protocol));
    // An empty alternative says that a picture says nothing, and is not the same as none.
    if (isSafe && (value || attribute === 'alt')) element.setAttribute(attribute, value);
    else element.removeAttribute(attribute);
  }

  #value(attribute: string, name: string, each: Partial<Tag> | undefined): string {
    const own = each && (name === 'label' || name === 'key') ? (each[name] ?? '') : undefined;
    const value = own ?? VALUES[name]?.(this.#item, this.#look) ?? '';
    if (own === undefined && !VALUES[name]) {
      this.#warn(attribute, name, [...Object.keys(VALUES), ...(each ? ['label', 'key'] : [])]);
    }
    this.said += `${name}=${value}\n`;
    return value;
  }

  #warn(attribute: string, name: string, known: readonly string[]): void {
    const what = attribute ? `${attribute}="${name}"` : name;
    warnOnce(this.#host, `the template has ${what}, which is not known. Use one of: ${known.join(', ')}.`);
  }
}

/** Reads an attribute and takes it off, so that the clone is as a page would write it. */
function take(element: Element, name: string): string | undefined {
  const value = element.getAttribute(name) ?? undefined;
  element.removeAttribute(name);
  return value;
}

/** The picture of an item, if it may be shown. */
function shownImage({ image, source }: NewsItem, { mayShow }: ItemLook): NewsItem['image'] {
  return image && mayShow(image, source) ? image : undefined;
}
