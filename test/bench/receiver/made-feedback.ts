import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { newReference } from '../../../demo/receiver/reference.ts';
import { COLUMNS, toValues } from '../../../demo/receiver/storage/row.ts';
import type { NewFeedback } from '../../../demo/receiver/storage.ts';
import { Chance } from '../../e2e/outbox/chance.ts';

const DAY_MS = 86_400_000;
const CATEGORIES = ['Compliment', 'Klacht', 'Idee', 'Vraag', 'Fout op de pagina', 'Anders'];
const SENTENCES = [
  'Ik kan mijn afspraak niet verzetten.',
  'De knop Verder doet niets op mijn telefoon.',
  'Bedankt, dit was snel geregeld.',
  'De openingstijden van het afvalbrengstation kloppen niet.',
  'Waar vind ik het formulier voor een parkeervergunning?',
  'Duidelijke uitleg over de energietoeslag.',
  'De lettertjes zijn te klein en het contrast is slecht.',
];

/** A year of made-up messages as a city might get them: 300 pages of which some are asked about far more than others. */
export function* madeFeedback(count: number, until: Date, seed = 1): Generator<NewFeedback> {
  const chance = new Chance(seed);
  for (let n = 0; n < count; n++) {
    const id = randomUUID();
    const page = Math.floor(300 * chance.next() ** 2);
    const sentences = Array.from({ length: 1 + chance.below(6) }, () => chance.pick(SENTENCES));
    const receivedAt = new Date(until.getTime() - 365 * DAY_MS * (1 - n / count));
    const isRated = chance.next() < 0.9;
    const max = chance.next() < 0.2 ? 2 : 5;
    const message: NewFeedback['message'] = {
      version: 1,
      id,
      submittedAt: receivedAt.toISOString(),
      page: { url: `https://www.voorbeeldstad.example/onderwerp-${page}`, title: `Onderwerp ${page}` },
      ...(isRated && {
        rating: { scale: max === 2 ? 'thumbs' : 'faces', value: 1 + chance.below(max), max },
      }),
      ...(chance.next() < 0.8 && { category: chance.pick(CATEGORIES) }),
      message: sentences.join(' '),
      ...(chance.next() < 0.1 && {
        contact: { name: `Bezoeker ${n}`, email: `bezoeker${n}@voorbeeld.example` },
      }),
      client: 'raakvlak/1.0.0',
    };
    yield { message, key: id, bodyHash: id.replaceAll('-', '').padEnd(64, '0'), receivedAt };
  }
}

/**
 * Puts made-up messages in an SQLite file of ours, in one transaction: by `add` each would wait for the disk.
 *
 * @param path - a file that a storage has made
 */
export function fillSqlite(path: string, count: number, until = new Date()): void {
  const database = new DatabaseSync(path);
  try {
    const add = database.prepare(
      `INSERT OR IGNORE INTO feedback (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
    );
    database.exec('BEGIN');
    for (const feedback of madeFeedback(count, until)) add.run(...toValues(feedback, newReference()));
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
