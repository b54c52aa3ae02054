import type { ElementInfo } from '../model/manifest.ts';
import type { OwnPiece, Piece } from '../model/pieces.ts';

/** A component that shows the elements, with `raakvlak/react`. */
export function reactCode(pieces: readonly OwnPiece[], elements: readonly ElementInfo[]): string {
  const names = pieces.map(({ name }) => componentOf(name)).sort();
  const lines = pieces.map((piece) => elementText(piece, elements, pieces.length > 1 ? 3 : 2));
  const body = pieces.length > 1 ? ['    <>', ...lines, '    </>'] : lines;
  return [
    `import { ${names.join(', ')} } from 'raakvlak/react';`,
    '',
    'export function Raakvlak() {',
    '  return (',
    ...body,
    '  );',
    '}',
  ].join('\n');
}

const componentOf = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

function elementText(piece: Piece | OwnPiece, elements: readonly ElementInfo[], depth: number): string {
  const info = elements.find(({ name }) => name === piece.name);
  const tag = info ? componentOf(piece.name) : piece.name;
  const indent = '  '.repeat(depth);
  const props = piece.attributes.map(([name, value]) => {
    const option = info?.options.find((one) => one.name === name);
    const prop = option?.property ?? name;
    if (value === true) return prop;
    return option?.kind.is === 'number' ? `${prop}={${Number(value)}}` : `${prop}=${jsxValue(value)}`;
  });
  const start = [tag, ...props].join(' ');
  if (!piece.children.length) return `${indent}<${start} />`;
  const inner = piece.children.map((child) =>
    typeof child === 'string'
      ? `${indent}  {${JSON.stringify(child)}}`
      : elementText(child, elements, depth + 1),
  );
  return [`${indent}<${start}>`, ...inner, `${indent}</${tag}>`].join('\n');
}

/** JSX reads entities in an attribute, and has no way to write a quote but as an expression. */
function jsxValue(value: string): string {
  return /["&\\]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;
}
