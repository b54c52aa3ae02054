/** Fields of a form by name; of a name that is there more than once, the last that is filled in. */
export type FormFields = ReadonlyMap<string, string>;

/** Whether a request was sent by a form, by its `Content-Type`. */
export function isForm(contentType: string | undefined): boolean {
  return ['application/x-www-form-urlencoded', 'multipart/form-data'].includes(mediaType(contentType));
}

/**
 * Reads what a form sent. Files are left out: feedback has none. Line ends are as JSON has them; forms send CRLF.
 * @param body as it came
 * @param contentType of the request
 * @returns undefined when it cannot be read
 */
export async function readForm(body: Uint8Array, contentType: string): Promise<FormFields | undefined> {
  const pairs =
    mediaType(contentType) === 'multipart/form-data'
      ? await readMultipart(body, contentType)
      : readUrlEncoded(body);
  if (!pairs) return undefined;
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (value !== '' || !fields.has(name)) fields.set(name, value.replace(/\r\n?/g, '\n'));
  }
  return fields;
}

function mediaType(contentType = ''): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function readUrlEncoded(body: Uint8Array): [name: string, value: string][] {
  // One byte, one character, until what the percent signs stand for is put together again.
  const text = Buffer.from(body).toString('latin1');
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))];
    });
}

function decode(encoded: string): string {
  const bytes = encoded
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return decodeBytes(Buffer.from(bytes, 'latin1'));
}

/** UTF-8, or what a page in an old encoding sends: "caf%E9". */
function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readMultipart(
  body: Uint8Array,
  contentType: string,
): Promise<[name: string, value: string][] | undefined> {
  try {
    const bytes = new Uint8Array(body);
    const data = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData();
    return [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  } catch {
    return undefined;
  }
}
