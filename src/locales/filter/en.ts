import type { FilterTexts } from './nl.js';

const en: FilterTexts = {
  filterLabel: 'Choose topics',
  matchLabel: 'Show items with',
  matchAny: 'any of these topics',
  matchAll: 'all of these topics',
  moreTags: (count) => (count === 1 ? 'Show 1 other topic' : `Show ${count} other topics`),
  fewerTags: 'Show fewer topics',
};

export default en;
