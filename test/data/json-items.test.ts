import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JsonItems } from '../../src/data/formats/json-items.ts';

const documents = JSON.parse(
  readFileSync(new URL('../documents/json-test-suite/documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** What reading a document in these pieces gives: as JSON, or that it is refused. */
function inPieces(pieces: readonly string[]): string {
  let items: unknown[] = [];
  let hasItems = false;
  const reader = new JsonItems('items', {
    start: () => (hasItems = true),
    item: (value) => items.push(value),
    restart: () => (items = []),
  });
  try {
    for (const piece of pieces) reader.push(piece);
    const rest = reader.end() as { items?: unknown };
    if (hasItems && Array.isArray(rest.items)) rest.items.push(...items);
    return JSON.stringify(rest);
  } catch (error) {
    assert.ok(error instanceof SyntaxError, String(error));
    return 'refused';
  }
}

function whole(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return 'refused';
  }
}

describe('JsonItems reads what JSON.parse reads, however the document is cut', () => {
  for (const [name, base64] of Object.entries(documents)) {
    const document = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(base64, 'base64'));
    // As it is, and as an entry of a feed with something before and after it.
    const texts = [document, `{"version":"1","items":[{"a":[1]},${document},"]"],"title":"\\"items\\":["}`];
    it(name, () => {
      for (const text of texts) {
        const expected = whole(text);
        for (let cut = 0; cut <= text.length; cut++) {
          assert.equal(inPieces([text.slice(0, cut), text.slice(cut)]), expected, `cut at ${cut} of ${text}`);
        }
        assert.equal(inPieces([...text]), expected, 'in single characters');
      }
    });
  }
});
