import { relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts one of our files in the place of another, for a build that is meant to hold less.
 *
 * @param files Paths from the root: what is left out → what stands in for it. The build fails when one is not met.
 */
export function inPlaceOf(root: string, files: Readonly<Record<string, string>>): Plugin {
  const met = new Set<string>();
  return {
    name: 'raakvlak-in-place-of',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const resolved =
        importer && id.startsWith('.')
          ? await this.resolve(id, importer, { ...options, skipSelf: true })
          : null;
      const path = resolved && relative(root, resolved.id).replaceAll('\\', '/');
      const instead = path && files[path];
      if (!instead) return null;
      met.add(path);
      return this.resolve(`${root}/${instead}`);
    },
    generateBundle() {
      const left = Object.keys(files).filter((file) => !met.has(file));
      if (left.length > 0) this.error(`${left.join(', ')} is imported by nothing, and was to be left out.`);
    },
  };
}
