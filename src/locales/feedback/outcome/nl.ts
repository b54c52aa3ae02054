/**
 * What a visitor reads after sending feedback, in Dutch (B1, `u`); loaded when someone begins to answer. Its type is the
 * contract of every other language.
 */
const nl = {
  code: 'nl',

  /** Title over every reason why it was not sent. */
  notSent: 'Uw bericht is niet verstuurd.',
  kept: 'Uw tekst is bewaard.',
  /** Storage is full or forbidden. */
  notKept: 'Wij kunnen uw tekst niet bewaren op dit apparaat. Laat deze pagina open, of kopieer uw tekst.',
  copy: 'Kopieer uw tekst',
  copied: 'Gekopieerd',
  offline: 'U heeft nu geen internet.',
  network: 'Wij krijgen geen verbinding. Misschien heeft u even geen internet.',
  timeout: 'Het versturen duurt te lang.',
  busy: 'Wij krijgen nu heel veel berichten.',
  ourFault: 'Er gaat iets mis op onze website.',
  tooLarge: 'Uw bericht is te lang. Maak het korter.',
  refused: 'Wij kunnen uw bericht zo niet aannemen.',
  pressAgain: 'Er ging iets mis. Druk nog een keer op Verstuur.',
  after: (time: string): string => `Probeer het na ${time} uur opnieuw.`,
  later: 'Probeer het later nog eens.',
  retry: 'Probeer opnieuw',

  thanks: 'Bedankt voor uw bericht',
  received: 'Wij hebben uw bericht ontvangen.',
  number: (reference: string): string => `Uw nummer is ${reference}.`,
  /** Sent to where no answer can be read. */
  noAnswer: 'Uw bericht is verstuurd. Wij krijgen geen bevestiging.',
  keepNumber: 'Schrijf dit nummer op als u later nog iets wilt vragen over uw bericht.',

  /** Title over a message that will be sent later. */
  waits: 'Wij versturen uw bericht later',
  keptHere:
    'Uw bericht is bewaard op dit apparaat. Wij versturen het zodra dat kan, als u deze website open heeft. Na 7 dagen verwijderen wij het, een naam en e-mailadres na 24 uur.',
  queued: 'Uw bericht is bewaard. Wij versturen het later.',
  delivered: 'Het bericht dat nog wachtte, is nu verstuurd.',
  waiting: (count: number): string =>
    count === 1 ? 'Er wacht 1 bericht op dit apparaat' : `Er wachten ${count} berichten op dit apparaat`,
  waitingHint: 'Gebruiken anderen dit apparaat ook? Zij kunnen dit lezen. Verwijder het als u dat niet wilt.',
  onlyRating: (value: number, max: number): string => `Alleen een beoordeling: ${value} van ${max}`,
  noText: 'Zonder tekst',
  notTaken: 'Onze website neemt dit bericht niet aan.',
  removeIt: 'Verwijder dit bericht',

  /** Title once a message has been put in an e-mail. */
  mailReady: 'Uw e-mail staat klaar',
  sendMail: (address: string): string =>
    `Verstuur de e-mail in uw e-mailprogramma. Gaat er niets open? Kopieer dan uw tekst en mail naar ${address}.`,
  openMail: 'Open de e-mail',
};

export type OutcomeTexts = typeof nl;
export default nl;
