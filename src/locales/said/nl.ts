/** What a list says to a screen reader after a visitor did something, in Dutch (B1, `u`); the type of every other language. */
const nl = {
  /** After "Toon meer": how many are on the page now. */
  shown: (count: number, total: number): string =>
    `${count} van ${total} ${total === 1 ? 'bericht' : 'berichten'} op de pagina`,
};

export type SaidTexts = typeof nl;
export default nl;
