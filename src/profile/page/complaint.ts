import { nearest } from '../distance.js';
import type { Fault } from '../model.js';
import en from '../../locales/profile/en.js';

/** What is wrong with a profile, in words for the console. */
export function complaint(where: string, faults: readonly Fault[]): string {
  const lines = faults.map(({ code, pointer, given, known }) => {
    const near = nearest(given, known);
    return `${pointer || '/'}: ${en[code](given, known, near)}`;
  });
  const [only] = lines;
  return `Raakvlak, profile ${where}: ${lines.length > 1 ? `${en.several(lines.length)}\n  ${lines.join('\n  ')}` : only}`;
}
