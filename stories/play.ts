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

/** Types into a field, one letter after another, as a visitor would. */
export async function typeInto(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: letter }));
    await new Promise(requestAnimationFrame);
  }
}
