import { advise } from './advise.js';

/**
 * Puts a value from an attribute through the gate of a closed set: an unknown one behaves as the fallback,
 * and the console says so once, with the allowed ones.
 */
export function oneOf<const T extends string>(
  host: Element,
  attribute: string,
  allowed: readonly T[],
  value: string | null | undefined,
  fallback: T,
): T {
  if (value === null || value === undefined || value === '') return fallback;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  advise(host, 'unknownValue', attribute, value, allowed);
  return fallback;
}

/** The values of `match`: items need one of several tags, or all of them. */
export const MATCH = ['any', 'all'] as const;
