/** Words that hold a sentence together and say nothing about its subject; folded, of two letters or more. */
const LISTS: Record<string, string> = {
  nl:
    'de het een en van in is dat die op te zijn met voor niet aan er om dan ook als bij of uit door over naar tot maar ' +
    'nog wel al dit deze wat wie hoe want dus geen meer we wij uw je ik hij zij ze hun ons heeft hebben was wordt ' +
    'worden kan kunnen moet moeten mag wil zal zou',
  en:
    'the of and to in is for that on with as are it by be at from this was or an have has not but we you your our ' +
    'their they he she his her its who which what when how will can should may if so these about more all',
};

const sets = new Map<string, ReadonlySet<string>>();

/**
 * The stop words of a language.
 *
 * @param language BCP 47 tag; without one, and for a language that has no list, all lists: a word of another language
 *   that happens to be in them is mostly short and common there too
 */
export function stopWords(language: string): ReadonlySet<string> {
  const list = LISTS[language.slice(0, 2).toLowerCase()] ?? Object.values(LISTS).join(' ');
  let set = sets.get(list);
  if (!set) sets.set(list, (set = new Set(list.split(' '))));
  return set;
}
