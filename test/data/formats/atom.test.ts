import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atom, atomEntry, labels, read } from './reading-xml.ts';

const PAGE = 'https://www.voorbeeldstad.example/nieuws/zwembad';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a text of Atom is read by its type', () => {
  const table: [content: string, text: string][] = [
    ['<content>Minder dan 5 &lt; 6 &amp; &lt;b&gt;</content>', 'Minder dan 5 < 6 & <b>'],
    ['<content type="text">&amp;amp; is een en-teken</content>', '&amp; is een en-teken'],
    [
      '<content type="html">&lt;p&gt;Het &lt;b&gt;zwembad&lt;/b&gt; &amp;amp; meer&lt;/p&gt;</content>',
      'Het zwembad & meer',
    ],
    ['<content type="HTML"><![CDATA[<p>Het <b>zwembad</b></p>]]></content>', 'Het zwembad'],
    [
      `<content type="xhtml"><div ${XHTML}><p>Het <b>zwembad</b></p><p>5 &lt; 6 &amp;lt;</p></div></content>`,
      'Het zwembad\n5 < 6 &lt;',
    ],
    [`<content type="xhtml"><div ${XHTML}>Voor<script>x()</script>na<!-- weg --></div></content>`, 'Voor na'],
    ['<content type="text/plain">5 &lt; 6</content>', '5 < 6'],
    ['<content type="text/html">&lt;b&gt;vet&lt;/b&gt;</content>', 'vet'],
    [`<content type="application/xhtml+xml"><p ${XHTML}>Het <b>zwembad</b></p></content>`, 'Het zwembad'],
    [
      '<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"><title>weg</title></svg></content>',
      '',
    ],
    [`<content type="application/octet-stream">${base64('Het <b>café</b>')}</content>`, 'Het café'],
    [`<content type="image/png">${Buffer.from([0x89, 0x50, 0x4e, 0x47]).toString('base64')}</content>`, ''],
    ['<content type="image/png">geen base64</content>', ''],
    ['<content type="application/json">{"a": 1}</content>', ''],
    ['<content type="text/html" src="/film.mp4"/>', ''],
  ];
  for (const [content, text] of table) {
    it(content, async () => assert.equal((await atomEntry(`<title>x</title>${content}`)).text, text));
  }

  const titles: [title: string, text: string][] = [
    ['<title>Zo werkt &lt;b&gt;</title>', 'Zo werkt <b>'],
    ['<title type="html">Zo werkt &lt;b&gt;vet&lt;/b&gt; &amp;amp; meer</title>', 'Zo werkt vet & meer'],
    [`<title type="xhtml"><div ${XHTML}>Zo werkt <b>vet</b></div></title>`, 'Zo werkt vet'],
    ['<title type="application/x-eigen">Zwembad</title>', 'Zwembad'],
    ['<title>Met <b>markup</b> erin</title>', 'Met markup erin'],
  ];
  for (const [title, text] of titles) {
    it(title, async () => assert.equal((await atomEntry(title)).title, text));
  }

  it('of Atom 0.3, which has modes', async () => {
    const texts = [
      ['type="text/html" mode="escaped"', '&lt;b&gt;vet&lt;/b&gt;'],
      ['type="text/html" mode="xml"', '<b>vet</b>'],
      ['mode="base64"', base64('<b>vet</b>')],
    ];
    const entries = texts.map(
      ([type, text], id) => `<entry><id>${id}</id><title>x</title><content ${type}>${text}</content></entry>`,
    );
    const { items } = await read(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${entries.join('')}</feed>`,
    );
    assert.deepEqual(
      items.map(({ text }) => text),
      ['vet', 'vet', 'vet'],
    );
  });
});

describe('the address of an Atom entry', () => {
  const table: [why: string, inside: string, url: string | undefined][] = [
    ['is its alternate link', `<link rel="self" href="/x"/><link rel="alternate" href="${PAGE}"/>`, PAGE],
    ['is its link without a relation', `<link href="${PAGE}"/>`, PAGE],
    [
      'is a page for people first',
      `<link type="application/json" href="/x.json"/><link type="text/html" href="${PAGE}"/>`,
      PAGE,
    ],
    ['may be written as in RSS', `<link>${PAGE}</link>`, PAGE],
    ['is where its content is, without a link', `<content type="text/html" src="${PAGE}"/>`, PAGE],
    ['is its id, when that is an address and there is nothing else', `<id>${PAGE}</id>`, PAGE],
    ['is not its id, when that is no address', '<id>tag:voorbeeldstad.example,2026:1</id>', undefined],
    ['is never a script', '<link href="javascript:alert(1)"/>', undefined],
  ];
  for (const [why, inside, url] of table) {
    it(why, async () => assert.equal((await atomEntry(`<title>x</title>${inside}`)).url, url));
  }

  const bases: [feed: string, entry: string, link: string, url: string][] = [
    ['https://elders.example/a/', '', 'b', 'https://elders.example/a/b'],
    ['https://elders.example/a/', 'sub/', 'b', 'https://elders.example/a/sub/b'],
    ['/site/', 'sub/', 'b', 'https://www.voorbeeldstad.example/site/sub/b'],
    ['', 'https://elders.example/', '/b', 'https://elders.example/b'],
    ['', '', 'b', 'https://www.voorbeeldstad.example/nieuws/b'],
    ['https://elders.example/a/', '', PAGE, PAGE],
  ];
  for (const [feed, entry, link, url] of bases) {
    it(`is resolved against the base ${feed || '(none)'} and ${entry || '(none)'}`, async () => {
      const { items } = await read(
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${feed}"><entry xml:base="${entry}"><title>x</title><link href="${link}"/></entry></feed>`,
      );
      assert.equal(items[0]?.url, url);
    });
  }
});

describe('an Atom entry', () => {
  it('has the labels of its categories, else their terms, as tags', async () => {
    const item = await atomEntry(
      '<title>x</title><category term="sport" label="Sport &amp; spel"/><category term="zorg"/><category/>',
    );
    assert.deepEqual(labels(item), ['Sport & spel', 'zorg']);
  });

  it('was published when it says so, else when it was updated', async () => {
    const both = await atomEntry(
      '<title>x</title><published>2026-01-02T03:04:05Z</published><updated>2026-02-03T04:05:06+01:00</updated>',
    );
    assert.equal(both.published?.toISOString(), '2026-01-02T03:04:05.000Z');
    assert.equal(both.modified?.toISOString(), '2026-02-03T03:05:06.000Z');
    const one = await atomEntry('<title>x</title><updated>2026-02-03T04:05:06Z</updated>');
    assert.equal(one.published?.toISOString(), '2026-02-03T04:05:06.000Z');
  });

  it('is by its own authors, else those of its source, else those of the feed', async () => {
    const author = (name: string): string =>
      `<author><name>${name}</name><email>x@voorbeeldstad.example</email></author>`;
    const entries = [author('Wijkteam'), `<source>${author('Bron')}</source>`, ''];
    const { items } = await read(
      atom(
        author('Redactie') +
          entries.map((inside, id) => `<entry><id>${id}</id><title>x</title>${inside}</entry>`).join(''),
      ),
    );
    assert.deepEqual(
      items.map(({ authors }) => authors),
      [['Wijkteam'], ['Bron'], ['Redactie']],
    );
  });

  it('is in the language of its content, of itself, or of the feed', async () => {
    const entries = [
      '<entry xml:lang="fr"><id>1</id><title>x</title><content xml:lang="de">x</content></entry>',
      '<entry xml:lang="fr"><id>2</id><title>x</title></entry>',
      '<entry><id>3</id><title>x</title></entry>',
    ];
    const { items, language } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">${entries.join('')}</feed>`,
    );
    assert.equal(language, 'nl');
    assert.deepEqual(
      items.map((item) => item.language),
      ['de', 'fr', 'nl'],
    );
  });

  it('has a picture enclosed, with its title for an alternative text', async () => {
    const { image } = await atomEntry(
      '<title>x</title><link rel="enclosure" type="audio/mpeg" href="/a.mp3"/><link rel="enclosure" type="image/jpeg" href="/a.jpg" title="Een bad"/>',
    );
    assert.deepEqual(image, { src: 'https://www.voorbeeldstad.example/a.jpg', alt: 'Een bad' });
  });

  it('has a picture and a summary in its media group', async () => {
    const group =
      '<m:group xmlns:m="http://search.yahoo.com/mrss/"><m:title>Anders</m:title><m:content url="/a.mp4" type="video/mp4"/><m:thumbnail url="/a.jpg" width="480" height="360"/><m:description>Een film over het bad.</m:description></m:group>';
    const { title, image, summary } = await atomEntry(`<title>Zwembad</title>${group}`);
    assert.equal(title, 'Zwembad');
    assert.equal(summary, 'Een film over het bad.');
    assert.deepEqual(image, {
      src: 'https://www.voorbeeldstad.example/a.jpg',
      alt: '',
      width: 480,
      height: 360,
    });
  });

  it('has the first picture in its text, when it has none of its own', async () => {
    const { image } = await atomEntry(
      '<title>x</title><content type="html">&lt;img src="/a.jpg" alt="Een bad"&gt;</content>',
    );
    assert.deepEqual(image, { src: 'https://www.voorbeeldstad.example/a.jpg', alt: 'Een bad' });
  });
});

describe('an Atom feed', () => {
  const entry = '<entry><id>1</id><title>Zwembad</title></entry>';
  const documents: [why: string, document: string][] = [
    ['of version 1.0', atom(entry)],
    [
      'of version 0.3',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Nieuws</title>${entry}</feed>`,
    ],
    [
      'with prefixes',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Nieuws</a:title><a:entry><a:id>1</a:id><a:title>Zwembad</a:title></a:entry></a:feed>',
    ],
    ['without a namespace', `<feed><title>Nieuws</title>${entry}</feed>`],
    ['in another namespace', `<feed xmlns="http://purl.org/pie/"><title>Nieuws</title>${entry}</feed>`],
  ];
  for (const [why, document] of documents) {
    it(`${why} is read`, async () => {
      const { title, items } = await read(document);
      assert.deepEqual([title, items.map((item) => item.title)], ['Nieuws', ['Zwembad']]);
    });
  }

  it('may be one entry alone', async () => {
    const { items } = await read(
      '<entry xmlns="http://www.w3.org/2005/Atom"><id>1</id><title>Zwembad</title></entry>',
    );
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Zwembad'],
    );
  });

  it('tells its site and next page', async () => {
    const { homePage, next } = await read(
      atom(`<link rel="self" href="/feed"/><link href="/"/><link rel="next" href="?page=2"/>${entry}`),
    );
    assert.equal(homePage, 'https://www.voorbeeldstad.example/');
    assert.equal(next, 'https://www.voorbeeldstad.example/nieuws/feed.xml?page=2');
  });
});
