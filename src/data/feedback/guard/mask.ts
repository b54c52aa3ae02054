import { findPersonalData } from './find-personal-data.js';
import type { Finding, FindingKind } from './finding.js';

/**
 * Puts a "*" for every UTF-16 unit of the findings, but for spaces and line ends. The text keeps its length, so that other
 * findings in it stay where they are.
 */
export function maskPersonalData(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[]): string {
  const units = text.split('');
  for (const { start, end } of findings) {
    for (let at = start; at < end; at++) units[at] = units[at]?.replace(/\S/, '*') ?? '';
  }
  return units.join('');
}

/**
 * A web address with the citizen service numbers and e-mail addresses in it masked, also where "%40" stands for "@", and
 * "%20" or "+" for a space.
 *
 * @param kinds - what to mask instead
 */
export function maskAddress(address: string, kinds: readonly FindingKind[] = ['bsn', 'email']): string {
  // As long as what it stands for, so that findings are where they are in the address itself.
  const readable = address
    .replace(/%[\da-f]{2}/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)).padEnd(3, '\u200b'))
    .replaceAll('+', ' ');
  return maskPersonalData(
    address,
    findPersonalData(readable).filter(({ kind }) => kinds.includes(kind)),
  );
}

/** Citizen service numbers masked, and nothing else: what a server does before it stores. */
export function maskBsn(text: string): string {
  let masked = text;
  // What stood beside a number may be one by itself once that is masked. Each round masks a digit at least.
  for (;;) {
    const found = findPersonalData(masked).filter(({ blocks }) => blocks);
    if (!found.length) return masked;
    masked = maskPersonalData(masked, found);
  }
}
