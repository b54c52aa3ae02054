/**
 * Dispatches a typed event from an element; it bubbles and is composed unless told otherwise.
 *
 * @returns false when a listener cancelled it.
 */
export function emit<K extends keyof GlobalEventHandlersEventMap>(
  from: EventTarget,
  type: K,
  detail: GlobalEventHandlersEventMap[K] extends CustomEvent<infer D> ? D : never,
  options: Omit<CustomEventInit, 'detail'> = {},
): boolean {
  return from.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, ...options, detail }));
}
