import { describe } from 'node:test';
import { agrees, type Case, type Expected, type ExpectedItem } from './agreement.ts';
import { feedsOf } from './packs.ts';
import { claimsOf, type Claim } from './python.ts';

/** Which of our fields a path of feedparser's result is; other paths have no place with us. */
const TOP: [RegExp, 'title' | 'home_page_url' | 'language'][] = [
  [/^feed\.title(?:_detail\.value)?$/, 'title'],
  [/^feed\.link$/, 'home_page_url'],
  [/^feed\.language$/, 'language'],
];
const ITEM: [RegExp, keyof ExpectedItem][] = [
  [/^title(?:_detail\.value)?$/, 'title'],
  [/^link$/, 'url'],
  [/^(?:id|guid)$/, 'id'],
  [/^(?:summary|description)(?:_detail\.value)?$/, 'summary'],
  [/^content\[0\]\.value$/, 'content_html'],
  [/^content\[0\]\.language$/, 'language'],
  [/^(?:published|created|issued)_parsed$/, 'date_published'],
  [/^(?:updated|modified)_parsed$/, 'date_modified'],
  [/^(?:author|author_detail\.name|authors\[0\]\.name)$/, 'authors'],
  [/^(?:tags\[0\]\.term|category)$/, 'tags'],
  [/^image\.href$/, 'image'],
];

const cases: Case[] = feedsOf('feedparser/xml').map(([name, bytes]) => {
  const text = decoded(bytes);
  const comment = /<!--([^]*?)-->/.exec(text)?.[1] ?? '';
  const [, contentType] = /^\s*Header:\s*Content-type:\s*(.*)$/im.exec(comment) ?? [];
  const url = `http://127.0.0.1:8097/tests/${name}`;
  const [, expect = ''] = /Expect:\s*([^]*?)(?=\n\w|$)/.exec(comment) ?? [];
  const claims = claimsOf(expect);
  const expected = claims.length ? expectedOf(claims) : undefined;
  return { name, bytes, url, ...(contentType && { contentType }), expected };
});

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = first === 0xff || first === 0xfe || second === 0;
  return new TextDecoder(isWide ? (first === 0xfe ? 'utf-16be' : 'utf-16le') : 'utf-8').decode(bytes);
}

function expectedOf(claims: Claim[]): Expected | undefined {
  const items: ExpectedItem[] = [];
  const expected: Expected = { items };
  let says = false;
  for (const { path, value } of claims) {
    const [, at, rest = ''] = /^entries\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    const ours = value instanceof Date ? value.toISOString() : value;
    if (at === undefined) {
      const key = TOP.find(([pattern]) => pattern.test(path))?.[1];
      if (!key || ours === null) continue;
      expected[key] = ours;
    } else {
      const key = ITEM.find(([pattern]) => pattern.test(rest))?.[1];
      if (!key) continue;
      while (items.length <= Number(at)) items.push({});
      const item = items[Number(at)] as ExpectedItem;
      if (key === 'tags') item.tags = ours ? [ours] : [];
      else if (key === 'authors') item.authors = ours ? [ours.replace(/\s*\(\S+@\S+\)$|^\S+@\S+$/, '')].filter(Boolean) : [];
      else if (ours !== null) item[key] = ours;
      else if (key !== 'id' && key !== 'title' && key !== 'summary' && key !== 'content_html') item[key] = null;
    }
    says = true;
  }
  return says ? expected : undefined;
}

describe('feedparser', () => {
  agrees('feedparser', cases, {});
});
