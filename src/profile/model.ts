import type { FaultTexts } from '../locales/profile/nl.js';

/** A text of a profile: a sentence, one per plural form of a number in it, or the names of a scale. */
export type ProfileText = string | PluralText | string[];

/** A sentence per plural form, as `Intl.PluralRules` names them; `other` is for every number that has no form here. */
export interface PluralText {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

/** The texts of one language: group → name → text. In the group `sides` some names hold texts of their own. */
export type TextGroups = Record<string, Record<string, ProfileText | Record<string, ProfileText>>>;

/** Defaults of attributes by their names in HTML. `true` and `false` are for attributes that are there or not. */
export type AttributeDefaults = Record<string, string | number | boolean | string[]>;

/** What a municipality does with tags. */
export interface ProfileTags {
  /** Spelling → the tag it means. */
  aliases?: Record<string, string>;
  /** Tags that are left out. */
  hidden?: string[];
  /** Tags that filters offer first, in this order. */
  order?: string[];
  /** Language → tag → the words for it in that language. */
  labels?: Record<string, Record<string, string>>;
}

/** A municipality's deviations. `raakvlak.schema.json` describes each. */
export interface Profile {
  $schema?: string;
  /** Whose it is, for people; shown in reports. */
  name?: string;
  /** Begins the names of the elements: `rv` gives `<rv-news-list>`. */
  prefix?: string;
  /** Address of a style sheet with design tokens. */
  theme?: string;
  /** Name without `--raakvlak-` → value. */
  tokens?: Record<string, string>;
  /** Language → texts. */
  texts?: Record<string, TextGroups>;
  /** How Dutch texts address the reader. */
  address?: 'u' | 'je';
  tags?: ProfileTags;
  /** Defaults of all elements that show news. */
  feed?: AttributeDefaults;
  /** Defaults of the feedback button. */
  feedback?: AttributeDefaults;
  /** Element → defaults; these win over `feed` and `feedback`. */
  elements?: Record<string, AttributeDefaults>;
}

/** What can be wrong with a part of a profile. */
export type FaultCode = Exclude<keyof FaultTexts, 'several'>;

/** A part of a profile that cannot be used, and is left out. */
export interface Fault {
  code: FaultCode;
  /** JSON Pointer (RFC 6901) to the part; `''` for the whole. */
  pointer: string;
  /** What is there instead of what could be used. */
  given: string;
  /** What could be there: names, values, or a kind of value. */
  known: readonly string[];
}
