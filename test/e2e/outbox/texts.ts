import type { Chance } from './chance.ts';

const pieces = [
  'Ik kan mijn afspraak niet verzetten.',
  'De knop “Verder” doet niets…',
  'Bedankt! 👍🏽 👩‍👩‍👧 🇳🇱',
  'Ça marche très bien — naïef, coöperatie, Ĳ, ﬁ',
  'مرحبا، الصفحة واضحة',
  'שלום עולם',
  'e\u0301 is niet é; \u202Eomgekeerd\u202C',
  '<script>alert("hoi")</script> & "aanhalingstekens" \\ en \'enkele\'',
  'Regel één\nRegel twee\n\n\tIngesprongen',
  '你好，世界。',
  "'; DROP TABLE feedback; --",
  '\u2028 en \u2029 zijn regeleinden \u00a0\u200b\ufeff',
  '%s %d {0} ${x} &amp; &#39;',
];

/** What a visitor might write: each is another text, no two alike, and nothing in it looks personal. */
export function writeText(n: number, chance: Chance): string {
  const count = 1 + chance.below(6);
  const words = Array.from({ length: count }, () => chance.pick(pieces));
  return `Nr. ${n}: ${words.join(' ')} Einde.`;
}
