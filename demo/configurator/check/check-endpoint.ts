/**
 * Whether the server has nothing at an address for feedback: it says "not found" to a request that changes nothing. What
 * receives only posts answers otherwise, and counts as there; so does a server that does not answer now.
 *
 * @param address on this site
 */
export async function hasNothingAt(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const { status } = await fetch(address, { method: 'OPTIONS', signal, credentials: 'omit' });
    return status === 404 || status === 410;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}
