/**
 * Keeps the page behind the dialog from scrolling along. CSS (`overscroll-behavior`) does that only where there is
 * something to scroll in the dialog; taking the scroll bar from the page, the usual way, shifts the page and touches
 * what is not ours.
 */
export const keepPageStill: EventListenerObject & AddEventListenerOptions = {
  passive: false,
  handleEvent(event: Event) {
    const isZoom = (event as WheelEvent).ctrlKey || (event as TouchEvent).touches?.length > 1;
    if (!isZoom && !canScroll(event)) event.preventDefault();
  },
};

function canScroll(event: Event): boolean {
  const dialog = event.currentTarget as Element;
  let node = event.target as Element | null;
  // Over the backdrop; the dialog itself is wholly covered by its panel.
  if (node === dialog) return false;
  for (; node; node = node === dialog ? null : node.parentElement) {
    if (node.scrollHeight > node.clientHeight && getComputedStyle(node).overflowY !== 'visible') return true;
  }
  return false;
}
