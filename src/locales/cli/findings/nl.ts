import { formatsOf } from '../formats.js';

const { bytes, date, list, number } = formatsOf('nl');

/** What was found, and what can be done about it. */
export type Said = readonly [what: string, todo?: string];

/** Items that something is about. */
interface Some {
  count: number;
  total: number;
  /** The titles of the first few. */
  examples: string[];
}

const berichten = (count: number): string => `${number(count)} ${count === 1 ? 'bericht' : 'berichten'}`;
const some = ({ count, total, examples }: Some, what: string): string =>
  count === total && total > 1
    ? `Alle ${berichten(count)} ${what}.`
    : `${berichten(count)} ${what}${examples.length ? `, zoals ${list(examples.map((title) => `“${title}”`))}` : ''}.`;
const have = ({ count }: Some, one: string, more: string): string => (count === 1 ? one : more);

/**
 * All that the doctor can find, in Dutch (B1, `u`), by code. The type is the contract of the other languages, and says
 * which values go with a code. Values may be a server's or a feed's own words.
 */
const findings = {
  // The feed could not be had.
  'no-file': ({ name, host }: { name: string; host?: string | undefined }): Said => [
    `Het bestand ${name} bestaat niet.`,
    host ? `Is het een webadres? Schrijf dan https://${host}` : 'Kijk of de naam en de map kloppen.',
  ],
  'bad-file': ({ name, detail }: { name: string; detail: string }): Said => [
    `Het bestand ${name} is niet te lezen (${detail}).`,
    'Kijk of het een gewoon bestand is, en of u het mag lezen.',
  ],
  'bad-address': ({ address }: { address: string }): Said => [
    `${address} is geen webadres dat Raakvlak kan lezen.`,
    'Een adres begint met https:// of http://.',
  ],
  credentials: (_: object): Said => [
    'In het adres staan een naam en een wachtwoord. Dat laat een browser niet toe.',
    'Gebruik een adres dat iedereen mag lezen.',
  ],
  'no-server': ({ host }: { host: string }): Said => [
    `De server ${host} is niet te vinden.`,
    'Kijk of het adres klopt, en of u verbinding met internet hebt. Moet u via een proxy? Zet dan NODE_USE_ENV_PROXY=1 en HTTPS_PROXY.',
  ],
  'no-connection': ({ host }: { host: string }): Said => [
    `De server ${host} neemt de verbinding niet aan.`,
    'Kijk of de server aanstaat, en of het nummer van de poort klopt.',
  ],
  'broken-off': ({ host }: { host: string }): Said => [
    `De server ${host} brak de verbinding af voordat alles er was.`,
    'Probeer het nog eens. Blijft het zo? Laat de beheerder van de server ernaar kijken.',
  ],
  tls: ({ host, detail }: { host: string; detail: string }): Said => [
    `De beveiligde verbinding met ${host} lukt niet (${detail}).`,
    'Laat het certificaat van de server nakijken. Heeft uw organisatie een eigen certificaat? Zet dan NODE_USE_SYSTEM_CA=1.',
  ],
  redirects: ({ address }: { address: string }): Said => [
    `De server stuurt steeds door, en komt nergens aan: ${address}`,
    'Open het adres in een browser en gebruik het adres waar u uitkomt.',
  ],
  'bad-redirect': ({ address }: { address: string }): Said => [
    `De server stuurt door naar een adres dat niet op het web is: ${address}`,
    'Laat de beheerder van de server de doorverwijzing nakijken.',
  ],
  'no-http': ({ host, detail }: { host: string; detail: string }): Said => [
    `Het antwoord van ${host} is niet te begrijpen (${detail}).`,
    'Kijk of het adres klopt: https of http, en het nummer van de poort.',
  ],
  encoding: ({ encoding }: { encoding: string }): Said => [
    `Het antwoord is ingepakt, maar niet uit te pakken${encoding ? ` (Content-Encoding: ${encoding})` : ''}.`,
    'Laat de beheerder van de server de compressie nakijken.',
  ],
  timeout: ({ seconds }: { seconds: number }): Said => [
    `Er kwam ${number(seconds)} seconden lang niets van de server.`,
    'Vraag de beheerder waarom het zo lang duurt, of bied een kleinere feed aan.',
  ],
  http: ({ status }: { status: number }): Said => [
    status === 401 || status === 403
      ? `De server weigert: antwoord ${status}.`
      : status === 404 || status === 410
        ? `Op dit adres is niets: antwoord ${status}.`
        : status === 429
          ? 'De server krijgt te veel vragen: antwoord 429.'
          : status >= 500
            ? `De server heeft een storing: antwoord ${status}.`
            : `De server geeft geen feed, maar antwoord ${status}.`,
    status === 401 || status === 403
      ? 'Een feed moet te lezen zijn zonder in te loggen. Soms houdt een firewall programma’s tegen: laat die dit adres doorlaten.'
      : status === 404 || status === 410
        ? 'Kijk of het adres klopt. De gids “Welke feed heb ik?” zegt welk adres bij uw CMS hoort.'
        : status === 429 || status >= 500
          ? 'Probeer het later nog eens. Blijft het zo? Laat de beheerder van de server ernaar kijken.'
          : 'Open het adres in een browser. Ziet u geen feed, vraag dan de beheerder om het goede adres.',
  ],

  // It is no feed, or a broken one.
  'web-page': (_: object): Said => [
    'Dit is een webpagina, en die noemt geen feed van dezelfde website.',
    'Zoek het adres van de feed zelf. De gids “Welke feed heb ik?” zegt welk adres bij uw CMS hoort.',
  ],
  'page-file': (_: object): Said => [
    'Dit bestand is een webpagina, en geen feed.',
    'Geef het adres van de pagina: dan zoekt Raakvlak de feed die de pagina noemt.',
  ],
  'no-feed': ({ look, detail }: { look: 'json' | 'xml' | 'text'; detail: string }): Said => [
    `Dit is ${look === 'json' ? 'JSON' : look === 'xml' ? 'XML' : 'tekst'}, maar geen feed die Raakvlak kent (${detail}).`,
    'Raakvlak leest JSON Feed, RSS, Atom, WordPress, OpenPub en Drupal. Kijk of het adres klopt.',
  ],
  empty: (_: object): Said => [
    'Het document is leeg.',
    'Kijk of het adres klopt, en of er nieuws is gepubliceerd.',
  ],
  'broken-json': ({ detail }: { detail: string }): Said => [
    `De JSON is stuk (${detail}).`,
    'Vaak staat er een melding van het CMS voor of achter de feed, of is de tekst afgekapt. Laat het CMS de feed opnieuw maken.',
  ],
  'broken-xml': ({ detail }: { detail: string }): Said => [
    `De XML is stuk (${detail}).`,
    'Kijk de feed na op https://validator.w3.org/feed/ en laat het CMS hem opnieuw maken.',
  ],
  'none-usable': ({ detail }: { detail: string }): Said => [
    `Geen enkel bericht is bruikbaar (${detail}).`,
    'Een bericht heeft een titel, een tekst of een adres nodig.',
  ],
  'no-items': ({ leftOut }: { leftOut: number }): Said => [
    leftOut
      ? `Er is niets te tonen: ${leftOut === 1 ? 'het enige bericht is' : `alle ${berichten(leftOut)} zijn`} verlopen of nog niet aan de beurt.`
      : 'Er staan geen berichten in de feed.',
    'Publiceer een bericht, of kijk of het adres een filter heeft dat alles weglaat.',
  ],
  unknown: ({ detail }: { detail: string }): Said => [`De feed is niet te lezen: ${detail}`],

  // The page may not have it.
  'cors-refused': ({ origin, found, address }: { origin: string; found: string; address: string }): Said => [
    found
      ? `${origin} mag de feed niet ophalen: de server laat alleen ${found} toe.`
      : `${origin} mag de feed niet ophalen: de server stuurt geen Access-Control-Allow-Origin.`,
    `Laat ${new URL(address).host} deze header meesturen: Access-Control-Allow-Origin: ${origin === 'null' ? '*' : origin}`,
  ],
  'cors-redirect': ({ origin, address }: { origin: string; address: string }): Said => [
    `${origin} mag de doorverwijzing van ${address} niet lezen: ook daar hoort Access-Control-Allow-Origin bij.`,
    'Gebruik het adres waar de doorverwijzing uitkomt.',
  ],
  'mixed-content': ({ origin, address }: { origin: string; address: string }): Said => [
    `${origin} is beveiligd (https), maar ${address} is dat niet. Een browser haalt dat niet op.`,
    'Gebruik het https-adres van de feed.',
  ],
  'vary-origin': (_: object): Said => [
    'De server laat alleen deze website toe, maar zegt niet dat het antwoord per website verschilt. Een tussenopslag kan dan het verkeerde antwoord geven.',
    'Laat de server ook Vary: Origin meesturen, of Access-Control-Allow-Origin: *.',
  ],
  'csp-lines': ({ connect, images }: { connect: string[]; images: string[] }): Said => [
    'De website die dit toont moet andere websites toelaten, als zij een Content-Security-Policy heeft.',
    `Voeg toe: ${[connect.length && `connect-src ${connect.join(' ')};`, images.length && `img-src ${images.join(' ')};`].filter(Boolean).join(' ')}`,
  ],
  'origin-of-file': (_: object): Said => [
    'Van een bestand is niet te zeggen welke website het mag ophalen.',
    'Geef het adres van de feed om dat na te kijken.',
  ],
  insecure: ({ address }: { address: string }): Said => [
    `De feed komt over een verbinding die niet beveiligd is: ${address}`,
    'Gebruik https. Een website met https mag de feed anders niet ophalen.',
  ],

  // How it is served.
  'named-by-page': ({ address }: { address: string }): Said => [
    `Dit is een webpagina. Zij noemt de feed ${address}`,
    'Gebruik dat adres: dat scheelt bezoekers een verzoek.',
  ],
  moved: ({ times, address }: { times: number; address: string }): Said => [
    `Het adres stuurt ${times === 1 ? 'door' : `${number(times)} keer door`} naar ${address}`,
    'Gebruik dat adres: dat scheelt bezoekers een verzoek.',
  ],
  uncompressed: ({ size, packed }: { size: number; packed?: number | undefined }): Said => [
    `De server stuurt de feed niet ingepakt: ${bytes(size)}.`,
    `Zet compressie aan (gzip of brotli)${packed ? `. Dan wordt het ongeveer ${bytes(packed)}` : ''}.`,
  ],
  large: ({ size }: { size: number }): Said => [
    `De feed is groot: ${bytes(size)} per keer.`,
    'Laat de feed minder berichten geven, of alleen samenvattingen. Raakvlak toont de eerste berichten al terwijl de rest komt, als het een JSON Feed is.',
  ],
  'over-size': ({ size, limit }: { size: number; limit: number }): Said => [
    `De feed is ${bytes(size)}. Op een pagina stopt Raakvlak na ${bytes(limit)}.`,
    'Laat de feed minder berichten geven.',
  ],
  'over-items': ({ count, limit }: { count: number; limit: number }): Said => [
    `De feed heeft ${berichten(count)}. Op een pagina leest Raakvlak de eerste ${number(limit)}.`,
    'Laat de feed minder berichten geven.',
  ],
  'no-store': (_: object): Said => [
    'De server verbiedt browsers de feed te bewaren (Cache-Control: no-store). Bij elke pagina wordt alles opnieuw opgehaald.',
    'Stuur bijvoorbeeld Cache-Control: max-age=300, dan is de feed vijf minuten goed.',
  ],
  'not-cached': ({ validated }: { validated: boolean }): Said => [
    validated
      ? 'De server zegt niet hoe lang de feed goed blijft. Browsers gokken dan.'
      : 'De server zegt niet hoe lang de feed goed blijft, en niet of hij veranderd is. Bezoekers halen hem steeds helemaal op.',
    `Stuur bijvoorbeeld Cache-Control: max-age=300${validated ? '' : ', en een ETag of Last-Modified'}.`,
  ],
  'no-validator': (_: object): Said => [
    'Browsers kunnen niet vragen of de feed veranderd is: er is geen ETag en geen Last-Modified.',
    'Stuur een van beide mee. Dan hoeft een feed die hetzelfde bleef niet opnieuw over de lijn.',
  ],
  'cached-long': ({ days }: { days: number }): Said => [
    `Browsers mogen de feed ${days === 1 ? 'een dag' : `${number(days)} dagen`} bewaren. Zo lang zien bezoekers geen nieuws.`,
    'Stuur bijvoorbeeld Cache-Control: max-age=300.',
  ],
  'other-type': ({ type, expected }: { type: string; expected: string }): Said => [
    type
      ? `De server noemt de feed ${type}. Raakvlak leest hem toch.`
      : 'De server zegt niet wat voor document het is. Raakvlak leest het toch.',
    `Beter is Content-Type: ${expected}.`,
  ],
  'next-page': ({ address }: { address: string }): Said => [
    'Dit is niet alles: er is een volgende pagina. Die is nu niet nagekeken.',
    `De volgende pagina: ${address}`,
  ],

  // What is in it.
  'no-title': (found: Some): Said => [
    some(
      found,
      have(
        found,
        'heeft geen eigen titel: de titel is het begin van de tekst',
        'hebben geen eigen titel: de titel is het begin van de tekst',
      ),
    ),
    'Geef elk bericht een titel.',
  ],
  'no-text': (found: Some): Said => [
    some(
      found,
      have(found, 'heeft geen samenvatting en geen tekst', 'hebben geen samenvatting en geen tekst'),
    ),
    'Zet een samenvatting van één of twee zinnen in de feed.',
  ],
  'no-summary': (found: Some): Said => [
    some(found, have(found, 'heeft geen eigen samenvatting', 'hebben geen eigen samenvatting')),
    'Raakvlak neemt de eerste zinnen van de tekst. Een eigen samenvatting leest prettiger.',
  ],
  'no-date': (found: Some): Said => [
    some(found, have(found, 'heeft geen datum', 'hebben geen datum')),
    'Geef elk bericht een datum. Berichten zonder datum staan achteraan als u op datum sorteert.',
  ],
  'no-link': (found: Some): Said => [
    some(
      found,
      have(
        found,
        'heeft geen link: een bezoeker kan niet doorklikken',
        'hebben geen link: een bezoeker kan niet doorklikken',
      ),
    ),
    'Zet de link in de feed, of geef een sjabloon: item-url="/nieuws/{slug}". Bij een bestand kan --url nodig zijn.',
  ],
  'no-alt': (found: Some): Said => [
    some(
      found,
      have(found, 'heeft een afbeelding zonder beschrijving', 'hebben een afbeelding zonder beschrijving'),
    ),
    'Vul in het CMS een alternatieve tekst in. Zonder tekst slaat een schermlezer de afbeelding over.',
  ],
  'foreign-images': ({ count, origins }: { count: number; origins: string[] }): Said => [
    `${number(count)} ${count === 1 ? 'afbeelding komt' : 'afbeeldingen komen'} van een andere website en ${count === 1 ? 'blijft' : 'blijven'} weg: ${list(origins)}.`,
    `Vertrouwt u die website? Zet dan op het element: image-origins="${origins.join(' ')}"`,
  ],
  'no-tags': ({ count, total, examples }: Some): Said => [
    count === total
      ? 'Geen enkel bericht heeft een onderwerp. Dan valt er niets te filteren.'
      : some({ count, total, examples }, count === 1 ? 'heeft geen onderwerp' : 'hebben geen onderwerp'),
    'Geef berichten in het CMS een onderwerp (label, categorie).',
  ],
  'similar-tags': ({
    pairs,
    total,
  }: {
    pairs: { labels: string[]; counts: number[] }[];
    total: number;
  }): Said => [
    `Onderwerpen die op elkaar lijken, misschien hetzelfde: ${pairs
      .map(
        ({ labels: [a = '', b = ''], counts: [m = 0, n = 0] }) =>
          `“${a}” (${number(m)}) en “${b}” (${number(n)})`,
      )
      .join('; ')}${total > pairs.length ? `; en nog ${number(total - pairs.length)}` : ''}.`,
    'Bedoelt u hetzelfde? Kies dan in het CMS één naam.',
  ],
  'not-newest-first': (_: object): Said => [
    'De nieuwste berichten staan niet vooraan in de feed.',
    'Wilt u dat wel? Zet order="newest" op de lijst.',
  ],
  old: ({ newest }: { newest: string }): Said => [
    `Het nieuwste bericht is van ${date(new Date(newest))}.`,
    'Kijk of dit de goede feed is, en of hij nog wordt bijgewerkt.',
  ],
  garbled: (found: Some): Said => [
    some(
      found,
      have(
        found,
        'heeft tekens die niet kloppen, zoals � of Ã«',
        'hebben tekens die niet kloppen, zoals � of Ã«',
      ),
    ),
    'De feed is in een andere tekenset geschreven dan hij zegt. Laat het CMS UTF-8 gebruiken.',
  ],
  /** Something that the reader found odd: its own words, translated where they are known. */
  'feed-problem': ({
    message,
    hint,
    count,
    items,
  }: {
    message: string;
    hint: string;
    count: number;
    items: string[];
  }): Said => [
    count > 1
      ? `${message} Dat is zo bij ${berichten(count)}${items.length ? `: ${items.join(', ')}${count > items.length ? ', …' : ''}` : ''}.`
      : items[0]
        ? `${message} (${items[0]})`
        : message,
    hint,
  ],
};

export type FindingTexts = typeof findings;
export default findings;
