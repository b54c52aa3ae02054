import content from './content/en.js';
import type { FindingTexts } from './nl.js';
import reading from './reading/en.js';
import serving from './serving/en.js';

const findings: FindingTexts = { ...reading, ...serving, ...content };

export default findings;
