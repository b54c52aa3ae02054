import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from '../themes/packages.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a page wears while its stories are looked at. */
export interface Scene {
  /** As it is printed. */
  name: string;
  /** The name of the theme; `''` for none. */
  theme: string;
  className: string;
  /** What the visitor's device asks for. */
  prefers: 'light' | 'dark';
  /** The colours of the page itself: a theme without dark values stays light for a visitor who likes dark. */
  scheme: 'light' | 'dark';
}

/** No theme and each theme, for a visitor who likes light and for one who likes dark. */
export const SCENES: readonly Scene[] = (['light', 'dark'] as const).flatMap((prefers) => [
  { name: `no theme, ${prefers}`, theme: '', className: '', prefers, scheme: prefers },
  ...THEMES.filter(({ isDark }) => !isDark).map((light): Scene => {
    const dark = prefers === 'dark' && THEMES.find(({ name }) => name === `${light.name}-dark`);
    const { name, className } = dark || light;
    return {
      name: `${light.name}, ${prefers}`,
      theme: name,
      className,
      prefers,
      scheme: dark ? 'dark' : 'light',
    };
  }),
]);

/**
 * Stories that bring the colours of a page of their own: no theme is meant for those, so that they are looked at without
 * one, and by name, so that a new story is looked at in all.
 */
export const OWN_COLOURS: ReadonlySet<string> = new Set([
  'awkward/pages/DarkWithoutSayingSo',
  'awkward/pages/LoudPage',
  'feedback-button/Tokens',
]);

/** Addresses of all style sheets of themes, and of our bridges to them; each holds for its own class alone. */
export const SHEETS: readonly string[] = THEMES.flatMap(({ name, files }) => {
  const bridge = `src/themes/${name}.css`;
  return [
    ...files.map((file) => `/node_modules/${file}`),
    ...(existsSync(join(root, bridge)) ? [`/${bridge}`] : []),
  ];
});
