import type { GuardTexts } from './nl.js';

const en: GuardTexts = {
  title: 'Are there personal details in your text?',
  why: 'We do not need them, and others may misuse them.',
  bsn: 'This looks like a citizen service number (BSN). You may not send that to us here.',
  iban: 'This looks like an account number.',
  email: 'This looks like an email address.',
  phone: 'This looks like a phone number.',
  card: 'This looks like the number of a bank card or credit card.',
  plate: 'This looks like a licence plate.',
  address: 'This looks like an address.',
  hide: 'Hide this',
  which: (text) => `(${text})`,
  leave: 'Leave this',
  notBsn: 'This is not a BSN',
  blocked: 'There is a citizen service number (BSN) in your text. Remove it or hide it.',
  pressAgain: 'Press Send once more if all of it may stay.',
};

export default en;
