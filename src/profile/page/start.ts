import { deviations } from '../../components/shared/deviations.js';
import { checkProfile, LARGEST, readProfile, type CheckedProfile } from '../check.js';
import type { Fault, Profile } from '../model.js';
import type { Asked } from './asked.js';
import { dress } from './dress.js';
import { tagKey } from '../tag-key.js';
import { useTheme, useTokens } from './sheets.js';

/** Milliseconds that elements wait for a profile and its theme. */
const PATIENCE = 3000;

/** What a profile makes of our elements. */
export interface Dressing {
  /** Begins their names; `''` when the profile asks for nothing else. */
  prefix: string;
  /** The class to register for an element: one that has the profile's defaults. */
  dress(name: string, element: CustomElementConstructor): CustomElementConstructor;
}

let started: Promise<Dressing> | undefined;

/** Gets a page's profile and applies it, once. Never rejects: what cannot be used is left out, and the console says so. */
export function start(asked: Asked): Promise<Dressing> {
  return (started ??= begin(asked));
}

async function begin(asked: Asked): Promise<Dressing> {
  const signal = AbortSignal.timeout(PATIENCE);
  const { profile, faults, where, css } = await find(asked, signal);
  useTokens(profile.tokens);
  await Promise.all([
    useTheme(css, profile.theme, where, signal).catch((error: unknown) => {
      faults.push({ code: 'theme', pointer: '/theme', given: profile.theme ?? '', known: [String(error)] });
    }),
    useTexts(profile),
  ]);
  useTags(profile);
  if (faults.length) void complain(where, faults);
  return {
    prefix: profile.prefix ? `${profile.prefix}-` : '',
    dress: (name, element) => dress(profile, name, element),
  };
}

interface Found extends CheckedProfile {
  /** The address of the profile; that of the page when it is in the page. */
  where: string;
  /** The style sheet of the theme, where it is known already. */
  css?: string;
}

async function find(asked: Asked, signal: AbortSignal): Promise<Found> {
  const where = document.baseURI;
  if (asked instanceof Element) return { where, ...readProfile(asked.textContent ?? '') };
  if (typeof asked !== 'string') {
    const { profile, theme: css = '' } = asked as { profile: unknown; theme?: string };
    return { where, css, ...checkProfile(profile) };
  }
  try {
    const { href } = new URL(asked, where);
    return { where: href, ...readProfile(await fetchText(href, signal)) };
  } catch (error) {
    const faults: Fault[] = [{ code: 'unavailable', pointer: '', given: String(error), known: [] }];
    return { where: asked, profile: {}, faults };
  }
}

/** The text at an address, as far as it can be one of a profile. */
async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  const { ok, status, body } = await fetch(address, { signal });
  if (!ok) throw new Error(`the server answers ${status}`);
  let text = '';
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: '' };
    if (value) text += value;
    if (!done && text.length <= LARGEST) continue;
    if (!done) void reader?.cancel();
    return text;
  }
}

async function useTexts({ texts, address }: Profile): Promise<void> {
  if (!texts && address !== 'je') return;
  try {
    const { textsOf } = await import('./texts.js');
    deviations.texts = await textsOf(texts ?? {}, address === 'je');
  } catch (error) {
    console.warn('Raakvlak: the texts of the profile could not be loaded; ours show.', error);
  }
}

function useTags({ tags }: Profile): void {
  if (!tags) return;
  const { aliases, hidden, labels, order } = tags;
  const isHidden = new Set(hidden?.map(tagKey));
  const meant = Object.entries(aliases ?? {}).map(([from, to]) => [from, isHidden.has(tagKey(to)) ? '' : to]);
  const tagAliases = Object.fromEntries([...meant, ...[...isHidden].map((tag) => [tag, ''])]) as Record<
    string,
    string
  >;
  deviations.tags = (language) => ({
    tagAliases,
    tagLabels: labels?.[language] ?? labels?.[language.split('-')[0] ?? ''],
  });
  if (order) deviations.order = order.map(tagKey);
}

/** Tells the web team in the console what cannot be used, in one message. */
async function complain(where: string, faults: readonly Fault[]): Promise<void> {
  try {
    const { complaint } = await import('./complaint.js');
    console.warn(complaint(where, faults));
  } catch {
    console.warn(`Raakvlak: a part of the profile ${where} cannot be used.`, faults);
  }
}
