import { readFileSync } from 'node:fs';
import type { FindingKind } from '../../../src/data/feedback/guard/finding.ts';

/** A text, and the personal data in it: `value` stands in it once, and is all that is to be found. */
export interface Case {
  text: string;
  kind: FindingKind;
  value: string;
}

const HERE = new URL('../../documents/dutch/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`${name}.json`, HERE), 'utf8')) as T;

const bsns = read<{
  valid_test_bsns_rvig: string[];
  valid_in_features: string[];
  invalid_elfproef_selfmade: string[];
  facts: { well_known: Record<string, boolean> };
}>('bsn');
const phones = read<{ phone: { positive: string[]; negative: string[] }; postcode: { negative: string[] } }>(
  'phone-postcode-selfmade',
);
const stdnum = read<{ valid: boolean; numbers: string[] }[]>('iban-stdnum');
const registry = read<{ example: string }[]>('iban-registry-examples');
const [ibans] = read<{ valid: string[] }[]>('validatorjs-iban');
const [emails] = read<{ valid: string[] }[]>('validatorjs-email');
const [, mobiles] = read<{ valid: string[] }[]>('validatorjs-mobile-nl-be');

/** Test numbers of the RvIG and others that pass the eleven-test. */
export const validBsns: readonly string[] = [
  ...new Set([
    ...bsns.valid_test_bsns_rvig,
    ...bsns.valid_in_features,
    ...Object.keys(bsns.facts.well_known).filter((bsn) => bsns.facts.well_known[bsn]),
  ]),
];

/** Nine digits each, which do not pass it. */
export const invalidBsns: readonly string[] = [
  ...bsns.invalid_elfproef_selfmade,
  ...Object.keys(bsns.facts.well_known).filter((bsn) => !bsns.facts.well_known[bsn]),
];

const groups = (sizes: number[], separator: string) => (number: string) => {
  let at = 0;
  return sizes.map((size) => number.slice(at, (at += size))).join(separator);
};

/** How people write a BSN. */
export const notations: readonly ((bsn: string) => string)[] = [
  (bsn) => bsn,
  groups([4, 2, 3], '.'),
  groups([4, 2, 3], ' '),
  groups([3, 3, 3], ' '),
  groups([3, 3, 3], '.'),
  groups([3, 3, 3], '-'),
  groups([4, 2, 3], '-'),
  groups([3, 3, 3], '\u00a0'),
  groups([2, 2, 2, 3], ' '),
  (bsn) => bsn.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];

/** What stands round it. */
export const carriers: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `Het gaat om ${value}.`,
  (value) => `Beste gemeente, (${value}) dank u wel! 😀`,
  (value) => `😀 Ik vul in: ${value}, en dan gaat het mis`,
  (value) => `Waarom staat "${value}" op mijn scherm?\nHet is 3 keer gebeurd.`,
];

const carried = (kind: FindingKind, values: readonly string[]): Case[] =>
  values.map((value, index) => ({
    kind,
    value,
    text: (carriers[index % carriers.length] ?? String)(value),
  }));

const inFours = (iban: string): string => iban.replace(/.{4}(?!$)/g, '$& ');

/** 14 with an area code, 0800, 0900 and 112 are no person's; the guard leaves them alone, and they are in {@link negatives}. */
const isOfNobody = (phone: string): boolean => /^(?:14 ?0|0[89]00|112)/.test(phone);
/** A Belgian number and an IBAN are no Dutch numbers, but someone's all the same. */
const isOther = (phone: string): boolean => /^(?:\+32|NL)/.test(phone);

/** Texts with personal data. */
export const positives: readonly Case[] = [
  ...notations.flatMap((write, shift) => {
    const texts = carried('bsn', [...validBsns.slice(shift), ...validBsns.slice(0, shift)].map(write));
    return texts;
  }),
  ...validBsns
    .filter((bsn) => bsn.startsWith('0') && !bsn.startsWith('00'))
    .map((bsn): Case => ({ kind: 'bsn', value: bsn.slice(1), text: `Mijn BSN is ${bsn.slice(1)}.` })),
  ...[
    ...registry.map(({ example }) => example),
    ...stdnum.filter(({ valid }) => valid).flatMap(({ numbers }) => numbers),
    ...(ibans?.valid ?? []),
  ].flatMap((iban) => carried('iban', [iban, inFours(iban.replace(/\W/g, '')), iban.toLowerCase()])),
  ...carried('email', emails?.valid.filter((email) => !email.startsWith('"')) ?? []),
  ...carried('phone', [
    ...phones.phone.positive.map((phone) => phone.replace('tel:', '')).filter((phone) => !isOfNobody(phone)),
    ...(mobiles?.valid ?? []),
  ]),
  ...read<[text: string, kind: FindingKind, value: string][]>('personal').map(([text, kind, value]) => ({
    text,
    kind,
    value,
  })),
];

/** Texts without personal data that have something of it. */
export const negatives: readonly string[] = [
  ...read<string[]>('not-personal'),
  ...phones.phone.positive.filter(isOfNobody),
  ...phones.phone.negative.filter((phone) => !isOther(phone)),
  ...phones.postcode.negative,
  ...notations.flatMap((write) => invalidBsns.map(write)),
  ...stdnum.flatMap(({ valid, numbers }, index) => (valid || index > 2 ? [] : numbers)),
].flatMap((text, index) => [text, (carriers[1 + (index % (carriers.length - 1))] ?? String)(text)]);
