/** Bytes within which an XML declaration ends. */
const START = 200;

/**
 * How the bytes of a document are read as text: by byte order mark, then content type, then XML declaration, then as
 * UTF-8. Loaded for documents that may be something else than UTF-8.
 *
 * @param start the first bytes that came; when they are too few to tell, it waits for more
 */
export function decoderFor(start: Uint8Array, contentType = ''): TextDecoder {
  return start.length < START ? new LateDecoder(contentType) : decoderOf(start, contentType);
}

function decoderOf(start: Uint8Array, contentType: string): TextDecoder {
  const first = String.fromCharCode(...start.subarray(0, START));
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

/** Decides when enough has come: a server may send a declaration in pieces. */
class LateDecoder extends TextDecoder {
  readonly #contentType: string;
  #start = new Uint8Array();
  #decoder: TextDecoder | undefined;

  constructor(contentType: string) {
    super();
    this.#contentType = contentType;
  }

  override decode(bytes: Uint8Array = new Uint8Array(), { stream = false }: TextDecodeOptions = {}): string {
    if (this.#decoder) return this.#decoder.decode(bytes, { stream });
    const start = new Uint8Array(this.#start.length + bytes.length);
    start.set(this.#start);
    start.set(bytes, this.#start.length);
    this.#start = start;
    if (stream && start.length < START) return '';
    this.#decoder = decoderOf(start, this.#contentType);
    return this.#decoder.decode(start, { stream });
  }
}
