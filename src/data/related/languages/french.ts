import { stemmer } from '@orama/stemmers/french';
import type { WordRules } from '../words.js';

/** Words that hold a French sentence together; folded, of two letters or more. */
const STOPS =
  'le la les de du des un une et en dans est que qui pour par sur au aux avec ne pas plus se ce cette ces son sa ses ' +
  'ou il elle ils elles nous vous on sont ont ete etre avoir leur leurs mais comme si tout tous';

/** The Snowball algorithm for French. */
export const rules: WordRules = { stops: new Set(STOPS.split(' ')), stem: stemmer };
