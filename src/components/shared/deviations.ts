/** What a page's profile changes for elements; each is absent where it changes nothing. */
export interface Deviations {
  /** The texts that a profile makes of ours. */
  texts?: <T>(ours: T, language: string) => T;
  /** How feeds are read: spelling → the tag it means (none for `''`), and tag → what it is called in a language. */
  tags?: (language: string) => {
    tagAliases?: Record<string, string> | undefined;
    tagLabels?: Record<string, string> | undefined;
  };
  /** Keys of tags that filters offer first, in this order. */
  order?: readonly string[];
}

/** Empty on a page without a profile; filled in by the profile's own code, before the first element is there. */
export const deviations: Deviations = {};
