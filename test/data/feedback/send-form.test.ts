import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedbackMessage } from '../../../src/data/feedback/message.ts';
import { formFields, sendForm } from '../../../src/data/feedback/send-form.ts';

const PAGE = 'https://voorbeeld.example';
const message: FeedbackMessage = {
  version: 1,
  id: 'c4b1ffb8-3ac3-4c3a-8f6e-2f6f1d2b6c11',
  submittedAt: '2026-01-01T00:00:00.000Z',
  page: { url: `${PAGE}/afval/`, title: 'Afval & milieu' },
  rating: { scale: 'stars', value: 4, max: 5 },
  message: 'Eén\nTwee',
  contact: { email: 'naam@voorbeeld.example' },
  context: { zaak: '12' },
  client: 'raakvlak/1.0.0',
};

describe('a message as a form', () => {
  it('names each field by its path', () => {
    assert.deepEqual(Object.fromEntries(formFields(message)), {
      version: '1',
      id: message.id,
      submittedAt: message.submittedAt,
      'page.url': `${PAGE}/afval/`,
      'page.title': 'Afval & milieu',
      'rating.scale': 'stars',
      'rating.value': '4',
      'rating.max': '5',
      message: 'Eén\nTwee',
      'contact.email': 'naam@voorbeeld.example',
      'context.zaak': '12',
      client: 'raakvlak/1.0.0',
    });
  });

  const answered = async (
    endpoint: string,
    answer: () => Response | Promise<Response>,
  ): Promise<{ outcome: string; request: RequestInit }> => {
    let request: RequestInit = {};
    const { outcome, ...rest } = await sendForm(endpoint, message, {
      page: PAGE,
      fetch: (_url, init) => {
        request = init ?? {};
        return Promise.resolve().then(answer);
      },
    });
    const kind = 'error' in rest ? ` ${rest.error.kind} ${rest.error.retryAfter ?? ''}`.trimEnd() : '';
    return { outcome: outcome + kind, request };
  };

  for (const [what, answer, outcome] of [
    ['a page', () => new Response('<h1>Bedankt</h1>'), 'sent'],
    ['nothing', () => new Response(null, { status: 204 }), 'sent'],
    ['404', () => new Response('', { status: 404 }), 'failed http'],
    [
      '429',
      () => new Response('', { status: 429, headers: { 'Retry-After': '9' } }),
      'failed rate-limited 9',
    ],
    ['503', () => new Response('', { status: 503 }), 'failed server'],
    ['no connection', () => Promise.reject(new TypeError('gone')), 'offline network'],
  ] as const) {
    it(`to its own origin, answered with ${what}: ${outcome}`, async () => {
      const { outcome: given, request } = await answered(`${PAGE}/formulier`, answer);
      assert.equal(given, outcome);
      assert.equal(request.headers, undefined);
      assert.equal(request.mode, 'same-origin');
    });
  }

  it('to another origin asks for no leave, and counts as sent once it left', async () => {
    const gone = await answered('https://elders.example/', () => Promise.reject(new TypeError('gone')));
    assert.equal(gone.outcome, 'sent');
    assert.equal(gone.request.mode, 'no-cors');
    assert.equal(gone.request.credentials, 'omit');
  });
});
