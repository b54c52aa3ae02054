/** Texts of a list of several feeds of which not all could be read, in Dutch (B1, `u`); the type of every other language. */
const nl = {
  code: 'nl',
  /** What stands between the last two of several names. */
  and: 'en',
  missing: (sources: string): string => `Het nieuws van ${sources} laadt nu niet.`,
};

export type MissingTexts = typeof nl;
export default nl;
