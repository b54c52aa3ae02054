import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeValue, defaultsFor } from '../../src/profile/merge.ts';
import { fill } from '../../src/profile/template.ts';

describe('defaultsFor', () => {
  const profile = {
    feed: { src: '/feed.json', format: 'json-feed' },
    feedback: { endpoint: '/v1/feedback', scale: 'stars' },
    elements: {
      'news-list': { src: '/nieuws.json', layout: 'cards' },
      'feedback-button': { scale: 'thumbs' },
    },
  };
  const cases: [element: string, defaults: object][] = [
    ['news-list', { src: '/nieuws.json', format: 'json-feed', layout: 'cards' }],
    ['related-news', { src: '/feed.json', format: 'json-feed' }],
    ['tag-filter', {}],
    ['feedback-button', { endpoint: '/v1/feedback', scale: 'thumbs' }],
  ];
  for (const [element, defaults] of cases) {
    it(`gives <${element}> what is for it, its own over what is shared`, () => {
      assert.deepEqual(defaultsFor(profile, element), defaults);
    });
  }

  it('writes values as HTML does', () => {
    assert.equal(attributeValue('news-list', 'show', ['date', 'tags']), 'date tags');
    assert.equal(
      attributeValue('news-list', 'tags', ['Wonen', 'Werk, en inkomen']),
      'Wonen, Werk\\, en inkomen',
    );
    assert.equal(attributeValue('news-list', 'page-size', 5), '5');
    assert.equal(attributeValue('news-list', 'offline', true), '');
    assert.equal(attributeValue('news-list', 'offline', false), undefined);
  });
});

describe('fill', () => {
  it('puts values in their places, as often as they are named, and leaves other braces', () => {
    assert.equal(
      fill('{total} (van {total}): {count} {x} {', 'count,#total', [3, 8], 'nl'),
      '8 (van 8): 3 {x} {',
    );
  });

  it('takes the form for the number that counts', () => {
    const forms = { one: '{count} van {total} bericht', other: '{count} van {total} berichten' };
    assert.equal(fill(forms, 'count,#total', [1, 8], 'nl'), '1 van 8 berichten');
    assert.equal(fill(forms, 'count,#total', [1, 1], 'nl'), '1 van 1 bericht');
    assert.equal(fill({ other: '{count} x' }, '#count', [1], 'nl'), '1 x');
    assert.equal(fill({ one: 'een', other: '{count}' }, '#count', ['1'], 'nl'), 'een');
    assert.equal(fill({ one: 'een', other: '{count}' }, '#count', ['1.234'], 'nl'), '1.234');
  });

  it('gives a text from outside as it is, and reads nothing in it', () => {
    assert.equal(fill('Meer: {heading}', 'heading', ['{heading} $& $1'], 'nl'), 'Meer: {heading} $& $1');
  });
});
