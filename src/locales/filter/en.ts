import type { FilterTexts } from './nl.js';

const en: FilterTexts = {
  filterLabel: 'Choose topics',
  more: (count) => (count === 1 ? 'Show 1 more topic' : `Show ${count} more topics`),
  fewer: 'Show fewer topics',
};

export default en;
