import content from './content/nl.js';
import reading from './reading/nl.js';
import serving from './serving/nl.js';

/**
 * All that the doctor can find, in Dutch (B1, `u`), by code. The type is the contract of the other languages, and says
 * which values go with a code. Values may be a server's or a feed's own words.
 */
const findings = { ...reading, ...serving, ...content };

export type FindingTexts = typeof findings;
export default findings;
