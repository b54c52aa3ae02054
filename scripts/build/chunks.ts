import { relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What is known of a module when chunks are made. */
export interface Reach {
  /** Path from the project's root, with `/`. */
  path: string;
  /** Entries that import it, directly or through others: it is there when they run. */
  atOnce: ReadonlySet<string>;
  /** These, and entries that import it only behind an `import()`. */
  ever: ReadonlySet<string>;
}

/** A chunk that is wanted: its name, and which modules belong in it. Earlier ones choose first. */
export interface WantedChunk {
  name: string;
  holds: (reach: Reach) => boolean;
}

/** Groups shared modules in few chunks, by which entries need them, instead of one small file per combination. */
export function chunkPlan(
  root: string,
  wanted: WantedChunk[],
): { plugin: Plugin; groups: Rolldown.CodeSplittingGroup[] } {
  const atOnce = new Map<string, Set<string>>();
  const ever = new Map<string, Set<string>>();
  const plugin: Plugin = {
    name: 'raakvlak-chunks',
    buildEnd() {
      atOnce.clear();
      ever.clear();
      for (const id of this.getModuleIds()) {
        if (!this.getModuleInfo(id)?.isEntry) continue;
        mark(atOnce, id, entryName(root, id), (next) => this.getModuleInfo(next)?.importedIds ?? []);
        mark(ever, id, entryName(root, id), (next) => {
          const info = this.getModuleInfo(next);
          return info ? [...info.importedIds, ...info.dynamicallyImportedIds] : [];
        });
      }
    },
  };
  const groups = wanted.map(({ name, holds }, index) => ({
    name,
    priority: wanted.length - index,
    test: (id: string) => {
      const none = new Set<string>();
      return holds({ path: toPath(root, id), atOnce: atOnce.get(id) ?? none, ever: ever.get(id) ?? none });
    },
  }));
  return { plugin, groups };
}

/** Notes an entry at every module that can be reached from one. */
function mark(
  reached: Map<string, Set<string>>,
  id: string,
  entry: string,
  imports: (id: string) => readonly string[],
): void {
  const entries = reached.get(id) ?? new Set();
  if (entries.has(entry)) return;
  reached.set(id, entries.add(entry));
  for (const next of imports(id)) mark(reached, next, entry, imports);
}

function toPath(root: string, id: string): string {
  return relative(root, id).replaceAll('\\', '/');
}

/** `elements/news-list` for `src/elements/news-list.ts`. */
function entryName(root: string, id: string): string {
  return toPath(root, id)
    .replace(/^src\//, '')
    .replace(/\.ts$/, '');
}
