import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailAddress } from '../../../src/data/feedback/mail.ts';
import type { FeedbackMessage } from '../../../src/data/feedback/message.ts';

const message = (text: string): FeedbackMessage => ({
  version: 1,
  id: 'c4b1ffb8-3ac3-4c3a-8f6e-2f6f1d2b6c11',
  submittedAt: '2026-01-01T00:00:00.000Z',
  page: { url: 'https://voorbeeld.example/afval/' },
  rating: { scale: 'faces', value: 2, max: 5 },
  message: text,
  client: 'raakvlak/1.0.0',
});

describe('the address of an e-mail', () => {
  it('holds the message, with the lines that mail wants', () => {
    const address = mailAddress('naam+x@voorbeeld.example', 'Wat & hoe?', message('Eén\nTwee & drie'));
    const url = new URL(address);
    assert.equal(decodeURIComponent(url.pathname), 'naam+x@voorbeeld.example');
    assert.equal(url.searchParams.get('subject'), 'Wat & hoe?');
    assert.equal(
      url.searchParams.get('body'),
      'Eén\r\nTwee & drie\r\n\r\n2/5\r\nhttps://voorbeeld.example/afval/',
    );
  });

  it('is never so long that a mail program drops it, and is cut at a whole character', () => {
    for (let length = 100; length < 900; length += 7) {
      const address = mailAddress(
        'naam@voorbeeld.example',
        'Titel',
        message(`${'a'.repeat(length)}${'😀é'.repeat(400)}`),
      );
      assert.ok(address.length <= 1900);
      assert.doesNotThrow(() => decodeURIComponent(address));
    }
  });
});
