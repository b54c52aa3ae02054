/**
 * How the bytes of a document are read as text: by byte order mark, then content type, then XML declaration, then as
 * UTF-8. Loaded for documents that may be something else than UTF-8.
 *
 * @param start the first bytes
 */
export function decoderFor(start: Uint8Array, contentType = ''): TextDecoder {
  const first = String.fromCharCode(...start.subarray(0, 200));
  const [, named] =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType) ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(first) ??
    [];
  try {
    return new TextDecoder(mark(first) ?? named);
  } catch {
    return new TextDecoder();
  }
}

function mark(first: string): string | undefined {
  // The last two are `<?` without a mark.
  if (first.startsWith('þÿ') || first.startsWith('\0<\0?')) return 'utf-16be';
  if (first.startsWith('ÿþ') || first.startsWith('<\0?\0')) return 'utf-16le';
  return first.startsWith('ï»¿') ? 'utf-8' : undefined;
}
