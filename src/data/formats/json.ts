/** Reading values that came out of `JSON.parse`, and may be of any type. */

/** Any object that came out of `JSON.parse`. */
export type Json = Record<string, unknown>;

/** Whether a value is an object, and no array. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object, an empty one in the place of anything else. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** A text that is not empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

/** A text, from a number too: ids may come as either. */
export function identifier(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? String(value)
    : text(value)?.trim() || undefined;
}

/** The ids of objects; nothing where there are none. */
export function idsOf(list: readonly Json[]): string[] | undefined {
  const ids = list.map(({ id }) => identifier(id)).filter((id) => id !== undefined);
  return ids.length ? ids : undefined;
}

/** A number of pixels, also from a text. */
export function size(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number > 0 && number < 100_000 ? Math.round(number) : undefined;
}

/** The texts of a list. */
export function strings(value: unknown): string[] | undefined {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string')
    : undefined;
}

/** The objects of a list; PHP writes a list with gaps as an object with numeric keys. */
export function objects(value: unknown): Json[] {
  const list: unknown[] = Array.isArray(value) ? value : Object.values(object(value));
  return list.filter(isObject);
}

/** Pixels across that a card needs on a sharp screen. */
const WIDE_ENOUGH = 600;

/** Of the sizes that a picture comes in the smallest that is wide enough, if there is one. */
export function fitting(sizes: unknown): Json | undefined {
  const widthOf = ({ width }: Json): number => size(width) ?? 0;
  return objects(sizes)
    .filter((one) => widthOf(one) >= WIDE_ENOUGH)
    .sort((a, b) => widthOf(a) - widthOf(b))[0];
}

/** An address with another number of the page in it: where the next page of a list is. */
export function pageAfter(url: string | undefined, page: number): string | undefined {
  if (!url) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return next.href;
}
