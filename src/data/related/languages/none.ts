import type { WordRules } from '../words.js';

/** In the place of other languages in the build that is one file, which knows Dutch and English: words stay as they are. */
export const rules: WordRules = { stops: new Set(), stem: (word) => word };
