import { page } from '../../data/page.js';

/**
 * Where a profile is: a script element with its text, an address, or in a bundle, `{ profile, theme }`, where the latter is
 * the style sheet itself.
 */
export type Asked = Element | string | object;

/**
 * The profile that a page asks for: inline in `<script type="application/json" data-raakvlak-profile>`, else by
 * `?profile=` in the address of a script of ours, else the one that is baked into a bundle.
 *
 * @param address of our script; a bundler's has no options in it
 */
export function askedProfile(address?: string): Asked | null | undefined {
  return (
    // A server that imports us has no page.
    globalThis.document?.querySelector('script[data-raakvlak-profile]') ??
    ((address && new URL(address).searchParams.get('profile')) ||
      (page().rooms.get('profile') as object | undefined))
  );
}
