import { LIBRARIES, type Library } from './libraries.ts';

/** A theme that a public body has published, as its package brings it. */
export interface Theme {
  /** As we call it, and its bridge: `themes/NAME.css`. */
  name: string;
  /** The class that a page carries. */
  className: string;
  /** The package's style sheets with tokens, from `node_modules`. */
  files: readonly string[];
  /** It is a dark one. */
  isDark?: true;
  /** The components that its owner shows it with. */
  library: Library;
}

const VOORBEELD = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
const ROTTERDAM = '@nl-design-system-unstable/rotterdam-design-tokens/dist/design-tokens.css';

/** The themes that we are at home in. Their values are their owners' and stay in their packages. */
export const THEMES: readonly Theme[] = [
  {
    name: 'utrecht',
    className: 'utrecht-theme',
    files: ['@utrecht/design-tokens/dist/theme.css'],
    library: LIBRARIES.utrecht,
  },
  {
    name: 'utrecht-dark',
    className: 'utrecht-theme--dark',
    files: ['@utrecht/design-tokens/dist/dark/theme.css'],
    isDark: true,
    library: LIBRARIES.utrecht,
  },
  {
    name: 'amsterdam',
    className: 'ams-theme',
    files: ['@amsterdam/design-system-tokens/dist/index.theme.css'],
    library: LIBRARIES.amsterdam,
  },
  {
    name: 'denhaag',
    className: 'denhaag-theme',
    files: [
      '@gemeente-denhaag/design-tokens-common/dist/theme/index.css',
      '@gemeente-denhaag/design-tokens-components/dist/theme/index.css',
    ],
    library: LIBRARIES.denhaag,
  },
  { name: 'rotterdam', className: 'rotterdam-theme', files: [ROTTERDAM], library: LIBRARIES.utrecht },
  { name: 'voorbeeld', className: 'voorbeeld-theme', files: [VOORBEELD], library: LIBRARIES.utrecht },
  {
    name: 'rvo',
    className: 'rvo-theme',
    files: ['@nl-rvo/design-tokens/dist/index.css'],
    library: LIBRARIES.rvo,
  },
];
