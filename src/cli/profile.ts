import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readProfile, type CheckedProfile } from '../profile/check.js';
import { UsageError, type Asked } from './command-line.js';
import { nearest } from '../profile/distance.js';
import { tell } from './output.js';
import { checkProfiles } from './profile-check.js';
import { compare } from './profile-compare.js';
import { profileWords, type ProfileWords } from './profile-words.js';
import type { Exit } from './run.js';
import type { Words } from './texts.js';

/** A profile that was read from somewhere. */
export interface ReadProfile extends CheckedProfile {
  /** As it was given: the name of a file, or an address. */
  source: string;
  /** Whose it is: its own name, else that of its file. */
  name: string;
}

const DEEDS = ['check', 'compare'] as const;

/**
 * Does `raakvlak profile check` and `raakvlak profile compare`.
 *
 * @throws {UsageError}
 */
export async function profile(asked: Asked, words: Words): Promise<Exit> {
  const own = await profileWords(words.texts.code);
  const { usage } = own.texts;
  const [given = '', ...sources] = asked.sources;
  const deed = DEEDS.find((known) => known === given);
  if (!deed) throw new UsageError(usage.deed(given, nearest(given, DEEDS)));
  if (deed === 'check' && asked.html) throw new UsageError(usage.htmlFor);
  if (sources.length < (deed === 'compare' ? 2 : 1)) throw new UsageError(usage.sources(deed));
  const profiles = await readProfiles(sources, own);
  if (!profiles) return 1;
  return deed === 'check' ? checkProfiles(profiles, own) : compare(profiles, asked.html, own);
}

/** Reads profiles, from files and addresses; nothing when one cannot be had, which is told. */
export async function readProfiles(
  sources: readonly string[],
  { texts }: ProfileWords,
): Promise<ReadProfile[] | undefined> {
  const profiles: ReadProfile[] = [];
  for (const source of sources) {
    try {
      const read = readProfile((await textAt(source)).replace(/^\uFEFF/, ''));
      const name = read.profile.name ?? basename(source).replace(/\.json$/i, '');
      profiles.push({ ...read, source, name });
    } catch (error) {
      tell(texts.unreadable(source, error instanceof Error ? error.message : String(error)));
      return undefined;
    }
  }
  return profiles;
}

async function textAt(source: string): Promise<string> {
  if (!/^https?:/i.test(source)) return readFile(source, 'utf8');
  const response = await fetch(source);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}
