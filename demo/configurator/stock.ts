import type { readManifest } from './model/manifest.ts';
import type { Integrity } from './snippets/import-map.ts';

/** The folder with our files: the page is in `configurator/` in it. */
export const folder = new URL('../', document.baseURI);

/** What the files beside the configurator say about themselves. */
export interface Files {
  manifest: Parameters<typeof readManifest>[0];
  integrity: Integrity;
  themes: string[];
  languages: string[];
}

/** Languages that are built in; the others are files. */
const BUILT_IN = ['nl', 'en'];

/** Reads `custom-elements.json` and `integrity.json`. @throws when they are not there */
export async function getStock(): Promise<Files> {
  const [manifest, integrity] = await Promise.all(
    ['custom-elements.json', 'integrity.json'].map(async (name): Promise<unknown> => {
      const response = await fetch(new URL(name, folder));
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    }),
  );
  const described = integrity as Integrity;
  const namesIn = (pattern: RegExp): string[] =>
    Object.keys(described.files).flatMap((file) => pattern.exec(file)?.[1] ?? []);
  return {
    manifest: manifest as Files['manifest'],
    integrity: described,
    themes: namesIn(/^themes\/(.+)\.css$/),
    languages: [...BUILT_IN, ...namesIn(/^locales\/(.+)\.js$/)],
  };
}
