import { distance } from '../../profile/distance.js';

/** A tag with the number of items that have it. */
export interface TagCount {
  key: string;
  label: string;
  count: number;
}

/** Two tags that may be one. */
export interface SimilarTags {
  labels: [string, string];
  counts: [number, number];
  /** They differ in accents, hyphens and spaces; in number; or in one letter. */
  reason: 'writing' | 'plural' | 'spelling';
}

/** Shorter words that differ in one letter are mostly different words: `weg`, `wet`, `werk`. */
const SHORTEST = 6;
/** Longer ones are sentences. */
const LONGEST = 50;
/** Tags that one tag is compared with by what they have in common: more would say nothing more, and take long. */
const MOST_ALIKE = 20;

/**
 * Tags that look alike: `open source` and `opensource`, `subsidie` and `subsidies`, `woning` and `woningen`,
 * `participatie` and `particpatie`. Capitals and spaces at the ends are folded already. In time linear in the number of
 * tags, as candidates are looked up by what they have in common.
 */
export function similarTags(tags: readonly TagCount[]): SimilarTags[] {
  const found = new Map<string, SimilarTags>();
  const bare = new Map(tags.map((tag) => [tag, bareOf(tag.key)]));
  const places = new Map(tags.map((tag, i) => [tag, i]));
  const note = (a: TagCount, b: TagCount, reason: SimilarTags['reason']): void => {
    if (a === b) return;
    const [first, second] = a.count > b.count || (a.count === b.count && a.key < b.key) ? [a, b] : [b, a];
    const id = `${places.get(first)} ${places.get(second)}`;
    if (!found.has(id))
      found.set(id, {
        labels: [first.label, second.label],
        counts: [first.count, second.count],
        reason,
      });
  };
  const meet = (
    keysOf: (word: string, tag: TagCount) => Iterable<string>,
    same: (a: string, b: string) => boolean,
    reason: SimilarTags['reason'],
  ): void => {
    const seen = new Map<string, TagCount[]>();
    for (const [tag, word] of bare) {
      for (const key of keysOf(word, tag)) {
        const others = seen.get(key) ?? [];
        for (const other of others)
          if (other !== tag && same(bare.get(other) ?? '', word)) note(other, tag, reason);
        if (others.length < MOST_ALIKE) others.push(tag);
        seen.set(key, others);
      }
    }
  };
  meet(
    (word) => [word],
    (a, b) => a === b,
    'writing',
  );
  meet((word) => new Set([root(word), ...singulars(word).map(root)]), isPlural, 'plural');
  meet(
    (word, { key }) => (isWords(key) ? withoutOne(word) : []),
    (a, b) => a !== b && distance(a, b, 1) <= 1,
    'spelling',
  );
  return [...found.values()];
}

/** Without accents, spaces and signs; `c++` and `c#` would leave the same, so signs stay where little else is left. */
function bareOf(key: string): string {
  const bare = key.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare.length > 2 ? bare : key;
}

/** What a plural may be the plural of. */
function singulars(word: string): string[] {
  const cut = (end: string, instead = ''): string[] =>
    word.endsWith(end) && word.length - end.length >= 2 ? [word.slice(0, -end.length) + instead] : [];
  return [...cut('s'), ...cut('n'), ...cut('en'), ...cut('eren'), ...cut('es'), ...cut('ies', 'y')];
}

/** One spelling of what Dutch writes in two ways: straat/straten, bus/bussen, brief/brieven, huis/huizen. */
function root(word: string): string {
  return word
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/([aeou])\1(?=[^aeiou]*$)/, '$1');
}

function isPlural(a: string, b: string): boolean {
  const of = (one: string, other: string): boolean =>
    singulars(one).some((word) => root(word) === root(other));
  return a !== b && (of(a, b) || of(b, a));
}

/** Whether a tag has no numbers and no single letters: `wijk 12` and `wijk 13`, `plan a` and `plan b` are not one. */
const isWords = (key: string): boolean => !/\p{N}|(?<!\p{L})\p{L}(?!\p{L})/u.test(key);

/** A word and all that is left of it without one letter: two words at distance one share one of these. */
function withoutOne(word: string): Set<string> {
  if (word.length < SHORTEST || word.length > LONGEST) return new Set();
  return new Set([word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]);
}
