import { readFile, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Context, Handler } from 'hono';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** JSON Feed's own media type. */
export const FEED_TYPE = 'application/feed+json; charset=utf-8';

/** How a folder is served. */
export interface StaticOptions {
  /** Media types by extension that differ from the usual ones. */
  types?: Record<string, string>;
}

/**
 * Serves the files of a folder. They are asked for again at every visit (`no-cache`) and answered with 304 while they are
 * the same: a new build shows at once, and a second visit costs next to nothing. A path that leaves the folder, a folder
 * and a missing file are all "not found".
 *
 * @param prefix the part of the path that stands for the folder, such as `/raakvlak/`
 */
export function staticFolder(prefix: string, folder: string, options: StaticOptions = {}): Handler {
  return (c) => {
    const file = fileInside(folder, c.req.path.slice(prefix.length));
    return file === undefined ? c.notFound() : send(c, file, options);
  };
}

/** Serves one file. */
export function staticFile(file: string, options: StaticOptions = {}): Handler {
  return (c) => send(c, file, options);
}

async function send(c: Context, file: string, { types }: StaticOptions): Promise<Response> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return c.notFound();
  // Weak, as the server round us may compress the body.
  const etag = `W/"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', 'no-cache');
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304);
  const extension = extname(file).toLowerCase();
  c.header('Content-Type', types?.[extension] ?? TYPES[extension] ?? 'application/octet-stream');
  return c.body(await readFile(file));
}

/** The file that a path means, or nothing when it leaves the folder or cannot be a path. */
function fileInside(folder: string, path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const file = resolve(join(folder, decoded));
  const way = relative(folder, file);
  if (way.startsWith('..') || isAbsolute(way)) return undefined;
  return decoded === '' || decoded.endsWith('/') ? join(file, 'index.html') : file;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The weak comparison of RFC 9110, 13.1.2. */
function isKnown(header: string | undefined, etag: string): boolean {
  const strip = (tag: string): string => tag.trim().replace(/^W\//, '');
  return (
    header !== undefined && header.split(',').some((tag) => tag.trim() === '*' || strip(tag) === strip(etag))
  );
}
