import cliEn from '../../../src/locales/cli/en.ts';
import findingsEn from '../../../src/locales/cli/findings/en.ts';
import findingsNl from '../../../src/locales/cli/findings/nl.ts';
import cliNl from '../../../src/locales/cli/nl.ts';
import problemsNl from '../../../src/locales/cli/problems/nl.ts';
import type { Words as DoctorWords } from '../../../src/cli/texts.ts';
import { faultText } from '../check/check-profile.ts';
import type { Fault } from '../../../src/profile/model.ts';
import type { Language, Owner } from '../model/choices.ts';
import type { Option } from '../model/manifest.ts';
import en from './en.ts';
import nl, { type PageTexts } from './nl.ts';
import { LABELS_EN } from './labels-en.ts';
import { OPTIONS, VALUES } from './options-nl.ts';

/** All words of one language. */
export interface Words {
  language: Language;
  page: PageTexts;
  /** What the doctor says. */
  doctor: DoctorWords;
  /** A fault of a profile, with the place where it is. */
  profileFault: (fault: Fault) => string;
}

const WORDS: Record<Language, Words> = {
  nl: {
    language: 'nl',
    page: nl,
    doctor: { texts: cliNl, findings: findingsNl, problems: problemsNl },
    profileFault: (fault) => faultText(fault, 'nl'),
  },
  // The reader's own language is English.
  en: {
    language: 'en',
    page: en,
    doctor: { texts: cliEn, findings: findingsEn, problems: {} },
    profileFault: (fault) => faultText(fault, 'en'),
  },
};

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}

/** What an option is called, and what it does. */
export interface OptionText {
  label: string;
  hint: string;
  /** Of label and hint, when it is not that of the page. */
  language: 'en' | undefined;
}

/** The words for an option. English ones are those of the manifest; Dutch ones too, for an option without. */
export function optionText(language: Language, owner: Owner, { name, description }: Option): OptionText {
  const dutch = language === 'nl' ? (OPTIONS[`${owner}.${name}`] ?? OPTIONS[name]) : undefined;
  if (dutch) return { label: dutch[0], hint: dutch[1], language: undefined };
  const known = language === 'en' ? LABELS_EN[name] : undefined;
  const label = known ?? name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const hint = description.replaceAll('`', '');
  return { label, hint, language: language === 'en' ? undefined : 'en' };
}

/** What a value is called: in Dutch with its own name behind, as that is what the code says. */
export function valueText(language: Language, option: string, value: string): string {
  const dutch = language === 'nl' ? (VALUES[`${option}.${value}`] ?? VALUES[value]) : undefined;
  return dutch === undefined || dutch === value ? value : `${dutch} (${value})`;
}
