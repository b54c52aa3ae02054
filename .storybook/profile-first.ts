import { profiles } from 'virtual:workplace';

/*
 * A profile is read once, as the elements are registered: it has to stand in the page before. Choosing another one loads
 * the stories anew.
 */
const PREFIX = 'profile-';
const globals = new URLSearchParams(location.search).get('globals') ?? '';

/** The profile that the address asks for, by the name of its file; `''` for none. */
export const loadedProfile = new RegExp(`\\btheme:${PREFIX}([a-z]+)`).exec(globals)?.[1] ?? '';

if (loadedProfile && profiles[loadedProfile]) {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.dataset.raakvlakProfile = '';
  script.textContent = JSON.stringify(profiles[loadedProfile]);
  document.head.append(script);
}

/** The profile that a choice of theme stands for; `''` when it is none. */
export const profileIn = (theme: string): string =>
  theme.startsWith(PREFIX) ? theme.slice(PREFIX.length) : '';

/** Loads the stories anew with what was chosen. */
export function loadAnew(chosen: Readonly<Record<string, unknown>>): void {
  const url = new URL(location.href);
  const pairs = Object.entries(chosen).filter(([, value]) => typeof value === 'string' && value);
  url.searchParams.set('globals', pairs.map(([name, value]) => `${name}:${String(value)}`).join(';'));
  location.replace(url);
}
