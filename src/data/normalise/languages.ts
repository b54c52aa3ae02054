/**
 * A language as BCP 47 writes it: `nl_NL`, as content systems have it, is `nl-NL`. Nothing for what is no language tag,
 * which would make a page's `lang` invalid.
 */
export function languageTag(value: unknown): string | undefined {
  const tag = typeof value === 'string' ? value.trim().replace(/_/g, '-') : '';
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined;
}
