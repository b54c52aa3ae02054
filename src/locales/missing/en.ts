import type { MissingTexts } from './nl.js';

const en: MissingTexts = {
  code: 'en',
  and: 'and',
  missing: (sources) => `The news from ${sources} does not load right now.`,
};

export default en;
