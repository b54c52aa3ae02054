/** Texts of a list that keeps itself fresh, in Dutch, the source language (B1, `u`); the type of every other language. */
const nl = {
  code: 'nl',
  /** Said, and offered, when the server has more than what shows. */
  fresh: (count: number): string => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
  showFresh: (count: number): string =>
    count === 1 ? 'Toon 1 nieuw bericht' : `Toon ${count} nieuwe berichten`,
};

export type FreshTexts = typeof nl;
export default nl;
