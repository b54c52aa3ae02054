import { TEXTS, type TextShape, type TextShapes } from '../../src/profile/names/texts.ts';
import { placesOf } from '../../src/profile/template.ts';

/** One text of a language. */
export interface Text {
  /** Group and name: `news/someOf`, `sides/tag/more`. */
  path: string;
  /** What can be filled in, in order; `#` is before what decides the plural. */
  shape: string;
  /** The text with these values filled in; `undefined` where the language has none. */
  with(values: readonly (string | number)[]): string | undefined;
}

/** What is filled in where a text counts: numbers that no text of ours has by itself. */
export const NUMBERS = [37, 58, 73, 94];

/** All texts of a language, in the order of Dutch. */
export function textsOf(groups: Readonly<Record<string, object>>): Text[] {
  return Object.entries(TEXTS).flatMap(([group, shapes]) => walk(group, groups[group] ?? {}, shapes));
}

function walk(path: string, texts: object, shapes: TextShapes): Text[] {
  return Object.entries(shapes).flatMap(([name, shape]) => {
    const value = (texts as Record<string, unknown>)[name];
    return textsIn(`${path}/${name}`, value, shape);
  });
}

function textsIn(path: string, value: unknown, shape: TextShape): Text[] {
  if (typeof shape === 'object') return walk(path, value ?? {}, shape);
  if (typeof shape === 'number') {
    return Array.from({ length: shape }, (_, index) => ({
      path: `${path}/${index + 1}`,
      shape: '',
      with: () => (value as string[] | undefined)?.[index],
    }));
  }
  return [
    {
      path,
      shape,
      with: (values) =>
        typeof value === 'function'
          ? (value as (...values: unknown[]) => string)(...values)
          : (value as string | undefined),
    },
  ];
}

/** Names of texts that a language has and Dutch has not. */
export function unknownIn(groups: Readonly<Record<string, object>>): string[] {
  const odd = (path: string, texts: object, shapes: TextShapes): string[] =>
    Object.entries(texts).flatMap(([name, value]) => {
      if (name === 'code') return [];
      const shape = shapes[name];
      if (shape === undefined) return [`${path}/${name}`];
      return typeof shape === 'object' ? odd(`${path}/${name}`, value as object, shape) : [];
    });
  return Object.entries(groups).flatMap(([group, texts]) => {
    const shapes = TEXTS[group];
    return shapes ? odd(group, texts, shapes) : [group];
  });
}

/** What is filled in, when nothing is asked about numbers: each place gets a value of its own. */
export function sample({ path, shape }: Text): (string | number)[] {
  return placesOf(shape).map((place, index) =>
    isNumber(place) ? numberFor(path, NUMBERS[index] ?? 0) : `Naam${index}`,
  );
}

/** A number as a text is given it: that of characters comes written out, as `1.234`. */
export function numberFor(path: string, count: number): string | number {
  return /^feedback\/(?:left|over)$/.test(path) ? String(count) : count;
}

function isNumber(place: string): boolean {
  return /^(?:count|total|number|minutes|page|from|to|value|max)$/.test(place);
}
