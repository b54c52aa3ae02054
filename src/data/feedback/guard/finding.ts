/**
 * What personal data can be: a citizen service number, a bank account, an e-mail address, a phone number, a payment
 * card, a Dutch licence plate, or a postcode with its house number.
 */
export type FindingKind = 'bsn' | 'iban' | 'email' | 'phone' | 'card' | 'plate' | 'address';

/** A place in a text that looks like personal data. */
export interface Finding {
  kind: FindingKind;
  /** Where it begins, in UTF-16 units. */
  start: number;
  /** Where it ends: the unit after its last. */
  end: number;
  /** Whether a text with this in it must not be sent as it is: true for `bsn` alone. */
  blocks: boolean;
}
