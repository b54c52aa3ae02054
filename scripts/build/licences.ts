import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Folder of a package → what is shipped of it. */
export type Shipped = Set<string>;

/** Notes in `shipped` which packages ended up in the built files. */
export function noteLicences(shipped: Shipped): Plugin {
  return {
    name: 'raakvlak-licences',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(
            id.replace(/^\0/, ''),
          )?.[0];
          if (folder && renderedLength > 0) shipped.add(folder);
        }
      }
    },
  };
}

/**
 * The text of `THIRD-PARTY-LICENSES.txt`: packages that share one licence text are named above it together.
 *
 * @throws When a package that is shipped has no licence text.
 */
export function licenceText(shipped: Shipped): string {
  const byText = new Map<string, string[]>();
  for (const folder of [...shipped].sort()) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Record<string, string>;
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt']
      .map((each) => join(folder, each))
      .find((each) => existsSync(each));
    if (!file) throw new Error(`${name} is shipped and has no licence text.`);
    const text = readFileSync(file, 'utf8').trim();
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  return [
    'Raakvlak is published under the EUPL-1.2. Its script files contain code of these packages:\n',
    ...parts,
  ].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Names of the packages that a text of {@link licenceText} names. */
export function bundledIn(text: string): string[] {
  return [...text.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\S+ \([^)]+\)$/gm)].map(([, name = '']) => name);
}
