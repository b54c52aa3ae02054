import type { Attribute, Piece } from '../model/pieces.ts';

/** Elements that have no end tag. */
const VOID = new Set(['link']);
/** A tag that is longer gets a line for each attribute. */
const LINE = 100;

/** HTML of some elements, as one would write it by hand. */
export function markup(pieces: readonly Piece[], depth = 0): string {
  return pieces.map((piece) => elementText(piece, depth)).join('\n');
}

function elementText({ name, attributes, children }: Piece, depth: number): string {
  const indent = '  '.repeat(depth);
  const start = startTag(name, attributes, indent);
  if (VOID.has(name)) return `${indent}${start}`;
  const isText = children.every((child) => typeof child === 'string');
  if (isText)
    return `${indent}${start}${children.map((child) => escapeText(String(child))).join('')}</${name}>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escapeText(child)}` : elementText(child, depth + 1),
  );
  return [`${indent}${start}`, ...inner, `${indent}</${name}>`].join('\n');
}

function startTag(name: string, attributes: readonly Attribute[], indent: string): string {
  const parts = attributes.map(([key, value]) => (value === true ? key : `${key}="${escapeValue(value)}"`));
  const short = `<${[name, ...parts].join(' ')}>`;
  return short.length <= LINE || parts.length < 2
    ? short
    : [`<${name}`, ...parts.map((part) => `${indent}  ${part}`), `${indent}>`].join('\n');
}

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A value between double quotes. */
export function escapeValue(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}
