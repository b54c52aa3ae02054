import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { START, type Choices } from '../../../demo/configurator/model/choices.ts';
import { ELEMENTS, readManifest } from '../../../demo/configurator/model/manifest.ts';
import { snippetsOf, type Snippet } from '../../../demo/configurator/snippets/snippets.ts';
import { answerHostile } from '../hostile/answer.ts';
import { blockIn, GUIDES } from './guide.ts';
import { leftOf, SHIPPED, standsIn } from './text-format.ts';

const root = join(import.meta.dirname, '..', '..', '..');
/** The code that the configurator gives for Drupal. */
function configured(choices: Partial<Choices>): Partial<Record<Snippet['place'], string>> {
  const manifest = readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8');
  const snippets = snippetsOf(
    { ...START, system: 'drupal', ...choices },
    {
      elements: readManifest(JSON.parse(manifest) as Parameters<typeof readManifest>[0]),
      integrity: { files: {} } as Parameters<typeof snippetsOf>[1]['integrity'],
      base: '/raakvlak/',
      importMap: undefined,
      prefix: '',
      isJsonFeed: false,
      all: 'Al het nieuws',
    },
  );
  return Object.fromEntries(snippets.map(({ place, code }) => [place, code]));
}

const LINK = '<a href="/nieuws">Al het nieuws</a>';
const TAGS = `<script type="module" src="/raakvlak/raakvlak.js"></script><news-list src="/jsonapi/node/article">${LINK}</news-list>`;
const STAND = `<div data-raakvlak="news-list" data-src="/jsonapi/node/article" data-heading="Nieuws">${LINK}</div>`;

describe('what a text format of Drupal leaves', () => {
  for (const name of ['basic', 'restricted'] as const) {
    it(`is only the link, of our elements and of what stands for them, in ${name} HTML`, () => {
      assert.equal(leftOf(TAGS, SHIPPED[name]), LINK);
      assert.equal(leftOf(STAND, SHIPPED[name]), LINK);
    });
  }

  it('is everything in full HTML', () => {
    assert.equal(leftOf(TAGS, SHIPPED.full), TAGS);
    assert.equal(leftOf(STAND, SHIPPED.full), STAND);
  });

  it('is no more than the list says, whatever else the text holds', () => {
    const more = STAND.replace('<div ', '<div class="x" style="color: red" onclick="go()" lang="nl" ');
    assert.equal(
      leftOf(more, { allowed: '<div data-raakvlak data-src> <a href>' }),
      `<div lang="nl" data-raakvlak="news-list" data-src="/jsonapi/node/article">${LINK}</div>`,
    );
    assert.equal(leftOf(TAGS, { allowed: '<div data-raakvlak data-*> <a href>' }), LINK);
  });

  it('takes a beginning of names in the list, as our page among hostile hosts has them', () => {
    const page = String(answerHostile('drupal/')?.body);
    const left = leftOf(page, { allowed: '<div id data-raakvlak data-*> <a href>' });
    assert.equal(standsIn(page).length, 5);
    assert.deepEqual(standsIn(left), standsIn(page));
  });
});

describe('the code that we give for Drupal', () => {
  for (const guide of GUIDES) {
    it(`comes through the text format that ${guide} advises, and through full HTML`, () => {
      const stand = blockIn(guide, 'html', 'data-raakvlak="');
      const allowed = blockIn(guide, 'text', '<div data-raakvlak ');
      const whole = leftOf(stand, SHIPPED.full);
      assert.equal(standsIn(stand).length, 1);
      assert.equal(leftOf(stand, { allowed }), whole);
      assert.equal(leftOf(TAGS, { allowed }), LINK);
    });

    it(`names the library in ${guide} as the configurator does`, () => {
      const { library, attach } = configured({});
      assert.equal(blockIn(guide, 'yaml', 'raakvlak.js'), library);
      assert.equal(blockIn(guide, 'yaml', 'THEMA/raakvlak'), attach);
    });
  }

  it('comes through what the configurator says to allow, for all elements at once', () => {
    const { text = '', allowed = '' } = configured({
      elements: ELEMENTS,
      link: '/nieuws',
      language: 'nl',
      options: {
        ...START.options,
        feed: { src: '/jsonapi/node/article?include=field_tags&page[limit]=20' },
        'news-list': { heading: 'Nieuws & "meer" <hier>' },
        'feedback-button': { endpoint: '/v1/feedback', 'privacy-url': '/privacy' },
      },
    });
    assert.deepEqual(
      standsIn(text).map((stand) => stand['data-raakvlak']),
      [...ELEMENTS],
    );
    assert.equal(leftOf(text, { allowed }), leftOf(text, SHIPPED.full));
    // Drupal looks for the end of a tag before it looks for quotes.
    for (const [tag] of text.matchAll(/<[^>]*>/g)) assert.equal(tag.split('"').length % 2, 1, tag);
  });
});
