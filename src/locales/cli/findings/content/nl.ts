import { formatsOf } from '../../formats.js';
import type { Said } from '../said.js';

const { date, list, number } = formatsOf('nl');

/** Items that something is about. */
export interface Some {
  count: number;
  total: number;
  /** The titles of the first few. */
  examples: string[];
}

const berichten = (count: number): string => `${number(count)} ${count === 1 ? 'bericht' : 'berichten'}`;
const some = ({ count, total, examples }: Some, what: string): string => {
  if (count === total && total > 1) return `Alle ${berichten(count)} ${what}.`;
  const named = list(examples.map((title) => `“${title}”`));
  return `${berichten(count)} ${what}${named && (count === 1 ? ': ' : ', zoals ')}${named}.`;
};
const have = ({ count }: Some, one: string, more: string): string => (count === 1 ? one : more);

/** What is in a feed. */
const findings = {
  'no-title': (found: Some): Said => [
    some(
      found,
      have(
        found,
        'heeft geen titel, of een titel die gelijk is aan het begin van de tekst',
        'hebben geen titel, of een titel die gelijk is aan het begin van de tekst',
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
  'summary-is-text': (found: Some): Said => [
    some(
      found,
      have(
        found,
        'heeft een samenvatting die gelijk is aan het begin van de tekst',
        'hebben een samenvatting die gelijk is aan het begin van de tekst',
      ),
    ),
    'Dat mag. Een eigen samenvatting van één of twee zinnen leest prettiger.',
  ],
  'no-date': (found: Some): Said => [
    some(found, have(found, 'heeft geen datum', 'hebben geen datum')),
    'Geef elk bericht een datum. Berichten zonder datum staan achteraan als u op datum sorteert.',
  ],
  'no-link': (found: Some & { fromFile: boolean }): Said => [
    some(found, have(found, 'heeft geen link', 'hebben geen link')),
    found.fromFile
      ? 'Staan er wel links in het bestand, zoals /nieuws/1? Zeg dan met --url waar het vandaan komt.'
      : 'Een bezoeker kan dan niet doorklikken. Zet de link in de feed, of geef een sjabloon: item-url="/nieuws/{slug}".',
  ],
  'no-alt': (found: Some): Said => [
    some(
      found,
      have(found, 'heeft een afbeelding zonder beschrijving', 'hebben een afbeelding zonder beschrijving'),
    ),
    'Vul in het CMS een alternatieve tekst in. Zonder tekst slaat een schermlezer de afbeelding over.',
  ],
  'no-images': ({ format }: { format: string }): Said => [
    'Geen enkel bericht heeft een afbeelding.',
    format === 'wordpress'
      ? 'Wilt u afbeeldingen tonen? Zet _embed=wp:term,wp:featuredmedia,author in het adres, en kies in WordPress uitgelichte afbeeldingen.'
      : format === 'drupal'
        ? 'Wilt u afbeeldingen tonen? Noem het veld van de afbeelding in het adres: include=field_image, of field_media_image.field_media_image.'
        : 'Alleen nodig als u afbeeldingen wilt tonen.',
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
      ? `${message} Dat is zo bij ${berichten(count)}${items.length ? `: ${items.join(', ')}${count > items.length ? ` en nog ${number(count - items.length)}` : ''}` : ''}.`
      : items[0]
        ? `${message} (bericht ${items[0]})`
        : message,
    hint,
  ],
};

export type ContentTexts = typeof findings;
export default findings;
