import { define } from '../../components/shared/define.js';
import { askedProfile } from './asked.js';
import type { Dressing } from './start.js';

/** Runs something at once, or when the profile that the page asks for has been applied. */
export function withProfile(address: string | undefined, run: (dressing?: Dressing) => void): void {
  const asked = askedProfile(address);
  if (!asked) return run();
  void import('./start.js')
    .then(({ start }) => start(asked))
    .catch((error: unknown) => {
      console.warn(
        'Raakvlak: the code for profiles could not be loaded; the page does without its own.',
        error,
      );
      return undefined;
    })
    .then(run);
}

/** Registers one element, with what a profile makes of it. */
export function register(name: string, element: CustomElementConstructor): void {
  withProfile(undefined, (dressing) => {
    define((dressing?.prefix ?? '') + name, dressing?.dress(name, element) ?? element);
  });
}
