import { elementsOf, type ElementDeclaration, type Manifest } from '../../analyze/manifest.ts';
import { wordsFor, wordsOf } from './values.ts';

/**
 * `vscode.html-custom-data.json`: what an editor that knows VS Code's format offers while somebody types our tags
 * (`"html.customData": ["./node_modules/raakvlak/dist/vscode.html-custom-data.json"]`).
 */
export function htmlCustomData(manifest: Manifest): object {
  return { version: 1.1, tags: elementsOf(manifest).map(tag) };
}

function tag({ tagName, description = '', attributes = [], members = [] }: ElementDeclaration): object {
  const defaults = new Map(members.map((member) => [member.name, member.default]));
  return {
    name: tagName,
    description: { kind: 'markdown', value: description },
    attributes: attributes.map((attribute) => {
      const values = wordsOf(attribute).map((name) => ({ name }));
      const fallback = attribute.default ?? defaults.get(attribute.fieldName ?? '');
      return {
        name: attribute.name,
        description: { kind: 'markdown', value: wordsFor(attribute, fallback) },
        // An attribute that is there or not is offered without `=""`.
        ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : {}),
        ...(values.length > 0 ? { values } : {}),
      };
    }),
  };
}
