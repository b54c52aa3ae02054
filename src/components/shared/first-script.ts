import { page, version } from '../../data/page.js';

/** Whether this is the first script of ours on the page; a later one, of whatever version, says so and does nothing. */
export function isFirstScript(): boolean {
  const { rooms, version: first } = page();
  if (rooms.has('script')) {
    console.warn(
      `Raakvlak ${first} is on this page already; the copy ${version} does nothing. Load raakvlak.js once.`,
    );
    return false;
  }
  rooms.set('script', true);
  return true;
}
