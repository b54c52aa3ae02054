import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample, textsOf } from './walk.ts';

/** Figures of how easily Dutch texts read. */
export interface Readable {
  sentences: number;
  words: number;
  /** Words in a sentence. */
  mean: number;
  /** Sentences of more words than level B1 advises. */
  long: string[];
  /** Share of the words that are among the 5 000 most frequent ones, 0 to 1. */
  common: number;
  /** The others, and how often. */
  uncommon: [word: string, count: number][];
}

/** The most words that a sentence for everyone has: what the Dutch government advises its writers for B1. */
export const LONG = 15;

/** Reads the Dutch texts as a reader does: sentences and words, without what is filled in. */
export function readable(dutch: Readonly<Record<string, object>>): Readable {
  const common = new Set(
    readFileSync(join(import.meta.dirname, 'common-words-nl.txt'), 'utf8')
      .trim()
      .split('\n'),
  );
  const sentences = textsOf(dutch)
    .map((text) => text.with(sample(text)) ?? '')
    .flatMap((text) => text.split(/(?<=[.?!…])\s+/))
    .map((sentence) => sentence.replace(/Naam\d|\d+/g, '').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  const counted = new Map<string, number>();
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const words = sentences.flatMap(wordsOf);
  for (const word of words) if (!common.has(word)) counted.set(word, (counted.get(word) ?? 0) + 1);
  const total = words.length;
  const rare = [...counted.values()].reduce((sum, count) => sum + count, 0);
  return {
    sentences: sentences.length,
    words: total,
    mean: total / sentences.length,
    long: sentences.filter((_, index) => (lengths[index] ?? 0) > LONG),
    common: (total - rare) / total,
    uncommon: [...counted].sort(([, a], [, b]) => b - a),
  };
}

function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}
