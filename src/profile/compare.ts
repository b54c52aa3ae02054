import type { Profile } from './model.js';
import { ATTRIBUTES } from './names/attributes.js';

/** One place where a profile says something else than the base. */
export interface Deviation {
  /** JSON Pointer into a profile. */
  pointer: string;
  /** What holds without a profile; absent where that is nothing, or depends on the page. */
  base: string | undefined;
  /** What each profile says, in their order; absent where it leaves the base as it is. */
  values: (string | undefined)[];
  /** How many profiles deviate. */
  count: number;
  /** Whether those that deviate all say the same. */
  isShared: boolean;
}

/** Parts that say whose a profile is, and change nothing. */
const ABOUT = new Set(['/$schema', '/name']);

/**
 * Every deviation of some profiles, from the base and from each other, in the order of the profiles' own parts. What a
 * profile sets to the value of the base is no deviation.
 *
 * @param base pointer → what holds without a profile
 */
export function compareProfiles(
  profiles: readonly Profile[],
  base: ReadonlyMap<string, string>,
): Deviation[] {
  const all = profiles.map(flatten);
  const pointers = new Set(all.flatMap((one) => [...one.keys()]));
  const deviations: Deviation[] = [];
  for (const pointer of pointers) {
    const usual = base.get(pointer);
    const values = all.map((one) => {
      const value = one.get(pointer);
      return value === usual ? undefined : value;
    });
    const said = values.filter((value) => value !== undefined);
    const isShared = new Set(said).size === 1;
    if (said.length) deviations.push({ pointer, base: usual, values, count: said.length, isShared });
  }
  const place = ({ pointer }: Deviation): number => PARTS.indexOf(partOf(pointer));
  return deviations.sort((a, b) => place(a) - place(b) || (a.pointer < b.pointer ? -1 : 1));
}

/** The parts of a profile that change something, in the order in which they are told. */
export const PARTS = [
  'tokens',
  'theme',
  'texts',
  'address',
  'tags',
  'feed',
  'feedback',
  'elements',
  'prefix',
] as const;
export type Part = (typeof PARTS)[number];

/** The first name of a pointer. */
export function partOf(pointer: string): Part {
  return pointer.split('/')[1] as Part;
}

/** How many deviations a profile has. */
export function countOf(deviations: readonly Deviation[], place: number): number {
  return deviations.filter(({ values }) => values[place] !== undefined).length;
}

/** Every value of a profile by its pointer. A list is one value: another order is another list. */
function flatten(profile: Profile): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (value: unknown, pointer: string): void => {
    if (ABOUT.has(pointer)) return;
    if (Array.isArray(value)) flat.set(pointer, value.join(isWords(pointer) ? ' ' : ', '));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        walk(part, `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`);
      }
    } else flat.set(pointer, String(value));
  };
  walk(profile, '');
  return flat;
}

/** Whether a pointer is to an attribute whose value is words, which HTML writes with spaces. */
function isWords(pointer: string): boolean {
  const [, part = '', ...rest] = pointer.split('/');
  const [element = '', attribute = ''] =
    part === 'elements' ? rest : [part === 'feed' ? 'news-list' : 'feedback-button', ...rest];
  return ATTRIBUTES[element]?.[attribute] === 'words';
}
