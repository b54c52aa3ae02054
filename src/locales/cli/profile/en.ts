import { formatsOf } from '../formats.js';
import type { ProfileCliTexts } from './nl.js';

const { bytes, list, number } = formatsOf('en');

const errors = (count: number): string => `${number(count)} ${count === 1 ? 'error' : 'errors'}`;
const places = (count: number): string => `${number(count)} ${count === 1 ? 'place' : 'places'}`;

/** What the command line says about profiles, in English. */
const en: ProfileCliTexts = {
  code: 'en',

  usage: {
    deed: (given, near) =>
      given
        ? `Unknown command: profile ${given}.${near ? ` Do you mean ${near}?` : ' Use check or compare.'}`
        : 'Say what to do with the profile: raakvlak profile check or raakvlak profile compare.',
    sources: (deed) =>
      deed === 'check'
        ? 'Say which profile: raakvlak profile check <file or address>.'
        : 'Say which profiles, two at least: raakvlak profile compare <file> <file>.',
    htmlFor: 'The option --html belongs to profile compare.',
    bundle: 'Say which profile: raakvlak bundle --profile <file>.',
    bundleSources: 'bundle takes no file behind it. Use --profile and --out.',
    element: (given, near, known) =>
      `There is no element ${given}.${near ? ` Do you mean ${near}?` : ` Use one of: ${list(known)}.`}`,
  },

  unreadable: (source, detail) => `${source} cannot be read: ${detail}`,
  unwritable: (file, detail) => `${file} cannot be written: ${detail}`,
  written: (file) => `Written: ${file}`,

  bad: (count) => `Not good: ${errors(count)}. The rest of the profile is used.`,
  good: ({ tokens, texts, defaults }) =>
    `Good: ${number(tokens)} tokens, ${number(texts)} texts, ${number(defaults)} defaults.`,

  base: 'Base',
  asBase: 'as the base',
  depends: 'follows the page',
  verdict: (count, all, isShared) => {
    if (count === all) return isShared ? 'all the same: could be in the base' : 'all differ from the base';
    if (count === 1) return `1 of ${number(all)} deviates`;
    return `${number(count)} of ${number(all)} deviate${isShared ? ', in the same way' : ''}`;
  },
  total: (count) =>
    count ? `The profiles differ in ${places(count)}.` : 'The profiles deviate nowhere from the base.',
  deviates: (count) => `deviates in ${places(count)}`,

  title: (count) => `Deviations of ${number(count)} profiles`,
  howToRead:
    'Bold is what deviates from the base: what Raakvlak does without a profile. The last column says how many profiles deviate.',
  candidates: 'In these all deviate in the same way, so they could be in the shared base:',
  place: 'Where',
  who: 'How many deviate',
  parts: {
    tokens: 'Looks (tokens)',
    theme: 'Theme',
    texts: 'Texts',
    address: 'Form of address',
    tags: 'Topics',
    feed: 'News feed',
    feedback: 'Feedback',
    elements: 'Defaults per element',
    prefix: 'Beginning of names',
  },

  bundle: {
    holds: (elements) => `Elements: ${list(elements)}.`,
    size: (size, packed) => `Size: ${bytes(size)}, packed (brotli) ${bytes(packed)}.`,
    snippet: 'Put this in your page:',
    theme: (theme) => `Theme put into the file: ${theme}`,
    themeStays: (theme) =>
      `Note: the theme ${theme} is not in the file. The page fetches it, which it may from the website itself only.`,
  },
};

export default en;
