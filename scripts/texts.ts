/**
 * Looks over all texts that visitors see: `npm run texts`. What is missing, unused, too long or filled in otherwise than in
 * Dutch is a fault, and ends it with 1; how easily the Dutch texts read is printed in figures.
 */
import groups from '../src/locales/groups.ts';
import je from '../src/locales/je.ts';
import { done, fail } from './build/progress.ts';
import { faultsOf, unused } from './texts/faults.ts';
import { LONG, readable, type Readable } from './texts/readable.ts';
import { sample, textsOf } from './texts/walk.ts';

/** What is asked of the Dutch texts. */
const B1 = { mean: 10, long: 0, common: 0.8 };

/** What is not right, a line each. */
export function allFaults(): string[] {
  const dutch = groups.nl ?? {};
  const faults = Object.entries(groups).flatMap(([language, texts]) => faultsOf(language, texts, dutch));
  const figures = readable(dutch);
  return [
    ...faults.map(({ language, path, fault }) => `${language} ${path}: ${fault}`),
    ...unused(dutch).map((path) => `nl ${path}: no element says this`),
    ...b1Faults(figures),
  ];
}

function b1Faults({ mean, long, common }: Readable): string[] {
  return [
    ...(mean > B1.mean ? [`nl: sentences of ${mean.toFixed(1)} words; ${B1.mean} is the most`] : []),
    ...(long.length > B1.long ? long.map((sentence) => `nl: more than ${LONG} words: ${sentence}`) : []),
    ...(common < B1.common
      ? [`nl: ${percent(common)} of the words is common; ${percent(B1.common)} is the least`]
      : []),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** Dutch with `je` in the place of `u`. */
function withJe(dutch: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(dutch).map(([group, texts]) => [
      group,
      { ...texts, ...(je as Record<string, object>)[group] },
    ]),
  );
}

if (import.meta.main) {
  const dutch = groups.nl ?? {};
  const total = textsOf(dutch).length;
  console.log('Language    texts    share   of the length of Dutch');
  const length = (texts: Readonly<Record<string, object>>): number =>
    textsOf(texts).reduce((sum, text) => sum + (text.with(sample(text))?.length ?? 0), 0);
  for (const [code, texts] of Object.entries(groups)) {
    const missing = faultsOf(code, texts, dutch).filter(({ fault }) => fault === 'missing').length;
    const row = [String(total - missing).padStart(6), percent((total - missing) / total).padStart(8)];
    console.log(`${code.padEnd(11)}${row.join(' ')} ${percent(length(texts) / length(dutch)).padStart(10)}`);
  }
  for (const [name, texts] of [
    ['u', dutch],
    ['je', withJe(dutch)],
  ] as const) {
    const { sentences, words, mean, long, common, uncommon } = readable(texts);
    console.log(`
Dutch with ${name}, level B1
  sentences                      ${sentences}, ${words} words
  words in a sentence, mean      ${mean.toFixed(1)}   (at most ${B1.mean})
  longer than ${LONG} words           ${long.length}   (none)
  of the 5 000 most common words ${percent(common)}   (at least ${percent(B1.common)})
  not among them                 ${uncommon
    .slice(0, 24)
    .map(([word, count]) => (count > 1 ? `${word} ${count}×` : word))
    .join(', ')}`);
  }
  const faults = allFaults();
  console.log();
  if (faults.length) fail(new Error(`${faults.length} faults:\n${faults.join('\n')}`));
  else done('No faults in the texts');
}
