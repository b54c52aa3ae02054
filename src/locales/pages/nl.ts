/** Texts of a list in pages, in Dutch, the source language (B1, `u`); the type of every other language. */
const nl = {
  code: 'nl',
  /** Name of the links to pages, for screen readers; of a second list without a heading too. */
  pages: "Pagina's",
  pagesOf: (name: string): string => `Pagina's: ${name}`,
  page: (page: number): string => `Pagina ${page}`,
  previous: 'Vorige',
  next: 'Volgende',
  previousPage: 'Vorige pagina',
  nextPage: 'Volgende pagina',
  /** Said when a page shows. */
  shown: (page: number, from: number, to: number, total: number): string =>
    `Pagina ${page}: bericht ${from} tot en met ${to} van ${total}`,
};

export type PagesTexts = typeof nl;
export default nl;
