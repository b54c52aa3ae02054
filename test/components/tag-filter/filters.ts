import { fixture, html } from '@open-wc/testing';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { textOf } from '../../suites/text-of.js';
import { feedOf } from '../feeds.js';
import { inState, parts } from '../parts.js';

/** Wonen 4, Energie 2, Jeugd 2, Zorg 1; six items, of which one has no tag. */
export const FEED = feedOf(
  { title: 'W1', tags: ['Wonen'] },
  { title: 'W2', tags: ['wonen', 'Energie'] },
  { title: 'W3', tags: ['Wonen', 'Jeugd'] },
  { title: 'W4', tags: ['Wonen ', 'Energie', 'Zorg'] },
  { title: 'J', tags: ['Jeugd'] },
  { title: 'Zonder', tags: [] },
);

/** A feed whose item n has tag n alone: as many tags as asked for, all used once. */
export function feedOfTags(count: number): object {
  return feedOf(
    ...Array.from({ length: count }, (_, n) => ({ tags: [`Onderwerp ${String(n + 1).padStart(2, '0')}`] })),
  );
}

export interface Pair {
  filter: TagFilter;
  list: NewsList;
}

/** A filter with a list after it, once both are ready. */
export async function pair(attributes = '', feed: object = FEED, ofList = ''): Promise<Pair> {
  const template = document.createElement('template');
  template.innerHTML = `<tag-filter ${attributes}></tag-filter><news-list ${ofList}></news-list>`;
  const both = document.importNode(template.content, true);
  const [filter, list] = both.children as unknown as [TagFilter, NewsList];
  list.feed = feed;
  await fixture(html`
    <div>${both}</div>
  `);
  await inState(list, 'ready', 'empty');
  await filter.updateComplete;
  return { filter, list };
}

/** The chips that are seen, each as it reads: "Wonen 4", with a star before one that is pressed. */
export function chips(filter: TagFilter): string[] {
  return seen(filter).map(
    (chip) => `${chip.getAttribute('aria-pressed') === 'true' ? '*' : ''}${textOf(chip)}`,
  );
}

/** The chip with this label that is seen; its absence fails the test. */
export function chip(filter: TagFilter, label: string): HTMLButtonElement {
  const found = seen(filter).find((one) => textOf(one).replace(/ \d+$/, '') === label);
  if (!found) throw new Error(`no chip "${label}" among: ${chips(filter).join(', ')}`);
  return found;
}

function seen(filter: TagFilter): HTMLButtonElement[] {
  return (parts(filter, 'chip') as HTMLButtonElement[]).filter((one) => one.checkVisibility());
}

/** Presses a chip, and waits until filter and list show what comes of it. */
export async function press({ filter, list }: Pair, label: string): Promise<void> {
  chip(filter, label).click();
  await shown({ filter, list });
}

export async function shown({ filter, list }: Pair): Promise<void> {
  await filter.updateComplete;
  await list.updateComplete;
}
