/**
 * Calls back once an element is in view, or less than a screen away: by the time a visitor gets there the work is done,
 * and who never gets there has not paid for it. In a frame of another origin a browser does not tell who is near, so there
 * it calls back at once.
 *
 * @returns its undo
 */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      // A page that makes us inline leaves WebKit no box to tell by, and a frame of another origin has no known root.
      const hasBox = getComputedStyle(element).display !== 'inline';
      const isFar = ({ isIntersecting, rootBounds }: IntersectionObserverEntry): boolean =>
        !isIntersecting && !!rootBounds;
      if (hasBox && entries.every(isFar)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
