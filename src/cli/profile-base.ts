import { readFileSync } from 'node:fs';
import groups from '../locales/groups.js';
import { writtenTexts } from '../profile/base-texts.js';
import { LANGUAGES, TEXTS } from '../profile/names/texts.js';
import { builtFile } from './built-files.js';

/** The part of a JSON Schema that is read here. */
interface Schema {
  default?: string | number | boolean | readonly string[];
  properties?: Record<string, Schema>;
}

/** What holds without a profile: pointer → value, as far as that does not depend on the page. */
export function baseValues(): Map<string, string> {
  const base = new Map<string, string>();
  for (const code of LANGUAGES) {
    for (const group of Object.keys(TEXTS)) {
      for (const [path, text] of writtenTexts(group, groups[code]?.[group] ?? {}))
        base.set(`/texts/${code}/${group}/${path}`, text);
    }
  }
  const walk = (schema: Schema, pointer: string): void => {
    const usual = schema.default;
    if (usual !== undefined && !pointer.startsWith('/texts/')) {
      base.set(pointer, Array.isArray(usual) ? usual.join(', ') : String(usual));
    }
    for (const [name, part] of Object.entries(schema.properties ?? {})) walk(part, `${pointer}/${name}`);
  };
  walk(JSON.parse(readFileSync(builtFile('raakvlak.schema.json'), 'utf8')) as Schema, '');
  return base;
}
