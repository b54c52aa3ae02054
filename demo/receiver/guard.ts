/**
 * The guard of the elements themselves: what a visitor's device stops, this server masks. Loaded from the sources as they
 * are, whose imports end in `.js`; hence the hook, and hence not a plain import, which would come before it.
 */
import '../../scripts/ts-resolve.mjs';

export const { maskAddress, maskBsn } = await import('../../src/data/feedback/guard/mask.ts');
