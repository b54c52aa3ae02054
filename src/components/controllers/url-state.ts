/** Whether the page has taken a step in this very task: what follows from one press is one step for Back. */
let isStepping = false;

/**
 * Puts values into the address of the page, under one name that is repeated per value, so that a choice can be shared,
 * reloaded and gone back to. Other parameters, the fragment and an existing `history.state` stay as they are.
 *
 * @param values none takes the name out of the address, `['']` says that there are none
 * @param isSameStep in the place of the last step, not as one of its own that Back undoes
 */
export function stepTo(name: string, values: Iterable<string>, isSameStep: boolean): void {
  const url = new URL(location.href);
  url.searchParams.delete(name);
  for (const value of values) url.searchParams.append(name, value);
  if (url.href === location.href) return;
  try {
    history[isSameStep || isStepping ? 'replaceState' : 'pushState'](history.state, '', url);
  } catch {
    // Safari refuses more than a hundred in half a minute, which typing can be; the address follows at its end.
  }
  isStepping = true;
  setTimeout(() => (isStepping = false));
}
