import { fixture, html } from '@open-wc/testing';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { textOf } from '../../suites/text-of.js';
import { feedOf } from '../feeds.js';
import { inState, part, parts } from '../parts.js';

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
  await inState(filter, 'ready', 'empty');
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
  // A visitor never presses twice in one task.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Two municipalities' news of three years, by three writers: for filters by more than tags. */
export const RICH = {
  ...feedOf(
    { title: 'Fietspad open', summary: 'Door het park', tags: ['Verkeer'], date_published: '2024-03-01' },
    { title: 'Nieuwe woningen', summary: 'Aan het park', tags: ['Wonen'], date_published: '2025-03-01' },
    { title: 'Huur omlaag', tags: ['Wonen', 'Geld'], date_published: '2026-03-01' },
    { title: 'Bus rijdt om', tags: ['Verkeer'], date_published: '2026-04-01' },
  ),
};
const WRITERS = [['Anja', 'Bob'], ['Anja'], ['Bob'], []];
RICH.items.forEach((item, n) => (item.authors = (WRITERS[n] ?? []).map((name) => ({ name }))));

/** The boxes that are seen, each as it reads, with a star before one that is ticked. */
export function boxes(filter: TagFilter): string[] {
  return parts(filter, 'chip')
    .filter((one) => one.checkVisibility())
    .map((one) => `${one.querySelector('input')?.checked ? '*' : ''}${textOf(one)}`);
}

/** The box with this label. */
export function box(filter: TagFilter, label: string): HTMLInputElement {
  const found = parts(filter, 'chip').find((one) => textOf(one).replace(/ \d+$/, '') === label);
  const input = found?.querySelector('input');
  if (!input) throw new Error(`no box "${label}" among: ${boxes(filter).join(', ')}`);
  return input;
}

/** The choices of a drop-down, with a star before the chosen one. */
export function options(filter: TagFilter): string[] {
  return [...(part(filter, 'group') as HTMLSelectElement).options].map(
    (option) => `${option.selected ? '*' : ''}${textOf(option)}`,
  );
}

/** Chooses in a drop-down, as a visitor would. */
export async function pick(both: Pair, label: string): Promise<void> {
  const select = part(both.filter, 'group') as HTMLSelectElement;
  const found = [...select.options].find((option) => textOf(option).replace(/ \(\d+\)$/, '') === label);
  if (!found) throw new Error(`no option "${label}" among: ${options(both.filter).join(', ')}`);
  found.selected = true;
  for (const type of ['input', 'change'])
    select.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  await shown(both);
}

/** Types into the box of a filter, one letter after another. */
export async function type(both: Pair, text: string): Promise<void> {
  const input = part(both.filter, 'search') as HTMLInputElement;
  for (let end = 1; end <= text.length; end++) {
    input.value = text.slice(0, end);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await shown(both);
  }
}

/** What leaving a field does. */
export function leave(filter: TagFilter): void {
  part(filter, 'search').dispatchEvent(new Event('change', { bubbles: true }));
}
