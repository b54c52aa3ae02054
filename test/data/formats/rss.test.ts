import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labels, read, rss, rssItem } from './reading-xml.ts';

const PAGE = 'https://www.voorbeeldstad.example/nieuws/zwembad';

describe('the address of an RSS item', () => {
  const table: [why: string, inside: string, url: string | undefined][] = [
    ['is its link', `<link>${PAGE}</link><guid>https://elders.example/</guid>`, PAGE],
    ['is its guid, when that is a permanent link', `<guid>${PAGE}</guid>`, PAGE],
    ['is its guid, when it says so itself', `<guid isPermaLink="true">${PAGE}</guid>`, PAGE],
    ['is not its guid, when that is none', `<guid isPermaLink="false">${PAGE}</guid>`, undefined],
    ['is not its guid, when that is no address', '<guid>urn:uuid:1234</guid>', undefined],
    ['is relative to the feed', '<link>../zwembad</link>', 'https://www.voorbeeldstad.example/zwembad'],
    ['may have spaces round it', `<link>\n  ${PAGE}\n</link>`, PAGE],
    ['may be in a CDATA section', `<link><![CDATA[${PAGE}]]></link>`, PAGE],
    ['may hold a bare ampersand', `<link>${PAGE}?a=1&b=2&copy=3</link>`, `${PAGE}?a=1&b=2&copy=3`],
    ['may be an Atom link', `<atom:link rel="self" href="/x"/><atom:link href="${PAGE}"/>`, PAGE],
    ['may be written as in Atom', `<link href="${PAGE}"/>`, PAGE],
    ['is never a script', '<link>javascript:alert(1)</link>', undefined],
    ['is never mail', '<link>mailto:nieuws@voorbeeldstad.example</link>', undefined],
  ];
  for (const [why, inside, url] of table) {
    it(why, async () => assert.equal((await rssItem(`<title>Zwembad</title>${inside}`)).url, url));
  }

  it('is relative to the xml:base that is nearest', async () => {
    const item = '<item xml:base="nieuws/"><title>x</title><link>zwembad</link></item>';
    const channel = `<rss xml:base="https://www.voorbeeldstad.example/site/"><channel>${item}</channel></rss>`;
    const { items } = await read(channel);
    assert.equal(items[0]?.url, 'https://www.voorbeeldstad.example/site/nieuws/zwembad');
  });

  it('stays relative to the feed, when the xml:base is no address', async () => {
    const { items } = await read(
      rss('<item xml:base="http://["><title>x</title><link>zwembad</link></item>'),
    );
    assert.equal(items[0]?.url, PAGE);
  });
});

describe('the tags of an RSS item', () => {
  const categories =
    '<item><title>x</title><category><![CDATA[Uncategorized]]></category><category>Sport</category></item>' +
    '<item><title>y</title><category>Geen categorie</category></item>';

  it('leave out what WordPress files posts under that have no category', async () => {
    const generator = '<generator>https://wordpress.org/?v=6.1</generator>';
    const { items } = await read(rss(generator + categories));
    assert.deepEqual(items.map(labels), [['Sport'], []]);
  });

  it('are what they are when another program wrote them', async () => {
    const { items } = await read(rss(`<generator>Anders 1.0</generator>${categories}`));
    assert.deepEqual(items.map(labels), [['Uncategorized', 'Sport'], ['Geen categorie']]);
  });

  const table: [why: string, inside: string, tags: string[]][] = [
    ['are its categories', '<category>Sport</category><category>Zorg</category>', ['Sport', 'Zorg']],
    [
      'may be parted by commas in one category',
      '<category>Sport, Zorg,Jeugd</category>',
      ['Sport', 'Zorg', 'Jeugd'],
    ],
    ['keep a comma before "en"', '<category>Zorg, welzijn en jeugd</category>', ['Zorg, welzijn en jeugd']],
    [
      'keep a comma, when there are several',
      '<category>Zorg, jeugd</category><category>Sport</category>',
      ['Zorg, jeugd', 'Sport'],
    ],
    ['are read without the domain', '<category domain="https://x.example/">Sport</category>', ['Sport']],
    ['may be subjects of Dublin Core', '<dc:subject>Sport</dc:subject>', ['Sport']],
    ['may be categories of Atom', '<atom:category term="sport" label="Sport"/>', ['Sport']],
    ['have entities', '<category>Zorg &amp;amp; welzijn</category>', ['Zorg & welzijn']],
    [
      'have entities in a CDATA section',
      '<category><![CDATA[Zorg &amp; welzijn]]></category>',
      ['Zorg & welzijn'],
    ],
    ['are each there once', '<category>Sport</category><category>sport </category>', ['Sport']],
    [
      'are keywords, when there is no category',
      '<media:keywords>zwemmen, sport</media:keywords>',
      ['zwemmen', 'sport'],
    ],
    [
      'are no keywords, when there is one',
      '<category>Sport</category><media:keywords>a, b</media:keywords>',
      ['Sport'],
    ],
    ['are never empty', '<category> </category><category/>', []],
  ];
  for (const [why, inside, tags] of table) {
    it(why, async () => assert.deepEqual(labels(await rssItem(`<title>x</title>${inside}`)), tags));
  }
});

describe('the text of an RSS item', () => {
  it('may be HTML or text: what it holds decides', async () => {
    const html = await rssItem(
      '<title>x</title><description>&lt;p&gt;Het &lt;b&gt;zwembad&lt;/b&gt;&lt;/p&gt;</description>',
    );
    assert.equal(html.text, 'Het zwembad');
    const text = await rssItem(
      '<title>x</title><description>Minder dan 5 &lt; 6 graden &amp; regen</description>',
    );
    assert.equal(text.text, 'Minder dan 5 < 6 graden & regen');
  });

  it('is content:encoded, with the description as its summary', async () => {
    const { text, summary } = await rssItem(
      '<title>x</title><description>In het kort.</description><content:encoded><![CDATA[<p>Het hele verhaal.</p>]]></content:encoded>',
    );
    assert.equal(text, 'Het hele verhaal.');
    assert.equal(summary, 'In het kort.');
  });

  it('does not end its summary at a picture or a script within the first paragraph', async () => {
    const { summary } = await rssItem(
      '<title>x</title><description><![CDATA[<p>Het zwembad <img src="/zon.png" alt="" width="16"> gaat <script>x()</script>open.</p><p>Meer.</p>]]></description>',
    );
    assert.equal(summary, 'Het zwembad gaat open.');
  });

  it('has CDATA sections beside text', async () => {
    const { text } = await rssItem('<title>x</title><description>Zorg <![CDATA[& ]]>welzijn</description>');
    assert.equal(text, 'Zorg & welzijn');
  });

  it('keeps the end of a CDATA section that is written in two', async () => {
    const { text } = await rssItem(
      '<title>x</title><description><![CDATA[a ]]]]><![CDATA[> b]]></description>',
    );
    assert.equal(text, 'a ]]> b');
  });

  it('decodes entities in a title once', async () => {
    assert.equal((await rssItem('<title>Wonen &amp;amp; zorg</title>')).title, 'Wonen & zorg');
    assert.equal((await rssItem('<title>Zo werkt &amp;lt;b&amp;gt;</title>')).title, 'Zo werkt <b>');
    assert.equal(
      (await rssItem('<title><![CDATA[Caf&eacute; &#8220;De Zon&#8221;]]></title>')).title,
      'Café “De Zon”',
    );
  });
});

describe('the author of an RSS item', () => {
  const table: [inside: string, authors: string[]][] = [
    ['<author>redactie@voorbeeldstad.example (Redactie)</author>', ['Redactie']],
    ['<author>redactie@voorbeeldstad.example</author>', []],
    ['<author>Redactie (redactie@voorbeeldstad.example)</author>', ['Redactie']],
    ['<author>Redactie (wijkteam)</author>', ['Redactie (wijkteam)']],
    ['<author>Redactie &lt;redactie@voorbeeldstad.example&gt;</author>', ['Redactie']],
    ['<dc:creator>Redactie</dc:creator><dc:creator>Wijkteam</dc:creator>', ['Redactie', 'Wijkteam']],
    ['<atom:author><atom:name>Redactie</atom:name></atom:author>', ['Redactie']],
    ['<dc:creator><person><name>Redactie</name><bio>Schrijft.</bio></person></dc:creator>', ['Redactie']],
  ];
  for (const [inside, authors] of table) {
    it(inside, async () => assert.deepEqual((await rssItem(`<title>x</title>${inside}`)).authors, authors));
  }
});

describe('the picture of an RSS item', () => {
  const BIG = 'https://www.voorbeeldstad.example/groot.jpg';
  const SMALL = 'https://www.voorbeeldstad.example/klein.jpg';
  const table: [why: string, inside: string, image: object | undefined][] = [
    ['is enclosed', `<enclosure url="${BIG}" type="image/jpeg" length="1"/>`, { src: BIG, alt: '' }],
    ['is no film', '<enclosure url="/film.mp4" type="video/mp4"/>', undefined],
    [
      'is media content',
      `<media:content url="${BIG}" medium="image" width="600" height="400"/>`,
      { src: BIG, alt: '', width: 600, height: 400 },
    ],
    [
      'is the largest of several',
      `<media:group><media:content url="${SMALL}" type="image/jpeg" width="60"/><media:content url="${BIG}" type="image/jpeg" width="600"/></media:group>`,
      { src: BIG, alt: '', width: 600 },
    ],
    [
      'has its description for an alternative text',
      `<media:content url="${BIG}" medium="image"><media:description>Een zwembad</media:description></media:content>`,
      { src: BIG, alt: 'Een zwembad' },
    ],
    [
      'is a thumbnail, when there is nothing else',
      `<media:thumbnail url="${SMALL}" width="60"/>`,
      { src: SMALL, alt: '', width: 60 },
    ],
    ['is relative to the feed', '<media:thumbnail url="/klein.jpg"/>', { src: SMALL, alt: '' }],
    [
      'may have a bare ampersand',
      `<media:thumbnail url="${SMALL}?w=1&h=2"/>`,
      { src: `${SMALL}?w=1&h=2`, alt: '' },
    ],
    [
      'is the first in the text, when it has none of its own',
      `<description><![CDATA[<img src="/pixel.gif" width=1 height=1><p>x</p><img alt="Een &quot;bad&quot;" class="a" src='/groot.jpg'>]]></description>`,
      { src: BIG, alt: 'Een "bad"' },
    ],
    ['is no smiley', '<description><![CDATA[<img src="/lach.png" width="16"> x]]></description>', undefined],
  ];
  for (const [why, inside, image] of table) {
    it(why, async () => assert.deepEqual((await rssItem(`<title>x</title>${inside}`)).image, image));
  }
});

describe('an RSS feed', () => {
  it('tells its title, site, language, author and next page', async () => {
    const top = [
      '<link>https://www.voorbeeldstad.example/</link><language>nl-nl</language>',
      '<managingEditor>redactie@voorbeeldstad.example (Redactie)</managingEditor>',
      '<atom:link rel="self" href="/feed"/><atom:link rel="next" href="/feed?page=2"/>',
    ];
    const feed = await read(rss(`${top.join('')}<item><title>x</title></item>`));
    const { title, homePage, language, next, items } = feed;
    assert.deepEqual(
      { title, homePage, language, next },
      {
        title: 'Nieuws',
        homePage: 'https://www.voorbeeldstad.example/',
        language: 'nl-nl',
        next: 'https://www.voorbeeldstad.example/feed?page=2',
      },
    );
    assert.deepEqual(items[0]?.authors, ['Redactie']);
    assert.equal(items[0]?.language, 'nl-nl');
  });

  const item = '<title>Zwembad</title><link>/zwembad</link>';
  const versions: [version: string, document: string][] = [
    [
      '0.90',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Nieuws</title></channel><item>${item}</item></rdf:RDF>`,
    ],
    [
      '0.91 with its document type',
      `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Nieuws</title><item>${item}</item></channel></rss>`,
    ],
    ['0.92', `<rss version="0.92"><channel><title>Nieuws</title><item>${item}</item></channel></rss>`],
    [
      '1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="/"><title>Nieuws</title><items><rdf:Seq><rdf:li rdf:resource="/zwembad"/></rdf:Seq></items></channel><item rdf:about="/zwembad">${item}</item></rdf:RDF>`,
    ],
    [
      '1.0 with prefixes',
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/"><rss:channel><rss:title>Nieuws</rss:title></rss:channel><rss:item><rss:title>Zwembad</rss:title><rss:link>/zwembad</rss:link></rss:item></r:RDF>`,
    ],
    [
      '1.1',
      `<Channel xmlns="http://purl.org/net/rss1.1#"><title>Nieuws</title><items><item>${item}</item></items></Channel>`,
    ],
    [
      '2.0 in a namespace',
      `<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><title>Nieuws</title><item>${item}</item></channel></rss>`,
    ],
    ['without an rss element', `<channel><title>Nieuws</title><item>${item}</item></channel>`],
  ];
  for (const [version, document] of versions) {
    it(`of version ${version} is read`, async () => {
      const { title, items } = await read(document);
      assert.equal(title, 'Nieuws');
      assert.deepEqual(
        items.map((found) => [found.title, found.url]),
        [['Zwembad', 'https://www.voorbeeldstad.example/zwembad']],
      );
    });
  }

  it('keeps its own elements apart from those of others', async () => {
    const others =
      '<x:title xmlns:x="https://x.example/">Anders</x:title><svg xmlns="http://www.w3.org/2000/svg"><title>Pijl</title></svg>';
    const { title } = await rssItem(
      `${others}<title xmlns="http://www.w3.org/2000/svg">Pijl</title><title>Zwembad</title>`,
    );
    assert.equal(title, 'Zwembad');
  });
});
