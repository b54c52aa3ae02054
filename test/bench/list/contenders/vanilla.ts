/**
 * The floor: a list with a filter as one would write it by hand for this page alone, with the same nodes and style sheets
 * as ours, and with nothing that can be set. It waits for the whole feed.
 */
import { openHosts } from './hosts.ts';
import { type RawItem, read, type Shown, someOf } from './reading.ts';
import { mostUsedFirst, TagIndex } from './tag-index.ts';
import { Chip } from './vanilla/chip.ts';
import { one, template, textIn } from './vanilla/nodes.ts';
import { Row } from './vanilla/row.ts';

const PAGE = 10;
/** Milliseconds without a further click before a screen reader hears how many items are left. */
const PAUSE = 350;
const LIST = template(
  `<p class="sr-only" role="status"></p><ul part="list" role="list" data-layout="list"></ul><p class="more"><button class="button" type="button" part="more"><span>Toon meer nieuws</span></button></p>`,
);
const FILTER = template(
  `<fieldset part="group"><legend part="label">Kies onderwerpen</legend><ul role="list" id="choices"></ul></fieldset><div class="row"><p part="status"></p><button class="plain" type="button" part="clear"><span>Wis keuze</span></button></div>`,
);

const { filter, list, src, match } = openHosts();
const answer = fetch(src);
const { items } = (await (await answer).json()) as { items: RawItem[] };
const index = new TagIndex(items);
const chips = mostUsedFirst(index.tags).map((tag) => new Chip(tag));
const byButton = new Map<EventTarget, Chip>(chips.map((chip) => [chip.button, chip]));
const read10 = new Map<number, Shown>();
const rows: Row[] = [];
let shown = PAGE;
let pressed: Chip | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

list.append(document.importNode(LIST, true));
filter.append(document.importNode(FILTER, true));
const rowList = one(list, 'ul');
const more = one(list, '.more');
const clear = one(filter, '[part="clear"]');
const status = textIn(one(filter, '[part="status"]'));
const live = textIn(one(list, '[role="status"]'));

function itemAt(place: number): Shown {
  let item = read10.get(place);
  if (!item) read10.set(place, (item = read(items[place]!)));
  return item;
}

function show(): void {
  const chosen = chips.filter(({ isPressed }) => isPressed).map(({ tag }) => tag);
  const left = index.select(chosen, match);
  const count = index.count(left);
  const places = index.first(left, shown);
  places.forEach((place, i) => {
    const row = (rows[i] ??= new Row());
    row.show(itemAt(place));
    if (row.node.parentNode !== rowList) rowList.append(row.node);
  });
  for (const { node } of rows.slice(places.length)) node.remove();
  for (const chip of chips) {
    const leaves = match === 'all' ? index.countWith(left, chip.tag) : chip.tag.uses;
    chip.show(leaves, leaves === 0 && !chip.isPressed && chip !== pressed);
  }
  more.hidden = count <= shown;
  clear.hidden = !chosen.length;
  status.data = someOf(count, items.length);
}

function say(): void {
  clearTimeout(timer);
  timer = setTimeout(() => (live.data = status.data), PAUSE);
}

one(filter, 'ul').addEventListener('click', ({ target }) => {
  const chip = byButton.get((target as Element).closest('button') ?? filter);
  if (!chip) return;
  chip.press();
  pressed = chip;
  shown = PAGE;
  show();
  say();
});
clear.addEventListener('click', () => {
  for (const chip of chips) if (chip.isPressed) chip.press();
  pressed = undefined;
  shown = PAGE;
  show();
  say();
  chips[0]?.button.focus();
});
more.addEventListener('click', () => {
  const from = shown;
  shown += PAGE;
  show();
  rows[from]?.node.querySelector('a')?.focus();
});

show();
one(filter, 'ul').append(...chips.map(({ node }) => node));
