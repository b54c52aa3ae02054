import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError, type Feed, type NewsItem } from '../../../src/data/index.ts';
import { jsonOf } from '../reading.ts';
import { packOf } from './packs.ts';
import { labels, read } from './reading-xml.ts';

/** What a node says of itself that we can compare with; not all of it was asked for in each recording. */
interface Attributes {
  title?: string;
  created?: string;
  path?: { alias?: string | null };
}

describe('documents of Drupal', () => {
  it('articles with their tags are read whole', async () => {
    const { items, problems, next } = await read(
      jsonOf('drupal/articles-with-included-tags.json') as object,
      {
        url: 'https://demo-api.druxtjs.org/jsonapi/views/featured_articles/default',
      },
    );
    const articles = 'https://demo-api.druxtjs.org/en/articles';
    assert.deepEqual(problems, []);
    assert.equal(next, undefined);
    assert.deepEqual(
      items.map((item) => [
        item.title,
        item.url,
        item.published?.toISOString(),
        item.language,
        labels(item).length,
      ]),
      [
        [
          'Give it a go and grow your own herbs',
          `${articles}/give-it-a-go-and-grow-your-own-herbs`,
          '2021-10-25T00:48:44.000Z',
          'en',
          3,
        ],
        [
          'Dairy-free and delicious milk chocolate',
          `${articles}/dairy-free-and-delicious-milk-chocolate`,
          '2021-10-25T00:48:44.000Z',
          'en',
          2,
        ],
        [
          'The real deal for supermarket savvy shopping',
          `${articles}/the-real-deal-for-supermarket-savvy-shopping`,
          '2021-10-25T00:48:44.000Z',
          'en',
          2,
        ],
        [
          'The Umami guide to our favorite mushrooms',
          `${articles}/the-umami-guide-to-our-favourite-mushrooms`,
          '2021-10-25T00:48:44.000Z',
          'en',
          2,
        ],
      ],
    );
    assert.deepEqual(labels(items[0] as NewsItem), ['Alcohol free', 'Baked', 'Baking']);
    assert.match(items[0]?.text ?? '', /^There's nothing like having your own supply of fresh herbs/);
  });

  it('all others are read, or refused', async (t) => {
    const counts = { read: 0, refused: 0 };
    for (const [name, bytes] of packOf('drupal/others')) {
      const { feed, error } = await attempt(name, bytes);
      if (error) {
        // Pages, what a library made of an answer, the index, and nodes whose title and address were not asked for.
        assert.match(name, /html|next-drupal|0f5ca428|5df6b4dc|31abde07|4469881d/);
        assert.equal(error.kind, 'format', name);
        counts.refused++;
        continue;
      }
      const { data } = unwrapped(name, bytes).body as {
        data: { id: string; attributes: Attributes }[];
      };
      const nodes = [data].flat();
      assert.deepEqual(
        feed?.items.map(({ id }) => id),
        nodes.map(({ id }) => id),
        name,
      );
      for (const [i, { attributes }] of nodes.entries()) {
        const { title, created, path } = attributes;
        const item: NewsItem | undefined = feed?.items[i];
        if (title) assert.equal(item?.title, title, name);
        if (created) assert.equal(item?.published?.getTime(), Date.parse(created), name);
        if (path?.alias) assert.ok(item?.url?.endsWith(path.alias), name);
      }
      counts.read++;
    }
    t.diagnostic(`Drupal: ${counts.read + 1} documents read, ${counts.refused} refused`);
  });
});

/** A recording has the address that was asked for beside the answer. */
function unwrapped(name: string, bytes: Uint8Array): { body: object | string; url: string } {
  const text = new TextDecoder().decode(bytes);
  if (!name.endsWith('.json')) return { body: text, url: 'https://www.voorbeeldstad.example/jsonapi' };
  const body = JSON.parse(text) as { _recorded_request?: string; response?: object };
  const url = new URL(body._recorded_request ?? '/jsonapi', 'https://demo-api.druxtjs.org').href;
  return { body: body.response ?? body, url };
}

async function attempt(name: string, bytes: Uint8Array): Promise<{ feed?: Feed; error?: FeedError }> {
  const { body, url } = unwrapped(name, bytes);
  try {
    return { feed: await read(body, { url }) };
  } catch (error) {
    assert.ok(error instanceof FeedError, name);
    return { error };
  }
}
