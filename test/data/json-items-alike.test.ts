import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../../src/data/index.ts';
import { JsonItems } from '../../src/data/formats/json-items.ts';

interface Outcome {
  items: unknown[];
  /** The document without its items, or why it was refused. */
  rest: unknown;
}

/** Reads a document in pieces that end at these places. */
function read(text: string, cuts: readonly number[]): Outcome {
  let items: unknown[] = [];
  const reader = new JsonItems('items', {
    start: () => undefined,
    item: (value) => items.push(value),
    restart: () => (items = []),
  });
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  try {
    let from = 0;
    for (const place of [...places, text.length]) {
      reader.push(text.slice(from, place));
      from = place;
    }
    return { items, rest: reader.end() };
  } catch (error) {
    assert.ok(error instanceof SyntaxError, String(error));
    return { items, rest: 'refused' };
  }
}

/** Reads it by `JSON.parse`. */
function whole(text: string): Outcome {
  try {
    const rest = JSON.parse(text) as { items?: unknown[] };
    const { items } = rest;
    return items ? { items, rest: { ...rest, items: [] } } : { items: [], rest };
  } catch {
    return { items: [], rest: 'refused' };
  }
}

const cuts = fc.array(fc.nat(), { maxLength: 6 });
/** Texts that look like the place between two items, as they stand in a document and as they are. */
const words = fc.constantFrom('a', '},{"id"', '"},{"id":"', '\\', '\\"', ']', '}]}', ' },\n  { "id"', '€');
/** Items that hold lists of what looks like items. */
const item = fc.letrec<{ item: object }>((tie) => ({
  item: fc.record(
    {
      id: fc.oneof(words, fc.nat(9)),
      title: words,
      tags: fc.array(words, { maxLength: 2 }),
      attachments: fc.array(tie('item'), { maxLength: 2, depthIdentifier: 'items' }),
    },
    { requiredKeys: ['id'] },
  ),
})).item;
const items = fc.array(fc.oneof({ weight: 9, arbitrary: item }, words, fc.constant(null)), { maxLength: 12 });
const documents = fc
  .record({ title: words, items, hubs: fc.array(item, { maxLength: 3 }), indent: fc.constantFrom(0, 1, 2) })
  .map(({ indent, ...document }) => JSON.stringify(document, undefined, indent));

describe('JsonItems reads items that hold what looks like items, cut anywhere', () => {
  it('as JSON.parse reads it', () => {
    fc.assert(fc.property(documents, cuts, (text, at) => assert.deepEqual(read(text, at), whole(text))));
  });

  it('and refuses what JSON.parse refuses, after the whole items before the mistake', () => {
    const mistake = fc.constantFrom(']', '}', '{', '[', '"', ',', '},{', '},{"id"', 'x');
    fc.assert(
      fc.property(documents, cuts, fc.nat(), mistake, (text, at, place, wrong) => {
        const where = place % text.length;
        const broken = text.slice(0, where) + wrong + text.slice(where);
        const expected = whole(broken);
        const found = read(broken, at);
        assert.deepEqual(found.rest, expected.rest);
        if (expected.rest !== 'refused') assert.deepEqual(found.items, expected.items);
        // One item at a time is the careful way; in larger pieces no item may come or go.
        else
          assert.deepEqual(
            found.items,
            read(
              broken,
              Array.from(broken, (_, i) => i),
            ).items,
          );
      }),
    );
  });
});

describe('parseFeed reads a text that is too long for one task', () => {
  it('as one that is not', async () => {
    const title = 'Een lange titel '.repeat(1000).trim();
    const items = Array.from({ length: 600 }, (_, i) => ({ id: `${i}`, title: `${i} ${title}` }));
    const text = JSON.stringify({ title: 'Nieuws', items });
    assert.ok(text.length > 8 * 1024 * 1024);
    const feed = await parseFeed(text);
    assert.deepEqual([feed.title, feed.items.length], ['Nieuws', 600]);
    assert.deepEqual(
      feed.items.map(({ id, title }) => ({ id, title })),
      items,
    );
    await assert.rejects(parseFeed(text.slice(0, -1)), { kind: 'parse' });
  });
});
