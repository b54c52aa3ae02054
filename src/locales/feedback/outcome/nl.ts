/**
 * What a visitor reads after sending feedback, in Dutch (B1, `u`); loaded when someone begins to answer. Its type is the
 * contract of every other language.
 */
const nl = {
  code: 'nl',

  /** Title over every reason why it was not sent. */
  notSent: 'Uw bericht is niet verstuurd.',
  kept: 'Uw tekst is bewaard.',
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
  keepNumber: 'Schrijf dit nummer op als u later nog iets wilt vragen over uw bericht.',
};

export type OutcomeTexts = typeof nl;
export default nl;
