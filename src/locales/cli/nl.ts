import { formatsOf } from './formats.js';

const { bytes, date, list, number } = formatsOf('nl');

const berichten = (count: number): string => `${number(count)} ${count === 1 ? 'bericht' : 'berichten'}`;
const fouten = (count: number): string => `${number(count)} ${count === 1 ? 'fout' : 'fouten'}`;
const punten = (count: number): string =>
  `${number(count)} ${count === 1 ? 'aandachtspunt' : 'aandachtspunten'}`;

/**
 * What the command line says, in Dutch (B1, `u`). Its type is the contract of the other languages. What the doctor finds
 * is in `findings/`, what the reader found odd in `problems/`.
 */
const nl = {
  code: 'nl',

  help: `raakvlak kijkt een nieuwsfeed of een profiel na, maakt een JSON Feed, bundelt een huisstijl, en
vult een pagina op de server.

Gebruik
  raakvlak doctor <adres of bestand>…    kan Raakvlak deze feed tonen, en wat kan beter?
  raakvlak convert <adres of bestand>    schrijft de feed als JSON Feed 1.1
  raakvlak related <adres of bestand>    schrijft bij elk bericht welke berichten erbij horen
  raakvlak profile check <profiel>…      klopt het profiel van uw gemeente?
  raakvlak profile compare <profiel>…    waar wijken profielen af, van de basis en van elkaar?
  raakvlak bundle --profile <profiel>    maakt één bestand met uw profiel erin
  raakvlak render <pagina>               vult onze elementen in een pagina, ook zonder script te lezen
  raakvlak integrity --base <adres>      maakt de import map die alle bestanden laat controleren
  In plaats van het bestand van een feed mag ook - staan: dan leest het programma wat u erin stuurt.

Opties van doctor, convert en related
  --item-url <sjabloon>   adres van berichten zonder link, zoals /nieuws/{slug}
  --url <adres>           waar een bestand vandaan komt; nodig voor links als /nieuws/1
  --timeout <seconden>    hoe lang de server stil mag zijn (15)
  --lang nl|en            taal (nl)
Opties van doctor
  --origin <adres>        de website die de feed gaat tonen: mag die hem ophalen?
  --json                  verslag voor een ander programma
Opties van related
  --limit <aantal>        hoeveel berichten hooguit bij een bericht horen (3)
Opties van profile compare
  --html <bestand>        schrijft het verslag ook als webpagina
Opties van bundle
  --elements <namen>      alleen deze, zoals news-list,tag-filter; anders die het profiel noemt
  --out <bestand>         waar het bestand komt; anders op het scherm
Opties van render
  --feed <adres of bestand>  de feed, in plaats van die in de pagina
  --url <adres>           waar de pagina komt te staan; nodig voor adressen als /feed.json
  --prefix <woord>        wat er voor de namen van de elementen staat
  --out <bestand>         waar de pagina komt; anders op het scherm
Opties van integrity
  --base <adres>          waar de bestanden van deze versie staan, zoals /raakvlak/1.0.0/
Verder
  -h, --help              deze uitleg
  --version               het nummer van de versie

Voorbeelden
  raakvlak doctor https://www.voorbeeld.nl/feed.json
  raakvlak doctor https://cms.voorbeeld.nl/wp-json/wp/v2/posts?_embed --origin https://www.voorbeeld.nl
  raakvlak convert https://www.voorbeeld.nl/rss.xml > feed.json

Het programma eindigt met 0 als alles goed is, met 1 als er een fout is gevonden of de feed niet te lezen is, en met 2
als de opdracht niet klopt.
`,
  /** Something that we did not foresee. */
  bug: (detail: string): string => `Er ging iets mis in raakvlak zelf: ${detail}`,
  /** Wrong use: what is wrong, after which `seeHelp` follows. */
  usage: {
    noCommand: 'Zeg wat raakvlak moet doen: doctor, convert, related, profile, bundle, render of integrity.',
    unknownCommand: (name: string, near: string | undefined): string =>
      `Onbekende opdracht: ${name}.${near ? ` Bedoelt u ${near}?` : ''}`,
    noPage: 'Zeg welke pagina: raakvlak render <bestand>.',
    base: 'Zeg waar de bestanden staan: raakvlak integrity --base /raakvlak/1.0.0/',
    noSource: (command: string): string => `Zeg welke feed: raakvlak ${command} <adres of bestand>.`,
    oneSource: (command: string): string =>
      command === 'render'
        ? 'render vult één pagina. Geef één bestand.'
        : `${command} schrijft één feed. Geef één adres of bestand.`,
    twiceInput: 'Geef - maar één keer: er is één invoer.',
    unknownOption: (name: string, near: string | undefined): string =>
      `Onbekende optie: ${name}.${near ? ` Bedoelt u ${near}?` : ''}`,
    notFor: (name: string, command: string): string => `De optie ${name} hoort niet bij ${command}.`,
    noValue: (name: string): string => `Achter ${name} hoort een waarde.`,
    value: (name: string): string => `De optie ${name} krijgt geen waarde.`,
    lang: (given: string): string => `De taal ${given} is er niet. Kies nl of en.`,
    address: (name: string, given: string): string =>
      `${name} ${given} is geen webadres. Schrijf het hele adres, zoals https://www.voorbeeld.nl.`,
    timeout: (given: string): string => `--timeout ${given} is geen aantal seconden.`,
    limit: (given: string): string =>
      `--limit ${given} is geen aantal berichten. Geef een heel getal vanaf 1.`,
    seeHelp: 'Alle opdrachten en opties: raakvlak --help',
  },

  progress: (source: string, size: number): string => `${source}: ${bytes(size)} ontvangen`,

  /** The report of the doctor. */
  facts: {
    format: 'Formaat',
    title: 'Titel',
    page: 'Genoemd door',
    moved: 'Staat nu op',
    items: 'Berichten',
    tags: 'Onderwerpen',
    images: 'Afbeeldingen',
    size: 'Grootte',
    caching: 'Bewaren',
    type: 'Type',
    cors: 'Ophalen door',
    next: 'Meer berichten',
  },
  none: 'geen',
  noTitle: '(geen titel)',
  formats: {
    'json-feed': 'JSON Feed',
    rss: 'RSS',
    atom: 'Atom',
    wordpress: 'WordPress (REST)',
    openpub: 'OpenPub',
    drupal: 'Drupal (JSON:API)',
  },
  items(count: number, oldest: Date | undefined, newest: Date | undefined): string {
    if (!oldest || !newest) return number(count);
    const [first, last] = [date(oldest), date(newest)];
    return `${number(count)}, ${first === last ? `van ${first}` : `van ${first} tot en met ${last}`}`;
  },
  tags: (count: number, most: readonly string[], rest: number): string =>
    `${number(count)}: ${most.join(', ')}${rest ? `, en nog ${number(rest)}` : ''}`,
  images: (count: number, withoutAlt: number): string =>
    withoutAlt ? `${number(count)}, waarvan ${number(withoutAlt)} zonder beschrijving` : number(count),
  size: (size: number, sent: number, packed: string): string =>
    packed ? `${bytes(size)}, ingepakt ${bytes(sent)} (${packed})` : bytes(size),
  noCaching: 'de server zegt er niets over',
  sameOrigin: (origin: string): string => `${origin}: mag, want dezelfde website`,
  allowed: (origin: string, header: string): string =>
    `${origin}: mag (Access-Control-Allow-Origin: ${header})`,
  refused: (origin: string): string => `${origin}: mag niet`,
  shows: (count: number): string =>
    count === 1 ? 'Zo toont Raakvlak het bericht' : `Zo toont Raakvlak de eerste ${number(count)} berichten`,
  picture: (alt: string): string => `[afbeelding: ${alt || 'zonder beschrijving'}]`,
  pictureLeftOut: '[afbeelding van een andere website: blijft weg]',
  date,
  list,
  number,
  levels: { error: 'FOUT', warning: 'LET OP', advice: 'TIP' },
  verdicts: {
    errors: (errors: number): string => `Niet goed: ${fouten(errors)}. Zo kan Raakvlak deze feed niet tonen.`,
    warnings: (warnings: number): string => `Bruikbaar, met ${punten(warnings)}.`,
    ok: 'Goed: Raakvlak kan deze feed tonen.',
  },
  total: (sources: number, bad: number): string =>
    bad
      ? `${number(bad)} van de ${number(sources)} feeds ${bad === 1 ? 'is' : 'zijn'} niet goed.`
      : `Alle ${number(sources)} feeds zijn bruikbaar.`,

  /** What `related` says beside the feed. */
  related: {
    progress: (done: number, all: number): string => `${number(done)} van ${number(all)} berichten`,
    done: (all: number, without: number): string =>
      `Klaar: ${berichten(all)}${without ? `, waarvan ${number(without)} zonder bericht dat erbij hoort` : ''}.`,
  },

  /** What `render` says beside the page. */
  render: {
    unreadable: (name: string, detail: string): string => `${name} is niet te lezen: ${detail}`,
    unwritable: (name: string, detail: string): string => `${name} is niet te schrijven: ${detail}`,
    done: (count: number): string =>
      `Klaar: ${number(count)} ${count === 1 ? 'element' : 'elementen'} gevuld.`,
    none: 'Er staat geen element van Raakvlak in deze pagina.',
    hashes: 'Zet dit in style-src van de Content-Security-Policy:',
    /** Why an element was left as it is. */
    left: {
      rendered: 'is al gevuld',
      'no-feed': 'heeft geen feed; geef hem mee met --feed',
      'no-url': 'heeft een adres waarvan het begin niet bekend is; geef --url mee',
      failed: 'kon zijn feed niet krijgen',
      browser: 'blijft voor de browser',
    },
  },

  /** What `integrity` says beside the import map. */
  integrity: {
    scriptSrc: 'Zet dit in script-src van de Content-Security-Policy:',
    unbuilt: 'integrity.json is er niet: bouw eerst (npm run build).',
  },

  /** What `convert` says beside the feed. */
  convert: {
    next: (address: string): string =>
      `Let op: er zijn meer berichten, op een volgende pagina. Die staan er niet bij: ${address}`,
    empty: 'Let op: er zijn geen berichten om te tonen.',
    title: (title: string): string => `Let op: de feed heeft geen titel. Ingevuld is: ${title}`,
    problems: (count: number): string =>
      `Let op: er ${count === 1 ? 'is' : 'zijn'} ${punten(count)}. Zie raakvlak doctor.`,
    noLinks: (count: number): string =>
      `Let op: ${berichten(count)} zonder link. Geef een sjabloon mee, zoals --item-url /nieuws/{slug}`,
  },
};

export type CliTexts = typeof nl;
export default nl;
