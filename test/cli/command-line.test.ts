import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { raakvlak } from './program.ts';

describe('raakvlak, called in a wrong way', () => {
  const cases: [what: string, args: string[], says: RegExp][] = [
    ['without anything', [], /^Zeg wat raakvlak moet doen: doctor, convert, /],
    [
      'with a command that is almost one',
      ['docter', 'x'],
      /^Onbekende opdracht: docter\. Bedoelt u doctor\?/,
    ],
    ['with a command that is none', ['bak', 'x'], /^Onbekende opdracht: bak\.\n/],
    ['without a feed', ['doctor'], /^Zeg welke feed: raakvlak doctor <adres of bestand>\./],
    ['with two feeds to convert', ['convert', 'a', 'b'], /^convert schrijft één feed\./],
    ['with one input for two', ['doctor', '-', '-'], /^Geef - maar één keer/],
    [
      'with an option that is almost one',
      ['doctor', 'x', '--orgin=https://a.nl'],
      /^Onbekende optie: --orgin\. Bedoelt u --origin\?/,
    ],
    ['with an option that is none', ['doctor', 'x', '-q'], /^Onbekende optie: -q\.\n/],
    [
      'with an option of the other command',
      ['convert', 'x', '--json'],
      /^De optie --json hoort niet bij convert\./,
    ],
    [
      'with an option without its value',
      ['doctor', 'x', '--origin', '--json'],
      /^Achter --origin hoort een waarde\./,
    ],
    [
      'with a value that does not belong',
      ['doctor', 'x', '--json=ja'],
      /^De optie --json krijgt geen waarde\./,
    ],
    [
      'in a language that it does not speak',
      ['doctor', 'x', '--lang', 'fy'],
      /^De taal fy is er niet\. Kies nl of en\./,
    ],
    [
      'for an origin that is no address',
      ['doctor', 'x', '--origin', 'voorbeeld.nl'],
      /^--origin voorbeeld\.nl is geen webadres\./,
    ],
    [
      'with a time that is none',
      ['doctor', 'x', '--timeout', 'lang'],
      /^--timeout lang is geen aantal seconden\./,
    ],
    ['in English', ['docter', 'x', '--lang', 'en'], /^Unknown command: docter\. Do you mean doctor\?/],
  ];
  for (const [what, args, says] of cases) {
    it(`${what} says so and ends with 2`, async () => {
      const { code, stdout, stderr } = await raakvlak(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.match(stderr, /raakvlak --help/);
    });
  }
});

describe('raakvlak --help', () => {
  it('explains commands, options and exit codes, and ends with 0', async () => {
    const { code, stdout, stderr } = await raakvlak(['--help']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const word of [
      'doctor',
      'convert',
      'profile compare',
      'bundle',
      '--origin',
      '--item-url',
      '--lang',
      '--json',
      'eindigt met 0',
    ])
      assert.ok(stdout.includes(word), word);
    assert.ok(Math.max(...stdout.split('\n').map((line) => line.length)) <= 120);
  });

  it('speaks English when asked, also behind a command', async () => {
    const { code, stdout } = await raakvlak(['doctor', '-h', '--lang', 'en']);
    assert.equal(code, 0);
    assert.match(stdout, /checks a news feed/);
  });
});

describe('raakvlak --version', () => {
  it('prints the version alone', async () => {
    const { code, stdout } = await raakvlak(['--version']);
    assert.equal(code, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
