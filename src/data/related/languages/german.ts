import { stemmer } from '@orama/stemmers/german';
import type { WordRules } from '../words.js';

/** Words that hold a German sentence together; folded, of two letters or more. */
const STOPS =
  'der die das den dem des und in zu von mit ist im fur auf ein eine einen einem einer nicht sich als auch an am aus ' +
  'bei nach um wird werden wurde sind hat haben war wie oder aber dass es er sie wir ihr ihre sein uber zum zur so nur ' +
  'noch mehr kann konnen';

/** The Snowball algorithm for German. */
export const rules: WordRules = { stops: new Set(STOPS.split(' ')), stem: stemmer, hasCompounds: true };
