import type { PagesTexts } from './nl.js';

const en: PagesTexts = {
  code: 'en',
  pages: 'Pages',
  pagesOf: (name) => `Pages: ${name}`,
  page: (page) => `Page ${page}`,
  previous: 'Previous',
  next: 'Next',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  shown: (page, from, to, total) => `Page ${page}: items ${from} to ${to} of ${total}`,
};

export default en;
