/** A built file, taken apart: what it asks of others, and what it gives. */
interface Part {
  /** Code without its imports and exports. */
  body: string;
  /** What is imported at once: file → the names it is asked for, as a pattern. */
  needs: [file: string, pattern: string][];
  /** Files that are imported later. */
  later: string[];
  /** Name outside → name inside. */
  gives: [outside: string, inside: string][];
}

const IMPORT = /^import\s*(?:\{([^}]*)\}\s*from)?\s*(["'])(\.[^"']+)\2;?/;
const EXPORT = /export\s*\{([^{}]*)\};?\s*$/;
const LATER = /\bimport\(\s*(["'`])(\.[^"'`]+)\1\s*\)/g;

/** Names that no minified file has. */
const PARTS = '$raakvlakParts';
const TAKE = '$raakvlakTake';
const LOAD = '$raakvlakLoad';

/**
 * Puts built files together in one, without a bundler, so that it can be done wherever the package is: our own build leaves
 * imports at the beginning of a file and exports at its end, each in one form. A part runs when it is first asked for, as it
 * would in its own file. What a part exports must not change afterwards; a test holds our build to that.
 *
 * @param entry the file that stays a module of its own, with its exports
 * @param read gives the code of a file, by its name from the folder of the entry
 * @param roots files to hold, with all they need; what else is asked for later is refused then
 * @param isLeftOut of what is asked for later, what is refused too
 */
export function link(
  entry: string,
  read: (file: string) => string,
  roots: readonly string[],
  isLeftOut: (file: string) => boolean,
): string {
  const parts = new Map<string, Part>();
  const add = (file: string, way: readonly string[]): void => {
    if (way.includes(file))
      throw new Error(`${[...way, file].join(' imports ')}: a circle cannot be put together`);
    const known = parts.get(file);
    const part = known ?? takeApart(file, read(file));
    if (known) return;
    for (const [needed] of part.needs) add(needed, [...way, file]);
    parts.set(file, part);
    for (const next of part.later) if (!isLeftOut(next)) add(next, []);
  };
  for (const root of roots) add(root, []);
  const first = takeApart(entry, read(entry));
  if (first.needs.length) throw new Error(`${entry} is no entry that stands alone`);

  const names = new Map([...parts.keys()].map((file, index) => [file, String(index)]));
  const written = [...parts].map(([file, part]) => `${names.get(file)}(){${writePart(part, names)}}`);
  return [
    `var ${PARTS}={${written.join(',\n')}};`,
    `function ${TAKE}(n){var p=${PARTS}[n];return typeof p=="function"?${PARTS}[n]=p():p}`,
    `function ${LOAD}(n){return Promise.resolve().then(()=>{if(n<0)throw Error("not in this bundle");return ${TAKE}(n)})}`,
    withLater(first, names),
    `export{${first.gives.map(([outside, inside]) => `${inside} as ${outside}`).join(',')}};\n`,
  ].join('\n');
}

function writePart(part: Part, names: ReadonlyMap<string, string>): string {
  const needs = part.needs.map(([file, pattern]) => {
    const take = `${TAKE}(${names.get(file)})`;
    return pattern ? `const{${pattern}}=${take};` : `${take};`;
  });
  const gives = part.gives.map(([outside, inside]) => `${outside}:${inside}`);
  return `${needs.join('')}${withLater(part, names)}\nreturn{${gives.join(',')}}`;
}

function withLater({ body, later }: Part, names: ReadonlyMap<string, string>): string {
  let place = 0;
  return body.replace(LATER, () => `${LOAD}(${names.get(later[place++] ?? '') ?? '-1'})`);
}

function takeApart(file: string, code: string): Part {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  const resolve = (name: string): string => new URL(name, `file:///${folder}`).pathname.slice(1);
  const needs: Part['needs'] = [];
  let body = code.trim();
  for (;;) {
    const found = IMPORT.exec(body);
    if (!found) break;
    const [all, pattern = '', , name = ''] = found;
    needs.push([resolve(name), pattern.replace(/\s+as\s+/g, ':')]);
    body = body.slice(all.length).trimStart();
  }
  const exported = EXPORT.exec(body);
  if (exported) body = body.slice(0, exported.index);
  const gives = (exported?.[1] ?? '').split(',').flatMap((one): Part['gives'] => {
    const [inside = '', outside = inside] = one.trim().split(/\s+as\s+/);
    return inside ? [[outside, inside]] : [];
  });
  const later = [...body.matchAll(LATER)].map(([, , name = '']) => resolve(name));
  if (
    /(?:^|[;}\n])(?:import\s*["'{*]|export\s*[{*]|export\s+(?:default|const|let|var|class|function)\b)/.test(
      body,
    )
  ) {
    throw new Error(`${file} is not as our build makes it`);
  }
  return { body, needs, later, gives };
}
