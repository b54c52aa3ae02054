import type { Finding } from './in-page.ts';

/** A fault that a theme has in its own components as well: its colours are its owner's. */
interface Own {
  theme: string;
  rule: string;
  what: RegExp;
  why: string;
}

/** All that is known, by theme. */
const OWN: readonly Own[] = [
  {
    theme: 'utrecht-dark',
    rule: 'color-contrast',
    // By its colour, so that a theme that mends it excuses nothing any more.
    what: /foreground color: #990000/,
    why: 'the red of its error messages (utrecht-form-field-error-message-color) is that of its light theme',
  },
];

/** Why a finding is the theme's own; `undefined` when it is ours. */
export const reasonFor = ({ theme, rule, what }: Finding): string | undefined =>
  OWN.find((own) => own.theme === theme && own.rule === rule && own.what.test(what))?.why;
