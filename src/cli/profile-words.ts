import { writeFile } from 'node:fs/promises';
import type { ProfileCliTexts } from '../locales/cli/profile/nl.js';
import type { FaultTexts } from '../locales/profile/nl.js';
import { tell } from './output.js';

/** The words about profiles, of one language. */
export interface ProfileWords {
  texts: ProfileCliTexts;
  /** What can be wrong with a profile. */
  faults: FaultTexts;
}

/** The words about profiles in a language of the command line. */
export async function profileWords(code: string): Promise<ProfileWords> {
  const [{ default: texts }, { default: faults }] = await (code === 'nl'
    ? Promise.all([import('../locales/cli/profile/nl.js'), import('../locales/profile/nl.js')])
    : Promise.all([import('../locales/cli/profile/en.js'), import('../locales/profile/en.js')]));
  return { texts, faults };
}

/** Writes a file, and tells what came of it. @returns whether it could be written */
export async function writeTo(file: string, content: string, { texts }: ProfileWords): Promise<boolean> {
  try {
    await writeFile(file, content);
    tell(texts.written(file));
    return true;
  } catch (error) {
    tell(texts.unwritable(file, error instanceof Error ? error.message : String(error)));
    return false;
  }
}
