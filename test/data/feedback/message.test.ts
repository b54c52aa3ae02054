import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noAnswers, type Answers } from '../../../src/data/feedback/answers.ts';
import { buildMessage, createId, describePage, maskEmail } from '../../../src/data/feedback/message.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const build = (answers: Partial<Answers>, more: Partial<Parameters<typeof buildMessage>[1]> = {}) =>
  buildMessage(
    { ...noAnswers(), ...answers },
    { asked: ['rating', 'category', 'message', 'contact'], scale: 'faces', highest: 5, page: {}, ...more },
  );

describe('a feedback message', () => {
  it('holds everything that was answered', () => {
    const message = build(
      { rating: 4, category: 'afval', message: 'De container is vol.', name: 'Jo', email: 'jo@voorbeeld.nl' },
      { topic: 'Afval', context: { form: 'melding' }, page: { url: 'https://voorbeeld.nl/a' } },
    );
    const { id, submittedAt, client, ...rest } = message;
    assert.match(id, UUID);
    assert.ok(Math.abs(Date.parse(submittedAt) - Date.now()) < 5000);
    assert.match(client, /^raakvlak\/\d+\.\d+\.\d+$/);
    assert.deepEqual(rest, {
      version: 1,
      page: { url: 'https://voorbeeld.nl/a' },
      rating: { scale: 'faces', value: 4, max: 5 },
      category: 'afval',
      message: 'De container is vol.',
      contact: { name: 'Jo', email: 'jo@voorbeeld.nl' },
      topic: 'Afval',
      context: { form: 'melding' },
    });
  });

  it('leaves out what was not answered', () => {
    const message = build(
      { message: ' \n ', name: ' ' },
      { topic: null, context: { empty: '', none: undefined } },
    );
    assert.deepEqual(Object.keys(message), ['version', 'id', 'submittedAt', 'page', 'client']);
  });

  it('leaves out what was not asked, such as from an older draft', () => {
    const answers = { rating: 4, category: 'afval', message: 'Tekst', email: 'jo@voorbeeld.nl' };
    const message = build(answers, { asked: ['message'] });
    assert.deepEqual(Object.keys(message), ['version', 'id', 'submittedAt', 'page', 'message', 'client']);
  });

  it('keeps text as it was typed, but for blanks at its ends', () => {
    const text = 'Dank u 👋🏽\n\n  regel twee\u202Eomgekeerd\u202C é';
    assert.equal(build({ message: `\n ${text} ` }).message, text);
  });

  it('replaces what no database keeps', () => {
    assert.equal(build({ message: 'a\ud83db\udc4bc\0d👋' }).message, 'a\ufffdb\ufffdc\ufffdd👋');
  });

  it('cuts what the page adds, so that no server refuses a visitor for it', () => {
    const context = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`key${n}`, 'x'.repeat(600)]));
    const message = build({ rating: 1 }, { topic: 't'.repeat(300), context });
    assert.equal(message.topic?.length, 200);
    assert.equal(Object.keys(message.context ?? {}).length, 20);
    assert.equal(message.context?.key0?.length, 500);
  });
});

describe('the page in a message', () => {
  const address = 'https://voorbeeld.nl/zaak/12?naam=Jo&mail=jo%40voorbeeld.nl#stap-2';

  it('has no query and no fragment, unless asked for', () => {
    assert.equal(describePage(address, '', '', 'path').url, 'https://voorbeeld.nl/zaak/12');
    assert.equal(describePage(address, '', '', 'none').url, undefined);
    assert.equal(
      describePage(address, '', '', 'full').url,
      'https://voorbeeld.nl/zaak/12?naam=Jo&mail=***#stap-2',
    );
  });

  it('has its title and language', () => {
    assert.deepEqual(describePage(address, ' Afval ophalen ', 'nl', 'none'), {
      title: 'Afval ophalen',
      language: 'nl',
    });
  });

  it('masks e-mail addresses in address and title', () => {
    const page = describePage(
      'https://voorbeeld.nl/van/jo@voorbeeld.nl/',
      'Bericht aan jo.de-wit+x@mail.voorbeeld.nl',
      'nl',
      'path',
    );
    assert.equal(page.url, 'https://voorbeeld.nl/van/***/');
    assert.equal(page.title, 'Bericht aan ***');
  });

  it('has no login name, and no address that is not of the web', () => {
    assert.equal(
      describePage('https://jo:geheim@voorbeeld.nl/a', '', '', 'full').url,
      'https://voorbeeld.nl/a',
    );
    for (const odd of ['about:srcdoc', 'data:text/html,x', 'file:///tmp/a.html', '']) {
      assert.deepEqual(describePage(odd, '', '', 'path'), {}, odd);
    }
  });

  it('masks quickly, however long the text', () => {
    const begin = performance.now();
    maskEmail('a'.repeat(200_000));
    maskEmail('a@'.repeat(100_000));
    assert.ok(performance.now() - begin < 1000);
  });
});

describe('an id', () => {
  it('is a random UUID, also where the platform makes none', (t) => {
    const made = new Set<string>();
    for (let n = 0; n < 50; n += 1) made.add(createId());
    t.mock.method(globalThis.crypto, 'randomUUID');
    Object.defineProperty(globalThis.crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      for (let n = 0; n < 50; n += 1) made.add(createId());
    } finally {
      delete (globalThis.crypto as Partial<Crypto>).randomUUID;
    }
    assert.equal(made.size, 100);
    for (const id of made) assert.match(id, UUID);
  });
});
