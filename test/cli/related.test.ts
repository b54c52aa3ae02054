import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkJsonFeed } from '../../src/cli/json-feed-check.ts';
import { parseFeed, relatedNews } from '../../src/data/index.ts';
import { document } from '../data/reading.ts';
import { RSS } from './documents.ts';
import { files, raakvlak } from './program.ts';

const ITEMS = [
  {
    id: 'a',
    title: 'Subsidie voor isolatie van woningen',
    tags: ['Wonen'],
    content_html: '<p>Uw <b>woning</b></p>',
  },
  { id: 'b', title: 'Uw woning isoleren met subsidie', tags: ['Wonen'], _other: { kept: true } },
  {
    id: 'c',
    title: 'Isolatie van een oude woning',
    tags: ['Wonen'],
    _raakvlak: { related: ['d'], highlighted: true },
  },
  { id: 'd', title: 'Zwembad open' },
];
const FEED = document(ITEMS, { language: 'nl', _extra: 1 });

interface Written {
  items: (Record<string, unknown> & { _raakvlak?: { related?: string[] } })[];
  _extra?: number;
}
const written = (text: string): Written => JSON.parse(text) as Written;

describe('raakvlak related', () => {
  it('writes with each item what goes with it, as the function says', async () => {
    const { code, stdout, stderr } = await raakvlak(['related', '-'], JSON.stringify(FEED));
    assert.equal(code, 0);
    const { items } = written(stdout);
    const feed = await parseFeed(FEED);
    for (const { id, _raakvlak } of items) {
      const related = await relatedNews(feed, { id: id as string });
      assert.deepEqual(
        _raakvlak?.related ?? [],
        related.map(({ item }) => item.id),
      );
    }
    assert.match(stderr, /^Klaar: 4 berichten/);
  });

  it('keeps all else of a JSON Feed, and what an item names already in front', async () => {
    const { stdout } = await raakvlak(['related', '-'], JSON.stringify(FEED));
    const { items, _extra } = written(stdout);
    assert.equal(_extra, 1);
    const plain = items.map(({ _raakvlak, ...item }) => item);
    assert.deepEqual(
      plain,
      ITEMS.map(({ _raakvlak, ...item }: Record<string, unknown>) => item),
    );
    const [a, , c, d] = items;
    assert.ok(a?._raakvlak?.related?.includes('b'));
    assert.deepEqual(c?._raakvlak, {
      related: ['d', ...(c?._raakvlak?.related ?? []).slice(1)],
      highlighted: true,
    });
    assert.equal(d?._raakvlak, undefined);
  });

  it('writes no more than it is asked to', async () => {
    const { stdout } = await raakvlak(['related', '-', '--limit', '1'], JSON.stringify(FEED));
    for (const { _raakvlak } of written(stdout).items) assert.ok((_raakvlak?.related?.length ?? 0) <= 1);
  });

  it('makes JSON Feed of any other format', async (t) => {
    const { saved } = files(t, { saved: RSS });
    const { code, stdout } = await raakvlak(['related', saved]);
    assert.equal(code, 0);
    assert.deepEqual(checkJsonFeed(JSON.parse(stdout) as object), []);
  });

  it('writes a feed without items, and says what is wrong with one that is none', async () => {
    const none = await raakvlak(['related', '-'], JSON.stringify(document([])));
    assert.deepEqual([none.code, written(none.stdout).items], [0, []]);
    const bad = await raakvlak(['related', '-'], '<p>Geen feed');
    assert.deepEqual([bad.code, bad.stdout], [1, '']);
    assert.notEqual(bad.stderr, '');
  });

  it('refuses a limit that is no number, and a second feed', async () => {
    const odd = await raakvlak(['related', '-', '--limit', 'veel']);
    assert.equal(odd.code, 2);
    assert.match(odd.stderr, /--limit veel is geen aantal/);
    assert.equal((await raakvlak(['related', 'a', 'b'])).code, 2);
  });
});
