const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** A year of the calendar's average, a twelfth of it, a week, a day, an hour, a minute, a second. */
const SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3600, 60, 1];

/**
 * The milliseconds of an ISO 8601 duration (`P1Y`, `P6M`, `P2W`, `PT12H`); years and months are of average length.
 *
 * @throws RangeError when it is no duration
 */
export function milliseconds(duration: string): number {
  const found = DURATION.exec(duration.trim());
  if (!found) throw new RangeError(`"${duration}" is no duration such as P1Y`);
  return SECONDS.reduce((sum, seconds, i) => sum + seconds * 1000 * Number(found[i + 1] ?? 0), 0);
}
