import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeed, readItem } from './reading.ts';

/** The moment that a written date means, as ISO 8601; undefined when it cannot be read. */
async function momentOf(written: unknown): Promise<string | undefined> {
  const item = { date_published: written, date_modified: written };
  const { published, modified } = await readItem(item, { now: new Date('9999-12-31') });
  assert.deepEqual(published, modified);
  return published?.toISOString();
}

describe('a date is read', () => {
  const table: [written: string, moment: string][] = [
    ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24T12:00:00+01:00', '2026-11-24T11:00:00.000Z'],
    ['2026-11-24T12:00:00-07:00', '2026-11-24T19:00:00.000Z'],
    ['2026-11-24T12:00:00+05:30', '2026-11-24T06:30:00.000Z'],
    ['2026-11-24T12:00:00+0100', '2026-11-24T11:00:00.000Z'],
    ['2026-11-24T12:00:00+01', '2026-11-24T11:00:00.000Z'],
    ['2026-11-24T12:00:00-00:00', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24t12:00:00z', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24 12:00:00Z', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24 12:00:00 +01:00', '2026-11-24T11:00:00.000Z'],
    ['2026-11-24T12:00Z', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24T12:00:00.5Z', '2026-11-24T12:00:00.500Z'],
    ['2026-11-24T12:00:00.123456789Z', '2026-11-24T12:00:00.123Z'],
    ['2026-11-24T12:00:00,25Z', '2026-11-24T12:00:00.250Z'],
    [' 2026-11-24T12:00:00Z\n', '2026-11-24T12:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
  ];
  for (const [written, moment] of table) {
    it(JSON.stringify(written), async () => assert.equal(await momentOf(written), moment));
  }

  it('in every form that RFC 3339 allows', async () => {
    const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    const two = (number: number): string => String(number).padStart(2, '0');
    await fc.assert(
      fc.asyncProperty(moment, offset, fc.constantFrom('T', ' ', 't'), async (date, minutes, between) => {
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        const size = Math.abs(minutes);
        const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        assert.equal(await momentOf(local.replace('T', between) + zone), date.toISOString());
      }),
    );
  });
});

describe('a date without a zone is of the Netherlands', () => {
  const table: [written: string, moment: string, why: string][] = [
    ['2026-01-15T12:00:00', '2026-01-15T11:00:00.000Z', 'in winter'],
    ['2026-07-15T12:00:00', '2026-07-15T10:00:00.000Z', 'in summer'],
    ['2026-07-15 12:00:00', '2026-07-15T10:00:00.000Z', 'with a space, as databases write it'],
    ['2026-07-15T12:00', '2026-07-15T10:00:00.000Z', 'without seconds'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', 'a day begins at midnight'],
    ['2026-01-15', '2026-01-14T23:00:00.000Z', 'a day begins at midnight, in winter'],
    ['2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z', 'just before the clock goes forward'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z', 'just after the clock went forward'],
    ['2026-03-29T12:00:00', '2026-03-29T10:00:00.000Z', 'on the day that the clock goes forward'],
    ['2026-10-25T01:59:59', '2026-10-24T23:59:59.000Z', 'an hour before the clock goes back'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z', 'just after the clock went back'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 'on the day that the clock goes back'],
    ['2026-01-01T00:00:00', '2025-12-31T23:00:00.000Z', 'at new year'],
    ['2026-07-15T12:00:00.250', '2026-07-15T10:00:00.250Z', 'with a fraction'],
  ];
  for (const [written, moment, why] of table) {
    it(`${written}, ${why}`, async () => assert.equal(await momentOf(written), moment));
  }

  it('also where the clock shows an hour twice or skips one: no more than an hour off', async () => {
    const twice = Date.parse((await momentOf('2026-10-25T02:30:00')) ?? '');
    assert.ok([Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)].includes(twice));
    const never = Date.parse((await momentOf('2026-03-29T02:30:00')) ?? '');
    assert.ok([Date.UTC(2026, 2, 29, 0, 30), Date.UTC(2026, 2, 29, 1, 30)].includes(never));
  });

  it('and is shown there as it was written, whatever the moment', async () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2037-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(moment, async (date) => {
        const written = clock.format(date);
        assert.equal(clock.format(new Date((await momentOf(written)) ?? '')), written);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a date is left out and reported', () => {
  const table = [
    '',
    ' ',
    'gisteren',
    '2026',
    '2026-11',
    '2026-13-01',
    '2026-00-10',
    '2026-02-30',
    '2025-02-29',
    '2026-11-24T24:00:00Z',
    '2026-11-24T12:60:00Z',
    '2026-11-24T12:00:61Z',
    '2026-11-24T12:00:00Q',
    '2026-11-24T12:00:00+1',
    '2026-11-24T12:00:00+24:00',
    '2026-11-24T12:00:00+01:60',
    '24-11-2026',
    '20261124',
    '0000-00-00 00:00:00',
    // What a database or a program writes for "no date".
    '0001-01-01T00:00:00',
    '0001-01-01T00:00:00Z',
    '-2026-11-24',
    '+002026-11-24T12:00:00Z',
    'Infinity',
    '<b>2026-11-24</b>',
  ];
  for (const written of table) {
    it(JSON.stringify(written), async () => {
      const { items, problems } = await readFeed([{ id: '1', title: 'x', date_published: written }]);
      assert.equal(items[0]?.published, undefined);
      const said = problems.map(({ item, message }) => [item, message]);
      assert.deepEqual(said, [['1', 'The date published cannot be read.']]);
    });
  }

  it('without spoiling the other one', async () => {
    const item = { id: '1', title: 'x', date_published: '2026-11-24', date_modified: 'morgen' };
    const { items, problems } = await readFeed([item]);
    assert.equal(items[0]?.published?.toISOString(), '2026-11-23T23:00:00.000Z');
    assert.equal(items[0].modified, undefined);
    assert.match(problems[0]?.message ?? '', /modified/);
  });

  it('and is no date at all when it is no text', async () => {
    for (const value of [null, 0, 1_764_000_000, true, {}, ['2026-11-24']]) {
      assert.equal(await momentOf(value), undefined);
    }
  });

  it('but never becomes an invalid date, whatever was written', async () => {
    const written = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)?$/),
    );
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const moment = await momentOf(text);
        if (moment) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
      { numRuns: 500 },
    );
  });
});
