import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { THEMES } from '../scripts/themes/packages.ts';

const root = join(import.meta.dirname, '..');
const NAME = 'virtual:workplace';

/**
 * Gives the stories what only Node can read: the themes whose packages are installed, each with the addresses of its style
 * sheets; the example profiles; and the page that compares these.
 */
export function workplace(): Plugin {
  return {
    name: 'raakvlak-workplace',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? code() : null),
  };
}

function code(): string {
  const imports: string[] = [];
  const take = (file: string): string => {
    imports.push(`import sheet${imports.length} from ${JSON.stringify(`${file}?url`)};`);
    return `sheet${imports.length - 1}`;
  };
  const themes = THEMES.filter(({ isDark }) => !isDark).map(({ name, className, files, library }) => {
    const sheets = files.map((file) => join(root, 'node_modules', file)).filter(existsSync);
    const dark = THEMES.find((other) => other.name === `${name}-dark`);
    const night = (dark?.files ?? []).map((file) => join(root, 'node_modules', file)).filter(existsSync);
    const bridge = [join(root, 'src/themes', `${name}.css`)].filter(existsSync);
    const own = library.files.map((file) => join(root, 'node_modules', file)).filter(existsSync);
    return `{ name: ${JSON.stringify(name)}, className: ${JSON.stringify(className)},
      darkClass: ${JSON.stringify(night.length ? dark?.className : '')},
      isInstalled: ${String(sheets.length === files.length)},
      sheets: [${[...sheets, ...night, ...bridge].map(take).join(', ')}],
      library: ${JSON.stringify(library)}, librarySheets: [${own.map(take).join(', ')}] }`;
  });
  const profiles = Object.fromEntries(
    globSync('demo/profiles/*.json', { cwd: root })
      .sort()
      .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(root, file), 'utf8')) as object]),
  );
  const comparison = execFileSync(
    process.execPath,
    ['--import', './scripts/ts-resolve.mjs', '.storybook/deviations.ts'],
    { cwd: root, encoding: 'utf8' },
  );
  return `${imports.join('\n')}
export const themes = [${themes.join(', ')}];
export const profiles = ${JSON.stringify(profiles)};
export const comparison = ${JSON.stringify(comparison)};
`;
}
