import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/data/index.ts';
import { whole } from '../reading.ts';
import { THERE } from './agreement.ts';
import { atom, rss } from './reading-xml.ts';

const SIZE = 4_000;
/** How many times as much it is compared with. At that size work that is not linear takes a second. */
const MORE = 8;
/** What that may cost at most. Linear is 8 and quadratic is 64; machines are noisy. */
const RATIO = 24;
/** Milliseconds below which a measurement is noise, and fast enough whatever the ratio. */
const NOISE = 150;

/** Milliseconds of work to read something and to work all of it out: the best of three. */
async function time(body: string | object): Promise<number> {
  let best = Infinity;
  for (let tries = 0; tries < 3; tries++) {
    const start = process.threadCpuUsage();
    const feed = await parseFeed(body, { url: THERE }).catch(() => undefined);
    feed?.items.forEach(whole);
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

async function isLinear(make: (size: number) => string | object): Promise<void> {
  const little = await time(make(SIZE));
  const much = await time(make(SIZE * MORE));
  assert.ok(
    much < NOISE || much / little < RATIO,
    `${SIZE} took ${little.toFixed(0)} ms, ${MORE} times as many ${much.toFixed(0)} ms`,
  );
}

const item = (inside: string): string => rss(`<item><guid>1</guid><title>x</title>${inside}</item>`);
const each = (size: number, make: (i: number) => string): string =>
  Array.from({ length: size }, (_, i) => make(i)).join('');

describe('reading XML takes time in proportion to the length', () => {
  const table: [name: string, make: (size: number) => string][] = [
    [
      'many items',
      (size) => rss(each(size / 8, (i) => `<item><guid>${i}</guid><title>t${i}</title></item>`)),
    ],
    [
      'many entries',
      (size) =>
        atom(each(size / 8, (i) => `<entry><id>${i}</id><title>t${i}</title><link href="${i}"/></entry>`)),
    ],
    ['many elements that mean nothing', (size) => item('<x/>'.repeat(size))],
    ['many prefixes that nobody declared', (size) => item(each(size, (i) => `<p${i}:x/>`))],
    ['many prefixes in a text', (size) => item(`<x a="${each(size, (i) => ` p${i}:x`)}"/>`)],
    ['many prefixes that are declared', (size) => item(each(size, (i) => `<p:x xmlns:p="u${i}"/>`))],
    ['many attributes', (size) => item(`<x ${each(size, (i) => `a${i}="b" `)}/>`)],
    ['comments', (size) => item('<!-- x -->'.repeat(size))],
    ['comments before it', (size) => '<!-- x -->'.repeat(size) + item('')],
    ['comments that do not end', (size) => item('<!-- '.repeat(size))],
    ['instructions before it', (size) => '<?x y?>'.repeat(size) + item('')],
    ['instructions that do not end', (size) => '<?x '.repeat(size) + item('')],
    ['sections', (size) => item(`<description>${'<![CDATA[x]]>'.repeat(size)}</description>`)],
    ['sections that do not end', (size) => item('<![CDATA['.repeat(size))],
    ['ends of sections', (size) => item(`<description>${']]>'.repeat(size)}</description>`)],
    ['document types', (size) => '<!DOCTYPE x>'.repeat(size) + item('')],
    ['document types that do not end', (size) => '<!DOCTYPE ['.repeat(size) + item('')],
    ['brackets in a document type', (size) => `<!DOCTYPE x [${']'.repeat(size)}>${item('')}`],
    ['entities', (size) => `<!DOCTYPE x [${each(size, (i) => `<!ENTITY e${i} "x">`)}]>${item('')}`],
    ['entities that do not end', (size) => `<!DOCTYPE x [${'<!ENTITY a "'.repeat(size)}]>${item('')}`],
    ['entities after many spaces', (size) => `<!DOCTYPE x [<!ENTITY ${' '.repeat(size)}]>${item('')}`],
    ['references', (size) => item(`<description>${'&eacute;'.repeat(size)}</description>`)],
    ['references to what is not known', (size) => item(`<description>${'&x;'.repeat(size)}</description>`)],
    ['ampersands', (size) => item(`<description>${'&'.repeat(size)}</description>`)],
    ['a name without end', (size) => item(`<description>&${'a'.repeat(size)}</description>`)],
    ['brackets', (size) => item('<'.repeat(size))],
    ['quotes that do not close', (size) => item('<x a="'.repeat(size))],
    ['nested elements', (size) => item('<x>'.repeat(size))],
    ['control characters', (size) => item(`<description>${'\u0000'.repeat(size)}</description>`)],
    ['categories', (size) => item(each(size, (i) => `<category>c${i}</category>`))],
    ['commas', (size) => item(`<category>${'a,'.repeat(size)}</category>`)],
    ['authors', (size) => item(each(size, (i) => `<author>a${i}</author>`))],
    ['a long author', (size) => item(`<author>${'a'.repeat(size)} x</author>`)],
    ['an author of at signs', (size) => item(`<author>${'@'.repeat(size)} x</author>`)],
    ['an author of brackets', (size) => item(`<author>a@b ${'('.repeat(size)}</author>`)],
    ['a long date', (size) => item(`<pubDate>${'('.repeat(size)}</pubDate>`)],
    ['a date of spaces', (size) => item(`<pubDate>Tue,${' '.repeat(size)}3</pubDate>`)],
    [
      'pictures in a text',
      (size) => item(`<description>${'&lt;img width=1 src=x>'.repeat(size)}</description>`),
    ],
    ['pictures that do not end', (size) => item(`<description>${'&lt;img '.repeat(size)}</description>`)],
    ['attributes of a picture', (size) => item(`<description>&lt;img ${'src '.repeat(size)}></description>`)],
    ['media', (size) => item('<media:content url="/a.jpg" medium="image"/>'.repeat(size))],
    [
      'bytes',
      (size) =>
        atom(
          `<entry><id>1</id><title>x</title><content type="image/png">${'eHh4'.repeat(size)}</content></entry>`,
        ),
    ],
    [
      'long names',
      (size) =>
        atom(`<entry><id>1</id><title>x</title><author><name>${'@'.repeat(size)} </name></author></entry>`),
    ],
    [
      'a long relation',
      (size) => atom(`<entry><id>1</id><title>x</title><link rel="${'/'.repeat(size)}" href="x"/></entry>`),
    ],
    [
      'bases in bases',
      (size) =>
        item(`<b xml:base="a/">`.repeat(150) + `<link>${'a/'.repeat(size)}</link>` + '</b>'.repeat(150)),
    ],
    ['a page', (size) => `<html>${'<link rel="alternate" href='.repeat(size)}`],
  ];
  for (const [name, make] of table) it(`of ${name}`, () => isLinear(make));
});

describe('reading the answers of content systems takes time in proportion to the length', () => {
  const post = { id: 1, slug: 'x', type: 'post', link: '/x', title: { rendered: 'x' } };
  const node = { type: 'node--a', id: '1', attributes: { title: 'x' } };
  const table: [name: string, make: (size: number) => object][] = [
    ['posts', (size) => Array.from({ length: size / 4 }, (_, id) => ({ ...post, id, link: `/${id}` }))],
    ['an excerpt of dots', (size) => [{ ...post, excerpt: { rendered: '… '.repeat(size) } }]],
    ['an excerpt of spaces', (size) => [{ ...post, excerpt: { rendered: `…${' '.repeat(size)}x` } }]],
    [
      'terms',
      (size) => [
        { ...post, _embedded: { 'wp:term': [Array.from({ length: size }, (_, i) => ({ name: `t${i}` }))] } },
      ],
    ],
    [
      'nodes',
      (size) => ({ jsonapi: {}, data: Array.from({ length: size / 4 }, (_, id) => ({ ...node, id })) }),
    ],
    [
      'nodes with all that they point to',
      (size) => ({
        jsonapi: {},
        data: [
          {
            ...node,
            relationships: {
              t: { data: Array.from({ length: size }, (_, id) => ({ type: 'taxonomy_term--t', id })) },
            },
          },
        ],
        included: Array.from({ length: size }, (_, id) => ({
          type: 'taxonomy_term--t',
          id: String(id),
          attributes: { name: `t${id}` },
        })),
      }),
    ],
    [
      'items',
      (size) => ({
        pagination: {},
        data: Array.from({ length: size / 4 }, (_, id) => ({ id, title: 'x', taxonomies: {} })),
      }),
    ],
    [
      'a picture in markup',
      (size) => ({
        pagination: {},
        data: [{ id: 1, title: 'x', image: { rendered: '<img src="'.repeat(size) } }],
      }),
    ],
  ];
  for (const [name, make] of table) it(`of ${name}`, () => isLinear(make));
});
