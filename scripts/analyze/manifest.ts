import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const root = join(import.meta.dirname, '..', '..');

/** One thing with a name and words: an attribute, event, slot, part, state, custom property or member. */
export interface Entry {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

/** A public field or method. */
export interface Member extends Entry {
  kind: 'field' | 'method';
  /** Name of the attribute that sets it, when there is one. */
  attribute?: string;
  readonly?: boolean;
  parameters?: (Entry & { optional?: boolean })[];
  return?: { type?: { text: string } };
}

/** One element, as the Custom Elements Manifest describes it. */
export interface ElementDeclaration {
  name: string;
  tagName: string;
  description?: string;
  attributes?: (Entry & { fieldName?: string })[];
  members?: Member[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssStates?: Entry[];
  cssProperties?: Entry[];
}

/** The part of a Custom Elements Manifest that we read. */
export interface Manifest {
  schemaVersion: string;
  modules: { path: string; declarations: ElementDeclaration[] }[];
}

/** Makes the Custom Elements Manifest from the sources and their docstrings; writes nothing. */
export async function makeManifest(): Promise<Manifest> {
  return (await cli({ argv: ['analyze'], cwd: root, noWrite: true })) as Manifest;
}

/** The elements of a manifest, in the order that our documentation has. */
export function elementsOf(manifest: Manifest): ElementDeclaration[] {
  const order = ['news-list', 'tag-filter', 'related-news', 'feedback-button'];
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
}

/**
 * Custom properties that belong to no single element, from lines such as `@cssprop [--name=default] - Words.` in the
 * first docstring of a file.
 */
export function tokensIn(file: string): Entry[] {
  const docstring = /\/\*\*?[\s\S]*?\*\//.exec(readFileSync(join(root, file), 'utf8'))?.[0] ?? '';
  const text = docstring.replace(/^\s*\*( |\/|$)/gm, '').replace(/\s+/g, ' ');
  return [...text.matchAll(/@cssprop \[?(--[\w-]+)(?:=(.*?))?\]? - (.*?)(?= @cssprop|$)/g)].map(
    ([, name = '', fallback, description = '']) => ({
      name,
      description: description.trim(),
      ...(fallback === undefined ? {} : { default: fallback }),
    }),
  );
}
