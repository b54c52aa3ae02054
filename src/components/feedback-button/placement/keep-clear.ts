/**
 * Keeps what floats over the page from covering what has the focus (WCAG 2.4.11): it becomes transparent, to the eye and
 * to the pointer, for as long as it does. Loaded for buttons that float.
 *
 * @param place - what floats
 * @param host - the element that it belongs to
 * @returns stops it
 */
export function keepClear(place: HTMLElement, host: Element): () => void {
  const end = new AbortController();
  const options = { signal: end.signal, passive: true, capture: true };
  let frame = 0;
  const check = (): void => {
    frame = 0;
    place.classList.toggle('clear', covers(place, host));
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(check);
  };
  for (const type of ['focusin', 'focusout', 'scroll', 'resize']) addEventListener(type, soon, options);
  end.signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  soon();
  return () => end.abort();
}

function covers(place: HTMLElement, host: Element): boolean {
  const { activeElement, body } = document;
  if (!activeElement || activeElement === body || activeElement === host) return false;
  const ours = place.getBoundingClientRect();
  const { top, right, bottom, left, height } = activeElement.getBoundingClientRect();
  // What fills the screen, such as the main part of the page after a skip link, is seen beside it.
  if (height > innerHeight / 2) return false;
  return top < ours.bottom && bottom > ours.top && left < ours.right && right > ours.left;
}
