import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noAnswers, type Answers, type Askable } from '../../../src/data/feedback/answers.ts';
import { requiredField, validate } from '../../../src/data/feedback/validate.ts';

const check = (asked: Askable[], answers: Partial<Answers>, maxLength = 20) =>
  Object.fromEntries(validate({ ...noAnswers(), ...answers }, { asked, maxLength }));

describe('checking the answers', () => {
  const cases: [string, Askable[], Partial<Answers>, Record<string, string>][] = [
    ['wants something', ['rating', 'message'], {}, { rating: 'missing' }],
    ['takes a rating alone', ['rating', 'message'], { rating: 1 }, {}],
    ['takes a message alone', ['rating', 'message'], { message: 'Tekst' }, {}],
    ['takes a category alone, where a rating is asked too', ['rating', 'category'], { category: 'a' }, {}],
    [
      'does not take blanks for a message',
      ['rating', 'message'],
      { message: ' \n\t' },
      { rating: 'missing' },
    ],
    [
      'wants a message where no rating is asked',
      ['message', 'category'],
      { category: 'a' },
      { message: 'missing' },
    ],
    ['wants a category where nothing else is asked', ['category'], {}, { category: 'missing' }],
    [
      'counts no answer that is not asked',
      ['rating'],
      { message: 'Tekst', category: 'a' },
      { rating: 'missing' },
    ],
    ['never wants a name or an address', ['rating', 'contact'], { rating: 2 }, {}],
    [
      'does not take an address for an opinion',
      ['rating', 'contact'],
      { email: 'a@b.nl' },
      { rating: 'missing' },
    ],
    ['takes what just fits', ['message'], { message: ` ${'a'.repeat(20)} ` }, {}],
    ['refuses what does not fit', ['message'], { message: 'a'.repeat(21) }, { message: 'too-long' }],
    [
      'finds all that is wrong',
      ['rating', 'message', 'contact'],
      { message: 'a'.repeat(21), email: 'jo', name: 'n'.repeat(201) },
      { message: 'too-long', name: 'too-long', email: 'email' },
    ],
  ];
  for (const [title, asked, answers, flaws] of cases) {
    it(title, () => assert.deepEqual(check(asked, answers), flaws));
  }

  for (const email of ['jo@voorbeeld.nl', 'jo+x@a.b.voorbeeld.nl', 'jö@voorbeeld.nl', ' jo@voorbeeld.nl ']) {
    it(`takes the address "${email}"`, () =>
      assert.deepEqual(check(['rating', 'contact'], { rating: 1, email }), {}));
  }
  for (const email of [
    'jo',
    'jo@',
    '@voorbeeld.nl',
    'jo@voorbeeld',
    'jo jo@voorbeeld.nl',
    'jo@voorbeeld.nl.',
  ]) {
    it(`refuses the address "${email}"`, () => {
      assert.deepEqual(check(['rating', 'contact'], { rating: 1, email }), { email: 'email' });
    });
  }

  it('names one field that is required, for every other to be marked as not', () => {
    assert.equal(requiredField(['rating', 'category', 'message']), 'rating');
    assert.equal(requiredField(['category', 'message']), 'message');
    assert.equal(requiredField(['category', 'contact']), 'category');
  });
});
