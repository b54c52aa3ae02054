import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Bytes of a file, or of several that are each compressed on their own, as a server does. */
export interface Size {
  min: number;
  gzip: number;
  brotli: number;
}

/** The built files and how they import each other. Names are relative to `dist`, with `/`. */
export class Graph {
  readonly #dist: string;
  readonly #imports = new Map<string, { now: string[]; later: string[] }>();
  readonly #sizes = new Map<string, Size>();

  /** @param dist Folder of the built files. */
  constructor(dist: string) {
    this.#dist = dist;
  }

  /** The files that a browser has once these have run: they, and all that they import without being asked. */
  loaded(files: readonly string[], has: ReadonlySet<string> = new Set()): Set<string> {
    const found = new Set<string>();
    const visit = (file: string): void => {
      if (found.has(file) || has.has(file)) return;
      found.add(file);
      this.#importsOf(file).now.forEach(visit);
    };
    files.forEach(visit);
    return found;
  }

  /** The files that are only asked for when something happens, by any of these. */
  later(files: Iterable<string>): Set<string> {
    return new Set([...files].flatMap((file) => this.#importsOf(file).later));
  }

  /** Bytes of one file. */
  size(file: string): Size {
    let size = this.#sizes.get(file);
    if (!size) {
      const content = readFileSync(join(this.#dist, file));
      const best = {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      };
      size = {
        min: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: brotliCompressSync(content, best).length,
      };
      this.#sizes.set(file, size);
    }
    return size;
  }

  /** Bytes of files together. */
  total(files: Iterable<string>): Size {
    const total = { min: 0, gzip: 0, brotli: 0 };
    for (const file of files) {
      const size = this.size(file);
      total.min += size.min;
      total.gzip += size.gzip;
      total.brotli += size.brotli;
    }
    return total;
  }

  #importsOf(file: string): { now: string[]; later: string[] } {
    let imports = this.#imports.get(file);
    if (!imports) {
      const code = readFileSync(join(this.#dist, file), 'utf8');
      const { module } = parseSync(file, code);
      const resolve = (name: string): string => posix.join(posix.dirname(file), name);
      const reexports = module.staticExports.flatMap(({ entries }) =>
        entries.map((entry) => entry.moduleRequest?.value),
      );
      imports = {
        now: [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexports]
          .filter((name) => name !== undefined)
          .map(resolve),
        later: module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
          const name = /^(["'`])(\.[^$]*)\1$/.exec(code.slice(start, end))?.[2];
          if (!name) throw new Error(`${file} imports ${code.slice(start, end)}, which cannot be followed.`);
          return resolve(name);
        }),
      };
      this.#imports.set(file, imports);
    }
    return imports;
  }
}
