import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss } from '../../scripts/build/minify-css.ts';
import { minifyHtml } from '../../scripts/build/minify-html.ts';
import { minifyTemplates } from '../../scripts/build/minify-templates.ts';

/** Templates are written here with `•` for a hole. */
const html = (text: string): string => minifyHtml(text.split('•')).join('•');
const css = (text: string): string => minifyCss(text.split('•')).join('•');

const markup: [what: string, before: string, after: string][] = [
  [
    'layout round blocks goes',
    '\n  <ul>\n    <li>a</li>\n    <li>b</li>\n  </ul>\n',
    '<ul><li>a</li><li>b</li></ul>',
  ],
  ['a space between words stays', '<p>\n  one\n  two\n</p>', '<p>one two</p>'],
  ['a space between inline elements stays', '<b>a</b>\n  <i>b</i>', '<b>a</b> <i>b</i>'],
  [
    'a space between a word and an element stays',
    '<p>see\n  <a href="/">here</a> now</p>',
    '<p>see <a href="/">here</a> now</p>',
  ],
  ['no space comes where there was none', '<b>a</b><i>b</i>•<u>c</u>', '<b>a</b><i>b</i>•<u>c</u>'],
  ['a space between holes stays', '<p>• •</p>\n', '<p>• •</p>'],
  ['a space at an end that may meet a word stays', ' •\n<b>x</b> ', ' • <b>x</b> '],
  [
    'attributes are spaced by one',
    '<div\n  class="a  b"\n  id=•\n  ?hidden=•\n>•</div\n>',
    '<div class="a  b" id=• ?hidden=•>•</div>',
  ],
  [
    'values of attributes stay',
    '<p title=\'a\n  b > c\' data-x="a  •  b">x</p>',
    '<p title=\'a\n  b > c\' data-x="a  •  b">x</p>',
  ],
  ['a hole and a closing slash stay apart', '<input .value=• />', '<input .value=• />'],
  [
    'text that is shown as it is stays',
    '<pre>\n a\n  b </pre>\n<textarea>\n • </textarea>',
    '<pre>\n a\n  b </pre> <textarea>\n • </textarea>',
  ],
  ['comments go', '<p>a</p><!-- why\n --><p>b</p>', '<p>a</p><p>b</p>'],
  ['a hole in a comment stays one', '<p><!-- • --></p>', '<p><!-- • --></p>'],
  ['a no-break space is no layout', '<p>\u00a0a\u00a0</p>', '<p>\u00a0a\u00a0</p>'],
  ['an unknown element is inline', '<x-y>a</x-y>\n<x-y>b</x-y>', '<x-y>a</x-y> <x-y>b</x-y>'],
  [
    'a shape in a drawing has no text',
    '<svg>\n  <path d="M0 0" />\n  <circle r="1" />\n</svg>',
    '<svg><path d="M0 0"/><circle r="1"/></svg>',
  ],
  ['less-than in text is no tag', '<p>1 < 2  and 3 > 2</p>', '<p>1 < 2 and 3 > 2</p>'],
];

describe('minifying markup', () => {
  for (const [what, before, after] of markup) it(what, () => assert.equal(html(before), after));
});

const styles: [what: string, before: string, after: string][] = [
  [
    'layout and comments go',
    '\n a {\n  color: red; /* why */\n  margin: 0 1px;\n}\n',
    'a{color:red;margin:0 1px}',
  ],
  [
    'combinators and pseudo-classes keep their meaning',
    'a :hover, a + b > c ~ d::before {}',
    'a :hover,a + b>c ~ d::before{}',
  ],
  [
    'operators in calc() keep their spaces',
    'a { width: calc( 1em + (2px - 1%) * 2 ); }',
    'a{width:calc(1em + (2px - 1%) * 2)}',
  ],
  [
    'strings and addresses stay',
    'a { content: "  ; } /* x */ "; background: url(data:image/svg+xml,%3C  ) }',
    'a{content:"  ; } /* x */ ";background:url(data:image/svg+xml,%3C  )}',
  ],
  [
    'queries keep `and (`',
    '@media (min-width: 40em) and (width > 10em) { a { b: c } }',
    '@media (min-width:40em) and (width>10em){a{b:c}}',
  ],
  ['a comment between words stays a space', 'a/**/b { c: d }', 'a b{c:d}'],
  ['holes keep the space beside them', 'a { margin: • auto •; } • b { c: d }', 'a{margin: • auto •}• b{c:d}'],
  [
    'a leading zero goes',
    'a { b: 0.5em calc(0.25 * 10.05px) "0.5" #a0.b v0.5 }',
    'a{b:.5em calc(.25 * 10.05px) "0.5" #a0.b v0.5}',
  ],
  ['a fallback may be empty', 'a { b: var(--x, ) }', 'a{b:var(--x,)}'],
  [
    'selectors in brackets stay',
    "a:not( :defined , [x='y z'] ) { b: c !important }",
    "a:not(:defined,[x='y z']){b:c !important}",
  ],
];

describe('minifying styles', () => {
  for (const [what, before, after] of styles) it(what, () => assert.equal(css(before), after));
});

describe('minifying a module', () => {
  it('touches templates of html, svg and css, nested ones too, and nothing else', () => {
    const code =
      'const a = html`<p>\n  ${x ? html`<b>\n  y</b>` : `\n  z`}\n</p>`; other`\n <p>`; const b = css`a { b: c; }`;';
    assert.equal(
      minifyTemplates(code, 'x.js'),
      'const a = html`<p>${x ? html`<b> y</b>` : `\n  z`}</p>`; other`\n <p>`; const b = css`a{b:c}`;',
    );
  });

  it('leaves escapes as they are written', () => {
    const code = String.raw`css${'`'}a { content: '\\201C'; }${'`'}; html${'`'}<p>\${x} \n</p>${'`'}`;
    assert.equal(
      minifyTemplates(code, 'x.js'),
      String.raw`css${'`'}a{content:'\\201C'}${'`'}; html${'`'}<p>\${x} \n</p>${'`'}`,
    );
  });
});
