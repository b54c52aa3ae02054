/**
 * What the reader of feeds says about oddities (`Problem.message` → message and hint), in Dutch. English is the reader's
 * own language; a message that is not here is shown as it is.
 */
const problems: Record<string, readonly [message: string, hint: string]> = {
  'This is no item.': ['Dit is geen bericht.', 'Elk onderdeel van items moet een object zijn.'],
  'The item has no title, no text and no address.': [
    'Het bericht heeft geen titel, geen tekst en geen adres.',
    'Geef het een titel, een tekst of een adres.',
  ],
  'The item has no id.': ['Het bericht heeft geen id.', 'Geef elk bericht een id dat nooit verandert.'],
  'Another item has the same id.': [
    'Een ander bericht heeft hetzelfde id.',
    'Geef elk bericht een eigen id.',
  ],
  'Another item has the same address and title.': [
    'Een ander bericht heeft hetzelfde adres en dezelfde titel.',
    'Publiceer elk bericht één keer.',
  ],
  'The address of the item is not of the web.': [
    'Het adres van het bericht is geen webadres.',
    'Gebruik een adres met http: of https:.',
  ],
  'The address of the picture is not of the web.': [
    'Het adres van de afbeelding is geen webadres.',
    'Gebruik een adres met http: of https:.',
  ],
  'The date published cannot be read.': [
    'De datum van publicatie is niet te lezen.',
    'Schrijf datums als 2026-11-24T12:00:00+01:00 (RFC 3339).',
  ],
  'The date modified cannot be read.': [
    'De datum van wijziging is niet te lezen.',
    'Schrijf datums als 2026-11-24T12:00:00+01:00 (RFC 3339).',
  ],
  'The item is of a later date, and shows from then on.': [
    'Het bericht heeft een datum in de toekomst, en is vanaf dan te zien.',
    'Klopt dat? Dan hoeft u niets te doen.',
  ],
  'The item has expired, and does not show.': [
    'Het bericht is verlopen, en is niet te zien.',
    'Klopt dat? Dan hoeft u niets te doen.',
  ],
  '"tags" is no list.': ['“tags” is geen lijst.', 'Schrijf tags als een lijst: ["Wonen", "Energie"].'],
  '"authors" is no list.': [
    '“authors” is geen lijst.',
    'Schrijf authors als een lijst: [{"name": "Redactie"}].',
  ],
  'The feed says that it has ended.': [
    'De feed zegt dat hij gestopt is.',
    'Gebruik een andere feed, als die er is.',
  ],
  'The feed does not say which JSON Feed version it is.': [
    'De feed zegt niet welke versie van JSON Feed hij is.',
    'Zet erbij: "version": "https://jsonfeed.org/version/1.1".',
  ],
  'The posts name their tags and pictures only by number.': [
    'De berichten noemen hun onderwerpen en afbeeldingen alleen met een nummer.',
    'Zet _embed=wp:term,wp:featuredmedia,author in het adres van de feed. Dat scheelt een verzoek.',
  ],
  'The items name their tags only by number.': [
    'De berichten noemen hun onderwerpen alleen met een nummer.',
    'Zet include=field_tags,field_image in het adres van de feed, met de namen van uw eigen velden.',
  ],
};

export default problems;
