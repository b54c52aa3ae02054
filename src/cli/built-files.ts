import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where a file of the package is, whether this runs from the built program or from its sources.
 *
 * @param name a file that stands in `dist`
 * @throws when it is not there
 */
export function builtFile(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const file of [join(folder, name), join(folder, 'dist', name)]) if (existsSync(file)) return file;
    const above = dirname(folder);
    if (above === folder) throw new Error(`${name} is not there: build first (npm run build)`);
    folder = above;
  }
}
