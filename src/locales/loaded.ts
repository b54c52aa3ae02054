import type { Words } from './words.js';

type Load = () => Promise<{ default: Words }>;

/**
 * Gets a language that is not built in, by its code (ISO 639). Written out, so that every bundler sees the files.
 */
const loaded: Readonly<Record<string, Load | undefined>> = {
  ar: () => import('./loaded/ar.js'),
  de: () => import('./loaded/de.js'),
  fr: () => import('./loaded/fr.js'),
  fy: () => import('./loaded/fy.js'),
  pap: () => import('./loaded/pap.js'),
  pl: () => import('./loaded/pl.js'),
  tr: () => import('./loaded/tr.js'),
  uk: () => import('./loaded/uk.js'),
};

export default loaded;
