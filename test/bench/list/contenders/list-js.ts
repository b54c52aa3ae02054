/**
 * list.js with ten rows a page and a filter. It has no filter of its own for visitors and no counts: the chips are plain
 * buttons that tell how they are chosen and nothing else, and no one is told how many items are left.
 */
import List from 'list.js';
import { openHosts } from './hosts.ts';
import { type RawItem, read } from './reading.ts';

const { filter, list, src, match } = openHosts();
const answer = fetch(src);
const place = document.createElement('div');
place.innerHTML = `<ul class="list" part="list" role="list" data-layout="list"></ul>`;
list.append(place);
const { items } = (await (await answer).json()) as { items: RawItem[] };

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function row(raw: RawItem): string {
  const { title, url, published, date, summary, tags } = read(raw);
  const labels = tags.map((label) => `<li part="tag">${escape(label)}</li>`).join('');
  return `<li part="item"><div class="body"><h2 part="title"><a part="link" href="${escape(url)}">${escape(title)}</a></h2><p class="meta"><time part="date" datetime="${published}"><span class="sr-only">Geplaatst op </span><span>${date}</span></time></p><p class="summary" part="summary">${escape(summary)}</p><ul class="tags" part="tags" role="list" aria-label="Onderwerpen">${labels}</ul></div></li>`;
}

const rows = new List(place, { valueNames: [], item: row, page: 10 }, items);

const labels = [...new Set(items.flatMap(({ tags }) => tags))].sort();
filter.innerHTML = `<fieldset part="group"><legend part="label">Kies onderwerpen</legend><ul role="list">${labels
  .map(
    (label) =>
      `<li><button type="button" class="chip" part="chip" aria-pressed="false" value="${escape(label)}"><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 6.5 5 9.5 10 3"></path></svg><span dir="auto">${escape(label)}</span></button></li>`,
  )
  .join('')}</ul></fieldset>`;

const chosen = new Set<string>();
filter.addEventListener('click', ({ target }) => {
  const chip = (target as Element).closest('button');
  if (!chip) return;
  if (!chosen.delete(chip.value)) chosen.add(chip.value);
  chip.setAttribute('aria-pressed', String(chosen.has(chip.value)));
  const wanted = [...chosen];
  if (!wanted.length) rows.filter();
  else if (match === 'all')
    rows.filter((item) => wanted.every((label) => item.values().tags.includes(label)));
  else rows.filter((item) => item.values().tags.some((label) => chosen.has(label)));
});
