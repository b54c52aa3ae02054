/** Widths of the page in the frame, in CSS pixels. */
const DESKTOP = 1280;

/**
 * Makes a frame as wide as a desktop and shrinks it to the room there is, or as wide as a phone. By CSSOM, as the page's
 * policy lets no style attribute in.
 */
export function fitFrame(frame: HTMLIFrameElement): void {
  const screen = frame.parentElement;
  if (!screen) return;
  const adapt = (): void => {
    const isDesktop = screen.classList.contains('desktop');
    const room = screen.clientWidth;
    const scale = isDesktop && room > 0 ? Math.min(1, room / DESKTOP) : 1;
    frame.style.inlineSize = isDesktop ? `${DESKTOP}px` : '';
    frame.style.blockSize = isDesktop ? `${100 / scale}%` : '';
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
  };
  new ResizeObserver(adapt).observe(screen);
  new MutationObserver(adapt).observe(screen, { attributes: true, attributeFilter: ['class'] });
  adapt();
}
