/**
 * Writes `raakvlak.schema.json`, the JSON Schema of a profile:
 * `node --import ./scripts/ts-resolve.mjs scripts/profile-schema.ts [--check]`.
 *
 * Names come from `src/profile/names`, their words and defaults from the docstrings of the elements and from our own texts.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ATTRIBUTES, FEED_ATTRIBUTES, type Kind } from '../src/profile/names/attributes.ts';
import { FORMS, LANGUAGES, TEXTS, type TextShape, type TextShapes } from '../src/profile/names/texts.ts';
import { TOKENS } from '../src/profile/names/tokens.ts';
import { writtenTexts } from '../src/profile/base-texts.ts';
import { placesOf } from '../src/profile/template.ts';
import localeGroups from '../src/locales/groups.ts';
import { elementsOf, makeManifest, tokensIn, type Entry } from './analyze/manifest.ts';
import { done, fail } from './build/progress.ts';

const root = join(import.meta.dirname, '..');
const FILE = join(root, 'raakvlak.schema.json');

type Schema = Record<string, unknown>;

/** The schema as text. */
export async function schemaText(): Promise<string> {
  const elements = elementsOf(await makeManifest());
  const tokens = new Map<string, Entry>();
  const shared = globSync('src/components/shared/*.styles.ts', { cwd: root });
  for (const entry of [...shared, 'src/raakvlak.css'].flatMap(tokensIn)) tokens.set(entry.name, entry);
  for (const { cssProperties = [] } of elements)
    for (const entry of cssProperties) tokens.set(entry.name, entry);

  const attributesOf = (tagName: string, kinds: Readonly<Record<string, Kind>>): Schema => {
    const entries = elements.find((element) => element.tagName === tagName)?.attributes ?? [];
    return object(
      Object.fromEntries(
        Object.entries(kinds).map(([name, kind]) => {
          return [
            name,
            attribute(
              kind,
              entries.find((entry) => entry.name === name),
            ),
          ];
        }),
      ),
    );
  };
  const own = Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([name, kinds]) => {
      return [name, { ...attributesOf(name, kinds), description: `Defaults of <${name}>, by attribute.` }];
    }),
  );
  // Editors show the defaults of the languages that are built in; those of all ten would make it four times as large.
  const texts = Object.fromEntries(
    LANGUAGES.map((code) => [code, /^(?:nl|en)$/.test(code) ? language(code) : { $ref: '#/$defs/texts' }]),
  );
  const schema: Schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Profile of a municipality for Raakvlak',
    description:
      'How a municipality deviates from what Raakvlak does by itself. All parts may be left out. Attributes and style of the page win over the profile.',
    ...object({
      $schema: { type: 'string', description: 'Address of this schema, for editors.' },
      name: { type: 'string', description: 'Whose profile it is; shown in reports.' },
      prefix: {
        type: 'string',
        pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
        description:
          'Begins the names of the elements: "rv" gives <rv-news-list>. The prefix of a script wins.',
      },
      theme: {
        type: 'string',
        description:
          'Address of a style sheet with design tokens, relative to the profile, of the same origin as the page or the profile.',
      },
      tokens: {
        ...object(Object.fromEntries(TOKENS.map((name) => [name, token(tokens.get(`--raakvlak-${name}`))]))),
        description:
          'Design tokens, without --raakvlak-. They win over the theme; the style of the page wins over them.',
      },
      texts: {
        ...object(texts),
        description:
          'Texts by language, group and name. What stands in braces is filled in. A text with a number can have a form for one and for others: {"one": "{count} bericht", "other": "{count} berichten"}.',
      },
      address: {
        enum: ['u', 'je'],
        default: 'u',
        description: 'How Dutch texts address the reader. Texts of the profile itself stay as they are.',
      },
      tags: tagsSchema(),
      feed: {
        ...attributesOf('news-list', FEED_ATTRIBUTES),
        description: 'Defaults of <news-list> and <related-news>, by attribute.',
      },
      feedback: {
        ...attributesOf('feedback-button', ATTRIBUTES['feedback-button'] ?? {}),
        description: 'Defaults of <feedback-button>, by attribute.',
      },
      elements: {
        ...object(own),
        description:
          'Defaults of each element, by attribute; they win over "feed" and "feedback". A bundle holds the elements that are named here, or all when none are.',
      },
    }),
    $defs: {
      ...Object.fromEntries(
        [...new Set(Object.values(TEXTS).flatMap(shapesIn))].map((shape) => [nameOf(shape), written(shape)]),
      ),
      texts: language(''),
    },
  };
  return format(JSON.stringify(schema), { ...(await resolveConfig(FILE)), filepath: FILE });
}

function object(properties: Schema): Schema {
  return { type: 'object', properties, additionalProperties: false };
}

function described({ description = '', default: usual }: Partial<Entry> = {}): Schema {
  const words = description.replace(/\s+/g, ' ').trim();
  return { ...(words && { description: words }), ...(usual !== undefined && { default: valueOf(usual) }) };
}

/** A default of the manifest, which is code. */
function valueOf(code: string): unknown {
  if (/^'.*'$/.test(code)) return code.slice(1, -1);
  try {
    return JSON.parse(code) as unknown;
  } catch {
    return code;
  }
}

function token(entry: Entry | undefined): Schema {
  return { type: ['string', 'number'], pattern: '^\\s*[^;{}\\s][^;{}]*$', ...described(entry) };
}

function attribute(kind: Kind, entry: Entry | undefined): Schema {
  return { ...attributeType(kind), ...described(entry) };
}

function attributeType(kind: Kind): Schema {
  switch (kind) {
    case 'text':
      return { type: 'string' };
    case 'number':
      return { type: 'number' };
    case 'switch':
      return { type: 'boolean' };
    case 'words':
    case 'names':
      return { type: ['string', 'array'], items: { type: 'string' } };
    default:
      return { enum: kind };
  }
}

function language(code: string): Schema {
  const ours = localeGroups[code] ?? {};
  const groups = Object.entries(TEXTS).map(([group, shapes]) => {
    return [group, textsSchema(shapes, '', writtenTexts(group, ours[group] ?? {}))] as const;
  });
  return object(Object.fromEntries(groups));
}

function textsSchema(shapes: TextShapes, path: string, written: ReadonlyMap<string, string>): Schema {
  return object(
    Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [name, textSchema(shape, path + name, written)]),
    ),
  );
}

function textSchema(shape: TextShape, path: string, written: ReadonlyMap<string, string>): Schema {
  if (typeof shape === 'object') return textsSchema(shape, `${path}/`, written);
  const usual = written.get(path);
  if (typeof shape === 'number') {
    const items = { type: 'array', items: { type: 'string' }, minItems: shape, maxItems: shape };
    return { ...items, ...(usual !== undefined && { default: usual.split(', ') }) };
  }
  return { $ref: `#/$defs/${nameOf(shape)}`, ...(usual !== undefined && { default: usual }) };
}

/** How texts of one shape are called: `text-count-total` where two names can be filled in. */
function nameOf(shape: string): string {
  return ['text', ...placesOf(shape)].join('-') + (shape.includes('#') ? '-forms' : '');
}

/** What can be written for texts of one shape. */
function written(shape: string): Schema {
  const sentence = { type: 'string', pattern: templatePattern(placesOf(shape)) };
  if (!shape.includes('#')) return sentence;
  const forms = { type: 'object', additionalProperties: sentence, propertyNames: { enum: FORMS } };
  return { anyOf: [sentence, { ...forms, required: ['other'] }] };
}

function shapesIn(shapes: TextShapes): string[] {
  return Object.values(shapes).flatMap((shape) => {
    if (typeof shape === 'string') return [shape];
    return typeof shape === 'number' ? [] : shapesIn(shape);
  });
}

/** Texts in which nothing stands in braces but these names. */
function templatePattern(places: readonly string[]): string {
  const filled = places.length ? `\\{(${places.join('|')})\\}|` : '';
  return `^(${filled}\\{(?![^{}]*\\})|[^{])*$`;
}

function tagsSchema(): Schema {
  const names = { type: 'array', items: { type: 'string' } };
  const table = { type: 'object', additionalProperties: { type: 'string' } };
  return {
    ...object({
      aliases: { ...table, description: 'Spelling → the tag it means: {"wmo": "Zorg"}.' },
      hidden: { ...names, description: 'Tags that are left out everywhere; the items stay.' },
      order: { ...names, description: 'Tags that filters offer first, in this order.' },
      labels: {
        type: 'object',
        additionalProperties: table,
        description: 'Language → tag → what it is called there: {"en": {"Wonen": "Housing"}}.',
      },
    }),
    description: 'What becomes of tags, in feeds and in attributes.',
  };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const text = await schemaText();
  if (!values.check) {
    writeFileSync(FILE, text);
    done('Wrote raakvlak.schema.json');
  } else if (readFileSync(FILE, 'utf8') !== text) {
    fail(new Error('raakvlak.schema.json is out of date: see scripts/profile-schema.ts.'));
  }
}
