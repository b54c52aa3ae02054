import type { FreshTexts } from './nl.js';

const en: FreshTexts = {
  code: 'en',
  fresh: (count) => (count === 1 ? '1 new item' : `${count} new items`),
  showFresh: (count) => (count === 1 ? 'Show 1 new item' : `Show ${count} new items`),
};

export default en;
