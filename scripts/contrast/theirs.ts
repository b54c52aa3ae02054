import type { Measured } from './page.ts';

/** Two tokens of a theme that fall short together, and where our elements show them. */
export interface OwnPair {
  theme: string;
  kind: Measured['kind'];
  /** The names of what we measure there. */
  what: RegExp;
  /** Tokens of the colour and of the surface that it lies on. */
  colour: string;
  surface: string;
}

/** The pairs, by theme. Each is measured as the theme has it: one that has been mended excuses nothing any more. */
export const OWN_PAIRS: readonly OwnPair[] = [
  ...(['text', 'part'] as const).map((kind): OwnPair => ({
    theme: 'utrecht-dark',
    kind,
    what: /error|chosen/,
    colour: 'utrecht-form-field-error-message-color',
    surface: 'utrecht-document-background-color',
  })),
];
