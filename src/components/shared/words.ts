import type { ComplexAttributeConverter } from 'lit';

/**
 * Reads an attribute that holds a list of names: comma-separated, `\,` for a comma in a name. The property takes and
 * gives an array.
 */
export const names: ComplexAttributeConverter<string[]> = {
  fromAttribute: (value) => splitNames(value ?? ''),
  toAttribute: (value) => value.map((name) => name.replace(/,/g, '\\,')).join(', '),
};

/** A list of names as a property holds it; some frameworks give the property what an attribute would hold. */
export function toNames(value: readonly string[] | string | null | undefined): readonly string[] {
  return typeof value === 'string' ? splitNames(value) : (value ?? []);
}

function splitNames(value: string): string[] {
  const parts = value.match(/(?:\\,|[^,])+/g) ?? [];
  return parts.map((part) => part.replace(/\\,/g, ',').trim()).filter(Boolean);
}

/** The words of an attribute that holds several, separated by spaces; unknown ones are for the caller to tell. */
export function splitWords(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}
