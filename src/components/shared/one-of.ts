import { warnOnce } from './warn.js';

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
  warnOnce(host, `${attribute}="${value}" is not known. Use one of: ${allowed.join(', ')}.`);
  return fallback;
}
