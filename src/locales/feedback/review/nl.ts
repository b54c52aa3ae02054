/** What goes along with a message, in Dutch (B1, `u`); loaded when a visitor asks. Its type is the contract of others. */
const nl = {
  title: 'Dit versturen we',
  url: 'Adres van deze pagina',
  page: 'Titel van deze pagina',
  language: 'Taal van deze pagina',
  rating: 'Uw beoordeling',
  outOf: (value: number, max: number): string => `${value} van ${max}`,
  category: 'Onderwerp',
  message: 'Uw bericht',
  name: 'Uw naam',
  email: 'Uw e-mailadres',
  topic: 'Waar deze knop over gaat',
  context: (name: string): string => `Van de website: ${name}`,
  client: 'Programma van deze knop',
  rest: 'Verder',
  always: 'Het tijdstip, en een nummer dat bij elk bericht anders is. Geen cookies.',
};

export type ReviewTexts = typeof nl;
export default nl;
