import type { CheckedFeed } from './check/check-feed.ts';
import type { CheckedProfile } from './check/check-profile.ts';
import type { Offer, Strange } from './model/address.ts';
import type { Choices } from './model/choices.ts';
import type { ImportMap, Integrity } from './snippets/import-map.ts';

/** What came of the preview. */
export type Outcome =
  | { is: 'none' }
  | { is: 'starting' }
  | { is: 'shown'; count: number | undefined }
  | { is: 'empty' }
  | { is: 'failed' };

/** All that the page shows follows from this. */
export interface State {
  choices: Choices;
  offer: Offer;
  integrity: Integrity;
  /** Path of the folder with our files, with `/` at its end. */
  base: string;
  strange: readonly Strange[];
  /** By {@link feedKey}, of the choices that were checked last. */
  feeds: { key: string; found: readonly CheckedFeed[] } | undefined;
  profile: { address: string; found: CheckedProfile } | undefined;
  /** Whether the server has anything at the address for feedback. */
  endpoint: { address: string; isMissing: boolean } | undefined;
  importMap: ImportMap | undefined;
  preview: Outcome;
  /** Which code was copied last, or selected where nothing can be copied. */
  copied: { what: string; isSelected: boolean } | undefined;
}

/** What of the choices decides how feeds are read. */
export function feedKey({ options }: Choices): string {
  const { src = '', format = '', 'item-url': itemUrl = '' } = options.feed;
  return JSON.stringify([src.trim(), format, itemUrl]);
}
