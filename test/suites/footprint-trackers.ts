/** Keeps watch over one kind of thing that can stay behind. */
export interface Tracker {
  /** One line for each that is still there. */
  left(): string[];
  /** Puts the page's own functions back. */
  stop(): void;
}

/** Targets that are no node and live as long as the page. */
const LASTING = [
  'CookieStore',
  'FontFaceSet',
  'MediaQueryList',
  'Navigation',
  'NetworkInformation',
  'ScreenOrientation',
  'ServiceWorkerContainer',
  'VisualViewport',
];

interface Listener {
  target: EventTarget;
  type: string;
  listener: EventListenerOrEventListenerObject;
  capture: boolean;
}

/** Listeners on the window, on what is in the document, and on the page's lasting objects such as media queries. */
export function trackListeners(): Tracker {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  let active: Listener[] = [];
  const drop = ({ target, type, listener, capture }: Listener): void => {
    active = active.filter(
      (one) =>
        one.target !== target || one.type !== type || one.listener !== listener || one.capture !== capture,
    );
  };

  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    addEventListener.call(target, type, listener, options);
    const { once, signal, capture = options === true } = typeof options === 'object' ? options : {};
    if (!listener || signal?.aborted) return;
    const entry = { target, type, listener, capture };
    drop(entry);
    active.push(entry);
    if (once) addEventListener.call(target, type, () => drop(entry), { once, capture });
    if (signal) addEventListener.call(signal, 'abort', () => drop(entry));
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? window;
    removeEventListener.call(target, type, listener, options);
    const capture = typeof options === 'object' ? (options.capture ?? false) : (options ?? false);
    if (listener) drop({ target, type, listener, capture });
  };

  return {
    left: () =>
      active
        .filter(({ target }) => lasts(target))
        .map(({ target, type }) => `listener: ${type} on ${nameOf(target)}`),
    stop: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}

function lasts(target: EventTarget): boolean {
  if (target instanceof Node) return target.isConnected;
  return target === window || LASTING.includes(nameOf(target));
}

function nameOf(target: EventTarget): string {
  if (target === window) return 'window';
  return target instanceof Node ? target.nodeName.toLowerCase() : target.constructor.name;
}

/** Time-outs, intervals, frame requests and idle requests that still wait. */
export function trackTimers(): Tracker {
  const undo: (() => void)[] = [];
  const pending = new Map<string, string>();

  const watch = (start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame' | 'requestIdleCallback') => {
    const clear = CLEAR[start];
    const original = { start: window[start], clear: window[clear] };
    // WebKit has no requestIdleCallback.
    if (!original.start) return;
    const replacement = (callback: (...args: unknown[]) => void, ...rest: unknown[]): number => {
      const run = (...args: unknown[]): void => {
        if (start !== 'setInterval') pending.delete(`${clear} ${id}`);
        callback(...args);
      };
      const id = (original.start as (...args: unknown[]) => number).call(window, run, ...rest);
      pending.set(`${clear} ${id}`, `timer: ${start}${place()}`);
      return id;
    };
    const clearing = (id: number): void => {
      pending.delete(`${clear} ${id}`);
      original.clear.call(window, id);
    };
    Object.assign(window, { [start]: replacement, [clear]: clearing });
    undo.push(() => Object.assign(window, { [start]: original.start, [clear]: original.clear }));
  };

  watch('setTimeout');
  watch('setInterval');
  watch('requestAnimationFrame');
  watch('requestIdleCallback');
  return { left: () => [...pending.values()], stop: () => undo.forEach((put) => put()) };
}

const CLEAR = {
  setTimeout: 'clearTimeout',
  setInterval: 'clearInterval',
  requestAnimationFrame: 'cancelAnimationFrame',
  requestIdleCallback: 'cancelIdleCallback',
} as const;

/** The first place in our sources that led here, for the one who reads the failure. */
function place(): string {
  const line = new Error().stack?.split('\n').find((entry) => entry.includes('/src/'));
  return line
    ? ` in ${line
        .trim()
        .replace(/^.*\/src\//, 'src/')
        .replace(/\)$/, '')}`
    : '';
}

/** Requests that were not answered and not aborted. */
export function trackFetches(): Tracker {
  const { fetch } = window;
  const pending = new Set<{ url: string; signal: AbortSignal | undefined }>();
  window.fetch = (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const entry = {
      url: request?.url ?? String(input),
      signal: init?.signal ?? request?.signal,
    };
    pending.add(entry);
    const answer = fetch.call(window, input, init);
    const done = (): boolean => pending.delete(entry);
    answer.then(done, done);
    return answer;
  };
  return {
    left: () => [...pending].filter(({ signal }) => !signal?.aborted).map(({ url }) => `fetch: ${url}`),
    stop: () => Object.assign(window, { fetch }),
  };
}

const OBSERVERS = [
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'PerformanceObserver',
] as const;

/** Observers that still look at something. */
export function trackObservers(): Tracker {
  const undo: (() => void)[] = [];
  const active = new Map<object, { name: string; targets: Set<unknown> }>();
  for (const name of OBSERVERS) {
    const prototype = window[name].prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const { observe, unobserve, disconnect } = prototype;
    const changed = {
      observe(this: object, ...args: unknown[]) {
        const entry = active.get(this) ?? { name, targets: new Set() };
        active.set(this, entry);
        entry.targets.add(args[0]);
        return observe?.apply(this, args);
      },
      disconnect(this: object) {
        active.delete(this);
        return disconnect?.apply(this);
      },
      ...(unobserve && {
        unobserve(this: object, target: unknown) {
          const entry = active.get(this);
          entry?.targets.delete(target);
          if (entry?.targets.size === 0) active.delete(this);
          return unobserve.call(this, target);
        },
      }),
    };
    Object.assign(prototype, changed);
    undo.push(() => Object.assign(prototype, { observe, disconnect, ...(unobserve && { unobserve }) }));
  }
  return {
    left: () => [...active.values()].map(({ name }) => `observer: ${name}`),
    stop: () => undo.forEach((put) => put()),
  };
}
