/** Members that belong to the platform or to Lit, not to whoever uses an element. */
const INNER =
  /^(?:_|#|\$|form[A-Z]\w*Callback$|formAssociated$|shadowRootOptions$|elementStyles$|observedAttributes$)/;

/** What constants and types stand for, by name; first those of one module, then of all. */
const meanings = new Map();

/** Writes out what people cannot look up in a table: the values of a closed set, and a default that has a name. */
const writtenOut = {
  name: 'raakvlak-written-out',
  analyzePhase({ ts, node, moduleDoc }) {
    const text = meaningOf(ts, node);
    if (text === undefined) return;
    const name = node.name.getText();
    meanings.set(name, text);
    meanings.set(`${moduleDoc.path} ${name}`, text);
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations } of customElementsManifest.modules) {
      for (const { members = [], attributes = [] } of declarations) {
        for (const entry of [...members, ...attributes]) writeOut(entry, entry.inheritedFrom?.module ?? path);
      }
    }
  },
};

function writeOut(entry, path) {
  const meaning = (name) => meanings.get(`${path} ${name}`) ?? meanings.get(name);
  if (entry.default) entry.default = meaning(entry.default) ?? entry.default;
  if (!entry.type) return;
  entry.type.text = entry.type.text
    .replace(/(?<!typeof )\b[A-Z]\w*\b/g, (name) => meaning(name) ?? name)
    .replace(/\(typeof (\w+)\)\[number\]/g, (whole, name) => meaning(name) ?? whole);
}

/** `'a' | 'b'` for a list of words or a type made of words, the literal for another constant. */
function meaningOf(ts, node) {
  if (ts.isTypeAliasDeclaration(node)) {
    const text = node.type.getText();
    const isClosed = ts.isUnionTypeNode(node.type) && node.type.types.every(ts.isLiteralTypeNode);
    return isClosed || /^\(typeof \w+\)\[number\]$/.test(text) ? text : undefined;
  }
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name)) return undefined;
  const value = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
  if (ts.isStringLiteral(value) || ts.isNumericLiteral(value)) return value.getText();
  const isWords =
    ts.isArrayLiteralExpression(value) &&
    value.elements.length > 0 &&
    value.elements.every(ts.isStringLiteral);
  return isWords ? value.elements.map((element) => element.getText()).join(' | ') : undefined;
}

/** Leaves in the manifest what people can use: elements, and their public members. */
const publicOnly = {
  name: 'raakvlak-public-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter((module) =>
      module.declarations?.some((declaration) => declaration.customElement && declaration.tagName),
    );
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy, static: isStatic }) =>
            (privacy ?? 'public') === 'public' && !isStatic && !INNER.test(name),
        );
      }
    }
  },
};

export default {
  // Elements name types of these two.
  globs: ['src/data/model.ts', 'src/data/feedback/answers.ts', 'src/components/**/*.ts'],
  exclude: ['src/components/**/*.styles.ts'],
  litelement: true,
  // It would write to package.json, which names the manifest already.
  packagejson: false,
  quiet: true,
  plugins: [writtenOut, publicOnly],
};
