import { formatsOf } from '../formats.js';

const { bytes, list, number } = formatsOf('nl');

const dingen = (count: number): string => `${number(count)} ${count === 1 ? 'fout' : 'fouten'}`;
const plekken = (count: number): string => `${number(count)} ${count === 1 ? 'plek' : 'plekken'}`;

/** What the command line says about profiles, in Dutch (B1, `u`). Its type is the contract of the other languages. */
const nl = {
  code: 'nl',

  usage: {
    deed: (given: string, near: string | undefined): string =>
      given
        ? `Onbekende opdracht: profile ${given}.${near ? ` Bedoelt u ${near}?` : ' Kies check of compare.'}`
        : 'Zeg wat er met het profiel moet gebeuren: raakvlak profile check of raakvlak profile compare.',
    sources: (deed: 'check' | 'compare'): string =>
      deed === 'check'
        ? 'Zeg welk profiel: raakvlak profile check <bestand of adres>.'
        : 'Zeg welke profielen, minstens twee: raakvlak profile compare <bestand> <bestand>.',
    htmlFor: 'De optie --html hoort bij profile compare.',
    bundle: 'Zeg welk profiel: raakvlak bundle --profile <bestand>.',
    bundleSources: 'bundle krijgt geen bestand achter zich. Gebruik --profile en --out.',
    element: (given: string, near: string | undefined, known: readonly string[]): string =>
      `Het element ${given} is er niet.${near ? ` Bedoelt u ${near}?` : ` Kies uit: ${list(known)}.`}`,
  },

  unreadable: (source: string, detail: string): string => `${source} is niet te lezen: ${detail}`,
  unwritable: (file: string, detail: string): string => `${file} is niet te schrijven: ${detail}`,
  written: (file: string): string => `Geschreven: ${file}`,

  bad: (count: number): string => `Niet goed: ${dingen(count)}. De rest van het profiel doet mee.`,
  good: ({ tokens, texts, defaults }: Record<'tokens' | 'texts' | 'defaults', number>): string =>
    `Goed: ${number(tokens)} tokens, ${number(texts)} teksten, ${number(defaults)} standaardwaarden.`,

  base: 'Basis',
  /** Beside a place where a profile leaves the base as it is. */
  asBase: 'zoals de basis',
  /** What holds without a profile, where that cannot be said in general. */
  depends: 'volgt de pagina',
  verdict: (count: number, all: number, isShared: boolean): string => {
    if (count === all) return isShared ? 'alle gelijk: kan in de basis' : 'alle anders dan de basis';
    if (count === 1) return `1 van ${number(all)} wijkt af`;
    return `${number(count)} van ${number(all)} wijken af${isShared ? ', onderling gelijk' : ''}`;
  },
  total: (count: number): string =>
    count ? `De profielen verschillen op ${plekken(count)}.` : 'De profielen wijken nergens af van de basis.',
  deviates: (count: number): string => `wijkt af op ${plekken(count)}`,

  title: (count: number): string => `Afwijkingen van ${number(count)} profielen`,
  howToRead:
    'Vet is wat afwijkt van de basis: wat Raakvlak doet zonder profiel. In de laatste kolom staat hoeveel profielen er afwijken.',
  candidates: 'Hierin wijken allen op dezelfde manier af. Dit kan dus in de gezamenlijke basis:',
  place: 'Waar',
  who: 'Hoeveel wijken af',
  parts: {
    tokens: 'Vormgeving (tokens)',
    theme: 'Thema',
    texts: 'Teksten',
    address: 'Aanspreekvorm',
    tags: 'Onderwerpen',
    feed: 'Nieuwsfeed',
    feedback: 'Feedback',
    elements: 'Standaardwaarden per element',
    prefix: 'Begin van de namen',
  },

  bundle: {
    holds: (elements: readonly string[]): string => `Elementen: ${list(elements)}.`,
    size: (size: number, packed: number): string =>
      `Grootte: ${bytes(size)}, ingepakt (brotli) ${bytes(packed)}.`,
    snippet: 'Zet dit in uw pagina:',
    theme: (theme: string): string => `Thema in het bestand opgenomen: ${theme}`,
    themeStays: (theme: string): string =>
      `Let op: het thema ${theme} zit niet in het bestand. De pagina haalt het op; dat mag alleen van de website zelf.`,
  },
};

export type ProfileCliTexts = typeof nl;
export default nl;
