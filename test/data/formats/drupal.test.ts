import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewsItem, ParseOptions } from '../../../src/data/index.ts';
import { refusal } from '../reading.ts';
import { labels, read } from './reading-xml.ts';

const SITE = 'https://www.voorbeeldstad.example';
const URL_OF_NODES = `${SITE}/jsonapi/node/article?page[limit]=2`;

const ATTRIBUTES = {
  title: 'Zwembad open',
  created: '2026-03-03T10:05:00+01:00',
  changed: '2026-03-04T10:05:00+01:00',
  drupal_internal__nid: 7,
  path: { alias: '/nieuws/zwembad', pid: 1, langcode: 'nl' },
  body: {
    value: '<script>x</script>',
    processed: '<p>Het zwembad is open.</p>',
    summary: 'Het bad is open.',
  },
  status: true,
  sticky: false,
  langcode: 'nl',
};

interface Node {
  attributes?: object;
  relationships?: object;
  links?: object;
}

const node = ({ attributes, relationships = {}, links = {} }: Node, id = 'a'): object => {
  return { type: 'node--article', id, links, attributes: { ...ATTRIBUTES, ...attributes }, relationships };
};

const api = (data: unknown, more: object = {}): object => ({ jsonapi: { version: '1.0' }, data, ...more });

async function readNode(parts: Node, included: object[] = [], options?: ParseOptions): Promise<NewsItem> {
  const { items } = await read(api([node(parts)], { included }), { url: URL_OF_NODES, ...options });
  assert.equal(items.length, 1);
  return items[0] as NewsItem;
}

const term = (id: string, name: string): object => ({
  type: 'taxonomy_term--tags',
  id,
  attributes: { name },
});
const file = (id: string, attributes: object): object => ({ type: 'file--file', id, attributes });
const to = (type: string, id: string, meta?: object): object => ({ type, id, ...(meta && { meta }) });

describe('the address of a Drupal node', () => {
  const table: [why: string, parts: Node, url: string, expected: string][] = [
    ['is its alias', {}, URL_OF_NODES, `${SITE}/nieuws/zwembad`],
    [
      'is its number, when the alias is null',
      { attributes: { path: { alias: null, langcode: 'nl' } } },
      URL_OF_NODES,
      `${SITE}/node/7`,
    ],
    ['is its number, without a path', { attributes: { path: null } }, URL_OF_NODES, `${SITE}/node/7`],
    [
      'has the language of the feed in front',
      {},
      `${SITE}/en/jsonapi/node/article`,
      `${SITE}/en/nieuws/zwembad`,
    ],
    [
      'has it in front of its number, too',
      { attributes: { path: { alias: null } } },
      `${SITE}/fy/jsonapi`,
      `${SITE}/fy/node/7`,
    ],
    [
      'has the language of its own address in front',
      { links: { self: { href: `${SITE}/en/jsonapi/node/article/a` } } },
      URL_OF_NODES,
      `${SITE}/en/nieuws/zwembad`,
    ],
    [
      'has the folder of the site in front',
      {},
      `${SITE}/site/nl/jsonapi/node/article`,
      `${SITE}/site/nl/nieuws/zwembad`,
    ],
    [
      'has nothing in front that comes later',
      {},
      `${SITE}/jsonapi/x?y=/en/jsonapi/`,
      `${SITE}/nieuws/zwembad`,
    ],
  ];
  for (const [why, parts, url, expected] of table) {
    it(why, async () => assert.equal((await readNode(parts, [], { url })).url, expected));
  }

  it('is none without alias and number', async () => {
    assert.equal(
      (await readNode({ attributes: { path: null, drupal_internal__nid: undefined } })).url,
      undefined,
    );
  });
});

describe('the text of a Drupal node', () => {
  it('is what was processed, never what was typed', async () => {
    const { text, summary } = await readNode({});
    assert.equal(text, 'Het zwembad is open.');
    assert.equal(summary, 'Het bad is open.');
    const raw = await readNode({ attributes: { body: { value: '<p>Getypt</p>' } } });
    assert.equal(raw.text, '');
  });

  it('may be null', async () => assert.equal((await readNode({ attributes: { body: null } })).text, ''));

  it('may be in a field of another name', async () => {
    const attributes = { body: undefined, field_inhoud: { value: 'x', processed: '<p>Inhoud.</p>' } };
    assert.equal((await readNode({ attributes })).text, 'Inhoud.');
  });

  it('has a title that is plain text', async () => {
    assert.equal(
      (await readNode({ attributes: { title: 'Zo werkt <b> & meer' } })).title,
      'Zo werkt <b> & meer',
    );
  });
});

describe('what a Drupal node points to', () => {
  it('are its tags, whatever the field is called', async () => {
    const relationships = {
      field_onderwerp: { data: [to('taxonomy_term--tags', '1'), to('taxonomy_term--tags', '2')] },
      field_thema: { data: to('taxonomy_term--thema', '3') },
    };
    const included = [
      term('1', 'Sport'),
      term('2', 'Zorg & welzijn'),
      { type: 'taxonomy_term--thema', id: '3', attributes: { name: 'Wonen' } },
    ];
    assert.deepEqual(labels(await readNode({ relationships }, included)), [
      'Sport',
      'Zorg & welzijn',
      'Wonen',
    ]);
  });

  for (const gone of ['missing', 'virtual']) {
    it(`may be ${gone}, and is no problem then`, async () => {
      const relationships = {
        field_tags: { data: [to('taxonomy_term--tags', gone), to('taxonomy_term--tags', '1')] },
      };
      const feed = await read(api([node({ relationships })], { included: [term('1', 'Sport')] }), {
        url: URL_OF_NODES,
      });
      assert.deepEqual(labels(feed.items[0] as NewsItem), ['Sport']);
      assert.deepEqual(feed.problems, []);
    });
  }

  it('is told about when its names are not included', async () => {
    const feed = await read(
      api([node({ relationships: { field_tags: { data: [to('taxonomy_term--tags', '1')] } } })]),
      { url: URL_OF_NODES },
    );
    assert.match(feed.problems[0]?.hint ?? '', /include=/);
  });

  it('may be null or of the wrong kind', async () => {
    const relationships = {
      a: null,
      b: { data: null },
      c: { data: 'x' },
      d: { data: [null, 3] },
      e: { data: { type: 7, id: 8 } },
    };
    assert.deepEqual(labels(await readNode({ relationships }, [{}, { type: null }])), []);
    assert.deepEqual(labels(await readNode({ relationships: [] as object })), []);
  });

  const meta = { alt: 'Een bad', width: 800, height: 600 };
  const image = { src: `${SITE}/sites/default/files/bad.jpg`, alt: 'Een bad', width: 800, height: 600 };
  const picture = file('f', {
    uri: { value: 'public://bad.jpg', url: '/sites/default/files/bad.jpg' },
    filemime: 'image/jpeg',
  });

  it('is its picture, with the alternative text of the relation', async () => {
    const relationships = { field_image: { data: to('file--file', 'f', meta) } };
    assert.deepEqual((await readNode({ relationships }, [picture])).image, image);
  });

  it('is its picture through media, not the thumbnail of that', async () => {
    const media = {
      type: 'media--image',
      id: 'm',
      relationships: {
        thumbnail: { data: to('file--file', 't', { alt: 'klein' }) },
        field_media_image: { data: to('file--file', 'f', meta) },
      },
    };
    const relationships = { field_media_image: { data: to('media--image', 'm') } };
    const thumbnail = file('t', { uri: { url: '/klein.jpg' } });
    assert.deepEqual((await readNode({ relationships }, [media, thumbnail, picture])).image, image);
  });

  it('is no picture when it is another file, or not included', async () => {
    const pdf = file('p', { uri: { url: '/kaart.pdf' }, filemime: 'application/pdf' });
    const relationships = {
      field_kaart: { data: to('file--file', 'p') },
      field_weg: { data: to('media--image', 'weg') },
    };
    assert.equal((await readNode({ relationships }, [pdf])).image, undefined);
    const both = { ...relationships, field_image: { data: to('file--file', 'f', meta) } };
    assert.deepEqual((await readNode({ relationships: both }, [pdf, picture])).image, image);
  });

  it('may go in a circle', async () => {
    const media = {
      type: 'media--image',
      id: 'm',
      relationships: { zelf: { data: to('media--image', 'm') } },
    };
    assert.equal(
      (await readNode({ relationships: { field_media: { data: to('media--image', 'm') } } }, [media])).image,
      undefined,
    );
  });

  it('are its author and the nodes beside it', async () => {
    const relationships = {
      uid: { data: to('user--user', 'u') },
      revision_uid: { data: to('user--user', 'v') },
      field_meer: { data: [to('node--article', 'b'), to('node--article', 'missing')] },
    };
    const included = ['u', 'v'].map((id) => ({
      type: 'user--user',
      id,
      attributes: { display_name: `Redactie ${id}` },
    }));
    const item = await readNode({ relationships }, included);
    assert.deepEqual(item.authors, ['Redactie u']);
    assert.deepEqual(item.related, ['b']);
  });
});

describe('a list of Drupal nodes', () => {
  const links: [why: string, next: unknown, expected: string | undefined][] = [
    [
      'an object',
      { href: `${SITE}/jsonapi/node/article?page%5Boffset%5D=2` },
      `${SITE}/jsonapi/node/article?page%5Boffset%5D=2`,
    ],
    ['a text', '/jsonapi/node/article?page%5Boffset%5D=2', `${SITE}/jsonapi/node/article?page%5Boffset%5D=2`],
    ['null', null, undefined],
    ['absent', undefined, undefined],
    ['a script', { href: 'javascript:alert(1)' }, undefined],
  ];
  for (const [why, next, expected] of links) {
    it(`has a next page by its link, which is ${why}`, async () => {
      const feed = await read(api([node({})], { links: { next } }), { url: URL_OF_NODES });
      assert.equal(feed.next, expected);
    });
  }

  it('may be empty', async () =>
    assert.deepEqual((await read(api([], { links: { self: { href: URL_OF_NODES } } }))).items, []));

  it('may be one node', async () => assert.equal((await read(api(node({})))).items.length, 1));

  it('may come without its address', async () => {
    const { items } = await read(
      api([node({})], { links: { self: { href: `${SITE}/jsonapi/node/article` } } }),
      { url: undefined },
    );
    assert.equal(items[0]?.url, `${SITE}/nieuws/zwembad`);
  });

  it('is first when it is sticky', async () =>
    assert.equal((await readNode({ attributes: { sticky: true } })).highlighted, true));

  it('is refused when it is the index', async () => {
    const index = api([], { links: { self: `${SITE}/jsonapi`, 'node--article': { href: URL_OF_NODES } } });
    assert.match((await refusal(read(index))).hint, /\/jsonapi\/node\/article/);
  });

  it('is refused with what the server says is wrong', async () => {
    const errors = [
      { title: 'Forbidden', status: '403', detail: "The current user is not allowed to GET 'x'." },
    ];
    assert.match((await refusal(read({ jsonapi: {}, errors }))).detail, /not allowed/);
  });
});
