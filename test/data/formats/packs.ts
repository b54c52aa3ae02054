import { readFileSync } from 'node:fs';

/** A document as it is packed: its text, or its bytes where they are no plain UTF-8. */
type Packed = string | { base64: string };

/** The documents of a set, which are packed in one file as they are many and tiny: name → bytes. */
export function packOf(set: string): Map<string, Uint8Array> {
  const file = readFileSync(new URL(`../../documents/${set}.json`, import.meta.url), 'utf8');
  const packed = Object.entries(JSON.parse(file) as Record<string, Packed>);
  return new Map(packed.map(([name, document]) => [name, bytesOf(document)]));
}

/** The feeds among them: what ends in `.xml`. */
export function feedsOf(set: string): [name: string, bytes: Uint8Array][] {
  return [...packOf(set)].filter(([name]) => name.endsWith('.xml'));
}

function bytesOf(document: Packed): Uint8Array {
  return typeof document === 'string'
    ? new TextEncoder().encode(document)
    : new Uint8Array(Buffer.from(document.base64, 'base64'));
}
