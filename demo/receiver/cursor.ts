/** Marks the version of the cursor, so that a later one can mean something else. */
const CURSOR = /^v1\.([1-9]\d{0,15})$/;

/** Opaque to clients, so that what paging goes by can change: the last message of a page. */
export function toCursor(sequence: number): string {
  return Buffer.from(`v1.${sequence}`).toString('base64url');
}

/** The sequence number that a cursor stands for; undefined when it is none of ours. */
export function fromCursor(cursor: string): number | undefined {
  const [, sequence] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (sequence === undefined || toCursor(Number(sequence)) !== cursor) return undefined;
  return Number(sequence);
}
