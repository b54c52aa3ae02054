const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{6}$/;

/**
 * What a message is called in an address: the id that its sender gave it, or its reference as someone may have noted it
 * down from a telephone call, with small letters, and O, I or L for 0 and 1.
 * @returns how the storage knows it; undefined when no message can be called so
 */
export function readMessageName(name: string): string | undefined {
  const id = name.toLowerCase();
  if (UUID.test(id)) return id;
  const reference = name.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return REFERENCE.test(reference) ? reference : undefined;
}
