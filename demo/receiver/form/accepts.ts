/**
 * Whether a client would rather have a page than JSON (RFC 9110, section 12.5.1). A browser that sends a form names HTML;
 * who names neither gets a page, as that is what a form leads to.
 * @param header value of `Accept`
 */
export function prefersHtml(header: string | undefined): boolean {
  const ranges = new Map(
    (header ?? '').split(',', 30).map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
      return [type, Number.isNaN(quality) ? 0 : quality] as const;
    }),
  );
  const weigh = (...types: string[]): number => {
    const named = types.find((type) => ranges.has(type));
    return named === undefined ? 0 : (ranges.get(named) ?? 0);
  };
  const html = weigh('text/html', 'text/*', '*/*');
  const json = Math.max(
    weigh('application/json', 'application/*', '*/*'),
    weigh('application/problem+json', 'application/*', '*/*'),
  );
  return html >= json;
}
