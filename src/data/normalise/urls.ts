/** An address that the platform would write as it is: no dots in its path, no query, no name in Unicode. */
const PLAIN = /^https?:\/\/(?!.*xn--)(?:[a-z\d-]+\.)+[a-z]+\/[\w/-]*$/;

/**
 * An address that may become a link or a picture: absolute, `http:` or `https:`, without a name and password.
 *
 * @param base what relative addresses are resolved against; without it only absolute ones are read
 */
export function webUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  // Taking an address apart is most of what an item of a large feed costs.
  if (PLAIN.test(value)) return value;
  try {
    const url = new URL(value.trim(), base);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
    url.username = url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}
