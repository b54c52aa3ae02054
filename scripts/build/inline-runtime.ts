import type { Plugin } from 'vite';

const FILE = 'rolldown-runtime';

/** What the bundler asks of its own file: `import { t as __exportAll } from "./rolldown-runtime-….js"`. */
const IMPORT = new RegExp(`import \\{ ([^}]*) \\} from "[^"]*${FILE}[^"]*";`);

/** Gives the exports of a part of a file that is also loaded by itself, as `import()` would. */
const HELPER = `(all) => {
  const exports = {};
  for (const name in all) Object.defineProperty(exports, name, { get: all[name], enumerable: true });
  return exports;
}`;

/**
 * Writes the bundler's few lines for such parts into the files that need them, so that no page asks for one file more.
 * The build fails when it wants other lines than these.
 */
export function inlineRuntime(): Plugin {
  return {
    name: 'raakvlak-inline-runtime',
    renderChunk: {
      order: 'post',
      handler(code) {
        const [whole, names = ''] = IMPORT.exec(code) ?? [];
        if (!whole) return null;
        const name = /^\w+ as (__exportAll)$/.exec(names)?.[1];
        if (!name) throw new Error(`The bundler asks ${names} of its runtime, which is not written in.`);
        return { code: code.replace(whole, `const ${name} = ${HELPER};`), map: null };
      },
    },
    generateBundle(_, bundle) {
      for (const file of Object.keys(bundle)) if (file.includes(FILE)) Reflect.deleteProperty(bundle, file);
    },
  };
}
