/**
 * Texts of the feedback dialog in Dutch (B1, `u`); loaded with the dialog. Its type is the contract of every other
 * language.
 */
const nl = {
  code: 'nl',

  /** The dialog's heading, where the page sets no `question`. */
  question: 'Wat vindt u van deze pagina?',
  /** After yes or no. */
  why: 'Waarom?',
  close: 'Sluiten',
  /** Over the choices of a rating. */
  choose: 'Kies wat het beste past',
  /** Lowest first. */
  faces: ['Heel slecht', 'Slecht', 'Gaat wel', 'Goed', 'Heel goed'],
  thumbs: ['Nee', 'Ja'],
  stars: (count: number): string => `${count} van 5 sterren`,

  category: 'Waar gaat het over?',
  /** In the list of categories, while none is chosen. */
  noCategory: 'Kies een onderwerp',
  message: 'Uw bericht',
  /** The message after a rating. */
  better: 'Wat kan er beter?',
  messageHint: 'Zet hier geen persoonlijke gegevens, zoals uw burgerservicenummer (BSN).',
  left: (count: string): string => `Nog ${count} ${count === '1' ? 'teken' : 'tekens'}`,
  over: (count: string): string => `${count} ${count === '1' ? 'teken' : 'tekens'} te veel`,
  contact: 'Wilt u een antwoord van ons?',
  contactHint: 'Vul dan uw e-mailadres in. Wij gebruiken het alleen om u te antwoorden.',
  name: 'Uw naam',
  email: 'Uw e-mailadres',
  optional: '(niet verplicht)',

  review: 'Bekijk wat wij versturen',
  send: 'Verstuur',
  sending: 'Bezig met versturen…',
  privacy: 'Wat doen wij met uw bericht?',
  newTab: '(nieuw tabblad)',

  /** Title of the list of errors. */
  check: 'Controleer uw antwoorden.',
  noRating: 'Kies een antwoord of schrijf een bericht.',
  noChoice: 'Kies een antwoord.',
  noMessage: 'Schrijf een bericht.',
  tooLong: 'Dit is te lang. Maak het korter.',
  notEmail: 'Vul een e-mailadres in zoals naam@voorbeeld.nl.',
};

export type FeedbackTexts = typeof nl;
export default nl;
