import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'documents', 'attacks');
const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(text(file)) as T;

/** Another host, which nobody named: to be asked for by nothing. */
export const UNNAMED = 'elders.example';

/** What the corpora have too little of: addresses of pictures and pages that tell a third party who reads what. */
const OWN = [
  `https://${UNNAMED}/pixel.gif`,
  `//${UNNAMED}/pixel.gif`,
  `\\\\${UNNAMED}\\pixel.gif`,
  `https:${UNNAMED}/pixel.gif`,
  `https://127.0.0.1@${UNNAMED}/pixel.gif`,
  `<img src="https://${UNNAMED}/pixel.gif">`,
  `<link rel="stylesheet" href="https://${UNNAMED}/x.css"><style>@import "https://${UNNAMED}/y.css"</style>`,
  `url(https://${UNNAMED}/pixel.gif)`,
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '</script><script>alert(1)</script>',
  '${alert(1)} {{constructor.constructor("alert(1)")()}}',
  '<?lit$000000000$?><!--?lit$--><!----><slot></slot>',
];

/** Every entry of every corpus, each once. */
export const PAYLOADS: readonly string[] = [
  ...new Set([
    ...OWN,
    ...json<string[]>('blns.json'),
    ...json<{ data: string }[]>('html5sec-vectors.json').map(({ data }) => data),
    ...json<{ payload: string }[]>('dompurify-expect.json').map(({ payload }) => payload),
    ...json<{ text: string }[]>('unicode-bidi.json').map(({ text }) => text),
    ...json<{ input: string }[]>('url-schemes.json').map(({ input }) => input),
    ...text('payloadbox-xss.txt').split('\n'),
  ]),
].filter((payload) => payload.trim() !== '');
