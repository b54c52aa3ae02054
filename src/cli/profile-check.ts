import type { Fault } from '../profile/model.js';
import { nearest } from '../profile/distance.js';
import { printable, write } from './output.js';
import type { ReadProfile } from './profile.js';
import type { ProfileWords } from './profile-words.js';
import type { Exit } from './run.js';
import { wrap } from './wrap.js';

/** Tells what is wrong with profiles. @returns 1 when anything is */
export async function checkProfiles(profiles: readonly ReadProfile[], words: ProfileWords): Promise<Exit> {
  await write(printable(profiles.map((one) => report(one, words)).join('\n')));
  return profiles.some(({ faults }) => faults.length) ? 1 : 0;
}

function report({ source, profile, faults }: ReadProfile, words: ProfileWords): string {
  const { texts } = words;
  const lines = faults.map((fault) => `  ${faultLines(fault, words)}`);
  const verdict = faults.length ? texts.bad(faults.length) : texts.good(sizes(profile));
  return `${[profile.name ? `${source}: ${profile.name}` : source, ...lines, verdict].join('\n')}\n`;
}

/** A fault as lines: where it is, and under it what is wrong. */
export function faultLines(fault: Fault, words: ProfileWords): string {
  return `${fault.pointer || '/'}\n${wrap('    ', inWords(fault, words))}`;
}

/** A fault as a sentence, with a capital. */
export function inWords({ code, given, known }: Fault, { faults }: ProfileWords): string {
  const sentence = faults[code](given, known, nearest(given, known));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** How many values each part of a profile has. */
function sizes(profile: ReadProfile['profile']): { tokens: number; texts: number; defaults: number } {
  const { tokens, texts, feed, feedback, elements } = profile;
  return { tokens: leaves(tokens), texts: leaves(texts), defaults: leaves([feed, feedback, elements]) };
}

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === undefined ? 0 : 1;
  return Object.values(value).reduce((sum: number, part) => sum + leaves(part), 0);
}
