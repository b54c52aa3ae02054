import { parseDate } from '../../../src/data/normalise/odd-dates.ts';
import { milliseconds } from '../../../src/data/related/duration.ts';
import { ELEMENTS } from './manifest.ts';
import { optionsOf, type Offer } from './address.ts';
import { showsNews, type Choices, type Owner } from './choices.ts';
import type { Remark, Said } from './remark.ts';

/** What values can be wrong by themselves. */
export interface ValueTexts {
  number: (given: string, from: number, to: number) => Said;
  duration: (given: string) => Said;
  date: (given: string) => Said;
  address: (given: string) => Said;
  origin: (given: string) => Said;
  itemUrl: (given: string) => Said;
  identifier: (given: string) => Said;
}

const MINUTE = 60_000;
/** Numbers that are not simply one or more. */
const RANGES: Record<string, [from: number, to: number]> = {
  'heading-level': [1, 6],
  'min-score': [0, 1],
  diversity: [0, 1],
  'max-visible': [0, Infinity],
};
const FRACTIONS = ['min-score', 'diversity'];

/** What an option's value must be, where its kind alone does not say. */
const CHECKS: Record<string, (value: string, texts: ValueTexts) => Said | undefined> = {
  since: (value, { date }) => (isDate(value) || duration(value) !== undefined ? undefined : date(value)),
  'max-age': (value, texts) => (duration(value) === undefined ? texts.duration(value) : undefined),
  'refresh-every': (value, texts) => ((duration(value) ?? 0) < MINUTE ? texts.duration(value) : undefined),
  'item-url': (value, { itemUrl }) =>
    /\{(?:slug|id)\}/.test(value) && isAddress(value.replace(/[{}]/g, '')) ? undefined : itemUrl(value),
  src: (value, texts) => {
    const wrong = value.split(/\s+/).find((one) => !isAddress(one));
    return wrong === undefined ? undefined : texts.address(wrong);
  },
  'for-url': address,
  'privacy-url': address,
  endpoint: address,
  'image-origins': (value, { origin }) => {
    const wrong = value
      .split(/\s+/)
      .find((one) => !/^https?:\/\/[^/?#\s]+\/?$/.test(one) || !URL.canParse(one));
    return wrong === undefined ? undefined : origin(wrong);
  },
  'url-param': (value, { identifier }) => (/^[\w-]+$/.test(value) ? undefined : identifier(value)),
  name: (value, { identifier }) => (/^[\w-]+$/.test(value) ? undefined : identifier(value)),
  for: (value, { identifier }) => (/^[\w\s-]+$/.test(value) ? undefined : identifier(value)),
};

/** Values that cannot be used, whatever the others are. */
export function wrongValues(choices: Choices, offer: Offer, texts: ValueTexts): Remark[] {
  const owners: Owner[] = [
    ...(showsNews(choices) ? ['feed' as const] : []),
    ...ELEMENTS.filter((name) => choices.elements.includes(name)),
  ];
  return owners.flatMap((owner) =>
    optionsOf(offer, owner).flatMap(({ name, kind }): Remark[] => {
      const value = (choices.options[owner][name] ?? '').trim();
      if (value === '') return [];
      const said = kind.is === 'number' ? wrongNumber(name, value, texts) : CHECKS[name]?.(value, texts);
      return said ? [{ level: 'error', owner, option: name, said }] : [];
    }),
  );
}

function wrongNumber(name: string, value: string, texts: ValueTexts): Said | undefined {
  const [from, to] = RANGES[name] ?? [1, Infinity];
  const number = Number(value);
  const isWhole = Number.isInteger(number) || FRACTIONS.includes(name);
  return isWhole && number >= from && number <= to ? undefined : texts.number(value, from, to);
}

function duration(value: string): number | undefined {
  try {
    return milliseconds(value);
  } catch {
    return undefined;
  }
}

function isDate(value: string): boolean {
  return parseDate(value) !== undefined;
}

function address(value: string, texts: ValueTexts): Said | undefined {
  return isAddress(value) ? undefined : texts.address(value);
}

/**
 * Whether it is an address that means the same on every page: http(s), or a path from the root of the same site. What
 * counts from the page itself would be checked here for another place than where it is pasted.
 */
export function isAddress(value: string): boolean {
  return /^(?:https?:\/\/|\/(?!\/))\S*$/i.test(value) && URL.canParse(value, 'https://www.example.org/');
}
