/**
 * How much a client likes media types, by its `Accept` header (RFC 9110, section 12.5.1).
 * @param header value of `Accept`
 * @returns a function that takes a type and the ranges that it lies in, the most precise first, and gives its quality, 0 to 1
 */
export function weighAccept(header: string | undefined): (...types: string[]) => number {
  const ranges = new Map(
    (header ?? '').split(',', 30).map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
      return [type, Number.isNaN(quality) ? 0 : quality] as const;
    }),
  );
  return (...types) => {
    const named = types.find((type) => ranges.has(type));
    return named === undefined ? 0 : (ranges.get(named) ?? 0);
  };
}
