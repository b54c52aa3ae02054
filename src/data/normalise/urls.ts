/**
 * An address that may become a link or a picture: absolute, `http:` or `https:`, without a name and password.
 *
 * @param base what relative addresses are resolved against; without it only absolute ones are read
 */
export function webUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  try {
    const url = new URL(value.trim(), base);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
    url.username = url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** Whether an address is surely not of the web, told without resolving it: another scheme than http and https. */
export function hasOtherScheme(value: string): boolean {
  if (value.startsWith('https:')) return false;
  // The URL standard drops control characters in front, and tabs and line breaks anywhere.
  // eslint-disable-next-line no-control-regex -- `java\nscript:` is one of the schemes to find
  const scheme = /^[\u0000- ]*([a-z][a-z\d+.\t\n\r-]*):/i.exec(value)?.[1]?.replace(/[\t\n\r]/g, '');
  return scheme !== undefined && !/^https?$/i.test(scheme);
}
