import { elementsOf, type ElementDeclaration, type Entry, type Manifest } from '../../analyze/manifest.ts';
import { wordsFor } from './values.ts';

const GENERATED = '// Made by the build from the docstrings of the elements.';

/**
 * The type files that teach frameworks our tags, made from the manifest: their names in `dist` → text.
 *
 * The manifest says which attributes and events there are; what they hold is taken from the classes, so that both say
 * the same.
 */
export function frameworkTypes(manifest: Manifest): Record<string, string> {
  const elements = elementsOf(manifest);
  return {
    'jsx.d.ts': jsxTypes(elements),
    'react.d.ts': reactTypes(elements),
    'vue.d.ts': vueTypes(elements),
    'svelte.d.ts': svelteTypes(elements),
  };
}

/** What all frameworks share: attributes, properties and events of each tag. */
function jsxTypes(elements: readonly ElementDeclaration[]): string {
  const classes = elements.map(({ name }) => name).join(', ');
  const tags = elements.map(
    ({ tagName, name }) =>
      `  '${tagName}': ${name}Attributes & Listeners<${name}, ${name}Events> & AnyElement;\n`,
  );
  return `${GENERATED}
import type { ${classes} } from './types/classes.js';

export type { ${classes} };

/** Listeners as attributes of JSX: \`onnews-select\`, with the event of that name. */
export type Listeners<Of extends HTMLElement, Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name] & { currentTarget: Of }) => void;
};

/** What any element may have. */
export interface AnyElement {
  [name: \`data-\${string}\` | \`aria-\${string}\`]: unknown;
  id?: string;
  class?: string;
  slot?: string;
  lang?: string;
  hidden?: boolean;
  ref?: unknown;
  key?: string | number;
  children?: unknown;
}

${elements.map(elementTypes).join('\n')}
/**
 * Our tags, for any JSX whose attributes are as in HTML and whose events are those of the page. Add them to yours:
 * \`declare module 'preact' { namespace JSX { interface IntrinsicElements extends RaakvlakElements {} } }\`.
 */
export interface RaakvlakElements {
${tags.join('')}}
`;
}

function elementTypes({
  tagName,
  name,
  attributes = [],
  members = [],
  events = [],
}: ElementDeclaration): string {
  const fields = new Map(members.map((member) => [member.name, member]));
  const set = new Set(attributes.map(({ fieldName }) => fieldName));
  const others = members.filter(
    ({ kind, readonly, name: field }) => kind === 'field' && !readonly && !set.has(field),
  );
  const lines = [
    ...attributes.map((attribute) => {
      const field = fields.get(attribute.fieldName ?? attribute.name);
      const own = field ? `${name}['${field.name}']` : 'string';
      const words = wordsFor(attribute, attribute.default ?? field?.default);
      return `${comment(words)}  '${attribute.name}'?: ${own} | ${asWritten(attribute)};\n`;
    }),
    ...others.map(
      (field) => `${comment(wordsFor(field, field.default))}  ${field.name}?: ${name}['${field.name}'];\n`,
    ),
  ];
  const heard = events.map(
    (event) =>
      `${comment(wordsFor(event, undefined))}  '${event.name}': GlobalEventHandlersEventMap['${event.name}'];\n`,
  );
  return `/** Attributes of \`<${tagName}>\`, and properties that have none. */
export interface ${name}Attributes {
${lines.join('')}}

/** Events of \`<${tagName}>\`. */
export interface ${name}Events {
${heard.join('')}}
`;
}

/** What may stand in markup beside a value of the property's own type. */
function asWritten({ type }: Entry): string {
  const text = type?.text ?? '';
  if (/\bnumber\b/.test(text)) return `\`\${number}\` | undefined`;
  if (text.includes('[]')) return 'string | undefined';
  return text.includes('boolean') ? "'' | undefined" : 'undefined';
}

function comment(words: string): string {
  const text = words.replaceAll('*/', '* /');
  const lines = text.split('\n').map((line) => `   * ${line}`.trimEnd());
  return text.includes('\n') ? `  /**\n${lines.join('\n')}\n   */\n` : `  /** ${text} */\n`;
}

/** One line per tag, for the table of tags of a framework. */
function tags(elements: readonly ElementDeclaration[], indent: string): string {
  return elements
    .map(
      ({ tagName, name }) =>
        `${indent}'${tagName}': Tag<Raakvlak.${name}, Raakvlak.${name}Attributes, Raakvlak.${name}Events>;`,
    )
    .join('\n');
}

/** `raakvlak/react`: the wrappers, and the tags themselves in JSX (React 19 sets properties and takes `onnews-select`). */
function reactTypes(elements: readonly ElementDeclaration[]): string {
  return `${GENERATED}
import type * as React from 'react';
import type * as Raakvlak from './jsx.js';

export * from './types/react/index.js';

type Tag<Of extends HTMLElement, Attributes, Events> = Omit<React.HTMLAttributes<Of>, keyof Attributes> &
  React.ClassAttributes<Of> & { class?: string } & Attributes &
  Raakvlak.Listeners<Of, Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags(elements, '      ')}
    }
  }
}
`;
}

/** `raakvlak/vue`: our tags in templates of Vue 3. */
function vueTypes(elements: readonly ElementDeclaration[]): string {
  return `${GENERATED}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type * as Raakvlak from './jsx.js';

/** Vue knows \`page-size\` as \`pageSize\`. */
type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name & string;
type Props<Attributes> = { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] };

type Tag<Of extends HTMLElement, Attributes, Events> = new () => Of & {
  $props: Omit<HTMLAttributes, keyof Attributes> & Props<Attributes> & PublicProps;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${tags(elements, '    ')}
  }
}
`;
}

/** `raakvlak/svelte`: our tags in components of Svelte 5. */
function svelteTypes(elements: readonly ElementDeclaration[]): string {
  return `${GENERATED}
import type { HTMLAttributes } from 'svelte/elements';
import type * as Raakvlak from './jsx.js';

type Tag<Of extends HTMLElement, Attributes, Events> = Omit<
  HTMLAttributes<Of>,
  keyof Attributes | keyof Raakvlak.Listeners<Of, Events>
> &
  Attributes &
  Raakvlak.Listeners<Of, Events>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(elements, '    ')}
  }
}
`;
}
