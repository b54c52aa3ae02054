import { LANGUAGES, type Language } from './validation-texts.ts';

/**
 * The language to answer in: the one of ours that the visitor likes best, Dutch when none is named.
 * @param header value of `Accept-Language`
 */
export function languageFor(header: string | undefined): Language {
  let best: Language = 'nl';
  let weight = 0;
  for (const range of (header ?? '').split(',', 20)) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = LANGUAGES.find((ours) => tag === ours || tag.startsWith(`${ours}-`));
    const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    if (language && quality > weight) [best, weight] = [language, quality];
  }
  return best;
}
