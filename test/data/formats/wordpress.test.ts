import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewsItem, ParseOptions } from '../../../src/data/index.ts';
import { jsonOf, refusal } from '../reading.ts';
import { packOf } from './packs.ts';
import { labels, read } from './reading-xml.ts';

const URL_OF_POSTS = 'https://www.voorbeeldstad.example/wp-json/wp/v2/posts?per_page=10';

const POST = {
  id: 7,
  date: '2026-03-03T10:05:00',
  date_gmt: '2026-03-03T09:05:00',
  modified: '2026-03-04T10:05:00',
  modified_gmt: '2026-03-04T09:05:00',
  slug: 'zwembad',
  type: 'post',
  link: 'https://www.voorbeeldstad.example/zwembad/',
  title: { rendered: 'Zwembad open' },
  content: { rendered: '<p>Het zwembad is open.</p>', protected: false },
  excerpt: { rendered: '<p>Het zwembad is open.</p>\n', protected: false },
};

const readPosts = (posts: unknown, options?: ParseOptions) =>
  read(posts as object, { url: URL_OF_POSTS, ...options });

async function readPost(post: object): Promise<NewsItem> {
  const { items } = await readPosts([{ ...POST, ...post }]);
  assert.equal(items.length, 1);
  return items[0] as NewsItem;
}

/** A post with these terms, in groups as WordPress embeds them. */
const withTerms = (...groups: unknown[]): object => ({ _embedded: { 'wp:term': groups } });
const term = (name: string, taxonomy = 'category'): object => ({
  id: 1,
  name,
  slug: name.toLowerCase(),
  taxonomy,
});

describe('documents of WordPress', () => {
  it('recorded posts are read whole', async () => {
    const { items, problems } = await readPosts(jsonOf('wordpress/posts.json'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      items.map((item) => [item.id, item.title, item.url, item.published?.toISOString(), item.authors]),
      [
        ['1', 'Hello world!', 'http://frontity.test/hello-world/', '2019-03-11T11:46:53.000Z', ['admin']],
        [
          '83',
          'Veniam reiciendis esse aliquid',
          'http://frontity.test/veniam-reiciendis-esse-aliquid/',
          '2019-02-13T15:37:00.000Z',
          ['admin'],
        ],
        [
          '112',
          'Eum ipsum eos sit sed sint',
          'http://frontity.test/eum-ipsum-eos-sit-sed-sint/',
          '2019-01-09T13:14:41.000Z',
          ['admin'],
        ],
      ],
    );
    const [hello, second] = items as [NewsItem, NewsItem];
    assert.deepEqual(labels(hello), [], 'Uncategorized is no tag');
    assert.equal(labels(second).length, 5);
    assert.match(
      second.image?.src ?? '',
      /^http:\/\/frontity\.test\/wp-content\/uploads\/2019\/04\/.*\.jpg$/,
    );
  });

  /** What is no list of posts is refused; all others hold this many. */
  const COUNTS: Record<string, number | 'refused'> = {
    'frontity/handlers/author/author-1.json': 'refused',
    'frontity/schemas/author-list.json': 'refused',
    'frontity/schemas/categories-list.json': 'refused',
    'frontity/schemas/categories-list-page-2.json': 'refused',
    'frontity/schemas/tag-10.json': 'refused',
    'frontity/schemas/comment-5.json': 'refused',
    'frontity/schemas/post-60-comments.json': 'refused',
    'frontity/schemas/media-193.json': 'refused',
    'selfmade-errors/rest_no_route.json': 'refused',
    'selfmade-errors/rest_post_invalid_page_number.json': 'refused',
  };

  it('all others are read, or refused with what they are', async (t) => {
    let posts = 0;
    for (const [name, bytes] of packOf('wordpress/others')) {
      if (COUNTS[name] === 'refused') {
        const error = await refusal(readPosts(bytes));
        assert.equal(error.kind, 'format', name);
        if (name.includes('errors')) assert.match(error.detail, /^rest_\w+: /);
        continue;
      }
      const given = JSON.parse(new TextDecoder().decode(bytes)) as
        { link?: string; id: number } | { link?: string; id: number }[];
      const { items } = await readPosts(bytes);
      const list = [given].flat();
      assert.deepEqual(
        items.map(({ id, url }) => [id, url]),
        list.map(({ id, link }) => [String(id), link]),
        name,
      );
      posts++;
    }
    t.diagnostic(`WordPress: ${posts + 1} documents read, ${Object.keys(COUNTS).length} refused`);
  });
});

describe('a WordPress post', () => {
  it('has entities in its title and its terms', async () => {
    const item = await readPost({
      title: { rendered: 'Zorg &#038; welzijn &#8211; caf&eacute; &amp; meer' },
      ...withTerms([term('Zorg &amp; welzijn')], [term('Q&#038;A', 'post_tag')]),
    });
    assert.equal(item.title, 'Zorg & welzijn – café & meer');
    assert.deepEqual(labels(item), ['Zorg & welzijn', 'Q&A']);
  });

  it('has entities decoded once', async () => {
    const item = await readPost({
      title: { rendered: '&amp;lt;b&amp;gt;' },
      ...withTerms([term('&amp;amp;')]),
    });
    assert.equal(item.title, '&lt;b&gt;');
    assert.deepEqual(labels(item), ['&amp;']);
  });

  it('wears no category that means none, and no format', async () => {
    const none = ['Uncategorized', 'Uncategorised', 'Geen categorie', 'Niet gecategoriseerd'].map((name) =>
      term(name),
    );
    const slug = { ...term('Nieuws'), slug: 'geen-categorie' };
    assert.deepEqual(
      labels(
        await readPost(
          withTerms([...none, slug], [term('Galerij', 'post_format')], [term('Sport', 'post_tag')]),
        ),
      ),
      ['Sport'],
    );
  });

  it('has errors in the place of terms, pictures and authors', async () => {
    const error = { code: 'rest_forbidden', message: 'Mag niet.', data: { status: 401 } };
    for (const embedded of [
      { 'wp:term': [[error], [term('Sport')]], 'wp:featuredmedia': [error], author: [error] },
      { 'wp:term': [error, [term('Sport')]], 'wp:featuredmedia': error, author: error },
      { 'wp:term': [null, [null, term('Sport')]], 'wp:featuredmedia': null, author: [null] },
    ]) {
      const item = await readPost({ _embedded: embedded });
      assert.deepEqual(labels(item), ['Sport']);
      assert.equal(item.image, undefined);
      assert.deepEqual(item.authors, []);
    }
  });

  const dates: [why: string, post: object, published: string | undefined][] = [
    ['in UTC', {}, '2026-03-03T09:05:00.000Z'],
    ['of the site, when date_gmt is null', { date_gmt: null }, '2026-03-03T09:05:00.000Z'],
    ['of the site in summer', { date_gmt: null, date: '2026-07-03T11:05:00' }, '2026-07-03T09:05:00.000Z'],
    ['of the site, when date_gmt is zeros', { date_gmt: '0000-00-00T00:00:00' }, '2026-03-03T09:05:00.000Z'],
    ['none', { date_gmt: undefined, date: undefined }, undefined],
  ];
  for (const [why, post, published] of dates) {
    it(`has a date: ${why}`, async () =>
      assert.equal((await readPost(post)).published?.toISOString(), published));
  }

  it('has an excerpt as its summary, without the mark of being cut', async () => {
    const { summary } = await readPost({ excerpt: { rendered: '<p>Het zwembad is [&hellip;]</p>\n' } });
    assert.equal(summary, 'Het zwembad is …');
  });

  it('has a featured picture: the smallest that is large enough, with its alternative text', async () => {
    const media = {
      alt_text: 'Een &quot;bad&quot;',
      source_url: 'https://www.voorbeeldstad.example/vol.jpg',
      media_details: {
        width: 4000,
        height: 3000,
        sizes: {
          thumbnail: { width: 150, height: 150, source_url: '/150.jpg' },
          full: { width: 4000, height: 3000, source_url: '/4000.jpg' },
          large: { width: 1024, height: 768, source_url: '/1024.jpg' },
        },
      },
    };
    const { image } = await readPost({ _embedded: { 'wp:featuredmedia': [media] } });
    assert.deepEqual(image, {
      src: 'https://www.voorbeeldstad.example/1024.jpg',
      alt: 'Een "bad"',
      width: 1024,
      height: 768,
    });
    const small = { ...media, media_details: { width: 500, height: 300, sizes: [] } };
    const { image: whole } = await readPost({ _embedded: { 'wp:featuredmedia': [small] } });
    assert.deepEqual(whole, {
      src: 'https://www.voorbeeldstad.example/vol.jpg',
      alt: 'Een "bad"',
      width: 500,
      height: 300,
    });
  });

  it('is first when it is sticky', async () =>
    assert.equal((await readPost({ sticky: true })).highlighted, true));

  it('behind a password is listed by its title, without text', async () => {
    const item = await readPost({
      title: { rendered: 'Beschermd: Zwembad open' },
      content: { rendered: '', protected: true },
      excerpt: { rendered: '', protected: true },
    });
    assert.equal(item.title, 'Beschermd: Zwembad open');
    assert.equal(item.url, POST.link);
    assert.equal(item.summary, '');
    assert.equal(item.text, '');
  });

  it('without embeds is read, and told that its tags are only numbers', async () => {
    const { items, problems } = await readPosts([{ ...POST, tags: [3], categories: [4] }]);
    assert.equal(items[0]?.title, 'Zwembad open');
    assert.match(problems[0]?.hint ?? '', /_embed=/);
  });
});

describe('a list of WordPress posts', () => {
  const posts = (count: number): object[] =>
    Array.from({ length: count }, (_, id) => ({ ...POST, id, link: `/p/${id}` }));

  it('that is full may have a next page', async () => {
    const { next } = await readPosts(posts(10));
    assert.equal(next, 'https://www.voorbeeldstad.example/wp-json/wp/v2/posts?per_page=10&page=2');
  });

  it('that is full says so of a later page, too', async () => {
    const url = 'https://www.voorbeeldstad.example/?rest_route=/wp/v2/posts&per_page=3&page=4';
    const { next } = await readPosts(posts(3), { url });
    assert.equal(new URL(next ?? '').searchParams.get('page'), '5');
    assert.equal(new URL(next ?? '').searchParams.get('rest_route'), '/wp/v2/posts');
  });

  it('that is not full has none', async () => assert.equal((await readPosts(posts(9))).next, undefined));

  it('may be empty', async () => assert.deepEqual((await readPosts([])).items, []));

  it('may hold what is no post', async () => {
    const { items, problems } = await readPosts([null, 'x', POST]);
    assert.equal(items.length, 1);
    assert.equal(problems.length, 2);
  });

  it('may come from a file', async () => {
    const { items } = await readPosts(posts(20), { url: 'map/posts.json' });
    assert.equal(items.length, 20);
  });

  it('may be one post', async () => assert.equal((await readPosts(POST)).items[0]?.title, 'Zwembad open'));
});
