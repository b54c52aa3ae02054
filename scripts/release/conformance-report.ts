import { CRITERIA, type Criterion, type Proof } from './wcag.ts';

const PROOFS: Record<Proof, string> = {
  axe: 'axe',
  tests: 'automatic tests',
  hand: 'to be checked by hand',
  none: '',
};

/**
 * A draft of an accessibility conformance report, after the shape of the VPAT for WCAG 2.2 and EN 301 549, chapter 9. It
 * says how each criterion was looked at; a person completes and signs it before anybody relies on it.
 */
export function conformanceReport(version: string): string {
  const byHand = CRITERIA.filter(({ proof }) => proof.includes('hand')).length;
  return `# Raakvlak ${version}: accessibility conformance report (draft)

**This is a draft, made by the build.** It says what automatic checks cover. ${byHand} of the ${CRITERIA.length} criteria have to be
checked by hand, with a keyboard, at 400 % zoom and with a screen reader, before anybody signs it. The remarks say what the
elements are made to do; "no fault found" is what automatic checks can say, and no more.

- Product: the four elements of Raakvlak ${version}, with default colours, in a page that is itself accessible.
- Standard: WCAG 2.2, levels A and AA. Criterion x.y.z of WCAG 2.1 is clause 9.x.y.z of EN 301 549 V3.2.1.
- Methods: axe on every story and page of the demo, in light and dark; tests in Chromium, Firefox and WebKit.
- Left to the page: its colours and tokens, its headings, the texts and pictures in its feeds.

| criterion | level | draft result | how it was looked at | remarks |
| --- | --- | --- | --- | --- |
${CRITERIA.map(row).join('\n')}
`;
}

function row({ number, name, level, proof, remark }: Criterion): string {
  const ways = proof
    .map((one) => PROOFS[one])
    .filter(Boolean)
    .join(', ');
  const result = proof.includes('none')
    ? 'not applicable'
    : proof.includes('hand')
      ? 'not evaluated yet'
      : 'no fault found';
  return `| ${number} ${name} | ${level} | ${result} | ${ways} | ${remark} |`;
}
