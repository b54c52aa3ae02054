import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { version } from '../data/index.js';
import type { Profile } from '../profile/model.js';
import { ATTRIBUTES } from '../profile/names/attributes.js';
import { builtFile } from './built-files.js';
import { link } from './bundle/link.js';
import { UsageError, type Asked } from './command-line.js';
import { nearest } from '../profile/distance.js';
import { tell, write } from './output.js';
import { readProfiles } from './profile.js';
import { faultLines } from './profile-check.js';
import { profileWords, writeTo, type ProfileWords } from './profile-words.js';
import type { Exit } from './run.js';
import type { Words } from './texts.js';

const ELEMENTS = Object.keys(ATTRIBUTES);

/**
 * Makes one file of the elements that a municipality uses, with its profile in it. The profile must be right: a bundle
 * stands for years.
 *
 * @returns 1 when the profile is not right or cannot be read, or the file not be written
 * @throws {UsageError}
 */
export async function bundle(asked: Asked, words: Words): Promise<Exit> {
  const own = await profileWords(words.texts.code);
  const { texts } = own;
  if (!asked.profile) throw new UsageError(texts.usage.bundle);
  if (asked.sources.length) throw new UsageError(texts.usage.bundleSources);
  const chosen = asked.elements === undefined ? undefined : elementsIn(asked.elements, own);
  const [read] = (await readProfiles([asked.profile], own)) ?? [];
  if (!read) return 1;
  const { profile, faults } = read;
  if (faults.length) {
    for (const fault of faults) tell(faultLines(fault, own));
    tell(texts.bad(faults.length));
    return 1;
  }
  const elements = chosen ?? usedElements(profile);
  const theme = await themeOf(profile, asked.profile);
  const code = bundleCode(profile, theme, elements);
  if (asked.out) {
    if (!(await writeTo(asked.out, code, own))) return 1;
  } else await write(code);

  const { bundle: said } = texts;
  tell(said.holds(elements));
  tell(said.size(Buffer.byteLength(code), brotliCompressSync(code).length));
  if (profile.theme) tell((theme === undefined ? said.themeStays : said.theme)(profile.theme));
  const hash = createHash('sha384').update(code).digest('base64');
  const name = asked.out ? basename(asked.out) : 'raakvlak.js';
  tell(said.snippet);
  tell(`<script type="module" src="/${name}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`);
  return 0;
}

function elementsIn(list: string, { texts }: ProfileWords): string[] {
  const names = list.split(/[\s,]+/).filter(Boolean);
  for (const name of names) {
    if (!ELEMENTS.includes(name))
      throw new UsageError(texts.usage.element(name, nearest(name, ELEMENTS), ELEMENTS));
  }
  return ELEMENTS.filter((name) => names.includes(name));
}

/** The elements that a profile names; all, when it names none. */
function usedElements({ elements }: Profile): string[] {
  const named = ELEMENTS.filter((name) => elements?.[name]);
  return named.length ? named : ELEMENTS;
}

/** The style sheet of a profile's theme, where it stands in a file beside the profile. */
async function themeOf({ theme }: Profile, source: string): Promise<string | undefined> {
  if (!theme || /^(?:[a-z]+:|\/)/i.test(theme) || /^https?:/i.test(source)) return undefined;
  const file = join(dirname(source), theme);
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

/** The code of a bundle. It is the same for the same profile and the same version. */
export function bundleCode(profile: Profile, theme: string | undefined, elements: readonly string[]): string {
  const folder = dirname(builtFile('raakvlak.js'));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const loader = read('raakvlak.js');
  const chunkOf = (name: string): string => {
    const chunk = new RegExp(`\\./(chunks/${name}-[\\w-]+\\.js)`).exec(loader)?.[1];
    if (!chunk) throw new Error(`raakvlak.js does not load ${name}`);
    return chunk;
  };
  // A page in a language of which the profile says nothing gets English, as with the one file of ours.
  const isLeftOut = (file: string): boolean =>
    file.startsWith('locales/') && !profile.texts?.[basename(file, '.js')];
  // As `page()` does it, which must find what stands here.
  const baked = JSON.stringify({ profile, ...(theme !== undefined && { theme }) });
  return `/* Raakvlak ${version}, ${elements.join(', ')}. EUPL-1.2. Licences of others: THIRD-PARTY-LICENSES.txt. */
(k=>{globalThis[k]||Object.defineProperty(globalThis,k,{value:{version:${JSON.stringify(version)},rooms:new Map}});
const{rooms}=globalThis[k];rooms.has("script")||rooms.set("profile",${baked})})(Symbol.for("raakvlak"));
${link('raakvlak.js', read, [...elements, 'profile', 'hydrate'].map(chunkOf), isLeftOut)}`;
}
