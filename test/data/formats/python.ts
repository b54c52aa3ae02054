/** Reads the values that feedparser's tests are written in: Python strings, tuples of numbers, and names. */

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

/** A text in one of the ways Python has to write it. */
const TEXT = /u?(?:'''((?:[^\\]|\\.)*?)'''|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/s;

/** What an expression is said to be: a text, a moment, nothing; `undefined` for what is none of these. */
export function valueOf(python: string): string | Date | null | undefined {
  const texts = [...python.matchAll(new RegExp(TEXT.source, 'gs'))];
  // Texts that stand beside each other, or are added, are one.
  if (texts.length)
    return texts.map(([, ...quoted]) => unescaped(quoted.find((one) => one !== undefined) ?? '')).join('');
  if (python === 'None') return null;
  // A `time.struct_time` in UTC.
  const parts = /^\(([\d, ]+)\)$/.exec(python)?.[1]?.split(',').map(Number);
  const [year = 0, month = 0, day, hour, minute, second] = parts ?? [];
  return parts ? new Date(Date.UTC(year, month - 1, day, hour, minute, second)) : undefined;
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|(.))/gis,
    (_, four?: string, eight?: string, two?: string, one = '') => {
      const code = four ?? eight ?? two;
      return code ? String.fromCodePoint(parseInt(code, 16)) : (ESCAPES[one as string] ?? `\\${one}`);
    },
  );
}

/** A claim of a test: a path into feedparser's result, and what is there. */
export interface Claim {
  path: string;
  value: string | Date | null;
}

/** The claims of an `Expect:` line that compare something with a value, such as `feed['title'] == 'x'`. */
export function claimsOf(expect: string): Claim[] {
  const claims: Claim[] = [];
  const literal = new RegExp(`${TEXT.source}(?:\\s*\\+\\s*${TEXT.source})*|\\([\\d, ]+\\)|None`);
  const path = /(?:feed|entries\[\d+\])(?:\[(?:'\w+'|"\w+"|\d+)\]|\.\w+)+/;
  const claim = new RegExp(`((?:${path.source}\\s*==\\s*)+)(${literal.source})`, 'gs');
  for (const { 1: paths = '', 2: python = '' } of expect.matchAll(claim)) {
    const value = valueOf(python);
    if (value === undefined) continue;
    for (const [one] of paths.matchAll(new RegExp(path.source, 'g')))
      claims.push({ path: one.replace(/\['(\w+)'\]|\["(\w+)"\]/g, '.$1$2'), value });
  }
  return claims;
}
