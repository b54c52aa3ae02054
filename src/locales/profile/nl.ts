const opsomming = (known: readonly string[]): string =>
  known.length > 12 ? '' : ` Kies uit: ${known.join(', ')}.`;
const kort = (given: string): string => (given.length > 60 ? `${given.slice(0, 60)}…` : given);

const SOORTEN: Record<string, string> = {
  text: 'een tekst tussen aanhalingstekens',
  list: 'een lijst, zoals ["wonen", "werk"]',
  number: 'een getal',
  switch: 'true of false',
  object: 'een blok tussen accolades { }',
  other: 'een tekst bij "other", voor alle andere getallen',
};

/** What is wrong with a part of a profile, by what is there, what could be there, and what is nearest to it. */
type Said = (given: string, known: readonly string[], near?: string) => string;

/** What can be wrong with a profile; the type of every language. */
export interface FaultTexts {
  several: (count: number) => string;
  unavailable: Said;
  json: Said;
  size: Said;
  unknown: Said;
  type: Said;
  choice: Said;
  prefix: Said;
  value: Said;
  placeholder: Said;
  count: Said;
  theme: Said;
  cycle: Said;
}

/** What can be wrong with a profile, in Dutch (B1, `u`). */
const nl: FaultTexts = {
  several: (count) => `${count} dingen kloppen niet. De rest doet mee.`,
  unavailable: (given) => `dit profiel is niet op te halen (${given}). De standaard geldt.`,
  json: (given) => `dit is geen JSON (${given}). De standaard geldt.`,
  size: (given) => `dit profiel is te groot: ${given} tekens. Er mogen er 262144 zijn. De standaard geldt.`,
  unknown: (given, known, near) =>
    `"${kort(given)}" kennen wij niet.${near ? ` Bedoelt u "${near}"?` : opsomming(known)}`,
  type: (given, [kind = '']) => `hier hoort ${SOORTEN[kind] ?? kind}, en er staat ${kort(given)}.`,
  choice: (given, known, near) =>
    `"${kort(given)}" kan hier niet.${near ? ` Bedoelt u "${near}"?` : ''} Kies uit: ${known.join(', ')}.`,
  prefix: (given) =>
    `"${kort(given)}" kan niet het begin zijn van de naam van een element. Gebruik kleine letters, zoals rv.`,
  value: (given) => `"${kort(given)}" is geen waarde voor CSS. Laat ; { en } weg.`,
  placeholder: (given, known, near) =>
    `{${kort(given)}} kan hier niet worden ingevuld.${near ? ` Bedoelt u {${near}}?` : ''} ${
      known.length
        ? `Wel: ${known.map((name) => `{${name}}`).join(', ')}.`
        : 'Deze tekst heeft niets om in te vullen.'
    }`,
  count: (given, [needed = '']) => `hier horen ${needed} teksten, en er staan er ${given}.`,
  theme: (given, [why = '']) =>
    `${kort(given)} is niet te gebruiken (${why}). Zet het thema op de website zelf, of naast het profiel.`,
  cycle: (given) => `deze tags verwijzen naar elkaar in een kring: ${given}.`,
};

export default nl;
