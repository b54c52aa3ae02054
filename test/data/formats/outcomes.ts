/**
 * Prints what Node reads of the packed documents and of some feeds, for browsers to be compared with:
 * `node --import ./scripts/ts-resolve.mjs test/data/formats/outcomes.ts ORIGIN`. The server of the element tests does
 * so when it is asked (`/routes/outcomes`).
 */
import { readFileSync } from 'node:fs';
import { parseFeed } from '../../../src/data/index.ts';
import { bytesOf } from '../reading.ts';
import { FEEDS, outcomeOf, SETS, shownOf, unpacked, type Outcomes, type Pack } from './outcome.ts';

const [origin = 'http://localhost:8000'] = process.argv.slice(2);
const outcomes: Outcomes = { documents: {}, feeds: {} };

for (const set of SETS) {
  const pack = JSON.parse(
    readFileSync(new URL(`../../documents/${set}/xml.json`, import.meta.url), 'utf8'),
  ) as Pack;
  for (const [name, document] of Object.entries(pack)) {
    if (name.endsWith('.xml'))
      outcomes.documents[`${set}/${name}`] = await outcomeOf(parseFeed, unpacked(document));
  }
}

for (const path of FEEDS) {
  const feed = await parseFeed(bytesOf(path), { url: `${origin}/test/documents/${path}` });
  outcomes.feeds[path] = feed.items.map(shownOf);
}

console.log(JSON.stringify(outcomes));
