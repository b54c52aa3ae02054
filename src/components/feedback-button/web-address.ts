/** A full address that can be opened or posted to: http(s), or relative to the page; undefined for anything else. */
export function webAddress(value: string | null | undefined): string | undefined {
  if (!value || !URL.canParse(value, document.baseURI)) return undefined;
  const { protocol, href } = new URL(value, document.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
