/**
 * Tells a refusal from a missing network, which `fetch` reports alike (DESIGN 3): asked again, the page's policy says
 * so; or the same address of another origin answers when the answer need not be read. For pages; loaded when a request
 * has failed.
 *
 * @param address absolute
 * @param ask asks for it once more; of another origin in a way that any server may be asked. The signal comes when it
 *   has answered, and more of it need not be read
 * @param cors what to say when the server answers, and does not let this page read it
 * @returns what refused it, or `''`
 */
export async function refusedBy(
  address: string,
  ask: (isForeign: boolean, signal: AbortSignal) => Promise<unknown>,
  cors: string,
): Promise<string> {
  const isForeign = new URL(address).origin !== globalThis.location?.origin;
  const end = new AbortController();
  let directive = '';
  // The event bubbles from the document to the global object.
  globalThis.addEventListener?.(
    'securitypolicyviolation' as keyof WindowEventMap,
    (event: Event) => {
      const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
      // Of another origin browsers report the whole address or only its origin.
      if (blockedURI && address.startsWith(blockedURI)) directive = effectiveDirective;
    },
    { signal: end.signal },
  );
  let answers = false;
  try {
    await ask(isForeign, end.signal);
    answers = true;
  } catch {
    // The report is a task of its own, after the refusal.
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    end.abort();
  }
  if (directive) return `refused by ${directive} of the page's Content-Security-Policy`;
  return isForeign && answers ? cors : '';
}
