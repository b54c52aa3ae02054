import type { Shown } from '../reading.ts';
import { one, template, textIn } from './nodes.ts';

const ROW = template(
  `<li part="item"><div class="body"><h2 part="title"><a part="link"></a></h2><p class="meta"><time part="date"><span class="sr-only">Geplaatst op </span><span></span></time></p><p class="summary" part="summary"></p><ul class="tags" part="tags" role="list" aria-label="Onderwerpen"></ul></div></li>`,
);
const TAG = template('<li part="tag"></li>');

/** A row of the list, used again for one item after another: only what differs is written. */
export class Row {
  readonly node: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #time: HTMLTimeElement;
  readonly #summary: HTMLElement;
  readonly #list: HTMLElement;
  readonly #texts: Record<'title' | 'date' | 'summary', Text>;
  readonly #tags: { node: Element; text: Text }[] = [];
  #shown: Shown | undefined;

  constructor() {
    this.node = one(document.importNode(ROW, true), 'li');
    this.#link = one(this.node, 'a');
    this.#time = one(this.node, 'time');
    this.#summary = one(this.node, '.summary');
    this.#list = one(this.node, 'ul');
    this.#texts = {
      title: textIn(this.#link),
      date: textIn(one(this.#time, ':scope > :last-child')),
      summary: textIn(this.#summary),
    };
  }

  show(item: Shown): void {
    const before = this.#shown;
    if (item === before) return;
    this.#shown = item;
    this.#texts.title.data = item.title;
    this.#link.href = item.url;
    if (item.published !== before?.published) this.#time.dateTime = item.published;
    if (item.date !== before?.date) this.#texts.date.data = item.date;
    this.#texts.summary.data = item.summary;
    this.#showTags(item.tags);
  }

  #showTags(labels: readonly string[]): void {
    labels.forEach((label, i) => {
      let tag = this.#tags[i];
      if (!tag) {
        const node = one(document.importNode(TAG, true), 'li');
        this.#tags.push((tag = { node, text: textIn(node) }));
      }
      if (tag.text.data !== label) tag.text.data = label;
      if (tag.node.parentNode !== this.#list) this.#list.append(tag.node);
    });
    for (const { node } of this.#tags.slice(labels.length)) node.remove();
  }
}
