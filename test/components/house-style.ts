import { THEMES, type Theme } from '../../scripts/themes/packages.js';

/** A house style in the page, until it is taken away. */
export interface HouseStyle {
  /** Carries the theme's class; what is in it has the theme. */
  place: HTMLElement;
  /** What a token comes to in it; `''` where the theme has none. */
  token(name: string): string;
  remove(): void;
}

/** A theme by its name. */
export function themeNamed(name: string): Theme {
  const theme = THEMES.find((one) => one.name === name);
  if (!theme) throw new Error(`There is no theme ${name}.`);
  return theme;
}

/** Loads a theme as its municipality publishes it, and its components; with our bridge when asked. */
export async function houseStyle(theme: Theme, hasBridge = false): Promise<HouseStyle> {
  const files = [
    ...theme.files,
    ...(theme.hasUtrechtComponents ? ['@utrecht/component-library-css/dist/index.css'] : []),
  ];
  const bridge = `/src/themes/${theme.name.replace('-dark', '')}.css`;
  const links = await Promise.all(
    [...files.map((file) => `/node_modules/${file}`), ...(hasBridge ? [bridge] : [])].map(link),
  );
  const place = document.createElement('div');
  place.className = `${theme.className} utrecht-document`;
  document.body.append(place);
  return {
    place,
    token: (name) => getComputedStyle(place).getPropertyValue(`--${name}`).trim(),
    remove: () => [place, ...links].forEach((node) => node.remove()),
  };
}

function link(href: string): Promise<HTMLLinkElement> {
  const node = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    node.onload = () => resolve(node);
    node.onerror = () => reject(new Error(`${href} could not be loaded`));
    document.head.append(node);
  });
}
