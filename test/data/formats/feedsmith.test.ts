import { describe } from 'node:test';
import { agrees, type Case } from './agreement.ts';
import { ofAtom, ofRss, readByFeedsmith, type Atom, type Rss } from './feedsmith-model.ts';
import { feedsOf, packOf } from './packs.ts';

const references = packOf('feedsmith/xml');
const said: Case[] = [...references]
  .filter(([name]) => name.endsWith('.xml'))
  .map(([name, bytes]) => {
    const twin = JSON.parse(new TextDecoder().decode(references.get(name.replace(/xml$/, 'json')))) as Rss &
      Atom;
    return { name, bytes, expected: name.includes('/atom/') ? ofAtom(twin) : ofRss(twin) };
  });

/** The text of a document, in the encoding that it names itself, where that is one. */
function decoded(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  const [, named] = /^<\?xml[^>]*encoding="(?!utf|ucs|u16)([\w-]+)"/i.exec(start) ?? [];
  const wide = /^\xfe\xff|^\0</.test(start)
    ? 'utf-16be'
    : /^\xff\xfe|^<\0/.test(start)
      ? 'utf-16le'
      : undefined;
  try {
    return new TextDecoder(wide ?? named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const SETS = ['feed-rs', 'feedparser', 'feedsmith', 'feedvalidator', 'gofeed'];
const read: Case[] = SETS.flatMap((set) =>
  feedsOf(`${set}/xml`).map(([name, bytes]): Case => {
    // It reads text, not bytes.
    const text = decoded(bytes);
    return { name: `${set}/${name}`, bytes, expected: readByFeedsmith(text) };
  }),
).filter(({ expected }) => expected);

describe('feedsmith', () => {
  agrees('feedsmith (its references)', said, [
    [/atom-03/, 'of two items with one id the first is read; addresses are resolved against xml:base'],
    [/rdf-ns/, 'the only subject is a list with commas (FORMATS)'],
  ]);
  agrees('feedsmith (read side by side)', read, [
    [/base64/, 'feedsmith leaves bytes as they are written'],
    [/no_href/, 'both items have one address and no title, and are one'],
    [
      /naked_markup|not_text_plain|plain-with-children|is_inline/,
      'markup in an element is markup, whatever its type says; feedsmith shows it as text',
    ],
    [/not_inline_cdata/, 'plain text is shown as it is'],
    [/item_(?:fullitem|xhtml_body)_xml_lang/, 'feedsmith does not know the element that holds the text'],
    [/item_category_image/, 'feedsmith takes the text of only some of the elements inside'],
    [/atom-03|duplicate/, 'of two items with one id the first is read (DESIGN, step 2)'],
    [/rdf-ns/, 'the only subject is a list with commas (FORMATS)'],
    [/missing_xhtml_div|xhtml_namespace_prefix/, 'feedsmith loses the text after an element'],
    [/bad_day2/, 'there is no 31st of June; JavaScript takes it for the 1st of July'],
    [/invalid_xml/, 'its tags do not match: a broken document is refused whole (DESIGN 3)'],
    [
      /blank_title|dcqualified/,
      'feedsmith drops an item without anything it knows, as we do; here a title was put in to see the rest',
    ],
    [/funky/, 'the whole text is shown, not the description of it'],
    [
      /xml_correct_encoding_declaration/,
      'the declaration, in capitals, names windows-1252, which this test does not tell feedsmith',
    ],
    [/issue_275/, 'content of another type than text is no text to show'],
    [/issue_320/, '`&copy` without a semicolon is part of an address, and not ©'],
  ]);
});
