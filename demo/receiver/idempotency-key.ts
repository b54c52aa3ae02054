const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** A structured-field string that holds a UUID; the quotes may be missing, as many clients forget them. */
const KEY = new RegExp(`^(?:"(${UUID})"|(${UUID}))$`, 'i');

/**
 * The key from an `Idempotency-Key` header, lower case.
 * @returns undefined when the header is missing or malformed
 */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  const [, quoted, bare] = KEY.exec(header?.trim() ?? '') ?? [];
  return (quoted ?? bare)?.toLowerCase();
}
