/**
 * Waits until something in a story is so, looking again at every frame.
 *
 * @throws when it is not within three seconds, with what was waited for: the story fails then
 */
export async function until(found: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 3000;
  while (!found()) {
    if (performance.now() > end) throw new Error(`Not in three seconds: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

/**
 * Waits until an element's parts are where they stay: its pictures have come, or will not, and no part has moved for five
 * frames.
 */
export async function standsStill(element: HTMLElement): Promise<void> {
  const within = (selector: string): Element[] => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
  const places = (): string =>
    within('[part]')
      .map((part) => Object.values(part.getBoundingClientRect().toJSON() as DOMRect).join())
      .join(' ');
  let [before, same] = ['', 0];
  await until(() => {
    const now = places();
    same =
      now === before && within('img').every((image) => (image as HTMLImageElement).complete) ? same + 1 : 0;
    before = now;
    return same >= 5;
  }, `${element.localName} stands still`);
}

/** Types into a field, one letter after another, as a visitor would. */
export async function typeInto(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: letter }));
    await new Promise(requestAnimationFrame);
  }
}
