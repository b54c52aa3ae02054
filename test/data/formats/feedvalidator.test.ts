import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/data/index.ts';
import { agrees, THERE, type Case, type Expectation } from './agreement.ts';
import { feedsOf } from './packs.ts';

/** What the comment on top says that the validator reports, or (with `!`) must not report. */
function eventOf(bytes: Uint8Array): string {
  return /Expect:\s*([^\n]*)/.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
}

/** The validator judges documents; we read all but the broken ones, and those that are no feed. */
function expectedOf(event: string): Expectation {
  if (event.startsWith('SAXError')) return { refused: 'parse' };
  return event.startsWith('UndefinedElement{parent:root') ? { refused: 'format' } : {};
}

const documents = feedsOf('feedvalidator/xml').map(([name, bytes]) => ({
  name,
  bytes,
  event: eventOf(bytes),
}));
const cases: Case[] = documents.map(({ name, bytes, event }) => ({
  name,
  bytes,
  expected: expectedOf(event),
}));

/** Dates as they are written in the documents, with what the validator says of them. */
const dates: [written: string, event: string][] = documents.flatMap(({ bytes, event }) => {
  const [, element] = /Date\{.*element:([\w:]+)/.exec(event) ?? [];
  const written = new RegExp(`.*<${element}>([^<]*)</${element}>`, 's').exec(new TextDecoder().decode(bytes));
  return element && written?.[1] ? [[written[1], event]] : [];
});

/** The moment of a date, when it stands in an item of a feed; and what is told of it. */
async function momentOf(written: string): Promise<{ moment: string | undefined; told: string[] }> {
  const text = `<rss><channel><item><guid>1</guid><title>x</title><pubDate>${written}</pubDate></item></channel></rss>`;
  const { items, problems } = await parseFeed(text, { url: THERE, now: new Date('9999-12-31') });
  return { moment: items[0]?.published?.toISOString(), told: problems.map(({ message }) => message) };
}

/** Dates that break their rule and can be read all the same, by what is wrong with them. */
const LENIENT: [RegExp, string][] = [
  [/^\d{4}-\d\d-\d\d$/, 'a day without a time'],
  [/^\d{4}$/, 'a year'],
  [/^\S+ \d\d:\d\d:\d\d[+-]\d\d:\d\d$/, 'a space for the T'],
  [/T\d\d:\d\d[+-]\d\d:\d\d$/, 'no seconds'],
  [/[+-]\d{4}$/, 'a zone without colon'],
  [/^\S+T\S+ +[+-]\d\d:\d\d$/, 'spaces before the zone'],
  [/^\s+\S+\s+T?|\s$/, 'spaces round it'],
  [/^[A-Z][a-z]+, \d\d [A-Z][a-z]+ \d{4} [\d:]+ (?:GMT|-\d\d:\d\d)$/, 'RFC 822 in the place of RFC 3339'],
  [/^\d{4}-\d\d-\d\dT[\d:]+[+-]\d\d:\d\d$/, 'RFC 3339 in the place of RFC 822'],
];

describe('feedvalidator', () => {
  agrees('feedvalidator', cases, [
    [
      /feed_copyright_is_inline_2/,
      'its tags do not match, whatever the validator looks at: a broken document is refused whole (DESIGN 3)',
    ],
    [/invalid_namespace2/, 'a prefix that nobody declared is given a meaning'],
    [/rss91u_entity/, 'a named character of HTML is understood without a document type'],
    [/unknown_root_element/, 'a channel without the rss element round it can be read'],
  ]);

  it('every date that it finds valid is read', async (t) => {
    const valid = dates.filter(([, event]) => /^(?:Valid|Problematical)/.test(event));
    for (const [written] of valid) {
      const { moment } = await momentOf(written);
      assert.ok(moment, written);
      // JavaScript reads these, too, where they have a zone.
      const time = Date.parse(written);
      if (/(?:[A-Z]|[+-]\d\d:?\d\d)$/.test(written) && !Number.isNaN(time))
        assert.equal(moment, new Date(time).toISOString());
    }
    t.diagnostic(`${valid.length} valid dates`);
  });

  it('every date that it finds invalid is left out and reported, or is clear all the same', async (t) => {
    const invalid = dates.filter(([, event]) => event.startsWith('Invalid'));
    let read = 0;
    for (const [written] of invalid) {
      const { moment, told } = await momentOf(written);
      if (moment) {
        assert.ok(
          LENIENT.some(([pattern]) => pattern.test(written)),
          `${written} is read as ${moment}`,
        );
        read++;
      } else assert.deepEqual(told, ['The date published cannot be read.'], written);
    }
    t.diagnostic(`${invalid.length} invalid dates, ${read} of them read all the same`);
  });
});
