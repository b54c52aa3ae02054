import { readProfile } from '../../../src/profile/check.ts';
import { nearest } from '../../../src/profile/distance.ts';
import type { Fault, Profile } from '../../../src/profile/model.ts';
import en from '../../../src/locales/profile/en.ts';
import nl from '../../../src/locales/profile/nl.ts';

/** What is known of a profile. */
export interface CheckedProfile {
  profile: Profile;
  /** What is wrong in it; the rest counts. */
  faults: readonly Fault[];
  /** It could not be had at all. */
  isMissing: boolean;
}

/** Fetches a profile and checks it by the rules of `raakvlak profile check`. Never rejects, but when it is given up. */
export async function checkProfile(address: string, signal: AbortSignal): Promise<CheckedProfile> {
  const missing = (given: string): CheckedProfile => ({
    profile: {},
    faults: [{ code: 'unavailable', pointer: '', given, known: [] }],
    isMissing: true,
  });
  try {
    const response = await fetch(new URL(address, location.origin), { signal, credentials: 'omit' });
    if (!response.ok) return missing(String(response.status));
    const read = readProfile(await response.text());
    const isUnreadable = read.faults.some(({ code }) => code === 'json' || code === 'size');
    return { ...read, isMissing: isUnreadable };
  } catch (error) {
    signal.throwIfAborted();
    return missing(error instanceof Error ? error.message : String(error));
  }
}

/** A fault in words, with the place where it is. */
export function faultText({ code, pointer, given, known }: Fault, language: 'nl' | 'en'): string {
  const sentence = (language === 'nl' ? nl : en)[code](given, known, nearest(given, known));
  return `${pointer && `${pointer}: `}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
