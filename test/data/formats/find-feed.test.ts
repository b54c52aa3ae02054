import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { loadFeed, parseFeed, type Feed } from '../../../src/data/index.ts';
import { serve, type FeedServer } from '../feed-server.ts';
import { refusal } from '../reading.ts';
import { atom, rss } from './reading-xml.ts';

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'JSON',
  items: [{ id: '1', title: 'x' }],
});
const POSTS = JSON.stringify([
  { id: 1, type: 'post', slug: 'x', link: '/x', title: { rendered: 'WordPress' } },
]);

/** Where a WordPress is asked for its posts. */
const REST = '/wp-json/wp/v2/posts?_embed=wp:term,wp:featuredmedia,author&per_page=20';

/** The feeds of a site by where they are; each has a title of its own. */
const FEEDS: Record<string, string> = {
  '/feed.json': JSON_FEED,
  '/feed.rss': rss('<item><title>x</title></item>').replace('Nieuws', 'RSS'),
  '/nieuws/feed.rss': rss('<item><title>x</title></item>').replace('Nieuws', 'RSS van het nieuws'),
  '/comments/feed': rss('<item><title>x</title></item>').replace('Nieuws', 'Reacties'),
  '/feed.atom': atom('<entry><title>x</title></entry>').replace('Nieuws', 'Atom'),
  '/feed.rdf':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>RDF</title></channel><item><title>x</title></item></rdf:RDF>',
  [REST]: POSTS,
  '/?rest_route=/wp/v2/posts&_embed=wp:term,wp:featuredmedia,author&per_page=20': POSTS,
};

const link = (type: string, href: string, more = ''): string =>
  `<link rel="alternate" type="application/${type}" href="${href}" ${more}>`;
const pageOf = (head: string): string =>
  `<!doctype html><html><head><title>Gemeente</title>${head}</head><body>Welkom</body></html>`;

/** A site whose page at this path has this head, with all feeds. */
async function site(
  t: TestContext,
  head: (at: FeedServer['at']) => string,
  header = '',
  path = '/nieuws/',
): Promise<FeedServer> {
  const server: FeedServer = await serve(t, {
    ...Object.fromEntries(
      Object.entries(FEEDS).map(([feed, body]) => [feed, (response) => void response.end(body)]),
    ),
    [path]: (response) =>
      void response.writeHead(200, header ? { link: header } : {}).end(pageOf(head(server.at))),
  });
  return server;
}

const told = ({ problems }: Feed): string[] =>
  problems.filter(({ message }) => message.includes('web page')).map(({ message }) => message);

describe('a web page leads to the feed that it names', () => {
  const table: [why: string, head: string, title: string, address: string][] = [
    ['a JSON Feed', link('feed+json', '/feed.json'), 'JSON', '/feed.json'],
    ['RSS', link('rss+xml', '/feed.rss'), 'RSS', '/feed.rss'],
    ['Atom', link('atom+xml', '/feed.atom'), 'Atom', '/feed.atom'],
    ['RDF', link('rdf+xml', '/feed.rdf'), 'RDF', '/feed.rdf'],
    [
      'the best of several',
      link('atom+xml', '/feed.atom') + link('rss+xml', '/feed.rss') + link('feed+json', '/feed.json'),
      'JSON',
      '/feed.json',
    ],
    [
      'the first of several of a type',
      link('rss+xml', '/feed.rss') + link('rss+xml', '/nieuws/feed.rss'),
      'RSS',
      '/feed.rss',
    ],
    ['relative to the page', link('rss+xml', 'feed.rss'), 'RSS van het nieuws', '/nieuws/feed.rss'],
    ['relative to its base', `<base href="/">${link('rss+xml', 'feed.rss')}`, 'RSS', '/feed.rss'],
    [
      'relative to the first base, wherever that stands',
      `${link('rss+xml', 'feed.rss')}<base href="/"><base href="/nieuws/">`,
      'RSS',
      '/feed.rss',
    ],
    [
      'not that of the comments',
      link('rss+xml', '/comments/feed', 'title="Reacties"') + link('atom+xml', '/feed.atom'),
      'Atom',
      '/feed.atom',
    ],
    [
      'that of the comments, when there is no other',
      link('rss+xml', '/comments/feed'),
      'Reacties',
      '/comments/feed',
    ],
    [
      'in other quotes and letters',
      "<LINK REL='ALTERNATE' TYPE='Application/RSS+XML; charset=utf-8' HREF=/feed.rss>",
      'RSS',
      '/feed.rss',
    ],
    [
      'with more relations',
      '<link href="/feed.rss" type="application/rss+xml" rel="home alternate">',
      'RSS',
      '/feed.rss',
    ],
    ['with an entity in its address', link('rss+xml', '&#47;feed&period;rss'), 'RSS', '/feed.rss'],
    [
      'not one in a comment',
      `<!-- ${link('rss+xml', '/nieuws/feed.rss')} -->${link('rss+xml', '/feed.rss')}`,
      'RSS',
      '/feed.rss',
    ],
    [
      'not one in a script',
      `<script>x('${link('rss+xml', '/nieuws/feed.rss')}')</script>${link('rss+xml', '/feed.rss')}`,
      'RSS',
      '/feed.rss',
    ],
    [
      'not what is for machines',
      `${link('json', '/wp-json/wp/v2/pages/7')}${link('json+oembed', '/oembed')}${link('rss+xml', '/feed.rss')}`,
      'RSS',
      '/feed.rss',
    ],
    [
      'not of another origin',
      `${link('feed+json', 'https://elders.example/feed.json')}${link('rss+xml', '/feed.rss')}`,
      'RSS',
      '/feed.rss',
    ],
    [
      'not a script',
      `${link('feed+json', 'javascript:alert(1)')}${link('rss+xml', '/feed.rss')}`,
      'RSS',
      '/feed.rss',
    ],
  ];
  for (const [why, head, title, address] of table) {
    it(why, async (t) => {
      const server = await site(t, () => head);
      const feed = await loadFeed(server.at('/nieuws/'));
      assert.equal(feed.title, title);
      assert.deepEqual(told(feed), [
        `${server.at('/nieuws/')} is a web page; the feed that it names is shown: ${server.at(address)}`,
      ]);
    });
  }

  it('by an absolute address', async (t) => {
    const server = await site(t, (at) => link('rss+xml', at('/feed.rss')));
    assert.equal((await loadFeed(server.at('/nieuws/'))).title, 'RSS');
  });

  it('and says so as a warning, with what to do', async (t) => {
    const server = await site(t, () => link('rss+xml', '/feed.rss'));
    const { problems } = await loadFeed(server.at('/nieuws/'));
    const found = problems.find(({ message }) => message.includes('web page'));
    assert.equal(found?.level, 'warning');
    assert.match(found?.hint ?? '', /Use that address/);
  });

  it('but no further: a page that names a page is refused, once', async (t) => {
    const page = pageOf(link('rss+xml', '/b'));
    const server = await serve(t, {
      '/a': (response) => void response.end(page),
      '/b': (response) => void response.end(page.replace('/b', '/c')),
    });
    const error = await refusal(loadFeed(server.at('/a')));
    assert.equal(error.kind, 'format');
    assert.equal(server.asked('/b').length, 1);
    assert.equal(server.asked('/c').length, 0);
  });

  it('but not to itself', async (t) => {
    const server = await site(t, () => link('rss+xml', '/nieuws/'));
    assert.equal((await refusal(loadFeed(server.at('/nieuws/')))).kind, 'format');
    assert.equal(server.asked('/nieuws/').length, 1);
  });

  it('but is refused when that is of another origin, with its address', async (t) => {
    const server = await site(t, () => link('rss+xml', 'https://elders.example/feed.rss'));
    const error = await refusal(loadFeed(server.at('/nieuws/')));
    assert.equal(error.kind, 'format');
    assert.match(error.hint, /https:\/\/elders\.example\/feed\.rss/);
  });

  it('but is refused when it names none', async (t) => {
    const server = await site(t, () => '<link rel="stylesheet" href="/x.css">');
    const error = await refusal(loadFeed(server.at('/nieuws/')));
    assert.equal(error.kind, 'format');
    assert.match(error.hint, /names no feed/);
  });

  it('which is named to who gives the page itself', async () => {
    const error = await refusal(
      parseFeed(pageOf(link('rss+xml', '/feed.rss')), { url: 'https://www.voorbeeldstad.example/' }),
    );
    assert.equal(error.kind, 'format');
    assert.match(error.hint, /https:\/\/www\.voorbeeldstad\.example\/feed\.rss/);
    assert.match(
      (await refusal(parseFeed(pageOf(link('rss+xml', '/feed.rss')), { url: 'pagina.html' }))).hint,
      /names no feed/,
    );
  });

  it('in time linear in its length', async () => {
    const parts = [
      '<link ',
      '<link rel="alternate" href="',
      '<!-- ',
      '<script ',
      '<base href=',
      "<link href='",
    ];
    for (const part of parts) {
      const start = process.threadCpuUsage();
      await refusal(
        parseFeed(`<!doctype html>${part.repeat(200_000)}`, { url: 'https://www.voorbeeldstad.example/' }),
      );
      const { user, system } = process.threadCpuUsage(start);
      assert.ok(user + system < 3_000_000, part);
    }
  });
});

describe('a WordPress site leads to its posts', () => {
  const api = (href: string): string => `<link rel="https://api.w.org/" href="${href}" />`;
  const table: [
    why: string,
    head: (at: FeedServer['at']) => string,
    header: (at: FeedServer['at']) => string,
  ][] = [
    ['by its discovery link', (at) => api(at('/wp-json/')), () => ''],
    ['by its discovery link without a slash', (at) => api(at('/wp-json')), () => ''],
    [
      'by its discovery link without readable addresses',
      (at) => api(at('/index.php?rest_route=/').replace('index.php', '')),
      () => '',
    ],
    [
      'by its Link header',
      () => '',
      (at) => `<${at('/wp-json/')}>; rel="https://api.w.org/", <${at('/?p=7')}>; rel=shortlink`,
    ],
  ];
  for (const [why, head, header] of table) {
    it(why, async (t) => {
      const server: FeedServer = await serve(t, {
        ...Object.fromEntries(
          Object.entries(FEEDS).map(([feed, body]) => [feed, (response) => void response.end(body)]),
        ),
        '/nieuws/': (response) => {
          const value = header(server.at);
          response.writeHead(200, value ? { link: value } : {}).end(pageOf(head(server.at)));
        },
      });
      const feed = await loadFeed(server.at('/nieuws/'));
      assert.deepEqual(
        feed.items.map(({ title }) => title),
        ['WordPress'],
      );
      assert.match(told(feed)[0] ?? '', /wp\/v2\/posts/);
    });
  }

  it('before its RSS, which every WordPress names, and asks for that no more', async (t) => {
    const server = await site(t, (at) => link('rss+xml', '/feed.rss') + api(at('/wp-json/')));
    const { items } = await loadFeed(server.at('/nieuws/'));
    assert.equal(items[0]?.title, 'WordPress');
    assert.equal(server.asked('/feed.rss').length, 0);
  });

  it('after a JSON Feed, which somebody put there', async (t) => {
    const server = await site(t, (at) => api(at('/wp-json/')) + link('feed+json', '/feed.json'));
    assert.equal((await loadFeed(server.at('/nieuws/'))).title, 'JSON');
  });

  /** A site that names its interface and these feeds, and answers this to who asks for its posts. */
  const closed = (t: TestContext, status: number, head: string): Promise<FeedServer> =>
    serve(t, {
      '/': (response) =>
        void response.writeHead(200, { link: '</wp-json/>; rel="https://api.w.org/"' }).end(pageOf(head)),
      [REST]: (response) =>
        void response.writeHead(status).end('{"code":"rest_forbidden","message":"Mag niet."}'),
      '/feed.rss': (response) => void response.end(FEEDS['/feed.rss']),
      '/comments/feed': (response) => void response.end(FEEDS['/comments/feed']),
    });

  for (const status of [401, 403, 404]) {
    it(`by its RSS, when its interface answers ${status}`, async (t) => {
      const server = await closed(
        t,
        status,
        link('rss+xml', '/feed.rss') + link('rss+xml', '/comments/feed') + api('/wp-json/'),
      );
      const feed = await loadFeed(server.at('/'));
      assert.equal(feed.title, 'RSS');
      assert.deepEqual(told(feed), [
        `${server.at('/')} is a web page; the feed that it names is shown: ${server.at('/feed.rss')}`,
      ]);
      assert.equal(server.asked(REST).length, 1);
    });
  }

  it('but never to its comments in their place', async (t) => {
    const server = await closed(t, 403, api('/wp-json/') + link('rss+xml', '/comments/feed'));
    const error = await refusal(loadFeed(server.at('/')));
    assert.equal(error.status, 403);
    assert.equal(error.url, server.at(REST));
    assert.equal(server.asked('/comments/feed').length, 0);
  });

  it('but not to its RSS, when its interface is not closed but out of order', async (t) => {
    const server = await closed(t, 400, api('/wp-json/') + link('rss+xml', '/feed.rss'));
    assert.equal((await refusal(loadFeed(server.at('/')))).status, 400);
    assert.equal(server.asked('/feed.rss').length, 0);
  });

  for (const root of ['/wp-json/', '/wp-json', '/?rest_route=/']) {
    it(`from the root of its interface: ${root}`, async (t) => {
      const index = JSON.stringify({
        name: 'Gemeente',
        namespaces: ['oembed/1.0', 'wp/v2'],
        routes: {},
        _links: {},
      });
      const server = await serve(t, {
        ...Object.fromEntries(
          Object.entries(FEEDS).map(([feed, body]) => [feed, (response) => void response.end(body)]),
        ),
        [root]: (response) => void response.end(index),
      });
      assert.deepEqual(
        (await loadFeed(server.at(root))).items.map(({ title }) => title),
        ['WordPress'],
      );
    });
  }
});
