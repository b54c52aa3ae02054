/**
 * As `tagKey` in `src/data/normalise/tags.ts`, which a test holds it against. That one is in a file with all that lists of
 * news need, which a page with a feedback button alone must not load for its profile.
 */
export function tagKey(label: string): string {
  return label.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().replace(/\s+/g, ' ').trim();
}
