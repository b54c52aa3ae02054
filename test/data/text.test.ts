import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readItem, textOf } from './reading.ts';

/** A table of cases: what is written, and the text that comes of it. */
function table(cases: [html: string, text: string][]): void {
  for (const [html, text] of cases) {
    it(JSON.stringify(html.length > 60 ? `${html.slice(0, 59)}…` : html), async () =>
      assert.equal(await textOf(html), text),
    );
  }
}

describe('tags are cut out of a text', () => {
  table([
    ['Gewone tekst', 'Gewone tekst'],
    ['<b>Vet</b>gedrukt', 'Vetgedrukt'],
    ['<p>Een <a href="/x">link</a>, en meer.</p>', 'Een link, en meer.'],
    ['<P CLASS=x>Hoofdletters</P >', 'Hoofdletters'],
    ['<a title=">">groter</a>', 'groter'],
    ['<a title=\'">"\'>aanhaling</a>', 'aanhaling'],
    ['<a title = ">">spaties</a>', 'spaties'],
    ['<a\ntitle="x"\nhref=\'y\'>regels</a>', 'regels'],
    ['<a title=x>y>z</a>', 'y>z'],
    ['<p title="zonder eind>weg', ''],
    ['voor <b onclick="x" na', 'voor'],
    ['voor <b', 'voor'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<img src="a.jpg" alt="Een park">Tekst', 'Tekst'],
    ['a<wbr>b', 'ab'],
    ['<custom-element>eigen</custom-element>', 'eigen'],
    ['<x:y>naamruimte</x:y>', 'naamruimte'],
    ['</p>los eind', 'los eind'],
    ['<?xml version="1.0"?>tekst', 'tekst'],
    ['<!DOCTYPE html>tekst', 'tekst'],
    ['<svg/onload=alert(1)>x', ''],
    ['<scr<script>ipt>alert(1)</script>', 'ipt>alert(1)'],
  ]);
});

describe('what is no tag stays', () => {
  table([
    ['a < b', 'a < b'],
    ['a<1', 'a<1'],
    ['a <= b >= c', 'a <= b >= c'],
    ['x <- y', 'x <- y'],
    ['<3 Voorbeeldstad', '<3 Voorbeeldstad'],
    ['<>', '<>'],
    ['a > b', 'a > b'],
    ['5 <6', '5 <6'],
    ['<', '<'],
    ['tot slot <', 'tot slot <'],
    ['"aanhaling" en \'nog een\'', '"aanhaling" en \'nog een\''],
  ]);
});

describe('what is not for reading is cut out with what is in it', () => {
  table([
    ['voor<script>alert("</b>")</script>na', 'voor na'],
    ['<SCRIPT SRC=x>weg</ScRiPt\n>na', 'na'],
    ['<script>if (a < b && c > d) document.write("<p>weg</p>")</script>na', 'na'],
    ['<script>weg', ''],
    ['voor<script', 'voor'],
    ['<script>a</scripty>b</script>na', 'na'],
    ['<style>p { color: red }</style>na', 'na'],
    ['<style><!-- </style>na', 'na'],
    ['<template><p>weg</p></template>na', 'na'],
    ['<noscript><img src=x></noscript>na', 'na'],
    ['<iframe src=x>weg</iframe>na', 'na'],
    ['<svg><title>Pijl</title><path d="M0 0"/></svg>na', 'na'],
    ['<textarea><b>weg</b></textarea>na', 'na'],
    ['<title>weg</title>na', 'na'],
    ['<!-- <b>weg</b> -->na', 'na'],
    ['<!---->na', 'na'],
    ['<!-->na', 'na'],
    ['<!--->na', 'na'],
    ['<!-- a -- b > c -->na', 'na'],
    ['voor<!-- weg', 'voor'],
    ['<!--[if mso]>weg<![endif]-->na', 'na'],
    ['<script>weg</script><script>weg</script>na', 'na'],
  ]);
});

describe('blocks become lines', () => {
  table([
    ['<p>Een</p><p>Twee</p>', 'Een\nTwee'],
    ['Een<p>Twee', 'Een\nTwee'],
    ['<h2>Kop</h2>Tekst', 'Kop\nTekst'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<div><div><p>diep</p></div></div>na', 'diep\nna'],
    ['Een<br>twee<br/>drie<BR />vier', 'Een twee drie vier'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>', 'a b\nc'],
    ['Een<hr>twee', 'Een\ntwee'],
    ['a<strong>b</strong><em>c</em><span>d</span>e', 'abcde'],
    ['Een\n\n\n  twee', 'Een\ntwee'],
    ['  Een \t  twee\r\ndrie  ', 'Een twee drie'],
    ['Een\ntwee', 'Een twee'],
    ['Een\r\n \t\r\ntwee', 'Een\ntwee'],
    ['<b>Een</b>\n\ntwee', 'Een twee'],
    ['een&#10;twee', 'een\ntwee'],
    ['<p> </p><p>&nbsp;</p>Tekst<p></p>', 'Tekst'],
    ['een&nbsp;twee&#160;drie\u2003vier', 'een twee drie vier'],
  ]);
});

describe('character references are decoded once', () => {
  table([
    ['Werk &amp; inkomen', 'Werk & inkomen'],
    ['&amp;amp;', '&amp;'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;b&gt;geen tag&lt;/b&gt;', '<b>geen tag</b>'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['&quot;x&quot; &apos;y&apos; &#39;z&#39;', "\"x\" 'y' 'z'"],
    ['caf&eacute; &Eacute;&eacute;n &iuml; &Ouml; &ccedil;', 'café Één ï Ö ç'],
    ['&euro; 10 &ndash; 20 &hellip; &copy; &trade; &times; &frac12;', '€ 10 – 20 … © ™ × ½'],
    ['&lsquo;a&rsquo; &ldquo;b&rdquo; &bdquo;c&rdquo; &bull;', '‘a’ “b” „c” •'],
    ['&#8217;s ochtends &#x2019;s avonds &#X2019;', '’s ochtends ’s avonds ’'],
    ['&#128512;&#x1F600;', '😀😀'],
    ['&#65&#66 zonder puntkomma', 'AB zonder puntkomma'],
    ['&#00000000065;&#x0000000000041;', 'AA'],
    ['&#128; &#133; &#145;x&#146; &#147;y&#148; &#150; &#153;', '€ … ‘x’ “y” – ™'],
    ['&#x80;&#x99;', '€™'],
    ['&onbekend; &; & &# &#; &#x; &amp', '&onbekend; &; & &# &#; &#x; &amp'],
    ['?a=1&copy=2&lt=3', '?a=1&copy=2&lt=3'],
    ['&EURO; &Amp;', '&EURO; &Amp;'],
    ['&#0; &#xD800; &#x110000; &#99999999999;', '\ufffd \ufffd \ufffd \ufffd'],
    ['a&#13;&#10;b&#9;c', 'a\nb c'],
    ['&toString; &constructor; &__proto__;', '&toString; &constructor; &__proto__;'],
  ]);
});

describe('a text holds nothing that cannot be seen and changes what can', () => {
  table([
    ['veilig\u202eexe.fdp', 'veiligexe.fdp'],
    ['a&#8238;b&#x202a;c', 'abc'],
    ['gemeente\u00adraad en gemeente&shy;huis', 'gemeenteraad en gemeentehuis'],
    ['nul\u200bbreedte\ufeff', 'nulbreedte'],
    ['a\u0000\u0001\u0008\u000b\u001fb\u007f', 'ab'],
    ['a\u0085\u009bb&#129;c', 'abc'],
    ['أخبار البلدية', 'أخبار البلدية'],
    ['👩‍👩‍👧 🇳🇱 ☎️', '👩‍👩‍👧 🇳🇱 ☎️'],
    ['n̵̡i̶e̷u̸w̴s̵', 'n̵̡i̶e̷u̸w̴s̵'],
  ]);
});

describe('a plain text is read with the same caution', () => {
  it('content_text, title and summary', async () => {
    const given = 'a < b &amp; <b onclick="x">c</b>';
    const item = await readItem({ content_text: given, title: given, summary: given });
    assert.deepEqual([item.text, item.title, item.summary], Array(3).fill('a < b & c'));
  });
});

describe('whatever the markup', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/).map((letters) => `w${letters}`);
  const name = fc.constantFrom(
    'b',
    'p',
    'a',
    'div',
    'IMG',
    'svg',
    'custom-x',
    'br',
    'td',
    '!doctype',
    '?xml',
  );
  const value = fc.constantFrom('"MARK"', "'MARK'", 'MARK', '">MARK"', "'<b>MARK'", '"a=\'MARK"', '""', "''");
  const attribute = fc.tuple(
    fc.constantFrom(' ', '\n', ' MARK '),
    fc.constantFrom('title', 'onclick'),
    value,
  );
  const tag = fc
    .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('', '/', ' '))
    .map(([element, attributes, end]) => {
      const inside = attributes.map(([space, key, given]) => `${space}${key}=${given}`).join('');
      return { html: `<${element}${inside}${end && ` ${end}`}>`, isRead: element !== 'svg' };
    });
  const hidden = fc
    .tuple(
      fc.constantFrom('script', 'STYLE', 'template', 'iframe'),
      fc.constantFrom('MARK', '<b>MARK', '<!--MARK'),
    )
    .map(([element, inside]) => `<${element}>${inside}</${element}>`);
  const comment = fc.constantFrom(
    '<!--MARK-->',
    '<!-- <b>MARK</b> -->',
    '<!-- MARK > -->',
    '<!-->',
    '<!--->',
  );
  const markup = fc.oneof(
    tag.filter(({ isRead }) => isRead).map(({ html }) => html),
    name.map((element) => `</${element}>`),
    hidden,
    comment,
  );

  it('the words between stay, in order, and nothing of the tags does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(word, markup)), async (pieces) => {
        const words = pieces.filter((piece) => /^w/.test(piece));
        const text = await textOf(pieces.join(''));
        assert.equal(text.replace(/\s/g, ''), words.join(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('what was read reads back as itself when it is written safely', async () => {
    const rough = fc.string({
      unit: fc.constantFrom(...'<>&;#x!-/"\'= \n\tab1', '&lt;', '&amp;', '<b>', '-->'),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(rough, fc.string({ unit: 'binary' })), async (html) => {
        const text = await textOf(html);
        const written = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '\n\n');
        assert.equal(await textOf(written), text);
        // A text is tidy: no space twice or at an end, no line that is empty.
        assert.doesNotMatch(text, /^\s|\s$|\s\s|[^\S\n ]/);
      }),
      { numRuns: 1000 },
    );
  });
});
