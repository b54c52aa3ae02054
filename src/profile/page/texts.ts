import type { Deviations } from '../../components/shared/deviations.js';
import type { Profile, ProfileText, TextGroups } from '../model.js';
import { TEXTS, type TextShape, type TextShapes } from '../names/texts.js';
import { fill } from '../template.js';

type Texts = Record<string, unknown>;
type OwnTexts = Readonly<Record<string, ProfileText | Record<string, ProfileText>>>;

/**
 * What makes our texts into those of a profile.
 *
 * @param texts of the profile, checked
 * @param isJe whether Dutch texts say `je`, where the profile brings no text of its own
 */
export async function textsOf(
  texts: NonNullable<Profile['texts']>,
  isJe: boolean,
): Promise<NonNullable<Deviations['texts']>> {
  const byLanguage: Record<string, TextGroups | undefined> = { ...texts };
  if (isJe) {
    const { default: je } = await import('../../locales/je.js');
    byLanguage.nl = overlay(je, texts.nl ?? {}) as TextGroups;
  }
  // The same object each time: elements may compare.
  const made = new WeakMap<object, unknown>();
  return <T>(ours: T, language: string): T => {
    const groups = byLanguage[language];
    if (!groups || typeof ours !== 'object' || !ours) return ours;
    if (!made.has(ours)) {
      const [group, shapes] = groupOf(ours) ?? ['', {}];
      const own = group === 'sides' ? sidesOf(groups) : groups[group];
      made.set(ours, own ? change(ours as Texts, own, shapes, language) : ours);
    }
    return made.get(ours) as T;
  };
}

/** Which texts these are: those of the group with which they have most names in common. */
export function groupOf(ours: object): [name: string, shapes: TextShapes] | undefined {
  const common = (shapes: TextShapes): number => Object.keys(shapes).filter((name) => name in ours).length;
  return Object.entries(TEXTS).sort(([, a], [, b]) => common(b) - common(a))[0];
}

/** A filter by tags says the same with all its parts as with the few of `filter`. */
function sidesOf({ filter, sides }: TextGroups): OwnTexts | undefined {
  return filter
    ? { ...sides, tag: { ...(filter as Record<string, ProfileText>), ...(sides?.tag as object) } }
    : sides;
}

/** Lays one tree of texts over another. */
function overlay(under: object, over: object): object {
  const entries = Object.entries(over as Texts).map(([name, value]) => {
    const below = (under as Texts)[name];
    const isTree = isObject(value) && isObject(below) && !('other' in value);
    return [name, isTree ? overlay(below, value) : value] as const;
  });
  return Object.assign({}, under, Object.fromEntries(entries));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function change(ours: Texts, own: OwnTexts, shapes: TextShapes, language: string): Texts {
  const entries = Object.entries(own).map(([name, text]) => {
    return [name, made(ours[name], text, shapes[name] ?? '', language)] as const;
  });
  return { ...ours, ...Object.fromEntries(entries) };
}

function made(ours: unknown, text: OwnTexts[string], shape: TextShape, language: string): unknown {
  if (typeof shape === 'object') return change(ours as Texts, text as OwnTexts, shape, language);
  if (typeof shape === 'number' || !shape || Array.isArray(text)) return text;
  return (...values: (string | number)[]) => fill(text as string, shape, values, language);
}
