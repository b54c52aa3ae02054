import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FEED } from '../hosts/feed.ts';
import { files, raakvlak } from './program.ts';

const URL_OF = 'https://voorbeeldstad.example/nieuws';
const PAGE = `<!DOCTYPE html>\n<html lang=nl><head><title>Nieuws</title>
<body class='a  b'>\n<tag-filter></tag-filter>\n<news-list src="/feed.json"  heading="Nieuws" ></news-list>\r\n</body>`;

describe('raakvlak render', () => {
  it('fills the elements of a page, and leaves the rest as it is', async (t) => {
    const { 'page.html': page, 'feed.json': feed } = files(t, { 'page.html': PAGE, 'feed.json': FEED });
    const { code, stdout, stderr } = await raakvlak(['render', page, '--feed', feed, '--url', URL_OF]);
    assert.equal(code, 0, stderr);
    const rest = stdout
      .replace(/<script [\s\S]*?<\/script>/g, '')
      .replace(/<template[\s\S]*?<\/template>/g, '')
      .replace('src="#raakvlak-feed"', 'src="/feed.json"');
    assert.equal(rest, PAGE);
    assert.match(
      stdout,
      /<a part="link" href="https:\/\/voorbeeldstad\.example\/nieuws\/zwembad-opent-in-mei">/,
    );
    assert.match(stdout, /"@type":"NewsArticle","headline":"Nieuwe woningen aan de haven"/);
    assert.match(stderr, /2 elementen gevuld/);
    assert.equal(stderr.match(/'sha256-[^']+'/g)?.length, 2);
  });

  it('writes a file, in a language that was asked for, with a prefix', async (t) => {
    const page = PAGE.replaceAll('news-list', 'rv-news-list').replaceAll('tag-filter', 'rv-tag-filter');
    const at = files(t, { 'page.html': page, 'feed.json': FEED, 'out.html': '' });
    const options = ['--feed', at['feed.json'], '--url', URL_OF, '--out', at['out.html'], '--prefix', 'rv'];
    const { code, stdout, stderr } = await raakvlak(['render', at['page.html'], ...options, '--lang', 'en']);
    assert.equal(code, 0, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /2 elements filled/);
    assert.match(
      readFileSync(at['out.html'], 'utf8'),
      /<rv-news-list [^>]*><template shadowrootmode="open">/,
    );
  });

  it('reads the feed that stands in the page, and does nothing twice', async () => {
    const inline = `<script type="application/feed+json" id="n">${FEED}</script><news-list src="#n"></news-list>`;
    const once = await raakvlak(['render', '-', '--url', URL_OF], inline);
    assert.equal(once.code, 0, once.stderr);
    assert.equal(once.stdout.match(/application\/feed\+json/g)?.length, 1);
    const twice = await raakvlak(['render', '-', '--url', URL_OF], once.stdout);
    assert.equal(twice.stdout, once.stdout);
    assert.match(twice.stderr, /<news-list> is al gevuld/);
  });

  it('tells which element it left, and why', async () => {
    const { code, stdout, stderr } = await raakvlak(
      ['render', '-'],
      '<p>Hier<news-list src="/feed.json"></news-list>',
    );
    assert.equal(code, 1);
    assert.equal(stdout, '<p>Hier<news-list src="/feed.json"></news-list>');
    assert.match(stderr, /<news-list> heeft een adres waarvan het begin niet bekend is.*\/feed\.json/);
  });

  it('fills a filter with many choices, one of the browser stays empty', async (t) => {
    const items = Array.from({ length: 40 }, (_, n) => ({
      id: `${n}`,
      title: `Bericht ${n}`,
      tags: [`onderwerp ${n}`],
    }));
    const many = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Veel', items });
    const { 'feed.json': feed } = files(t, { 'feed.json': many });
    const page = '<tag-filter></tag-filter><tag-filter facet="text"></tag-filter><news-list></news-list>';
    const { stdout, stderr } = await raakvlak(['render', '-', '--feed', feed, '--url', URL_OF], page);
    assert.equal(stdout.match(/class="chip"/g)?.length, 10);
    assert.match(stdout, /<tag-filter facet="text"><\/tag-filter>/);
    assert.match(stderr, /<tag-filter> blijft voor de browser/);
  });

  it('says what is missing', async () => {
    assert.match((await raakvlak(['render'])).stderr, /Zeg welke pagina/);
    assert.match((await raakvlak(['render', '/is/er/niet.html'])).stderr, /niet te lezen/);
    assert.match((await raakvlak(['integrity'])).stderr, /--base/);
  });
});
