import type { FindingTexts } from '../locales/cli/findings/nl.js';
import type { CliTexts } from '../locales/cli/nl.js';

/** Languages of the command line; the first is the default. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** All words of one language. */
export interface Words {
  texts: CliTexts;
  findings: FindingTexts;
  /** Translations of what the reader of feeds says in English. */
  problems: Record<string, readonly [message: string, hint: string]>;
}

/** The words of a language. */
export async function wordsOf(language: Language): Promise<Words> {
  const [{ default: texts }, { default: findings }, { default: problems }] = await (language === 'nl'
    ? Promise.all([
        import('../locales/cli/nl.js'),
        import('../locales/cli/findings/nl.js'),
        import('../locales/cli/problems/nl.js'),
      ])
    : Promise.all([
        import('../locales/cli/en.js'),
        import('../locales/cli/findings/en.js'),
        // The reader's own language.
        Promise.resolve({ default: {} }),
      ]));
  return { texts, findings, problems };
}
