import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { read, rss } from './reading-xml.ts';

const LATER = new Date('9999-12-31');

/** What comes of a date in an RSS item, as ISO 8601, and what is told about it. */
async function readDate(written: string): Promise<{ moment: string | undefined; told: string[] }> {
  const item = `<item><guid>1</guid><title>x</title><pubDate>${written.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pubDate></item>`;
  const { items, problems } = await read(rss(item), { now: LATER });
  return { moment: items[0]?.published?.toISOString(), told: problems.map(({ message }) => message) };
}

/** 3 March 2026, five past nine, in winter: an hour ahead of UTC. */
const NINE = '2026-03-03T09:05:00.000Z';
const EIGHT = '2026-03-03T08:05:00.000Z';
const MIDNIGHT = '2026-03-02T23:00:00.000Z';

describe('a date in a feed is read', () => {
  const table: [written: string, moment: string, why: string][] = [
    ['Tue, 03 Mar 2026 09:05:00 GMT', NINE, 'RFC 822'],
    ['Tue, 03 Mar 2026 09:05:00 +0000', NINE, 'with an offset'],
    ['Tue, 03 Mar 2026 09:05:00 -0000', NINE, 'with an offset that says nothing'],
    ['Tue, 03 Mar 2026 10:05:00 +0100', NINE, 'with an offset'],
    ['Tue, 03 Mar 2026 10:05:00 +01:00', NINE, 'with a colon in the offset'],
    ['Tue, 03 Mar 2026 04:05:00 EST', NINE, 'with a zone of America'],
    ['Tue, 03 Mar 2026 05:05:00 EDT', NINE, 'with another'],
    ['Tue, 03 Mar 2026 01:05:00 PST', NINE, 'with another'],
    ['Tue, 03 Mar 2026 10:05:00 CET', NINE, 'with our zone'],
    ['Tue, 03 Mar 2026 11:05:00 CEST', NINE, 'with our zone in summer'],
    ['Tue, 03 Mar 2026 10:05:00 MET', NINE, 'with its older name'],
    ['Tue, 03 Mar 2026 09:05:00 UT', NINE, 'with UT'],
    ['Tue, 03 Mar 2026 09:05:00 Z', NINE, 'with Z'],
    ['Tue, 03 Mar 2026 09:05:00Z', NINE, 'with Z and no space'],
    ['Tue, 03 Mar 2026 10:05:00 GMT+0100', NINE, 'with an offset to GMT'],
    ['Tue, 03 Mar 2026 10:05:00 +0100 (CET)', NINE, 'with a remark'],
    ['Tue, 3 Mar 2026 9:05:00 GMT', NINE, 'without zeros'],
    ['Tue, 03 Mar 2026 09:05 GMT', NINE, 'without seconds'],
    ['03 Mar 2026 09:05:00 GMT', NINE, 'without a weekday'],
    ['03 Mar 2026 09:05 GMT', NINE, 'without both'],
    ['Tue,03 Mar 2026 09:05:00 GMT', NINE, 'without a space'],
    ['Tue 03 Mar 2026 09:05:00 GMT', NINE, 'without a comma'],
    ['Wed, 03 Mar 2026 09:05:00 GMT', NINE, 'on a wrong weekday'],
    ['tue, 03 mar 2026 09:05:00 gmt', NINE, 'in small letters'],
    ['TUE, 03 MAR 2026 09:05:00 GMT', NINE, 'in capitals'],
    ['Tue, 03 March 2026 09:05:00 GMT', NINE, 'with the whole name of the month'],
    ['Tue, 03 Mar 26 09:05:00 GMT', NINE, 'with two digits of the year'],
    ['Tue, 03 Mar 99 09:05:00 GMT', '1999-03-03T09:05:00.000Z', 'of the century before'],
    ['Tue, 03 Mar 126 09:05:00 GMT', NINE, 'with three digits, counted from 1900'],
    ['  Tue,  03  Mar  2026  09:05:00  GMT ', NINE, 'with spaces'],
    ['Tue, 03\n Mar 2026\n 09:05:00 GMT', NINE, 'on several lines'],
    ['Tuesday, 03-Mar-26 09:05:00 GMT', NINE, 'RFC 850'],
    ['Tuesday, 03-Mar-2026 09:05:00 GMT', NINE, 'RFC 850 with a whole year'],
    ['Tue Mar 03 2026 10:05:00 GMT+0100 (Midden-Europese standaardtijd)', NINE, 'as JavaScript writes it'],
    ['Tue Mar  3 10:05:00 2026', NINE, 'as C writes it, without a zone'],
    ['Thu (hoera), 16(e) Feb(ruari) 2006 01:39 +0000', '2006-02-16T01:39:00.000Z', 'with remarks anywhere'],
    ['Tue, 03 Mar 2026 10:05:00', NINE, 'without a zone: Dutch'],
    ['Fri, 03 Jul 2026 11:05:00', '2026-07-03T09:05:00.000Z', 'without a zone, in summer'],
    ['Tue, 03 Mar 2026', MIDNIGHT, 'without a time'],
    ['3 maart 2026', MIDNIGHT, 'in Dutch'],
    ['dinsdag 3 maart 2026', MIDNIGHT, 'with a weekday'],
    ['di 3 mrt. 2026', MIDNIGHT, 'shortened'],
    ['di, 03 mrt 2026 10:05:00 +0100', NINE, 'RFC 822 in Dutch'],
    ['dinsdag 3 maart 2026 om 10.05 uur', NINE, 'as it is spoken'],
    ['3 maart 2026, 10:05', NINE, 'with a comma'],
    ['3 mei 2026', '2026-05-02T22:00:00.000Z', 'in May'],
    ['3 okt 2026', '2026-10-02T22:00:00.000Z', 'in October'],
    ['3 augustus 2026', '2026-08-02T22:00:00.000Z', 'in August'],
    ['3-3-2026', MIDNIGHT, 'in Dutch numbers'],
    ['03-03-2026 10:05', NINE, 'in Dutch numbers with a time'],
    ['March 3, 2026', MIDNIGHT, 'with the month first'],
    ['Mar 3rd, 2026 10:05', NINE, 'with the month first and a time'],
    ['2026-03-03T09:05:00Z', NINE, 'RFC 3339'],
    ['2026-03-03T10:05:00+01:00', NINE, 'RFC 3339 with an offset'],
    ['2026-03-03T10:05:00.123+01:00', '2026-03-03T09:05:00.123Z', 'RFC 3339 with a fraction'],
    ['2026-03-03 10:05:00', NINE, 'as databases write it'],
    ['2026-03-03', MIDNIGHT, 'a day'],
    ['2026-03', '2026-02-28T23:00:00.000Z', 'a month'],
    ['2026', '2025-12-31T23:00:00.000Z', 'a year'],
    ['20260303T090500Z', NINE, 'the basic form of ISO 8601'],
    ['20260303T100500+0100', NINE, 'the basic form with an offset'],
    ['20260303', MIDNIGHT, 'a day in the basic form'],
    ['Tue, 03 Mar 2026 08:05:60 GMT', '2026-03-03T08:05:59.000Z', 'with a leap second'],
    ['Sun, 29 Feb 2024 09:05:00 GMT', '2024-02-29T09:05:00.000Z', 'in a leap year'],
    ['Tue, 03 Mar 2026 09:05:00 CET', EIGHT, 'an hour earlier in UTC'],
  ];
  for (const [written, moment, why] of table) {
    it(`${JSON.stringify(written)} (${why})`, async () =>
      assert.equal((await readDate(written)).moment, moment));
  }

  it('in every form that RFC 822 allows', async () => {
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const zones: [string, number][] = [
      ['GMT', 0],
      ['UT', 0],
      ['EST', -5],
      ['EDT', -4],
      ['PDT', -7],
      ['+0100', 1],
      ['-0930', -9.5],
    ];
    const two = (number: number): string => String(number).padStart(2, '0');
    const date = fc.date({ min: new Date('1950-01-02'), max: new Date('2049-12-30'), noInvalidDate: true });
    const form = fc.record({
      weekday: fc.boolean(),
      zeros: fc.boolean(),
      seconds: fc.boolean(),
      short: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        date,
        form,
        fc.constantFrom(...zones),
        async (moment, { weekday, zeros, seconds, short }, [zone, hours]) => {
          moment.setMilliseconds(0);
          if (!seconds) moment.setUTCSeconds(0);
          const local = new Date(moment.getTime() + hours * 3_600_000);
          const day = zeros ? two(local.getUTCDate()) : local.getUTCDate();
          const year = short ? two(local.getUTCFullYear() % 100) : local.getUTCFullYear();
          const time = [
            local.getUTCHours(),
            local.getUTCMinutes(),
            ...(seconds ? [local.getUTCSeconds()] : []),
          ].map(two);
          const written = `${weekday ? `${days[local.getUTCDay()]}, ` : ''}${day} ${months[local.getUTCMonth()]} ${year} ${time.join(':')} ${zone}`;
          assert.equal((await readDate(written)).moment, moment.toISOString(), written);
        },
      ),
    );
  });
});

describe('a date that cannot be read is left out and reported', () => {
  const table = [
    'gisteren',
    'Tue, 32 Mar 2026 09:05:00 GMT',
    'Tue, 31 Jun 2026 09:05:00 GMT',
    'Tue, 29 Feb 2026 09:05:00 GMT',
    'Tue, 03 Foo 2026 09:05:00 GMT',
    'Tue, 03 Mar 2026 25:05:00 GMT',
    'Tue, 03 Mar 2026 09:61:00 GMT',
    'Tue, 03 Mar 2026 09:05:00 XYZ',
    'March 3, 2026 9:05 pm',
    'Tue, Mar 2026',
    '3/4/2026',
    '03-13-2026',
    '2026-13-03',
    '20261303',
    '0000-00-00 00:00:00',
    '1772528700',
    '<b>3 maart 2026</b>',
    '3 maart',
    '-',
    'Tue, 03 Mar 2026 09:05:00 GMT'.padEnd(200, 'x'),
  ];
  for (const written of table) {
    it(JSON.stringify(written.slice(0, 40)), async () => {
      assert.deepEqual(await readDate(written), {
        moment: undefined,
        told: ['The date published cannot be read.'],
      });
    });
  }

  it('and none is no problem', async () => assert.deepEqual((await readDate(' ')).told, []));

  it('whatever is written', async () => {
    const word = fc.constantFrom(
      'Tue,',
      '03',
      '3',
      'Mar',
      'maart',
      '2026',
      '26',
      '09:05',
      ':',
      '-',
      '+0100',
      'GMT',
      'T',
      'om',
      '(x)',
      '(',
      '.',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(word, fc.string({ maxLength: 3 }))).map((words) => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const { moment, told } = await readDate(written);
        if (moment === undefined) assert.ok(!written.trim() || told.length <= 1);
        else assert.deepEqual(told, []);
      }),
      { numRuns: 500 },
    );
  });
});
