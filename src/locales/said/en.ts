import type { SaidTexts } from './nl.js';

const en: SaidTexts = {
  shown: (count, total) => `${count} of ${total} ${total === 1 ? 'item' : 'items'} on the page`,
};

export default en;
