/**
 * Dutch, the source language (B1, `u`). Its type is the contract of every other language.
 * The filter and the feedback button have files of their own, loaded with them.
 */
const nl = {
  code: 'nl',

  /** The list's live region and the filter's count while filters leave out a part of the items. */
  someOf: (count: number, total: number): string =>
    `${count} van ${total} ${total === 1 ? 'bericht' : 'berichten'}`,
  /** The same when nothing is left out. */
  all: (total: number): string => (total === 1 ? '1 bericht' : `${total} berichten`),
  more: 'Toon meer nieuws',
  /** Accessible name of the button when the list has a heading, so that two buttons differ. Starts with `more`. */
  moreOf: (heading: string): string => `Toon meer nieuws: ${heading}`,
  /** Names a list without a heading, where a page has several. */
  list: (number: number): string => `lijst ${number}`,
  empty: 'Er is nog geen nieuws.',
  emptySelection: 'Geen berichten over deze onderwerpen.',
  emptySelectionHint: 'Kies minder onderwerpen.',
  errorTitle: 'Het nieuws laadt nu niet.',
  errorRetry: 'Probeer het straks nog eens.',
  errorFinal: 'Er gaat iets mis op onze website.',
  clear: 'Wis keuze',
  retry: 'Probeer opnieuw',
  /** Between the name and the content of a list of tags, for screen readers. */
  tags: 'Onderwerpen',
  published: 'Geplaatst op',
  readMore: 'Lees meer',
  readMoreAbout: (title: string): string => `Lees meer: ${title}`,
  readingTime: (minutes: number): string => `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} lezen`,
  by: (authors: string): string => `Door ${authors}`,

  related: 'Gerelateerd nieuws',
  alsoAbout: (topics: string): string => `Ook over: ${topics}`,
};

export type Texts = typeof nl;
export default nl;
