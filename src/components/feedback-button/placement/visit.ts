/** In the session's storage while the visitor has put floating buttons away. */
export const awayKey = 'raakvlak-feedback-away';

/** Whether the visitor has put floating buttons away, for this visit. */
export function isAway(): boolean {
  try {
    return sessionStorage.getItem(awayKey) !== null;
  } catch {
    return false;
  }
}
