import { noChange, nothing, type TemplateResult } from 'lit';
import { getDirectiveClass, isDirectiveResult, isTemplateResult } from 'lit/directive-helpers.js';
import { PartType, type Directive, type PartInfo } from 'lit/directive.js';

/** Properties that a browser also reads from an attribute when it parses a page. */
const ALSO_ATTRIBUTES = ['value', 'checked', 'selected'];
/** The attribute whose value is to follow. */
const ATTRIBUTE = /\s([.?@]?)([^\s"'<>=/]+)=(["']?)([^"'<>]*)$/;

/** A text as HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** ` name="value"`; ` name` alone where there is nothing to say. */
export function attribute(name: string, value: string): string {
  return value === '' ? ` ${name}` : ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`;
}

/**
 * The HTML of what an element renders: the same elements, attributes and texts as in a browser, with no marks in between, as
 * hydration needs none (`components/shared/hydrate.ts`).
 *
 * Templates of ours have their holes between tags and as values of attributes, and listeners without quotes.
 *
 * @throws when a template has a hole elsewhere
 */
export function markup(value: unknown): string {
  if (value === null || value === undefined || value === nothing || value === noChange) return '';
  if (isTemplateResult(value)) return filled(value as TemplateResult);
  if (isDirectiveResult(value)) {
    const Shown = getDirectiveClass(value) as new (part: PartInfo) => Directive;
    const { values } = value as unknown as { values: unknown[] };
    return markup(new Shown({ type: PartType.CHILD }).render(...values));
  }
  if (typeof value === 'object' && Symbol.iterator in value) {
    return [...(value as Iterable<unknown>)].map(markup).join('');
  }
  return escaped(String(value));
}

function filled({ strings, values }: TemplateResult): string {
  return strings.reduce((out, text, index) => {
    const value = values[index - 1];
    // Texts and values have no such signs left in them.
    const start = out.lastIndexOf('<');
    const isInTag = start > out.lastIndexOf('>');
    return (
      (isInTag ? out.slice(0, start) + withAttribute(out.slice(start), value) : out + markup(value)) + text
    );
  });
}

/** Ends a tag that stops at `name=` with a value. */
function withAttribute(tag: string, value: unknown): string {
  const found = ATTRIBUTE.exec(tag);
  if (!found) throw new Error(`A template has a hole that is no value: ${tag}`);
  const [whole, kind, name = '', quote, begun] = found;
  if (quote && !kind) return tag + escaped(asText(value)).replace(/"/g, '&quot;');
  if (quote || begun) throw new Error(`A template has a value that cannot be printed: ${whole}`);
  const before = tag.slice(0, found.index);
  if (kind === '@') return before;
  if (kind === '?') return value && value !== nothing ? before + attribute(name, '') : before;
  if (kind === '.' && (!ALSO_ATTRIBUTES.includes(name) || value === false)) return before;
  return value === nothing ? before : before + attribute(name, value === true ? '' : asText(value));
}

function asText(value: unknown): string {
  // What templates print is plain: texts, numbers, and nothing.
  return value === nothing ? '' : String((value as string | number | null | undefined) ?? '');
}
