import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { builtFile } from './built-files.js';
import type { Asked } from './command-line.js';
import { importMap } from './import-map.js';
import { tell, write } from './output.js';
import type { Exit } from './run.js';
import type { Words } from './texts.js';

/** Writes the import map for where the files are, and tells what the page's policy needs for it. */
export async function integrity({ base = '' }: Asked, { texts }: Words): Promise<Exit> {
  let files: Record<string, string>;
  try {
    ({ files } = JSON.parse(readFileSync(builtFile('integrity.json'), 'utf8')) as {
      files: Record<string, string>;
    });
  } catch {
    tell(texts.integrity.unbuilt);
    return 1;
  }
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
  const { text, scriptSrc } = importMap(files, base.replace(/\/?$/, '/'), sha256);
  await write(`<script type="importmap">${text}</script>\n`);
  tell(texts.integrity.scriptSrc);
  tell(scriptSrc);
  return 0;
}
