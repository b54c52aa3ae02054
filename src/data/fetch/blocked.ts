/** What a page's policy said about an address since it was watched. */
export interface PolicyWatch {
  /** The directive that refused it, when one did. */
  refusedBy?: string;
  end(): void;
}

/** Listens whether the page's Content-Security-Policy refuses an address; outside a page it hears nothing. */
export function watchPolicy(address: string): PolicyWatch {
  const end = new AbortController();
  const watch: PolicyWatch = { end: () => end.abort() };
  // The event bubbles from the document to the global object.
  globalThis.addEventListener?.(
    'securitypolicyviolation' as keyof WindowEventMap,
    (event: Event) => {
      const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
      // Of another origin browsers report the whole address or only its origin.
      if (address.startsWith(blockedURI)) watch.refusedBy = effectiveDirective;
    },
    { signal: end.signal },
  );
  return watch;
}

/**
 * Tells a refusal from a missing network, which `fetch` reports alike (DESIGN 3): the page's policy said so, or the
 * same address of another origin answers when the answer need not be read.
 *
 * @returns what refused it, or `''`
 */
export async function isBlocked(
  address: string,
  policy: PolicyWatch,
  fetch: typeof globalThis.fetch,
): Promise<string> {
  const here = globalThis.location?.origin;
  if (!here) return '';
  // The report is a task of its own, after the refusal.
  await new Promise((resolve) => setTimeout(resolve));
  if (policy.refusedBy) return `refused by ${policy.refusedBy} of the page's Content-Security-Policy`;
  if (new URL(address, here).origin === here || globalThis.navigator?.onLine === false) return '';
  const end = new AbortController();
  try {
    await fetch(address, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: end.signal,
    });
    return 'the server does not send Access-Control-Allow-Origin';
  } catch {
    return policy.refusedBy ?? '';
  } finally {
    end.abort();
  }
}
