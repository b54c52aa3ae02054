import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { document } from './reading.ts';

/** Reads a feed where nothing was read before: names of characters are loaded once, when they are first met. */
async function readFresh(body: object): Promise<unknown> {
  const run = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { parseFeed } from ${JSON.stringify(new URL('../../src/data/index.ts', import.meta.url).href)};
    parentPort.postMessage(JSON.parse(JSON.stringify(await parseFeed(workerData))));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(run)}`), { workerData: body });
  const [feed] = (await once(worker, 'message')) as unknown[];
  return feed;
}

describe('characters by name are decoded, wherever they are the first to come', () => {
  const name = 'Caf&eacute; &euro;';
  const text = 'Café €';
  const plain = { id: '1', title: 'x', url: 'https://voorbeeldstad.example/a' };
  const table: [where: string, item: object, top: object, expected: object][] = [
    ['in a title', { title: name }, {}, { items: [{ title: text }] }],
    ['in a summary', { summary: name }, {}, { items: [{ summary: text }] }],
    ['in a text', { content_html: name }, {}, { items: [{ text }] }],
    [
      'in a tag',
      { tags: [name, text, 'x'] },
      {},
      {
        items: [
          {
            tags: [
              { label: text, key: 'café €' },
              { label: 'x', key: 'x' },
            ],
          },
        ],
      },
    ],
    ['in an author', { authors: [{ name }] }, {}, { items: [{ authors: [text] }] }],
    [
      'in an alternative text',
      { image: 'https://voorbeeldstad.example/a.jpg', _raakvlak: { image_alt: name } },
      {},
      { items: [{ image: { alt: text } }] },
    ],
    ["in the feed's title", {}, { title: name }, { title: text, items: [{ source: { title: text } }] }],
    ["in the feed's author", {}, { authors: [{ name }] }, { items: [{ authors: [text] }] }],
  ];
  for (const [where, item, top, expected] of table) {
    it(where, async () =>
      assert.partialDeepStrictEqual(await readFresh(document([{ ...plain, ...item }], top)), expected),
    );
  }

  it('and a tag in any spelling is the tag of the items before and after', async () => {
    const items = [['Café'], ['Caf&eacute;'], ['CAFÉ'], ['caf&#233;']].map((tags, id) => ({
      id,
      title: 'x',
      tags,
    }));
    const { items: read } = (await readFresh(document(items))) as { items: { tags: object[] }[] };
    for (const { tags } of read) assert.deepEqual(tags, [{ key: 'café', label: 'Café' }]);
  });
});
