import { PREFIX } from '../../profile/names/prefix.js';

/**
 * The beginning of our elements' names that a script's own address asks for: `raakvlak.js?prefix=rv` gives `rv-`; `''`
 * when it asks for none, or for one that no element name may begin with.
 */
export function prefixFrom(address: string): string {
  const asked = new URL(address).searchParams.get('prefix') ?? '';
  if (PREFIX.test(asked)) return `${asked}-`;
  if (asked)
    console.warn(
      `Raakvlak: prefix=${asked} is no beginning of an element name. Use small letters, such as rv.`,
    );
  return '';
}
