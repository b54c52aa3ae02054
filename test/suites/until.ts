/** Taken when the tests load, so that a test that replaces the page's timers does not stop the clock of its own waiting. */
const { requestAnimationFrame, setTimeout, performance } = window;

/**
 * Waits until something is true, looking again at every frame of the page. Resolves with what was found.
 *
 * @param found What is waited for: any truthy value. A rejection or a throw counts as "not yet", and is told at the end.
 * @param message What was expected, as a sentence for the one who reads the failure.
 * @param limit Milliseconds before it gives up; a limit, not a pause.
 */
export async function until<T>(
  found: () => T | Promise<T>,
  message = 'what was waited for',
  limit = 10_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + limit;
  let last: unknown;
  do {
    try {
      const value = await found();
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await frame();
  } while (performance.now() < end);
  throw new Error(`Not in ${limit} ms: ${message}`, { cause: last });
}

/** Resolves at the page's next frame: what was rendered before it is laid out then. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

/** Lets everything run that stands in line now: promises, tasks and two frames. */
export async function settled(): Promise<void> {
  await frame();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  await frame();
}
