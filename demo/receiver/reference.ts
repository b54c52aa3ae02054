import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, so that nothing is misread, misheard or rude. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A thousand million codes, while it still can be read out in one breath. The storage refuses a code that exists. */
const LENGTH = 6;

/** Makes a reference: a short code that a visitor can name to an employee. Unique only once it is stored. */
export function newReference(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
