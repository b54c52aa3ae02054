import { parseSync, type Plugin, Visitor } from 'vite';

/**
 * Turns `import('./part.js')` into a promise for a part that is there already, for the build in one file. The bundler
 * can do that too, but then wraps every module in a function that runs it when it is first asked for, which our modules
 * do not need, as none of them does anything when it is read, and which costs more bytes than it is worth.
 */
export function inlineImports(): Plugin {
  return {
    name: 'raakvlak-inline-imports',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !/\bimport\s*\(/.test(code)) return null;
      const found: { start: number; end: number; from: string }[] = [];
      new Visitor({
        ImportExpression({ start, end, source }) {
          if (
            source.type !== 'Literal' ||
            typeof source.value !== 'string' ||
            !source.value.startsWith('.')
          ) {
            throw new Error(
              `${id}: import() of something else than a file of ours cannot be put in one file.`,
            );
          }
          found.push({ start, end, from: source.value });
        },
      }).visit(parseSync('module.js', code).program);
      const name = (index: number): string => `__part${index}`;
      found.reverse().forEach(({ start, end }, index) => {
        code = `${code.slice(0, start)}Promise.resolve(${name(index)})${code.slice(end)}`;
      });
      const imports = found.map(
        ({ from }, index) => `import * as ${name(index)} from ${JSON.stringify(from)};\n`,
      );
      return { code: imports.join('') + code, map: null };
    },
  };
}
