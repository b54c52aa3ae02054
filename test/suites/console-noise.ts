/** What the console and the page's error events said while someone listened. */
export interface Noise {
  /** One line for each message, such as `warn: <news-list> …`. */
  readonly messages: readonly string[];
  /** Puts the console back; safe to call twice. */
  stop(): void;
}

/**
 * Listens to `console.warn`, `console.error`, uncaught errors and unhandled rejections, and keeps them from the real
 * console until `stop()`.
 */
export function listenToNoise(): Noise {
  const { warn, error } = console;
  const messages: string[] = [];
  const write =
    (kind: string) =>
    (...args: unknown[]): void => {
      messages.push(`${kind}: ${args.map(plain).join(' ')}`);
    };
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('error', (event) => write('uncaught')(event.error ?? event.message), { signal });
  addEventListener('unhandledrejection', (event) => write('unhandled')(event.reason), { signal });
  addEventListener('securitypolicyviolation', (event) => write('policy')(event.violatedDirective), {
    signal,
  });
  console.warn = write('warn');
  console.error = write('error');
  return {
    messages,
    stop() {
      listening.abort();
      Object.assign(console, { warn, error });
    },
  };
}

function plain(value: unknown): string {
  if (value instanceof Element) return `<${value.localName}>`;
  return value instanceof Error ? `${value.name}: ${value.message}` : String(value);
}
