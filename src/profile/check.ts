import { followAliases } from './aliases.js';
import type { AttributeDefaults, Fault, FaultCode, Profile, ProfileText, TextGroups } from './model.js';
import { ATTRIBUTES, FEED_ATTRIBUTES, type Kind } from './names/attributes.js';
import { PREFIX } from './names/prefix.js';
import { FORMS, LANGUAGES, TEXTS, type TextShape, type TextShapes } from './names/texts.js';
import { TOKENS } from './names/tokens.js';
import { placesIn, placesOf } from './template.js';

/** The most characters that a profile may have: some twenty times what one with every text and token has. */
export const LARGEST = 256 * 1024;

/** What could be used of a profile, and what could not. */
export interface CheckedProfile {
  profile: Profile;
  faults: Fault[];
}

/** Reads a value at a place; what it cannot use it tells, and leaves out. */
type Read<T> = (value: unknown, pointer: string) => T | undefined;

/**
 * Takes of a profile what can be used. What cannot be used is told, each with a pointer to where it is, and left out; the
 * rest is as it was.
 *
 * @param value what `JSON.parse` made of it
 */
export function checkProfile(value: unknown): CheckedProfile {
  const faults: Fault[] = [];
  const tell = (
    code: FaultCode,
    pointer: string,
    given: unknown,
    known: readonly string[] = [],
  ): undefined => {
    faults.push({ code, pointer, given: typeof given === 'string' ? given : JSON.stringify(given), known });
  };

  /** An object of these names, or of any where none are given. */
  const record =
    <T>(readerOf: (name: string) => Read<T>, known?: readonly string[]): Read<Record<string, T>> =>
    (found, at) => {
      if (typeof found !== 'object' || !found || Array.isArray(found))
        return tell('type', at, found, ['object']);
      const entries: [string, T][] = [];
      for (const [name, part] of Object.entries(found)) {
        const pointer = pointerTo(at, name);
        if (known && !known.includes(name)) tell('unknown', pointer, name, known);
        else {
          const read = readerOf(name)(part, pointer);
          if (read !== undefined) entries.push([name, read]);
        }
      }
      // Not by assigning, which obeys a name such as `__proto__`.
      return Object.fromEntries(entries);
    };

  const text: Read<string> = (found, at) =>
    typeof found === 'string' ? found : tell('type', at, found, ['text']);

  const oneOf =
    (known: readonly string[]): Read<string> =>
    (found, at) =>
      typeof found === 'string' && known.includes(found) ? found : tell('choice', at, found, known);

  const list: Read<string[]> = (found, at) => {
    if (!Array.isArray(found)) return tell('type', at, found, ['list']);
    return found.filter((part, place): part is string => text(part, `${at}/${place}`) !== undefined);
  };

  const attribute =
    (kind: Kind): Read<string | number | boolean | string[]> =>
    (found, at) => {
      if (typeof kind !== 'string') return oneOf(kind)(found, at);
      if (kind === 'switch') return typeof found === 'boolean' ? found : tell('type', at, found, ['switch']);
      if (kind === 'number')
        return Number.isFinite(found) ? (found as number) : tell('type', at, found, ['number']);
      return kind !== 'text' && Array.isArray(found) ? list(found, at) : text(found, at);
    };
  const attributes = (kinds: Readonly<Record<string, Kind>> = {}): Read<AttributeDefaults> =>
    record((name) => attribute(kinds[name] ?? 'text'), Object.keys(kinds));

  const template =
    (shape: string): Read<string> =>
    (found, at) => {
      const places = placesOf(shape);
      const read = text(found, at);
      const strange = placesIn(read ?? '').find((name) => !places.includes(name));
      return strange === undefined ? read : tell('placeholder', at, strange, places);
    };
  const sentence =
    (shape: TextShape): Read<ProfileText | Record<string, ProfileText>> =>
    (found, at) => {
      if (typeof shape === 'object')
        return texts(shape)(found, at) as Record<string, ProfileText> | undefined;
      if (typeof shape === 'number') {
        const read = list(found, at);
        return !read || read.length === shape
          ? read
          : tell('count', at, String(read.length), [String(shape)]);
      }
      if (!shape.includes('#') || typeof found !== 'object') return template(shape)(found, at);
      const forms = record(() => template(shape), FORMS)(found, at);
      return !forms || forms.other !== undefined
        ? forms && { ...forms, other: forms.other ?? '' }
        : tell('type', at, found, ['other']);
    };
  const texts = (shapes: TextShapes): Read<TextGroups[string]> =>
    record((name) => sentence(shapes[name] ?? ''), Object.keys(shapes));

  const token: Read<string> = (found, at) => {
    const written = typeof found === 'number' ? String(found) : text(found, at);
    // What ends a declaration could begin another.
    return written === undefined || /^\s*[^;{}\s][^;{}]*$/.test(written) ? written : tell('value', at, found);
  };

  const tags: Record<string, Read<unknown>> = {
    aliases: (found, at) => {
      const read = record(() => text)(found, at);
      const { aliases, circles } = followAliases(read ?? {});
      for (const [from, way] of circles) {
        tell('cycle', pointerTo(at, from), way.join(' → '));
      }
      return read && aliases;
    },
    hidden: list,
    order: list,
    labels: record(() => record(() => text)),
  };

  const parts: Record<string, Read<unknown>> = {
    $schema: text,
    name: text,
    prefix: (found, at) =>
      typeof found === 'string' && PREFIX.test(found) ? found : tell('prefix', at, found),
    theme: text,
    tokens: record(() => token, TOKENS),
    texts: record(() => record((group) => texts(TEXTS[group] ?? {}), Object.keys(TEXTS)), LANGUAGES),
    address: oneOf(['u', 'je']),
    tags: (found, at) => record((name) => tags[name] as Read<unknown>, Object.keys(tags))(found, at),
    feed: attributes(FEED_ATTRIBUTES),
    feedback: attributes(ATTRIBUTES['feedback-button']),
    elements: record((name) => attributes(ATTRIBUTES[name]), Object.keys(ATTRIBUTES)),
  };
  const profile = record((name) => parts[name] as Read<unknown>, Object.keys(parts))(value, '');
  return { profile: profile ?? {}, faults };
}

/** The pointer to a member (RFC 6901). */
function pointerTo(at: string, name: string): string {
  return `${at}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** Reads the text of a profile; `unavailable` is for the caller, who fetches. */
export function readProfile(written: string): CheckedProfile {
  const nothing = (code: FaultCode, given: string): CheckedProfile => ({
    profile: {},
    faults: [{ code, pointer: '', given, known: [] }],
  });
  if (written.length > LARGEST) return nothing('size', String(written.length));
  try {
    return checkProfile(JSON.parse(written));
  } catch (error) {
    return nothing('json', (error as Error).message);
  }
}
