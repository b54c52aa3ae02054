/** Texts of the filter in Dutch, the source language (B1, `u`). Its type is the contract of every other language. */
const nl = {
  filterLabel: 'Kies onderwerpen',
  more: (count: number): string => (count === 1 ? 'Toon nog 1 onderwerp' : `Toon nog ${count} onderwerpen`),
  fewer: 'Toon minder onderwerpen',
};

export type FilterTexts = typeof nl;
export default nl;
