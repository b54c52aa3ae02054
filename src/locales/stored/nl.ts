/** What a block says that shows the feed it has kept, in Dutch (B1, `u`); the type of every other language. */
const nl = {
  code: 'nl',
  stored: (date: string): string => `U hebt geen verbinding. Dit nieuws is van ${date}.`,
};

export type StoredTexts = typeof nl;
export default nl;
