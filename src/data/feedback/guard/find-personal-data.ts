import type { Finding, FindingKind } from './finding.js';
import { fold } from './fold.js';
import { IBAN, isIban } from './iban.js';
import { BSN, CARD, isBsn, isCard, isPhone, NAMED_BSN, PHONE } from './numbers.js';
import { ADDRESS, EMAIL, isPlate, NO_ADDRESS, PLATE, REFERENCE } from './patterns.js';

/**
 * Finds what looks like personal data in a text, in the order in which it stands there. Findings never overlap; the
 * rarer shape wins: an account number is not searched for phone numbers. Takes time in proportion to the length.
 *
 * A BSN has nine digits, with spaces, dots or hyphens between groups, that pass the eleven-test, and is not joined by a
 * letter, digit or hyphen to a longer whole; eight digits are one only after the word. One in eleven other numbers of
 * nine digits passes too.
 */
export function findPersonalData(text: string): Finding[] {
  const folded = fold(text);
  const findings: Finding[] = [];
  let rest = folded.text;

  function search(
    kind: FindingKind,
    pattern: RegExp,
    isRight: (match: string) => boolean,
    mayRefer = true,
  ): void {
    let searched = '';
    let at = (pattern.lastIndex = 0);
    for (let match; (match = pattern.exec(rest));) {
      const { 0: found, index } = match;
      const end = index + found.length;
      if (isRight(found) && (mayRefer || !REFERENCE.test(rest.slice(Math.max(0, index - 60), index)))) {
        findings.push({ kind, ...folded.unfold(index, end), blocks: kind === 'bsn' });
        // Blanked, so that no later search sees it.
        searched += rest.slice(at, index) + '\n'.repeat(found.length);
        at = end;
      } else {
        // What is wrong as a whole may hold something right: "de 12 NL91 ABNA …" begins like a German account.
        pattern.lastIndex = index + 1;
      }
    }
    rest = searched + rest.slice(at);
  }

  // A BSN in an address is a BSN: that one must not leave.
  search('email', EMAIL, (match) => !match.match(BSN)?.some(isBsn));
  search('iban', IBAN, isIban);
  search('bsn', NAMED_BSN, isBsn);
  search('phone', PHONE, isPhone, false);
  search('card', CARD, isCard, false);
  search('bsn', BSN, isBsn);
  search('plate', PLATE, isPlate, false);
  search('address', ADDRESS, (match) => !NO_ADDRESS.test(match));
  return findings.sort((a, b) => a.start - b.start);
}
