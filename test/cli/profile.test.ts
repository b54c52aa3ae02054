import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { files, raakvlak } from './program.ts';

const EXAMPLES = ['domstede', 'amstelhaven', 'maasoever', 'duinrand'].map(
  (name) => `demo/profiles/${name}.json`,
);

describe('raakvlak profile check', () => {
  it('finds the example profiles good', async () => {
    const { code, stdout, stderr } = await raakvlak(['profile', 'check', ...EXAMPLES]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.equal(stdout.match(/^Goed: \d+ tokens, \d+ teksten, \d+ standaardwaarden\.$/gm)?.length, 4);
  });

  it('says what is wrong, where, and what is nearest, and ends with 1', async (t) => {
    const profile = { tokens: { 'link-colour': 'red' }, elements: { 'news-list': { layout: 'crads' } } };
    const { a } = files(t, { a: JSON.stringify(profile) });
    const { code, stdout } = await raakvlak(['profile', 'check', a]);
    assert.equal(code, 1);
    assert.match(stdout, /\/tokens\/link-colour\n +"link-colour" kennen wij niet\. Bedoelt u "link-color"\?/);
    assert.match(stdout, /\/elements\/news-list\/layout\n +"crads" kan hier niet\. Bedoelt u "cards"\?/);
    assert.match(stdout, /Niet goed: 2 fouten\./);
  });

  it('says it in English', async (t) => {
    const { a } = files(t, { a: '{"tokens": ' });
    const { code, stdout } = await raakvlak(['profile', 'check', a, '--lang', 'en']);
    assert.equal(code, 1);
    assert.match(stdout, /It is no JSON .*\n?.*Defaults are used/);
  });

  it('reads from an address, and says when that cannot be had', async (t) => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/p.json' ? 200 : 404;
      response.end(JSON.stringify({ name: 'Gemeente Voorbeeldstad', tokens: { space: '2em' } }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    t.after(() => server.close());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const good = await raakvlak(['profile', 'check', `${origin}/p.json`]);
    assert.equal(good.code, 0);
    assert.match(good.stdout, /Gemeente Voorbeeldstad\nGoed: 1 tokens/);
    const bad = await raakvlak(['profile', 'check', `${origin}/geen.json`]);
    assert.equal(bad.code, 1);
    assert.match(bad.stderr, /geen\.json is niet te lezen: status 404/);
  });
});

describe('raakvlak profile compare', () => {
  it('shows every deviation with who says what, and how many deviate', async () => {
    const { code, stdout, stderr } = await raakvlak(['profile', 'compare', ...EXAMPLES]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /\/elements\/news-list\/page-size {2}\[2 van 4 wijken af\]\n +Basis +10\n.*Domstede.* 5\n/,
    );
    assert.match(stdout, /\/address {2}\[1 van 4 wijkt af\]\n +Basis +u\n/);
    assert.match(stdout, /\/texts\/nl\/news\/readMore {2}.*\n +Basis +Lees meer\n/);
    assert.match(stdout, /\/tags\/aliases\/wmo {2}\[alle gelijk: kan in de basis\]/);
    assert.match(stdout, /De profielen verschillen op \d+ plekken\./);
  });

  it('writes a page without script that says the same, and in which nothing is markup', async (t) => {
    const { a, out } = files(t, {
      a: JSON.stringify({ name: '<script>alert(1)</script>', tokens: { 'link-color': '#004699' } }),
      out: '',
    });
    const { code, stderr } = await raakvlak(['profile', 'compare', a, EXAMPLES[0] ?? '', '--html', out]);
    assert.equal(code, 0);
    assert.match(stderr, /^Geschreven: /);
    const page = readFileSync(out, 'utf8');
    assert.match(page, /^<!doctype html>\n<html lang="nl">/);
    assert.doesNotMatch(page, /<script|https?:|\bstyle=|\bon\w+=/);
    assert.match(page, /<th scope="col">&#60;script&#62;alert\(1\)/);
    assert.match(page, /<th scope="row"><code>link-color<\/code><\/th>/);
    assert.match(page, /fill="#004699"/);
    assert.match(page, /<title>Afwijkingen van 2 profielen<\/title>/);
  });

  it('compares what can be used of a wrong profile, tells the rest and ends with 1', async (t) => {
    const { a, b } = files(t, { a: '{"tokens":{"space":"2em","spaec":"1em"}}', b: '{}' });
    const { code, stdout, stderr } = await raakvlak(['profile', 'compare', a, b]);
    assert.equal(code, 1);
    assert.match(stdout, /\/tokens\/space .*\n +Basis +1em/);
    assert.match(stderr, /a \/tokens\/spaec: "spaec" kennen wij niet\. Bedoelt u "space"\?/);
  });
});

describe('raakvlak profile and bundle, called in a wrong way', () => {
  const cases: [what: string, args: string[], says: RegExp][] = [
    ['profile without a deed', ['profile'], /^Zeg wat er met het profiel moet gebeuren/],
    [
      'profile with a deed that is almost one',
      ['profile', 'chek', 'x'],
      /^Onbekende opdracht: profile chek\. Bedoelt u check\?/,
    ],
    ['check without a profile', ['profile', 'check'], /^Zeg welk profiel:/],
    ['compare with one profile', ['profile', 'compare', 'x'], /^Zeg welke profielen, minstens twee/],
    [
      'check with --html',
      ['profile', 'check', 'x', '--html', 'y'],
      /^De optie --html hoort bij profile compare\./,
    ],
    ['doctor with --html', ['doctor', 'x', '--html', 'y'], /^De optie --html hoort niet bij doctor\./],
    ['bundle without a profile', ['bundle'], /^Zeg welk profiel: raakvlak bundle --profile/],
    [
      'bundle with a file behind it',
      ['bundle', 'x', '--profile', 'y'],
      /^bundle krijgt geen bestand achter zich/,
    ],
    [
      'bundle of an element that is almost one',
      ['bundle', '--profile', 'x', '--elements', 'news-lst'],
      /^Het element news-lst is er niet\. Bedoelt u news-list\?/,
    ],
  ];
  for (const [what, args, says] of cases) {
    it(`${what} says so and ends with 2`, async () => {
      const { code, stdout, stderr } = await raakvlak(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
    });
  }

  it('says when a file is not there', async () => {
    const { code, stderr } = await raakvlak(['profile', 'check', join('geen', 'profiel.json')]);
    assert.equal(code, 1);
    assert.match(stderr, /profiel\.json is niet te lezen/);
  });

  it('makes no bundle of a profile that is not right', async (t) => {
    const { a, out } = files(t, { a: '{"tokens":{"spaec":"1em"}}', out: 'leeg' });
    writeFileSync(out, 'leeg');
    const { code, stderr } = await raakvlak(['bundle', '--profile', a, '--out', out]);
    assert.equal(code, 1);
    assert.match(stderr, /\/tokens\/spaec\n.*Bedoelt u "space"\?/);
    assert.equal(readFileSync(out, 'utf8'), 'leeg');
  });
});
