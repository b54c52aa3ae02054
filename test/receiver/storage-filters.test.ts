import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type {
  FeedbackFilter,
  FeedbackStorage,
  NewFeedback,
  StoredFeedback,
} from '../../demo/receiver/storage.ts';
import { Chance } from '../e2e/outbox/chance.ts';
import { entry, kinds } from './storages.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1, 12);
const PAGES = [
  '/afval',
  '/afval/grof',
  '/afval%20',
  '/AFVAL',
  '/a_val',
  'https://a.example/é?q=*',
  undefined,
];
const WORDS = ['Een café', 'ÉÉN Café', 'cafe\u0301', '100% _goed_', 'ĲSBAAN', "'; DROP TABLE", undefined];
const day = (n: number): Date => new Date(START + n * DAY_MS);

/** Every kind of value of every field, in all sorts of company, the same at each run. */
function messages(): NewFeedback[] {
  const chance = new Chance(8);
  return Array.from({ length: 240 }, (_, n) => {
    const max = 2 + chance.below(9);
    const url = chance.pick(PAGES);
    const words = chance.pick(WORDS);
    const message = {
      ...{ version: 1, id: randomUUID(), submittedAt: '2026-01-01T00:00:00Z' },
      ...(url && { page: { url, ...(chance.next() < 0.7 && { title: `Titel ${n}` }) } }),
      ...(chance.next() < 0.8 && { rating: { scale: 'stars', value: 1 + chance.below(max), max } }),
      ...(chance.next() < 0.7 && { category: chance.pick(['Klacht', 'klacht', 'Idee']) }),
      ...(words && { message: words }),
    };
    return entry(message, { receivedAt: day(n / 10) });
  });
}

const filters: FeedbackFilter[] = [
  {},
  ...[
    { from: day(20) },
    { until: day(3) },
    { from: day(5), until: day(6) },
    { from: day(5.1), until: day(5.2) },
  ],
  ...[{ page: '/afval' }, { page: '/afval*' }, { page: '/a_val' }, { page: '/a_*' }, { page: '*' }],
  ...[{ page: 'https://a.example/é?q=**' }, { page: '/nergens*' }],
  ...[1, 2, 3, 4, 5].map((rating) => ({ rating })),
  ...[{ category: 'Klacht' }, { category: 'klacht' }, { category: 'K%' }],
  ...[{ status: 'new' as const }, { status: 'in-progress' as const }, { status: 'done' as const }],
  ...['CAFÉ', 'cafe\u0301', '%', '_', "'; drop", 'ĳsbaan', 'teruggebeld', '\\', 'één cafe'].map((text) => ({
    text,
  })),
  { from: day(2), until: day(20), page: '/a*', rating: 5, category: 'Klacht', status: 'new', text: 'café' },
  { status: 'done', text: 'teruggebeld' },
];

/** What the port promises, said again in plain code. */
function isChosen({ message, ...stored }: StoredFeedback, filter: FeedbackFilter): boolean {
  const { from, until, page, rating, category, status, text } = filter;
  const url = message.page?.url;
  const fold = (words = ''): string => words.normalize('NFC').toLowerCase();
  const prefix = page?.endsWith('*') ? page.slice(0, -1) : undefined;
  return (
    (!from || stored.receivedAt >= from) &&
    (!until || stored.receivedAt < until) &&
    (page === undefined || (prefix === undefined ? url === page : url?.startsWith(prefix) === true)) &&
    (rating === undefined || step(message.rating) === rating) &&
    (category === undefined || message.category === category) &&
    (status === undefined || stored.status === status) &&
    (text === undefined ||
      [message.message, stored.note, stored.reference].some((words) => fold(words).includes(fold(text))))
  );
}

function step(rating: { value: number; max: number } | undefined): number | undefined {
  return rating && 1 + Math.round((4 * (rating.value - 1)) / (rating.max - 1));
}

function tally(chosen: readonly StoredFeedback[]) {
  const steps = chosen.map(({ message }) => step(message.rating)).filter((value) => value !== undefined);
  const total = steps.reduce((sum, value) => sum + value, 0);
  return { count: chosen.length, rated: steps.length, average: steps.length ? total / steps.length : null };
}

function statistics(
  chosen: readonly StoredFeedback[],
  all: readonly StoredFeedback[],
  enough: number,
  most: number,
) {
  const by = (key: (stored: StoredFeedback) => string | undefined) => {
    const groups = new Map<string, StoredFeedback[]>();
    for (const stored of chosen) {
      const name = key(stored);
      if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), stored]);
    }
    return [...groups].map(([name, group]) => ({ name, ...tally(group) }));
  };
  const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const title = (url: string): string =>
    all.find(({ message }) => message.page?.url === url && message.page.title)?.message.page?.title ?? '';
  return {
    ...tally(chosen),
    days: by(({ receivedAt }) => receivedAt.toISOString().slice(0, 10))
      .sort((a, b) => bytes(a.name, b.name))
      .map(({ name, ...sums }) => ({ day: name, ...sums })),
    pages: by(({ message }) => message.page?.url)
      .filter(({ rated }) => rated >= enough)
      .sort((a, b) => (a.average ?? 0) - (b.average ?? 0) || b.rated - a.rated || bytes(a.name, b.name))
      .slice(0, most)
      .map(({ name, ...sums }) => ({ url: name, title: title(name), ...sums })),
    categories: by(({ message }) => message.category)
      .sort((a, b) => b.count - a.count || bytes(a.name, b.name))
      .slice(0, most)
      .map(({ name, ...sums }) => ({ category: name, ...sums })),
  };
}

async function filled(storage: FeedbackStorage): Promise<void> {
  const all = messages();
  for (const feedback of all) await storage.add(feedback);
  for (const [n, { message }] of all.entries()) {
    if (n % 3 === 0) await storage.change(message.id, { status: 'in-progress' }, day(30));
    if (n % 7 === 0) await storage.change(message.id, { status: 'done', note: 'Teruggebeld.' }, day(30));
  }
}

for (const { name, make } of kinds) {
  describe(`choosing in ${name}`, () => {
    test('lists, counts and sums are those of the messages that the filter chooses', async (t) => {
      const storage = await (await make(t))();
      await filled(storage);
      const all = await storage.list({ limit: 1000 });
      assert.equal(all.length, 240);
      for (const filter of filters) {
        const what = JSON.stringify(filter);
        const chosen = all.filter((stored) => isChosen(stored, filter));
        assert.deepEqual(await storage.list({ limit: 1000, filter }), chosen, what);
        assert.equal(await storage.count(filter), chosen.length, what);
        for (const [enough, most] of [
          [1, 100],
          [8, 2],
        ] as const) {
          const sums = await storage.statistics({ filter, enough, most });
          assert.deepEqual(sums, statistics(chosen, all, enough, most), what);
        }
      }
      // Filters that choose all or nothing prove little.
      const some = filters.filter((filter) => all.some((stored) => isChosen(stored, filter)));
      assert.ok(some.length > filters.length - 6);
    });

    test('pages follow each other without a gap, whatever comes in meanwhile', async (t) => {
      const storage = await (await make(t))();
      await filled(storage);
      for (const filter of [{}, { category: 'Klacht' }, { from: day(3), until: day(15) }, { text: 'café' }]) {
        const whole = await storage.list({ limit: 1000, filter });
        const parts: StoredFeedback[] = [];
        for (let before: number | undefined; ; before = parts.at(-1)?.sequence) {
          const part = await storage.list({ limit: 7, filter, ...(before !== undefined && { before }) });
          parts.push(...part);
          if (part.length < 7) break;
          await storage.add(entry({ ...messages()[0]!.message, id: randomUUID() }, { receivedAt: day(4) }));
        }
        assert.deepEqual(parts, whole, JSON.stringify(filter));
      }
    });

    test('without any message there are no sums', async (t) => {
      const storage = await (await make(t))();
      const nothing = { count: 0, rated: 0, average: null, days: [], pages: [], categories: [] };
      assert.deepEqual(await storage.statistics({ enough: 0, most: 10 }), nothing);
      assert.deepEqual(await storage.list({ limit: 10 }), []);
    });
  });
}
