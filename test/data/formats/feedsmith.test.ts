import { describe } from 'node:test';
import { agrees, type Case } from './agreement.ts';
import { ofAtom, ofRss, readByFeedsmith } from './feedsmith-model.ts';
import { feedsOf, packOf } from './packs.ts';

const references = packOf('feedsmith/xml');
const said: Case[] = [...references]
  .filter(([name]) => name.endsWith('.xml'))
  .map(([name, bytes]) => {
    const twin = JSON.parse(new TextDecoder().decode(references.get(name.replace(/xml$/, 'json')))) as object;
    return { name, bytes, expected: name.includes('/atom/') ? ofAtom(twin) : ofRss(twin) };
  });

const SETS = ['feed-rs', 'feedparser', 'feedsmith', 'feedvalidator', 'gofeed'];
const read: Case[] = SETS.flatMap((set) => feedsOf(`${set}/xml`).map(([name, bytes]): Case => {
  // It reads text, not bytes.
  return { name: `${set}/${name}`, bytes, expected: readByFeedsmith(new TextDecoder().decode(bytes)) };
})).filter(({ expected }) => expected);

describe('feedsmith', () => {
  agrees('feedsmith (its references)', said, {});
  agrees('feedsmith (read side by side)', read, {});
});
