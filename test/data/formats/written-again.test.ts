import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed, toJsonFeed } from '../../../src/data/index.ts';
import { whole } from '../reading.ts';
import { THERE } from './agreement.ts';
import { answers, attempt, documents, LATER } from './all-documents.ts';

describe('every document', () => {
  const all: { name: string; body: Uint8Array | object }[] = [
    ...documents.map(({ name, bytes }) => ({ name, body: bytes })),
    ...answers.map(({ name, json }) => ({ name, body: json as object })),
  ];

  it('reads back as itself when it is written as JSON Feed', async (t) => {
    let count = 0;
    for (const { name, body } of all) {
      const feed = await attempt(body);
      if (!feed?.items.length) continue;
      const again = await parseFeed(JSON.stringify(toJsonFeed(feed)), { url: THERE, now: LATER });
      assert.deepEqual(again.items.map(whole), feed.items.map(whole), name);
      count++;
    }
    t.diagnostic(`${count} documents written and read again`);
  });
});
