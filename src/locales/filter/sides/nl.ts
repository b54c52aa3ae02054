import tag, { type FilterTexts } from '../nl.js';

/** Texts of a filter by one side of the news, or of the search box. */
export interface SideTexts extends FilterTexts {
  /** The first line of a drop-down: no choice. */
  every: string;
  /** Label of the box that finds a choice among many. */
  find: string;
  /** Said when the box has left so many choices. */
  found: (count: number) => string;
}

/** One side, by its name in singular and plural, as in "nog 1 bron" and "nog 2 bronnen". */
function side(filterLabel: string, one: string, many: string, find: string, none: string): SideTexts {
  const some = (count: number): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);
  return {
    filterLabel,
    more: (count) => `Toon nog ${some(count)}`,
    fewer: `Toon minder ${many}`,
    every: `Alle ${many}`,
    find,
    found: (count) => (count ? `${some(count)} gevonden` : none),
  };
}

/** Texts of what is rarer in a filter, in Dutch. */
const nl = {
  matchLabel: 'Toon berichten met',
  matchAny: 'een van deze onderwerpen',
  matchAll: 'al deze onderwerpen',
  tag: side(tag.filterLabel, 'onderwerp', 'onderwerpen', 'Zoek een onderwerp', 'Geen onderwerp gevonden'),
  source: side('Kies bronnen', 'bron', 'bronnen', 'Zoek een bron', 'Geen bron gevonden'),
  author: side('Kies schrijvers', 'schrijver', 'schrijvers', 'Zoek een schrijver', 'Geen schrijver gevonden'),
  year: side('Kies jaren', 'jaar', 'jaren', 'Zoek een jaar', 'Geen jaar gevonden'),
  text: side('Zoek in het nieuws', '', '', '', ''),
};

export type SidesTexts = typeof nl;
export default nl;
