/** Texts of the filter in Dutch, the source language (B1, `u`). Its type is the contract of every other language. */
const nl = {
  filterLabel: 'Kies onderwerpen',
  matchLabel: 'Toon berichten met',
  matchAny: 'een van deze onderwerpen',
  matchAll: 'al deze onderwerpen',
  moreTags: (count: number): string =>
    count === 1 ? 'Toon 1 ander onderwerp' : `Toon ${count} andere onderwerpen`,
  fewerTags: 'Toon minder onderwerpen',
};

export type FilterTexts = typeof nl;
export default nl;
