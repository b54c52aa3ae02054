import { formatsOf } from '../../formats.js';
import type { Said } from '../said.js';

const { number } = formatsOf('nl');

const berichten = (count: number): string => `${number(count)} ${count === 1 ? 'bericht' : 'berichten'}`;

/** Why a feed could not be had or read. */
const findings = {
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
};

export type ReadingTexts = typeof findings;
export default findings;
