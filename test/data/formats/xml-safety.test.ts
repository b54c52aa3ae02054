import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/data/index.ts';
import { refusal } from '../reading.ts';
import { read, rss, rssItem } from './reading-xml.ts';

/** Milliseconds of work within which something harmful must be refused. */
const QUICK = 3_000;

async function refused(body: string | Uint8Array, detail: RegExp): Promise<void> {
  const start = process.threadCpuUsage();
  const error = await refusal(read(body));
  const { user, system } = process.threadCpuUsage(start);
  assert.equal(error.kind, 'parse');
  assert.match(error.detail, detail);
  assert.ok((user + system) / 1000 < QUICK, `${(user + system) / 1000} ms`);
}

const withType = (subset: string, text: string): string =>
  `<!DOCTYPE rss [${subset}]>${rss(`<item><title>${text}</title></item>`).replace(/<\?.*?\?>/, '')}`;

describe('XML that could do harm is refused', () => {
  it('a billion laughs', async () => {
    const lols = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 2} "${`&lol${i + 1};`.repeat(10)}">`);
    await refused(withType(`<!ENTITY lol1 "lol">${lols.join('')}`, '&lol9;'), /holds another entity/);
  });

  it('one entity within another, in single quotes and capitals', async () => {
    await refused(withType("<!entity b '&a;'>", '&b;'), /holds another entity/);
  });

  it('a quadratic blow-up', async () => {
    await refused(
      withType(`<!ENTITY a "${'a'.repeat(50_000)}">`, '&a;'.repeat(50_000)),
      /longer than the document/,
    );
  });

  for (const source of ['SYSTEM "file:///etc/passwd"', "PUBLIC '-//X//Y' 'https://elders.example/x'"]) {
    it(`an external entity: ${source}`, async () => {
      await refused(withType(`<!ENTITY xxe ${source}>`, '&xxe;'), /outside of the document/);
    });
  }

  it('300 elements deep', async () => {
    await refused(
      rss(
        `<item><title>x</title><description>${'<b>'.repeat(300)}${'</b>'.repeat(300)}</description></item>`,
      ),
      /too deep/,
    );
  });

  it('three million elements', async () => {
    await refused(`<rss><channel>${'<a/>'.repeat(3_000_000)}</channel></rss>`, /too many elements/);
  });

  it('a million elements deep', async () => {
    await refused(`<rss>${'<a>'.repeat(1_000_000)}`, /too deep/);
  });
});

describe('broken XML is refused whole', () => {
  const table: [why: string, body: string][] = [
    ['cut off in the middle of a tag', rss('<item><title>x</title></item>').slice(0, -3)],
    [
      'cut off between items',
      rss('<item><title>x</title></item><item><title>y').replace('</channel></rss>', ''),
    ],
    ['with tags that do not match', '<rss><channel><item><title>x</item></channel></rss>'],
    [
      'with a CDATA section without end',
      '<rss><channel><item><title><![CDATA[x</title></item></channel></rss>',
    ],
    [
      'with an attribute without quotes',
      '<rss version=2.0><channel><item><title>x</title></item></channel></rss>',
    ],
    [
      'with the same attribute twice',
      '<rss a="1" a="2"><channel><item><title>x</title></item></channel></rss>',
    ],
    ['with a second document type', '<!DOCTYPE rss><!DOCTYPE rss><rss><channel/></rss>'],
    ['with a second root', '<rss><channel><item><title>x</title></item></channel></rss><rss/>'],
    [
      'with text after the root',
      '<rss><channel><item><title>x</title></item></channel></rss>Warning: memory',
    ],
  ];
  for (const [why, body] of table) {
    it(why, async () => {
      const error = await refusal(read(body));
      assert.equal(error.kind, 'parse');
      assert.match(error.hint, /validator/);
    });
  }
});

describe('XML that a strict parser would refuse is mended', () => {
  const table: [why: string, title: string, expected: string][] = [
    ['named characters of HTML', 'Caf&eacute; &euro;&nbsp;5 &rarr; &Omega;', 'Café € 5 → Ω'],
    ['names that nobody knows', 'Zo werkt &onbekend; dan', 'Zo werkt &onbekend; dan'],
    ['a bare ampersand', 'Zorg & welzijn, AT&T & co&', 'Zorg & welzijn, AT&T & co&'],
    ['characters by number', '&#8220;De Zon&#x201D; &#128512; &#38; &#60;b&#62;', '“De Zon” 😀 &'],
    ['numbers of windows-1252', '&#146;s avonds &#128;5', '’s avonds €5'],
    ['numbers that are no character', 'a&#0;b&#x1F;c&#xD800;d', 'a�bc�d'],
    ['control characters', 'a\u0000b\u000bc\u001fd\ufffe', 'abcd'],
    ['control characters in a CDATA section', '<![CDATA[a\u000bb]]>', 'ab'],
    ['the end of a CDATA section that did not begin', 'a]]>b', 'a]]>b'],
    ['a comment with a double dash', 'a<!-- weg -- weg -->b', 'ab'],
    ['an instruction', 'a<?php echo "weg" ?>b', 'ab'],
  ];
  for (const [why, title, expected] of table) {
    it(why, async () => assert.equal((await rssItem(`<title>${title}</title>`)).title, expected));
  }

  it('prefixes that nobody declared', async () => {
    const { items } = await read(
      '<rss><channel><item><title>x</title><content:encoded>Tekst</content:encoded><dc:subject>Sport</dc:subject><media:thumbnail url="/a.jpg" x:y="z"/><atom:link href="/b"/><eigen:ding xml:lang="nl"/></item></channel></rss>',
    );
    const [item] = items;
    assert.equal(item?.text, 'Tekst');
    assert.deepEqual(
      item?.tags.map(({ label }) => label),
      ['Sport'],
    );
    assert.equal(item?.url, 'https://www.voorbeeldstad.example/b');
    assert.equal(item?.image?.src, 'https://www.voorbeeldstad.example/a.jpg');
  });

  it('prefixes that are declared on one element and used on another', async () => {
    const { items } = await read(
      '<rss><channel><title xmlns:dc="http://purl.org/dc/elements/1.1/">x</title><item><title>x</title><dc:subject>Sport</dc:subject></item></channel></rss>',
    );
    assert.deepEqual(
      items[0]?.tags.map(({ label }) => label),
      ['Sport'],
    );
  });

  it('quotes by number in an attribute', async () => {
    const { items } = await read(
      rss('<item><title>x</title><media:content url="/a.jpg?q=&#34;b&#39;" medium="image"/></item>'),
    );
    assert.match(items[0]?.image?.src ?? '', /a\.jpg\?q=(?:"|%22)b(?:'|%27)$/);
  });

  it('entities of its own that are plain text', async () => {
    const subset =
      '<!ENTITY stad "Voorbeeldstad"><!ENTITY en "&#38;"><!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent"> %HTMLlat1;';
    const { items } = await read(withType(subset, '&stad; &en; caf&eacute;'));
    assert.equal(items[0]?.title, 'Voorbeeldstad & café');
  });

  it('an external entity that is declared and not used', async () => {
    const { items } = await read(withType('<!ENTITY xxe SYSTEM "file:///etc/passwd">', 'Zwembad'));
    assert.equal(items[0]?.title, 'Zwembad');
  });

  it('blank lines before the declaration', async () => {
    const { items } = await read(`\n\n  ${rss('<item><title>Zwembad</title></item>')}\n`);
    assert.equal(items[0]?.title, 'Zwembad');
  });
});

describe('what is no feed', () => {
  const table: [why: string, body: string, detail: RegExp][] = [
    ['XML of another kind', '<?xml version="1.0"?><catalog><item/></catalog>', /root catalog/],
    [
      'a sitemap',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>',
      /root urlset/,
    ],
    ['text', 'Warning: mysql_connect()', /neither JSON nor XML/],
    ['a web page', '<!doctype html><title>x</title>', /a web page/],
    [
      'a web page in XHTML',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head></html>',
      /a web page/,
    ],
  ];
  for (const [why, body, detail] of table) {
    it(`is refused: ${why}`, async () => {
      const error = await refusal(read(body));
      assert.ok(error instanceof FeedError);
      assert.equal(error.kind, 'format');
      assert.match(error.detail, detail);
    });
  }

  it('is refused: nothing', async () => assert.equal((await refusal(read(' \n'))).kind, 'parse'));

  it('is refused: a feed of another format than is asked for', async () => {
    const error = await refusal(read(rss('<item><title>x</title></item>'), { format: 'atom' }));
    assert.equal(error.kind, 'format');
    assert.match(error.hint, /format="rss"/);
  });
});
