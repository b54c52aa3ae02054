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
