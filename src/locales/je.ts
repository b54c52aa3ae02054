/**
 * The Dutch texts that address the reader, with `je` in the place of `u`: by group and name as in a profile's `texts`, for
 * municipalities whose profile says `address: "je"`. A test holds them against the texts with `u`.
 */
export default {
  stored: { stored: 'Je hebt geen verbinding. Dit nieuws is van {date}.' },
  feedback: {
    question: 'Wat vind je van deze pagina?',
    message: 'Je bericht',
    messageHint: 'Zet hier geen persoonlijke gegevens, zoals je burgerservicenummer (BSN).',
    contact: 'Wil je een antwoord van ons?',
    contactHint: 'Vul dan je e-mailadres in. Wij gebruiken het alleen om je te antwoorden.',
    name: 'Je naam',
    email: 'Je e-mailadres',
    privacy: 'Wat doen wij met je bericht?',
    check: 'Controleer je antwoorden.',
  },
  review: {
    rating: 'Je beoordeling',
    message: 'Je bericht',
    name: 'Je naam',
    email: 'Je e-mailadres',
  },
  guard: {
    title: 'Staan er persoonlijke gegevens in je tekst?',
    bsn: 'Dit lijkt op een burgerservicenummer (BSN). Dat mag je ons hier niet sturen.',
    blocked: 'In je tekst staat een burgerservicenummer (BSN). Haal het weg of verberg het.',
  },
  outcome: {
    notSent: 'Je bericht is niet verstuurd.',
    kept: 'Je tekst is bewaard.',
    notKept: 'Wij kunnen je tekst niet bewaren op dit apparaat. Laat deze pagina open, of kopieer je tekst.',
    copy: 'Kopieer je tekst',
    offline: 'Je hebt nu geen internet.',
    network: 'Wij krijgen geen verbinding. Misschien heb je even geen internet.',
    tooLarge: 'Je bericht is te lang. Maak het korter.',
    refused: 'Wij kunnen je bericht zo niet aannemen.',
    thanks: 'Bedankt voor je bericht',
    received: 'Wij hebben je bericht ontvangen.',
    number: 'Je nummer is {reference}.',
    noAnswer: 'Je bericht is verstuurd. Wij krijgen geen bevestiging.',
    keepNumber: 'Schrijf dit nummer op als je later nog iets wilt vragen over je bericht.',
    waits: 'Wij versturen je bericht later',
    keptHere:
      'Je bericht is bewaard op dit apparaat. Wij versturen het zodra dat kan, als je deze website open hebt. Na 7 dagen verwijderen wij het, een naam en e-mailadres na 24 uur.',
    queued: 'Je bericht is bewaard. Wij versturen het later.',
    waitingHint:
      'Gebruiken anderen dit apparaat ook? Zij kunnen dit lezen. Verwijder het als je dat niet wilt.',
    mailReady: 'Je e-mail staat klaar',
    sendMail:
      'Verstuur de e-mail in je e-mailprogramma. Gaat er niets open? Kopieer dan je tekst en mail naar {address}.',
  },
};
