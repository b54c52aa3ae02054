import { COMPOUND } from './constants.js';

/**
 * Words that are joined of two words of the collection, and these: `bijstandsuitkering` is kin to `bijstand` and to
 * `uitkering`, and they to it, but not to each other.
 */
export type Kin = ReadonlyMap<number, readonly number[]>;

/**
 * Takes joined words apart. Of several ways to do so, the one with the shortest first part counts, as what a word
 * is about stands last.
 *
 * @param words the words that may be joined ones, and their numbers
 * @param numberOf the number of a word that the collection has as it is or as it is stemmed
 * @param due gives the page its turn when it is time
 */
export async function findKin(
  words: ReadonlyMap<string, number>,
  numberOf: (word: string) => number | undefined,
  due: () => Promise<void> | undefined,
): Promise<Kin> {
  const kin = new Map<number, number[]>();
  const relate = (a: number, b: number): void => {
    const others = kin.get(a);
    if (others) others.push(b);
    else kin.set(a, [b]);
  };
  for (const [word, whole] of words) {
    for (let at = COMPOUND.part; at <= word.length - COMPOUND.part; at++) {
      const last = numberOf(word.slice(at));
      const first = last === undefined ? undefined : numberOf(word.slice(0, at));
      if (first === undefined || last === undefined) continue;
      for (const part of [first, last]) {
        relate(whole, part);
        relate(part, whole);
      }
      break;
    }
    const wait = due();
    if (wait) await wait;
  }
  return kin;
}
