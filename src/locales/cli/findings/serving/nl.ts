import { formatsOf } from '../../formats.js';
import type { Said } from '../said.js';

const { bytes, number } = formatsOf('nl');

const berichten = (count: number): string => `${number(count)} ${count === 1 ? 'bericht' : 'berichten'}`;

/** How a feed is served, and who may fetch it. */
const findings = {
  'cors-refused': ({
    origin,
    found,
    address,
    redirected,
  }: {
    origin: string;
    found: string;
    address: string;
    redirected: boolean;
  }): Said => [
    found
      ? `${origin} mag de feed niet ophalen: de server laat alleen ${found} toe.`
      : `${origin} mag de feed niet ophalen: de server stuurt geen Access-Control-Allow-Origin.`,
    redirected
      ? `De doorverwijzing maakt dat een browser niet meer zegt namens wie hij vraagt. Gebruik ${address}, of laat die server Access-Control-Allow-Origin: * sturen.`
      : `Laat ${new URL(address).host} deze header meesturen: Access-Control-Allow-Origin: ${origin}`,
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
};

export type ServingTexts = typeof findings;
export default findings;
