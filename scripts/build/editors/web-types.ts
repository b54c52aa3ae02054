import { elementsOf, type ElementDeclaration, type Entry, type Manifest } from '../../analyze/manifest.ts';

const plain = ({ name, description = '' }: Entry): object => ({ name, description });

/** `web-types.json`, which editors of JetBrains read by themselves: `package.json` names it. */
export function webTypes(manifest: Manifest, version: string): object {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'raakvlak',
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elementsOf(manifest).map(element) } },
  };
}

function element(declaration: ElementDeclaration): object {
  const {
    tagName,
    description = '',
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssStates = [],
    cssProperties = [],
  } = declaration;
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      ...plain(attribute),
      ...(attribute.default === undefined ? {} : { default: attribute.default }),
      value: { type: attribute.type?.text ?? 'string' },
    })),
    slots: slots.map(plain),
    js: {
      properties: members
        .filter(({ kind }) => kind === 'field')
        .map((field) => ({
          ...plain(field),
          type: field.type?.text ?? 'unknown',
          ...(field.readonly ? { 'read-only': true } : {}),
        })),
      events: events.map((event) => ({ ...plain(event), type: event.type?.text ?? 'Event' })),
    },
    css: {
      properties: cssProperties.map(plain),
      parts: cssParts.map(plain),
      'pseudo-classes': cssStates.map(({ name, description: words = '' }) => ({
        name: `state(${name})`,
        description: words,
      })),
    },
  };
}
