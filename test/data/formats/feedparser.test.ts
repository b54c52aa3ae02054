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
      else if (key === 'authors')
        item.authors = ours ? [ours.replace(/\s*\(\S+@\S+\)$|^\S+@\S+$/, '')].filter(Boolean) : [];
      else if (ours !== null) item[key] = ours;
      else if (key !== 'id' && key !== 'title' && key !== 'summary' && key !== 'content_html')
        item[key] = null;
    }
    says = true;
  }
  return says ? expected : undefined;
}

describe('feedparser', () => {
  agrees('feedparser', cases, [
    [/utf-?_?32/, 'no browser reads UTF-32 (WHATWG Encoding, 4.2), and a feed in it is none for them'],
    [
      /bozo_invalid-bytes|8220|attr_amp|illformed\/(?:aaa|rss_incomplete)/,
      'it breaks off in the middle of a tag: a broken document is refused whole (DESIGN 3)',
    ],
    [/entry_created_multiple_values/, 'of several dates the first is the one'],
    [/no_href/, 'both items have one address and no title, and are one'],
    [/entry_category_term/, 'the label is for people, the term for machines (FORMATS: label, else term)'],
    [
      /entry_title_text_plain_brackets/,
      'it is plain text, and feedparser says so without escaping it, which this test takes for markup',
    ],
    [/content_location/, 'a browser does not use Content-Location as a base (RFC 9110, 8.7)'],
    [/itunes_item_link_image/, 'an element that iTunes gave up before 2005'],
    [/entry_content_xml_lang_blank/, 'what has no language of its own has that of the feed'],
    [/item_dc_date_parsed/, 'a date of Dublin Core is when it was published'],
    [/item_description_and_summary/, 'RSS knows no summary; it is used where there is no description'],
    [/item_madeup_tags_element/, 'RSS knows no tags; they are used where there is no category'],
    [/crazy/, 'what stands between the last script and its end is a script to a browser'],
    [/(?:title|fullitem)_object/, 'the object does not end, so that the rest is within it, as for a browser'],
    [
      /xml_malicious_comment/,
      'the comment does not end (HTML standard, 13.2.5.43), so that the rest is within it, as for a browser',
    ],
  ]);
});
