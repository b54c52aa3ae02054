import { categoriesOf, type Choices } from '../model/choices.ts';
import type { ElementInfo } from '../model/manifest.ts';
import { asks, piecesOf, type Attribute, type OwnPiece, type Piece } from '../model/pieces.ts';
import type { ImportMap, Integrity } from './import-map.ts';
import { markup } from './markup.ts';
import { reactCode } from './react.ts';

/** A piece of code to copy. */
export interface Snippet {
  /** Its words are looked up by this. */
  place:
    'page' | 'head' | 'block' | 'library' | 'attach' | 'text' | 'allowed' | 'install' | 'component' | 'sheet';
  code: string;
}

/** What snippets are made of, beside the choices. */
export interface Stock {
  elements: readonly ElementInfo[];
  integrity: Integrity;
  /** Path of the folder with our files, with `/` at its end. */
  base: string;
  importMap: ImportMap | undefined;
  /** `rv-` where the profile has a prefix. */
  prefix: string;
  /** Every feed is JSON Feed. */
  isJsonFeed: boolean;
  /** The text of the link to all news. */
  all: string;
}

/** The snippets for the system that is chosen. */
export function snippetsOf(choices: Choices, stock: Stock): Snippet[] {
  const pieces = piecesOf(choices, stock.elements, stock);
  switch (choices.system) {
    case 'wordpress':
      return [
        { place: 'head', code: markup(headOf(choices, stock)) },
        { place: 'block', code: `<!-- wp:html -->\n${markup(pieces.map(asStand))}\n<!-- /wp:html -->` },
      ];
    case 'drupal':
      return [
        { place: 'library', code: library(choices, stock) },
        { place: 'attach', code: 'libraries:\n  - THEMA/raakvlak' },
        { place: 'text', code: markup(pieces.map(asStand)) },
        { place: 'allowed', code: allowed(pieces.map(asStand)) },
      ];
    case 'react':
      return [
        { place: 'install', code: 'npm install raakvlak' },
        { place: 'component', code: reactCode(pieces, stock.elements) },
        ...(choices.theme ? [{ place: 'sheet' as const, code: markup(sheetOf(choices, stock)) }] : []),
      ];
    default: {
      const own = pieces.map((piece) => ({ ...piece, name: stock.prefix + piece.name }));
      return [{ place: 'page', code: markup([...headOf(choices, stock), ...own]) }];
    }
  }
}

/** Whether the one file does: it reads JSON Feed, speaks Dutch and English, and knows no stand-ins. */
export function isOneFile(
  { integrity, system, language }: Choices,
  { isJsonFeed }: Pick<Stock, 'isJsonFeed'>,
): boolean {
  return integrity && system === 'html' && isJsonFeed && ['', 'nl', 'en'].includes(language);
}

/** Whether an inline import map has a browser check the parts. */
export function hasImportMap(choices: Choices, stock: Pick<Stock, 'isJsonFeed'>): boolean {
  const { integrity, system } = choices;
  return integrity && (system === 'html' || system === 'wordpress') && !isOneFile(choices, stock);
}

/** Categories are in a `<datalist>`, which filters for editors' text take out. */
export function needsDatalist(choices: Choices): boolean {
  return (
    choices.elements.includes('feedback-button') &&
    asks(choices, 'category') &&
    categoriesOf(choices).length > 0
  );
}

function scriptOf(choices: Choices, stock: Stock): { src: string; integrity: string | undefined } {
  const file = isOneFile(choices, stock) ? 'raakvlak.all.js' : 'raakvlak.js';
  const query =
    choices.profile.trim() &&
    `?profile=${encodeURI(choices.profile.trim()).replace(/[&#?+]/g, encodeURIComponent)}`;
  return {
    src: `${stock.base}${file}${query}`,
    integrity: choices.integrity ? stock.integrity.files[file] : undefined,
  };
}

function sheetOf({ theme, integrity }: Choices, stock: Stock): Piece[] {
  if (!theme) return [];
  const file = `themes/${theme}.css`;
  const attributes: Attribute[] = [
    ['rel', 'stylesheet'],
    ['href', stock.base + file],
  ];
  const hash = integrity ? stock.integrity.files[file] : undefined;
  if (hash) attributes.push(['integrity', hash]);
  return [{ name: 'link', attributes, children: [] }];
}

function headOf(choices: Choices, stock: Stock): Piece[] {
  const { src, integrity } = scriptOf(choices, stock);
  const attributes: Attribute[] = [
    ['type', 'module'],
    ['src', src],
  ];
  if (integrity) attributes.push(['integrity', integrity]);
  const map: Piece[] =
    stock.importMap && hasImportMap(choices, stock)
      ? [{ name: 'script', attributes: [['type', 'importmap']], children: [stock.importMap.text] }]
      : [];
  return [...sheetOf(choices, stock), ...map, { name: 'script', attributes, children: [] }];
}

/** The form that rich-text filters leave in: `raakvlak.js` makes the element of it. */
function asStand({ name, attributes, children }: OwnPiece): Piece {
  const own = attributes.map(([key, value]): Attribute =>
    key === 'lang' || key === 'id' ? [key, value] : [`data-${key}`, value === true ? '' : value],
  );
  return { name: 'div', attributes: [['data-raakvlak', name], ...own], children };
}

/** A library of a Drupal theme. */
function library(choices: Choices, stock: Stock): string {
  const { src, integrity } = scriptOf(choices, stock);
  const attributes = [['type', 'module'], ...(integrity ? [['integrity', integrity]] : [])];
  const listed = attributes.map(([name, value]) => `${name}: ${value}`).join(', ');
  const css = choices.theme
    ? ['  css:', '    theme:', `      ${stock.base}themes/${choices.theme}.css: { type: external }`]
    : [];
  return [
    'raakvlak:',
    '  header: true',
    ...css,
    '  js:',
    // A key with a question mark or a colon needs quotes.
    `    '${src.replaceAll("'", "''")}': { type: external, minified: true, attributes: { ${listed} } }`,
  ].join('\n');
}

/** What a text format of Drupal must let through. */
function allowed(pieces: readonly Piece[]): string {
  const byName = new Map<string, Set<string>>();
  const note = ({ name, attributes, children }: Piece): void => {
    const known = byName.get(name) ?? new Set();
    byName.set(name, known);
    for (const [key] of attributes) known.add(key);
    for (const child of children) if (typeof child !== 'string') note(child);
  };
  pieces.forEach(note);
  return [...byName].map(([name, keys]) => `<${[name, ...keys].join(' ')}>`).join(' ');
}
