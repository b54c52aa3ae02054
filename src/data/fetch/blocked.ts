/**
 * Tells a refusal from a missing network, which `fetch` reports alike (DESIGN 3): asked again, the page's policy says
 * so; or the same address of another origin answers when the answer need not be read. Loaded when a request has failed.
 *
 * @returns what refused it, or `''`; always `''` outside a page
 */
export async function refusedBy(address: string, fetch: typeof globalThis.fetch): Promise<string> {
  const here = globalThis.location?.origin;
  if (!here || here === 'null') return '';
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
  const isForeign = new URL(address, here).origin !== here;
  let answers = false;
  try {
    const { signal } = end;
    await fetch(address, {
      mode: isForeign ? 'no-cors' : 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    answers = true;
  } catch {
    // The report is a task of its own, after the refusal.
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    end.abort();
  }
  if (directive) return `refused by ${directive} of the page's Content-Security-Policy`;
  return isForeign && answers ? 'the server does not send Access-Control-Allow-Origin' : '';
}
