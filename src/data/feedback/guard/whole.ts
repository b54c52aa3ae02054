/**
 * A pattern for something that stands by itself: not joined by a letter, digit or hyphen to something longer. Letters
 * match whatever their case.
 */
export function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}]-?)(?:${pattern})(?!-?[\\p{L}\\p{N}])`, 'giu');
}
