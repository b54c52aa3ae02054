import { parseSync, type Plugin, Visitor } from 'vite';

/**
 * Turns `import('./part.js')` into an import of the built chunk and, at the same time, of all that the chunk will ask
 * for. A browser only learns what a file imports when it has arrived, so this saves a round trip on a cold load.
 *
 * @param chunks What a specifier stands for: the chunk first, then what it imports.
 */
export function loadTogether(chunks: ReadonlyMap<string, readonly string[]>): Plugin {
  const met = new Set<string>();
  return {
    name: 'raakvlak-load-together',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      handler: (id) => ([...chunks.values()].flat().includes(id) ? { id, external: true } : null),
    },
    transform(code, id) {
      if (id.includes('node_modules') || !/\bimport\s*\(/.test(code)) return null;
      const found: { start: number; end: number; files: readonly string[] }[] = [];
      new Visitor({
        ImportExpression({ start, end, source }) {
          const name = source.type === 'Literal' ? String(source.value) : '';
          const files = chunks.get(name);
          if (!files) throw new Error(`${id}: import('${name}') has no chunk in the build of the elements.`);
          met.add(name);
          found.push({ start, end, files });
        },
      }).visit(parseSync('module.js', code).program);
      for (const { start, end, files } of found.reverse()) {
        const all = files.map((file) => `import(${JSON.stringify(file)})`).join(', ');
        code = `${code.slice(0, start)}Promise.all([${all}]).then(([part]) => part)${code.slice(end)}`;
      }
      return { code, map: null };
    },
    generateBundle() {
      const left = [...chunks.keys()].filter((name) => !met.has(name));
      if (left.length > 0) this.error(`raakvlak.js does not load ${left.join(', ')}.`);
    },
  };
}
