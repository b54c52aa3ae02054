/**
 * The guard of the elements themselves: what a visitor's device stops, this server masks. Loaded from the sources as they
 * are, whose imports end in `.js`; hence the hook, and hence not a plain import, which would come before it.
 */
import '../../scripts/ts-resolve.mjs';

const mask = await import('../../src/data/feedback/guard/mask.ts');

/** A BSN has eight digits at least. Fewer are looked for, so that no odd way of writing one slips by. */
const DIGITS = 4;

/** {@link mask.maskBsn}, at no cost for text without digits, which most of it is. */
export function maskBsn(text: string): string {
  return mayHoldBsn(text) ? mask.maskBsn(text) : text;
}

/** A web address with every BSN in it masked. */
export function maskAddress(address: string): string {
  return mayHoldBsn(address) ? mask.maskAddress(address, ['bsn']) : address;
}

function mayHoldBsn(text: string): boolean {
  return (text.match(/\p{N}/gu)?.length ?? 0) >= DIGITS;
}
