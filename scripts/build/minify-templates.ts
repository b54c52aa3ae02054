import { parseSync, type Plugin, Visitor } from 'vite';
import { minifyCss } from './minify-css.ts';
import { minifyHtml } from './minify-html.ts';

type Minify = (parts: readonly string[]) => string[];
type Shorten = (css: string) => string;

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Takes the layout of our sources out of `html`, `svg` and `css` templates in a module.
 *
 * @param shorten What is done to style sheets before.
 */
export function minifyTemplates(code: string, file: string, shorten: Shorten = (css) => css): string {
  const tags: Record<string, Minify> = {
    html: minifyHtml,
    svg: minifyHtml,
    css: (parts) => minifyCss(parts.map(shorten)),
  };
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const edits: Edit[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const minify = tag.type === 'Identifier' ? tags[tag.name] : undefined;
      if (!minify) return;
      const before = quasi.quasis.map(({ value }) => value.raw);
      const after = minify(before);
      if (after.length !== before.length)
        throw new Error(`${file}: a template lost a hole: ${before.join('…')}`);
      quasi.quasis.forEach(({ start }, index) => {
        const raw = before[index] ?? '';
        const text = after[index] ?? '';
        if (raw === text) return;
        const from = code.indexOf(raw, start);
        edits.push({ start: from, end: from + raw.length, text });
      });
    },
  }).visit(program);
  edits.sort((a, b) => b.start - a.start);
  for (const { start, end, text } of edits) code = code.slice(0, start) + text + code.slice(end);
  return code;
}

/** {@link minifyTemplates} on all modules of ours in a build without source maps. */
export function minifyTemplatesPlugin(shorten?: Shorten): Plugin {
  return {
    name: 'raakvlak-minify-templates',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|svg|css)`/.test(code)) return null;
      const file = id.replace(/\?.*$/, '').replace(/\.ts$/, '.js');
      return { code: minifyTemplates(code, file, shorten), map: null };
    },
  };
}
