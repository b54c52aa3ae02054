/**
 * Calls back once an element is in view, or less than a screen away: by the time a visitor gets there the work is done,
 * and who never gets there has not paid for it.
 *
 * @returns its undo
 */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      // A page that makes us inline leaves WebKit no box to tell by.
      const hasBox = getComputedStyle(element).display !== 'inline';
      if (hasBox && !entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
