import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/data/index.ts';
import { document, HERE, whole } from './reading.ts';

const SIZE = 4_000;
/** How many times as much it is compared with: doubled three times. At that size work that is not linear takes a second. */
const MORE = 8;
/** What that may cost at most. Linear is 8 and quadratic is 64; machines are noisy. */
const RATIO = 24;
/** Milliseconds below which a measurement is noise, and fast enough whatever the ratio. */
const NOISE = 150;

/** Milliseconds of work to read something and to work all of it out, whoever else is at work: the best of three. */
async function time(body: object | string): Promise<number> {
  let best = Infinity;
  for (let tries = 0; tries < 3; tries++) {
    const start = process.threadCpuUsage();
    const feed = await parseFeed(body, { url: HERE }).catch(() => undefined);
    feed?.items.forEach(whole);
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

async function isLinear(make: (size: number) => object | string): Promise<void> {
  const little = await time(make(SIZE));
  const much = await time(make(SIZE * MORE));
  assert.ok(
    much < NOISE || much / little < RATIO,
    `${SIZE} took ${little.toFixed(0)} ms, ${MORE} times as many ${much.toFixed(0)} ms`,
  );
}

describe('reading takes time in proportion to the length', () => {
  const texts: [name: string, make: (size: number) => string][] = [
    ['plain words', (size) => 'woord '.repeat(size)],
    ['a word without end', (size) => 'x'.repeat(size)],
    ['tags', (size) => '<b>x</b>'.repeat(size)],
    ['tags that do not close', (size) => '<b'.repeat(size)],
    ['tags in tags', (size) => '<b '.repeat(size)],
    ['brackets', (size) => '<'.repeat(size)],
    ['closing brackets', (size) => '>'.repeat(size)],
    ['quotes that do not close', (size) => '<a b="'.repeat(size)],
    ['quotes in turn', (size) => `<a b=${'"\''.repeat(size)}`],
    ['equals signs and spaces', (size) => `<a ${'= '.repeat(size)}`],
    ['a value after many spaces', (size) => `<a b=${' '.repeat(size)}`],
    ['comments', (size) => '<!-- x -->'.repeat(size)],
    ['comments that do not close', (size) => '<!-- '.repeat(size)],
    ['dashes', (size) => `<!--${'-'.repeat(size)}`],
    ['scripts', (size) => '<script>x</script>'.repeat(size)],
    ['scripts that do not close', (size) => '<script>'.repeat(size)],
    ['ends of scripts that are none', (size) => `<script>${'</scrip'.repeat(size)}`],
    ['pictures that close themselves', (size) => '<svg/>'.repeat(size)],
    ['references', (size) => '&amp;'.repeat(size)],
    ['references that do not end', (size) => '&'.repeat(size)],
    ['one long number', (size) => `&#${'0'.repeat(size)};`],
    ['one long name', (size) => `&${'a'.repeat(size)};`],
    ['spaces', (size) => ' '.repeat(size) + 'x' + ' '.repeat(size)],
    ['spaces and lines', (size) => ' \n'.repeat(size) + 'x'],
    ['lines', (size) => `x${'\n'.repeat(size)}x`],
    ['spaces before a line that does not come', (size) => `x${' '.repeat(size)}x`],
    ['paragraphs', (size) => '<p>x</p>'.repeat(size)],
    ['commas', (size) => ','.repeat(size)],
    ['dots', (size) => '. '.repeat(size)],
    ['zero-width spaces', (size) => '\u200b'.repeat(size)],
  ];
  for (const [name, make] of texts) {
    it(`of a text of ${name}`, async () => {
      await isLinear((size) => {
        const text = make(size);
        return document([
          { id: '1', content_html: text, summary: text, tags: [text], authors: [{ name: text }] },
        ]);
      });
    });
  }

  const dates: [name: string, make: (size: number) => string][] = [
    ['spaces before it', (size) => `${' '.repeat(size)}2026-11-24x`],
    ['spaces after it', (size) => `2026-11-24${' '.repeat(size)}x`],
    ['spaces after its time', (size) => `2026-11-24T12:00:00${' '.repeat(size)}x`],
    ['spaces after its fraction', (size) => `2026-11-24T12:00:00.0${' '.repeat(size)}x`],
    ['a long fraction', (size) => `2026-11-24T12:00:00.${'0'.repeat(size)}x`],
    ['spaces before its time', (size) => `2026-11-24T${' '.repeat(size)}x`],
  ];
  for (const [name, make] of dates) {
    it(`of a date with ${name}`, async () => {
      await isLinear((size) =>
        document([{ id: '1', title: 'x', date_published: make(size), url: make(size) }]),
      );
    });
  }

  const addresses: [name: string, make: (size: number) => string][] = [
    ['letters', (size) => 'a'.repeat(size)],
    ['spaces', (size) => `${' '.repeat(size)}x`],
    ['line breaks', (size) => 'a\n'.repeat(size)],
    ['dots', (size) => '../'.repeat(size)],
  ];
  for (const [name, make] of addresses) {
    it(`of an address of ${name}`, async () => {
      await isLinear((size) => document([{ id: '1', title: 'x', url: make(size), image: make(size) }]));
    });
  }

  const documents: [name: string, make: (size: number) => object | string][] = [
    [
      'many items',
      (size) =>
        document(Array.from({ length: size / 4 }, (_, i) => ({ id: i, title: 'x', tags: [`t${i}`] }))),
    ],
    ['many equal items', (size) => document(Array(size).fill({ id: 1, title: 'x' }))],
    ['many items that are none', (size) => document(['x', ...Array<unknown>(size).fill(null)])],
    [
      'many tags in one item',
      (size) => document([{ id: 1, title: 'x', tags: Array.from({ length: size }, (_, i) => `t${i}`) }]),
    ],
    [
      'one tag in many spellings',
      (size) =>
        document([{ id: 1, title: 'x', tags: Array.from({ length: size }, (_, i) => 'a'.padEnd(i % 500)) }]),
    ],
    ['many authors', (size) => document([{ id: 1, title: 'x', authors: Array(size).fill({ name: 'x' }) }])],
    [
      'many related',
      (size) => document([{ id: 1, title: 'x', _raakvlak: { related: Array(size).fill('x') } }]),
    ],
    ['deep brackets', (size) => '['.repeat(size)],
    ['deep brackets in an item', (size) => `{"items":[{"x":${'['.repeat(size)}`],
    ['quotes', (size) => `{"items":[${'"'.repeat(size)}`],
    ['backslashes', (size) => `{"items":["${'\\'.repeat(size)}`],
    ['many keys', (size) => `{${'"a":[],'.repeat(size)}"items":[]}`],
    ['many lists of items', (size) => `{${'"items":[1],'.repeat(size / 2)}"items":[]}`],
    ['one text without end', (size) => `{"items":["${'x'.repeat(size * 10)}`],
  ];
  for (const [name, make] of documents) it(`of a document of ${name}`, () => isLinear(make));
});
