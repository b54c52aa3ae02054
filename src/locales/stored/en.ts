import type { StoredTexts } from './nl.js';

const en: StoredTexts = {
  code: 'en',
  stored: (date) => `You have no connection. This news is of ${date}.`,
};

export default en;
