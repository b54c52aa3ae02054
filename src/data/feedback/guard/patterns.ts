import { whole } from './whole.js';

/** Just before a number: it belongs to an order, a case or a book, whatever it looks like. BSN and IBAN need no such help. */
export const REFERENCE =
  /(?:order|zaak|case|bestel[ln]|fact|invoice|dossier|kenmerk|ticket|melding|serie|isbn)\p{L}*(?:[^\p{L}\d\n]{0,3}(?:nummer|number|nr|no|is))*[^\p{L}\d\n]{0,3}$/iu;

/**
 * An e-mail address. Counted repeats: without them a long text without "@" takes quadratic time.
 */
export const EMAIL =
  /(?<![\p{L}\p{N}_])[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}_-]{1,63}\.){1,9}(?:xn--[a-z\d-]{1,59}|\p{L}{2,63})/giu;

/** Three groups with hyphens, or six signs in capitals. */
export const PLATE = whole('[A-Z\\d]{1,3}(?:-[A-Z\\d]{1,3}){2}|[A-Z\\d]{6}');

const SIDECODES =
  'XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9';

/**
 * The letters that are given out, in one of the fourteen patterns of the RDW, and none of the combinations that it leaves
 * out; MRT is March. In six capitals the first two patterns are flights and postcodes.
 */
export function isPlate(match: string): boolean {
  const letters = match.includes('-') ? /[A-Z]/gi : /[A-Z]/g;
  const shape = match.replace(letters, 'X').replace(/\d/g, '9');
  const known = match.includes('-') ? SIDECODES : SIDECODES.slice(18).replaceAll('-', '');
  return (
    known.split(' ').includes(shape) &&
    !/[CIOQ]|S[ADS]|GVD|KKK|KVT|LPF|NSB|PKK|PSV|PVV|SGP|TBS|MRT/i.test(match) &&
    (/\d\d-\d\d/.test(match) || !/[AEUY]/i.test(match))
  );
}

const POSTCODE = '[1-9]\\d{3} ?(?!S[ADS])[A-Z]{2}';

/** A postcode with the house number behind it, or before it after the name of a street. */
export const ADDRESS = whole(
  `${POSTCODE}(?:[ ,]{0,2}(?:huis)?(?:nummer|nr)\\b)?[ .,:-]{0,2}\\d{1,5}(?:[a-z]|[ -]\\d{1,3})?` +
    `|(?<=\\p{L}\\.? )\\d{1,5} ?(?:[a-z]|bis|hs|-\\d{1,4})?,?\\s{1,2}${POSTCODE}`,
);

/** A year or an amount, and a word or a unit: "in 2024 en 2025", "1000 km". */
export const NO_ADDRESS = /\d{4}(?: [a-z]?[aefioquy][a-z]?| ?(?:[ckm][glm]|[kmgt]b|k[vw]|st|nr|bv))(?![a-z])/;
