import { TEXTS, type TextShape, type TextShapes } from './names/texts.js';
import { placesOf } from './template.js';

/**
 * Our own texts of a group as a profile would write them: what is filled in stands there by its name, in the form for many.
 *
 * @param texts of one language, as its file exports them
 * @returns path within the group → text
 */
export function writtenTexts(group: string, texts: object): Map<string, string> {
  const written = new Map<string, string>();
  walk('', texts as Record<string, unknown>, TEXTS[group] ?? {}, written);
  return written;
}

function walk(
  path: string,
  texts: Record<string, unknown>,
  shapes: TextShapes,
  written: Map<string, string>,
): void {
  for (const [name, shape] of Object.entries(shapes)) {
    const text = texts[name];
    if (typeof shape === 'object')
      walk(`${path}${name}/`, (text ?? {}) as Record<string, unknown>, shape, written);
    else if (text !== undefined) written.set(path + name, write(text, shape));
  }
}

function write(text: unknown, shape: Exclude<TextShape, object>): string {
  if (typeof text === 'function') {
    const places = placesOf(String(shape)).map((name) => `{${name}}`);
    return (text as (...places: string[]) => string)(...places);
  }
  return Array.isArray(text) ? text.join(', ') : String(text);
}
