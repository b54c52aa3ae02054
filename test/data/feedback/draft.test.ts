import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { noAnswers } from '../../../src/data/feedback/answers.ts';
import { DraftStore, type DraftStorage } from '../../../src/data/feedback/draft.ts';

class MemoryStorage implements DraftStorage {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

const written = { ...noAnswers(), rating: 3, message: 'Half getypt' };

describe('a draft', () => {
  let storage: MemoryStorage;
  beforeEach(() => {
    storage = new MemoryStorage();
  });

  it('comes back, in another page of this tab too', () => {
    new DraftStore(() => storage).save('key', { answers: written });
    assert.deepEqual(new DraftStore(() => storage).load('key').answers, written);
  });

  it('is not stored while nothing is answered, and removed once emptied', () => {
    const drafts = new DraftStore(() => storage);
    drafts.save('key', { answers: { ...noAnswers(), message: ' ' } });
    assert.equal(storage.kept.size, 0);
    drafts.save('key', { answers: written });
    drafts.save('key', { answers: noAnswers() });
    assert.equal(storage.kept.size, 0);
  });

  it('is kept apart by key, and can be removed', () => {
    const drafts = new DraftStore(() => storage);
    drafts.save('a', { answers: written });
    assert.deepEqual(drafts.load('b').answers, noAnswers());
    drafts.remove('a');
    assert.deepEqual(drafts.load('a').answers, noAnswers());
  });

  const bad: [string, () => DraftStorage][] = [
    [
      'forbidden',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'full',
      () =>
        Object.assign(storage, {
          setItem: () => {
            throw new DOMException('full', 'QuotaExceededError');
          },
        }),
    ],
  ];
  for (const [title, port] of bad) {
    it(`lives on in the page where storage is ${title}`, () => {
      const drafts = new DraftStore(port);
      drafts.save('key', { answers: written });
      assert.deepEqual(drafts.load('key').answers, written);
      drafts.remove('key');
      assert.deepEqual(drafts.load('key').answers, noAnswers());
    });
  }

  it('keeps the last try with it, so that the same answers stay the same message', () => {
    const attempt = {
      of: '{}',
      message: { version: 1, id: 'a', submittedAt: '', page: {}, client: '' },
    } as const;
    new DraftStore(() => storage).save('key', { answers: written, attempt });
    assert.deepEqual(new DraftStore(() => storage).load('key').attempt, attempt);
  });

  const odd = [
    '',
    '{',
    'null',
    '7',
    '[]',
    '{"answers":7}',
    '{"answers":{"message":7,"rating":"3"}}',
    '{"attempt":{"of":""}}',
  ];
  for (const text of odd) {
    it(`is empty when the storage holds ${text || 'nothing'}`, () => {
      storage.setItem('key', text);
      const { answers, attempt } = new DraftStore(() => storage).load('key');
      assert.deepEqual(answers, noAnswers());
      assert.equal(attempt, undefined);
    });
  }
});
