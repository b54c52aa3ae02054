import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElementDeclaration, elementsOf, type Entry, type Manifest } from './manifest.ts';

const root = join(import.meta.dirname, '..', '..');

/** The rooms of `src/components` that elements share; their parts and slots are documented by the elements. */
const SHARED = 'src/components/{shared,controllers}/**/*.ts';

/**
 * What is public and has no words, or has words and is not there: one line each, with where to mend it.
 *
 * @param commonTokens Custom properties that belong to no single element.
 */
export function findGaps(manifest: Manifest, commonTokens: readonly Entry[]): string[] {
  const elements = elementsOf(manifest);
  if (elements.length === 0) return ['No element was found: does its docstring have @element?'];
  const gaps = elements.flatMap((element) => [
    ...wordless(element),
    ...differences(element, 'part', names(element.cssParts), usedParts(codeOf(element))),
    ...differences(element, 'slot', names(element.slots), usedSlots(codeOf(element))),
  ]);
  const shared = read(SHARED);
  const everywhere = (pick: (element: ElementDeclaration) => Entry[] | undefined) =>
    new Set(elements.flatMap((element) => [...names(pick(element))]));
  return [
    ...gaps,
    ...missing(
      'src/components/shared',
      'part',
      everywhere(({ cssParts }) => cssParts),
      usedParts(shared),
    ),
    ...missing(
      'src/components/shared',
      'slot',
      everywhere(({ slots }) => slots),
      usedSlots(shared),
    ),
    ...tokenGaps(elements, commonTokens),
  ];
}

function wordless(element: ElementDeclaration): string[] {
  const kinds: [string, Entry[] | undefined][] = [
    ['attribute', element.attributes],
    ['event', element.events],
    ['slot', element.slots],
    ['part', element.cssParts],
    ['state', element.cssStates],
    ['custom property', element.cssProperties],
    ['property', element.members?.filter(({ kind }) => kind === 'field')],
    ['method', element.members?.filter(({ kind }) => kind === 'method')],
  ];
  const gaps = kinds.flatMap(([kind, entries = []]) =>
    entries
      .filter(({ description }) => !description?.trim())
      .map(({ name }) => `<${element.tagName}> ${kind} "${name}" has no description.`),
  );
  return element.description?.trim() ? gaps : [`<${element.tagName}> has no description.`, ...gaps];
}

/** Both ways: used in a template of the element and not documented, documented and nowhere in the code. */
function differences(
  element: ElementDeclaration,
  kind: string,
  documented: Set<string>,
  used: Set<string>,
): string[] {
  const code = codeOf(element) + read(SHARED);
  const invented = [...documented].filter((name) => name && !hasWord(code, name));
  return [
    ...missing(`<${element.tagName}>`, kind, documented, used),
    ...invented.map(
      (name) => `<${element.tagName}> documents a ${kind} "${name}" that is nowhere in the code.`,
    ),
  ];
}

function missing(where: string, kind: string, documented: Set<string>, used: Set<string>): string[] {
  return [...used]
    .filter((name) => !documented.has(name))
    .map((name) => `${where} has a ${kind} "${name}" that no docstring names.`);
}

function tokenGaps(elements: readonly ElementDeclaration[], common: readonly Entry[]): string[] {
  const known = new Set(
    [...common, ...elements.flatMap(({ cssProperties = [] }) => cssProperties)].map(({ name }) => name),
  );
  const used = new Set(
    [...read('src/**/*.{styles.ts,css}').matchAll(/var\(\s*(--raakvlak-[\w-]+)/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [
    ...[...used]
      .filter((name) => !known.has(name))
      .map((name) => `The token ${name} has no @cssprop with words.`),
    ...[...known]
      .filter((name) => !used.has(name))
      .map((name) => `@cssprop ${name}: no style sheet reads it.`),
  ].sort();
}

function names(entries: readonly Entry[] | undefined): Set<string> {
  return new Set(entries?.map(({ name }) => name));
}

function usedParts(code: string): Set<string> {
  const values = [...code.matchAll(/\spart=(?:"([^"$]+)"|'([^'$]+)')/g)].map(([, a, b]) => a ?? b ?? '');
  return new Set(values.flatMap((value) => value.split(/\s+/)).filter(Boolean));
}

function usedSlots(code: string): Set<string> {
  const tags = [...code.matchAll(/<slot\b(?![^>]*\bname=\$)[^>]*?(?:\bname="([^"$]+)"[^>]*)?>/g)];
  return new Set(tags.map(([, name]) => name ?? ''));
}

function hasWord(code: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code);
}

function codeOf({ tagName }: ElementDeclaration): string {
  return read(`src/components/${tagName}/**/*.ts`);
}

const texts = new Map<string, string>();

/** The code of files, without comments: a docstring is no proof that something exists. */
function read(glob: string): string {
  let text = texts.get(glob);
  if (text === undefined) {
    const files = globSync(glob, { cwd: root }).sort();
    text = files
      .map((file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
      .join('\n');
    texts.set(glob, text);
  }
  return text;
}
