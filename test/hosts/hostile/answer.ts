import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { HOST_FEED, PICTURE } from './host-feed.ts';
import type { HostPage } from './host-page.ts';
import { HOST_PAGES } from './pages.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/feed+json',
  '.svg': 'image/svg+xml',
};

/** What a hostile host answers. */
export interface HostAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const elements: readonly [tag: string, attributes: Record<string, string>, inside: string][] = [
  ['tag-filter', { for: 'lijst', label: 'Kies een onderwerp' }, ''],
  ['tag-filter', { for: 'lijst', facet: 'text', label: 'Zoek in het nieuws' }, ''],
  [
    'news-list',
    { id: 'lijst', src: 'feed.json', heading: 'Nieuws', show: 'image,date,summary,tags', 'page-size': '8' },
    '<a href="nieuws/">Al het nieuws</a>',
  ],
  [
    'feedback-button',
    { endpoint: 'feedback', 'privacy-url': 'privacy', topic: 'proef' },
    '<a href="contact">Contact</a>',
  ],
];
const related: (typeof elements)[number] = [
  'related-news',
  { src: 'feed.json', tags: 'Wonen', limit: '2', heading: 'Gerelateerd' },
  '<a href="nieuws/">Ander nieuws</a>',
];

function markup([tag, attributes, inside]: (typeof elements)[number], asDiv: boolean): string {
  const said = Object.entries(attributes).map(
    ([name, value]) => `${asDiv && name !== 'id' ? 'data-' : ''}${name}="${value}"`,
  );
  return asDiv
    ? `<div data-raakvlak="${tag}" ${said.join(' ')}>${inside}</div>`
    : `<${tag} ${said.join(' ')}>${inside}</${tag}>`;
}

const MODULE = '<script type="module" src="raakvlak/raakvlak.js"></script>';

/** The whole document. */
function documentOf(host: HostPage): string {
  const {
    doctype = '<!doctype html>',
    html = 'lang="nl"',
    head = '',
    asDivs = false,
    script = MODULE,
  } = host;
  const body = host.body ?? ((all, more) => `<main><h1>Een pagina</h1>${all}${more}</main>`);
  const all = elements.map((one) => markup(one, asDivs)).join('\n');
  return `${doctype}<html ${html}><head><title>Een pagina van iemand anders</title>
<meta name="viewport" content="width=device-width" />
<link rel="icon" href="picture.svg" />
${head}
${script}</head>
<body>${body(all, markup(related, asDivs))}</body></html>`;
}

/** Answers `NAME/…`; `undefined` for a host that there is not. */
export function answerHostile(path: string): HostAnswer | undefined {
  const [name = '', ...rest] = path.split('/');
  const host = HOST_PAGES.find((one) => one.name === name);
  if (!host) return undefined;
  const file = rest.join('/');
  // A frame without an origin, and a page that isolates itself, ask for these.
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  const headers = { ...open, 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store' };
  const send = (type: string, body: string | Buffer, status = 200, more = {}): HostAnswer => ({
    status,
    headers: { ...headers, 'content-type': `${type}; charset=utf-8`, ...more },
    body,
  });
  const page = (): HostAnswer => send(host.type ?? 'text/html', documentOf(host), 200, host.headers);
  const own = host.files?.[file];
  if (own !== undefined) {
    const body = own.startsWith('npm:') ? readFileSync(join(root, 'node_modules', own.slice(4))) : own;
    return send(TYPES[extname(file)] ?? 'text/plain', body);
  }
  if (file === '' && host.framed) return send('text/html', host.framed, 200, host.headers);
  if (file === '' || file === 'inside.html') return page();
  if (file === 'feed.json') return send('application/feed+json', HOST_FEED);
  if (file === 'picture.svg') return send('image/svg+xml', PICTURE);
  if (file === 'feedback') {
    const id = '00000000-0000-4000-8000-000000000000';
    return send('application/json', JSON.stringify({ id, reference: 'AB12' }), 201);
  }
  if (file.startsWith('raakvlak/')) return send('text/javascript', built(file.slice(9)));
  return send('text/html', '<!doctype html><title>Een andere pagina</title><p>Tekst.</p>');
}

const files = new Map<string, Buffer>();

function built(file: string): Buffer {
  let found = files.get(file);
  if (!found) files.set(file, (found = readFileSync(join(root, 'dist', file))));
  return found;
}
