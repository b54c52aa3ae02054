import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../../src/profile/template.ts';
import { numberFor, sample, textsOf, unknownIn, type Text } from './walk.ts';

const root = join(import.meta.dirname, '..', '..');

/** Numbers of all plural forms of our languages: none, one, two, few, many and others. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 100, 102, 1000];
/** A search box over everything has a question and nothing to choose from. */
const NEVER_SHOWN = /^sides\/text\/(?!filterLabel)/;
/** Some more than Dutch has room for, in buttons and beside fields: German and French are long. */
const LONGEST = { share: 1.6, more: 14 };

/** Something that is not right with a text. */
export interface TextFault {
  language: string;
  path: string;
  fault: string;
}

/**
 * What is not right with the texts of a language, beside the Dutch ones.
 *
 * @param groups of the language
 * @param dutch the source
 */
export function faultsOf(
  language: string,
  groups: Readonly<Record<string, object>>,
  dutch: Readonly<Record<string, object>>,
): TextFault[] {
  const source = new Map(textsOf(dutch).map((text) => [text.path, text]));
  const found = textsOf(groups).flatMap((text) => {
    if (NEVER_SHOWN.test(text.path)) return [];
    const original = source.get(text.path);
    const faults = original ? faultsIn(text, original) : [];
    return faults.map((fault) => ({ language, path: text.path, fault }));
  });
  const unknown = unknownIn(groups).map((path) => ({ language, path, fault: 'Dutch has no such text' }));
  return [...found, ...unknown];
}

function faultsIn(text: Text, dutch: Text): string[] {
  const values = sample(text);
  const said = text.with(values);
  const original = dutch.with(values) ?? '';
  if (typeof said !== 'string' || !said.trim()) return ['missing'];
  const faults: string[] = [];
  for (const value of values) {
    if (original.includes(String(value)) !== said.includes(String(value)))
      faults.push(`“${said}” fills in other values than “${original}”`);
  }
  if (/undefined|null|NaN|\[object/.test(said)) faults.push(`“${said}”`);
  if (said !== said.trim() || /\s{2}/.test(said)) faults.push(`“${said}” has space too much`);
  if (said.length > Math.max(original.length * LONGEST.share, original.length + LONGEST.more))
    faults.push(`“${said}” is long: ${said.length} characters, Dutch has ${original.length}`);
  // Five of them stand side by side on a phone.
  if (/^feedback\/faces\//.test(text.path) && said.split(' ').some((word) => word.length > 8))
    faults.push(`“${said}” has a word of more than 8 characters`);
  return [...faults, ...pluralFaults(text, values)];
}

/** A number that is not in the sentence must be in its words: one, two, none. */
function pluralFaults(text: Text, values: readonly (string | number)[]): string[] {
  const counted = placesOf(text.shape).findIndex((place) => text.shape.includes(`#${place}`));
  if (counted < 0) return [];
  return COUNTS.flatMap((count) => {
    const given = [...values];
    given[counted] = numberFor(text.path, count);
    const said = text.with(given) ?? '';
    if (!said.trim()) return [`says nothing for ${count}`];
    return count > 2 && !said.includes(String(count)) ? [`“${said}” does not say ${count}`] : [];
  });
}

/** Texts that no element asks for. */
export function unused(dutch: Readonly<Record<string, object>>): string[] {
  const code = globSync('src/components/**/*.ts', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const names = new Set(code.match(/\w+/g));
  // Of what is found by a value, such as the kind of an error, the value is a name in `src/data`.
  const kinds = new Set(
    globSync('src/data/feedback/**/*.ts', { cwd: root }).flatMap(
      (file) => readFileSync(join(root, file), 'utf8').match(/\w+/g) ?? [],
    ),
  );
  return textsOf(dutch)
    .map(({ path }) => path.split('/').filter((part) => !/^\d+$/.test(part)))
    .filter((parts) => {
      const name = parts.at(-1) ?? '';
      return !names.has(name) && !kinds.has(name);
    })
    .map((parts) => parts.join('/'));
}
