/**
 * What a visitor reads when a text seems to hold personal data, in Dutch (B1, `u`); loaded once the visitor begins to
 * write. Its type is the contract of every other language.
 */
const nl = {
  /** Title over what was found; the sentence after it says why. */
  title: 'Staan er persoonlijke gegevens in uw tekst?',
  why: 'Wij hebben die niet nodig, en anderen kunnen er misbruik van maken.',
  bsn: 'Dit lijkt op een burgerservicenummer (BSN). Dat mag u ons hier niet sturen.',
  iban: 'Dit lijkt op een rekeningnummer.',
  email: 'Dit lijkt op een e-mailadres.',
  phone: 'Dit lijkt op een telefoonnummer.',
  card: 'Dit lijkt op het nummer van een bankpas of creditcard.',
  plate: 'Dit lijkt op een kenteken.',
  address: 'Dit lijkt op een adres.',
  hide: 'Verberg dit',
  /** For screen readers, after `hide` and `leave`. */
  which: (text: string): string => `(${text})`,
  leave: 'Laat dit staan',
  notBsn: 'Dit is geen BSN',
  /** The error beside the field. */
  blocked: 'In uw tekst staat een burgerservicenummer (BSN). Haal het weg of verberg het.',
  pressAgain: 'Druk nog een keer op Verstuur als alles mag blijven staan.',
};

export type GuardTexts = typeof nl;
export default nl;
