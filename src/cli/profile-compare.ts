import { compareProfiles, countOf, type Deviation } from '../profile/compare.js';
import { printable, tell, write } from './output.js';
import type { ReadProfile } from './profile.js';
import { baseValues } from './profile-base.js';
import { inWords } from './profile-check.js';
import { reportPage } from './profile-report.js';
import { writeTo, type ProfileWords } from './profile-words.js';
import type { Exit } from './run.js';

/**
 * Prints every deviation of some profiles, from the base and from each other; with a name of a file, writes it there as a
 * web page too.
 *
 * @returns 1 when a part of a profile could not be used, or the page not be written
 */
export async function compare(
  profiles: readonly ReadProfile[],
  html: string | undefined,
  words: ProfileWords,
): Promise<Exit> {
  const { texts } = words;
  const deviations = compareProfiles(
    profiles.map(({ profile }) => profile),
    baseValues(),
  );
  const names = namesOf(profiles);
  await write(printable(table(names, deviations, words)));
  for (const { source, faults } of profiles) {
    for (const fault of faults) tell(`${source} ${fault.pointer || '/'}: ${inWords(fault, words)}`);
  }
  const isWhole = profiles.every(({ faults }) => !faults.length);
  if (html && !(await writeTo(html, reportPage(names, deviations, texts), words))) return 1;
  return isWhole ? 0 : 1;
}

/** The name of each profile, made different where two have one. */
function namesOf(profiles: readonly ReadProfile[]): string[] {
  return profiles.map(({ name, source }, place) => {
    const isTaken = profiles.some((other, at) => other.name === name && at !== place);
    return isTaken ? `${name} (${source})` : name;
  });
}

function table(names: readonly string[], deviations: readonly Deviation[], { texts }: ProfileWords): string {
  const width = Math.max(...[texts.base, ...names].map(({ length }) => length)) + 2;
  const line = (name: string, value: string): string => `  ${name.padEnd(width)}${value}`;
  const blocks = deviations.map(({ pointer, base, values, count, isShared }) => {
    const rows = names.map((name, place) => line(name, values[place] ?? texts.asBase));
    const verdict = texts.verdict(count, names.length, isShared);
    return [`${pointer}  [${verdict}]`, line(texts.base, base ?? texts.depends), ...rows].join('\n');
  });
  const totals = names.map((name, place) => line(name, texts.deviates(countOf(deviations, place))));
  return `${[...blocks, [texts.total(deviations.length), ...totals].join('\n')].join('\n\n')}\n`;
}
