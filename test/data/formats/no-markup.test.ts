import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { whole } from '../reading.ts';
import { attempt } from './all-documents.ts';
import { atom, rss } from './reading-xml.ts';

describe('what came as markup is never shown as markup', () => {
  const attack = fc.constantFrom(
    ...[
      '<img src=x onerror="MARK">',
      '<script>MARK</script>',
      '<svg/onload=MARK>',
      '<a href="javascript:MARK">',
      '<p style="MARK">',
    ],
    ...[
      '<!-- MARK -->',
      '<iframe srcdoc="<b>MARK">',
      '<style>MARK</style>',
      "<b\nonclick='MARK'>",
      '</b MARK>',
      '<?MARK?>',
    ],
  );
  const text = fc
    .array(fc.oneof(fc.constantFrom('woord', ' ', '\n', '5 < 6', '&amp;'), attack), { minLength: 1 })
    .map((parts) => parts.join(''));
  const escaped = (html: string): string =>
    html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

  const shapes: [format: string, make: (html: string) => string | object][] = [
    [
      'RSS',
      (html) =>
        rss(
          `<item><guid>1</guid><title>x ${escaped(html)}</title><description>${escaped(html)}</description><content:encoded>${escaped(html)}</content:encoded><category>${escaped(html)}</category><dc:creator>${escaped(html)}</dc:creator><media:content url="/a.jpg" medium="image"><media:description>${escaped(html)}</media:description></media:content></item>`,
        ),
    ],
    [
      'RSS in CDATA',
      (html) =>
        rss(
          `<item><guid>1</guid><title>x<![CDATA[${html}]]></title><description><![CDATA[${html}]]></description><category><![CDATA[${html}]]></category></item>`,
        ),
    ],
    [
      'Atom',
      (html) =>
        atom(
          `<entry><id>1</id><title type="html">x ${escaped(html)}</title><summary type="html">${escaped(html)}</summary><content type="html">${escaped(html)}</content><category term="x" label="${escaped(html)}"/><author><name>${escaped(html)}</name></author></entry>`,
        ),
    ],
    [
      'WordPress',
      (html) => [
        {
          ...{
            id: 1,
            slug: html,
            type: 'post',
            link: '/x',
            title: { rendered: `x ${html}` },
            content: { rendered: html },
          },
          excerpt: { rendered: html },
          _embedded: {
            'wp:term': [[{ name: html, slug: 'x' }]],
            author: [{ name: html }],
            'wp:featuredmedia': [{ source_url: '/a.jpg', alt_text: html }],
          },
        },
      ],
    ],
    [
      'OpenPub',
      (html) => ({
        pagination: {},
        data: [
          {
            id: 1,
            title: `x ${html}`,
            content: html,
            excerpt: html,
            taxonomies: { type: [{ name: html }] },
            image: { url: '/a.jpg', alt: html },
          },
        ],
      }),
    ],
    [
      'Drupal',
      (html) => ({
        jsonapi: {},
        data: [
          {
            type: 'node--a',
            id: '1',
            attributes: { title: 'x', body: { processed: html, summary: html } },
            relationships: { i: { data: { type: 'file--file', id: 'f', meta: { alt: html } } } },
          },
        ],
        included: [{ type: 'file--file', id: 'f', attributes: { uri: { url: '/a.jpg' } } }],
      }),
    ],
  ];
  for (const [format, make] of shapes) {
    it(`in ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(text, async (html) => {
          const feed = await attempt(make(html));
          assert.equal(feed?.items.length, 1);
          assert.doesNotMatch(
            JSON.stringify({ ...feed, items: feed.items.map(whole), problems: [] }),
            /MARK/,
          );
        }),
        { numRuns: 200 },
      );
    });
  }
});
