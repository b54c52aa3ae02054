import type { PluralText } from './model.js';

const rules = new Map<string, Intl.PluralRules>();

/** The names that a template asks to fill in: `count` and `total` of "{count} van {total} berichten". */
export function placesIn(template: string): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** What can be filled in, of a text's shape: `count,#total` gives `count` and `total`. */
export function placesOf(shape: string): string[] {
  return shape.replace('#', '').split(',').filter(Boolean);
}

/**
 * Fills in a template: `fill('{count} van {total}', 'count,#total', [3, 8], 'nl')` gives "3 van 8". Of plural forms it
 * takes the one for the number that the shape has behind `#`. A number may be written as people do, such as `1.234`.
 */
export function fill(
  text: string | PluralText,
  shape: string,
  values: readonly (string | number)[],
  language: string,
): string {
  const names = placesOf(shape);
  let template = text;
  if (typeof template !== 'string') {
    const counted = names.findIndex((name) => shape.includes(`#${name}`));
    let rule = rules.get(language);
    if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
    const form = rule.select(Number(values[counted]));
    template = template[form] ?? template.other;
  }
  return template.replace(/\{([^{}]*)\}/g, (all, name: string) => String(values[names.indexOf(name)] ?? all));
}
