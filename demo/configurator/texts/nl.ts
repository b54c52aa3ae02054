import type { ContradictionTexts } from '../model/contradictions.ts';
import type { ElementName } from '../model/manifest.ts';
import type { System, Width } from '../model/choices.ts';
import type { Said } from '../model/remark.ts';
import type { ValueTexts } from '../model/values.ts';
import type { Snippet } from '../snippets/snippets.ts';
import type { CheckedFeed } from '../check/check-feed.ts';

/** All words of the configurator in one language, but those for options. */
export interface PageTexts {
  title: string;
  lead: string;
  otherLanguage: string;
  loading: string;
  broken: Said;
  strange: (what: readonly string[]) => Said;
  what: { heading: string; elements: Record<ElementName, readonly [name: string, what: string]> };
  feed: {
    heading: string;
    address: string;
    hint: string;
    check: string;
    checking: string;
    good: (count: number, format: string) => string;
    fair: (count: number, format: string, warnings: number) => string;
    bad: string;
    failures: Record<NonNullable<CheckedFeed['failure']>, Said>;
    advice: (count: number) => string;
    large: (count: number) => Said;
    more: string;
  };
  levels: Record<'error' | 'warning' | 'advice', string>;
  options: {
    heading: string;
    more: string;
    standard: (value: string) => string;
    none: string;
    categories: readonly [label: string, hint: string];
  };
  style: {
    heading: string;
    profile: readonly [label: string, hint: string];
    profileGood: (name: string) => string;
    profileTodo: (isMissing: boolean) => string;
    theme: readonly [label: string, hint: string];
    noTheme: string;
    language: readonly [label: string, hint: string];
    ofPage: string;
    link: readonly [label: string, hint: string];
  };
  all: string;
  preview: {
    heading: string;
    frame: string;
    widths: Record<Width, string>;
    none: string;
    note: string;
    starting: string;
    shown: (count: number) => string;
    empty: Said;
    failed: Said;
  };
  code: {
    heading: string;
    system: string;
    systems: Record<System, string>;
    integrity: readonly [label: string, hint: string];
    oneFile: string;
    importMap: string;
    onlyFirst: string;
    noHashes: Said;
    ready: string;
    notYet: (count: number) => string;
    wait: string;
    places: Record<Snippet['place'], readonly [title: string, what: string]>;
    policy: readonly [title: string, what: string];
    copy: string;
    copied: string;
    selected: string;
    share: string;
    shareCopied: string;
    elsewhere: (origin: string) => string;
    endpoint: (origin: string) => Said;
    noEndpoint: (address: string) => Said;
  };
  values: ValueTexts;
  rules: ContradictionTexts;
}

const nl: PageTexts = {
  title: 'Stel uw blok samen',
  lead: 'Kies wat u op uw website wilt. U ziet meteen hoe het eruitziet, en krijgt de code om te plakken.',
  otherLanguage: 'English',
  loading: 'De pagina wordt geladen…',
  broken: [
    'De bestanden van Raakvlak zijn niet te vinden.',
    'Zet de hele map dist op een webserver, en open daar configurator/. Rechtstreeks vanaf uw schijf werkt het niet.',
  ],
  strange: (what) => [
    `Deze link komt uit een andere versie van Raakvlak. Dit kennen wij hier niet, en is weggelaten: ${what.join(', ')}.`,
    'De rest van de keuzes staat er nog. Kijk of het voorbeeld klopt.',
  ],
  what: {
    heading: 'Wat wilt u laten zien?',
    elements: {
      'tag-filter': ['Onderwerpen kiezen', 'Knoppen waarmee bezoekers de nieuwslijst kleiner maken'],
      'news-list': ['Nieuwslijst', 'De nieuwste berichten'],
      'related-news': ['Gerelateerd nieuws', 'Onder een artikel: ander nieuws over hetzelfde'],
      'feedback-button': ['Feedbackknop', 'Bezoekers zeggen wat beter kan'],
    },
  },
  feed: {
    heading: 'Waar komt het nieuws vandaan?',
    address: 'Adres van de feed',
    hint: 'Op uw eigen website genoeg: /feed.json. Meer dan één? Zet er een spatie tussen.',
    check: 'Controleer de feed',
    checking: 'De feed wordt gecontroleerd…',
    good: (count, format) => `De feed is goed: ${berichten(count)}, ${format}.`,
    fair: (count, format, warnings) =>
      `De feed werkt: ${berichten(count)}, ${format}. ${warnings === 1 ? 'Eén ding kan' : `${warnings} dingen kunnen`} beter.`,
    bad: 'Deze feed werkt zo niet.',
    failures: {
      network: [
        'De feed is niet op te halen: er komt geen antwoord.',
        'Kijk of het adres klopt en of de server aanstaat. Open het adres in een nieuw tabblad: u moet de feed zien.',
      ],
      policy: [
        'De Content-Security-Policy van deze website houdt de feed tegen.',
        'Vraag uw webbeheerder om het adres van de feed toe te voegen aan connect-src.',
      ],
      'too-large': [
        'De feed is groter dan 16 MB. Dat is te veel voor een telefoon.',
        'Bied een feed aan met alleen de nieuwste berichten, bijvoorbeeld de laatste honderd.',
      ],
    },
    advice: (count) => `${count} ${count === 1 ? 'tip' : 'tips'} voor wie de feed beheert`,
    large: (count) => [
      `De feed heeft ${getal(count)} berichten. Die haalt elke bezoeker allemaal op.`,
      'Bied een feed aan met alleen de nieuwste berichten, bijvoorbeeld de laatste honderd.',
    ],
    more: 'Meer over de feed',
  },
  levels: { error: 'Fout', warning: 'Let op', advice: 'Tip' },
  options: {
    heading: 'Hoe moet het werken?',
    more: 'Meer mogelijkheden',
    standard: (value) => `Standaard: ${value}`,
    none: 'Standaard',
    categories: ['Onderwerpen om uit te kiezen', 'Eén per regel'],
  },
  style: {
    heading: 'Huisstijl en taal',
    profile: [
      'Adres van uw profiel',
      'Een bestand met kleuren, teksten en onderwerpen van uw gemeente. Leeg laten mag: het blok neemt de stijl van de pagina over.',
    ],
    profileGood: (name) => `Het profiel is goed${name ? `: ${name}` : ''}.`,
    profileTodo: (isMissing) =>
      isMissing
        ? 'Kijk of het adres klopt, of laat het leeg.'
        : 'Verbeter het in het profiel. De rest van het profiel telt wel mee.',
    theme: [
      'Thema van NL Design System',
      'Kies dit als uw website dat thema al laadt. Het voorbeeld hier heeft alleen de aanvulling, niet het thema zelf.',
    ],
    noTheme: 'Geen',
    language: ['Taal van het blok', 'Van knoppen en meldingen; het nieuws zelf blijft zoals het is.'],
    ofPage: 'Die van de pagina',
    link: [
      'Adres van uw nieuwspagina',
      'Deze link staat er zolang het nieuws er niet is: tijdens het laden, zonder script of bij een storing.',
    ],
  },
  all: 'Al het nieuws',
  preview: {
    heading: 'Voorbeeld',
    frame: 'Voorbeeld van uw keuzes',
    widths: { phone: 'Telefoon', desktop: 'Groot scherm' },
    none: 'Er is nog geen voorbeeld. Los eerst op wat hieronder bij de code staat.',
    note: 'Dit is het echte nieuws van uw feed. Links en verzenden doen hier niets.',
    starting: 'Het voorbeeld wordt geladen…',
    shown: (count) => `U ziet ${berichten(count)}.`,
    empty: [
      'Met deze keuzes blijft er geen bericht over.',
      'Kies andere onderwerpen, of maak de periode langer.',
    ],
    failed: ['Het voorbeeld kan de feed niet laten zien.', 'Controleer de feed nog een keer.'],
  },
  code: {
    heading: 'De code voor uw website',
    system: 'Waar plakt u het?',
    systems: { html: 'Gewone HTML', wordpress: 'WordPress', drupal: 'Drupal', react: 'React' },
    integrity: [
      'Bestanden laten controleren (integrity)',
      'De browser weigert een bestand dat is veranderd. Haal na elke nieuwe versie van Raakvlak hier nieuwe code.',
    ],
    oneFile: 'Met deze controle laadt uw pagina één bestand, raakvlak.all.js.',
    importMap:
      'De lange regel met importmap controleert ook de onderdelen. Verander er niets aan, ook geen spatie.',
    onlyFirst: 'In Drupal controleert de browser alleen raakvlak.js, niet de onderdelen die dat laadt.',
    noHashes: [
      'De controle van alle onderdelen is hier niet te maken: deze pagina staat niet op https.',
      'Open deze pagina via https, of zet de controle uit.',
    ],
    ready: 'De code is klaar.',
    notYet: (count) =>
      count === 1
        ? 'Er is nog geen code. Eén ding moet anders:'
        : `Er is nog geen code. ${count} dingen moeten anders:`,
    wait: 'Even wachten: de feed wordt nog gecontroleerd.',
    places: {
      page: ['In uw pagina', 'Plak dit op de plek waar het moet komen.'],
      head: ['Eén keer, door de beheerder', 'In het <head> van het thema, voor alle pagina’s.'],
      block: [
        'In elk bericht of elke pagina',
        'Plak dit in de editor. Er komt een blok Aangepaste HTML, dat ook redacteuren mogen gebruiken.',
      ],
      library: ['In THEMA.libraries.yml', 'Eén keer, door de bouwer. THEMA is de naam van uw thema.'],
      attach: ['In THEMA.info.yml', 'Dan staat het op alle pagina’s.'],
      text: ['In de tekst', 'Plak dit via de knop Broncode van de editor.'],
      allowed: [
        'Toegestane HTML van het tekstformaat',
        'Alleen nodig als het tekstformaat HTML beperkt. Met CKEditor 5: zet dit bij de instellingen van de knop Broncode (Source), in het veld Handmatig bewerkbare HTML-tags (Manually editable HTML tags). Anders: bij de toegestane HTML-tags van het filter.',
      ],
      install: ['Installeren', 'In de map van uw project.'],
      component: ['Als component', 'Gebruik het als <Raakvlak />.'],
      sheet: ['In het <head>', 'De aanvulling bij het thema.'],
    },
    policy: [
      'Heeft uw website een Content-Security-Policy?',
      'Vraag uw webbeheerder om deze regels. Wat er al staat, blijft staan.',
    ],
    copy: 'Kopieer',
    copied: 'Gekopieerd.',
    selected: 'De code is geselecteerd. Kopieer met Ctrl+C of Cmd+C.',
    share: 'Kopieer de link naar deze keuzes',
    shareCopied: 'De link is gekopieerd.',
    elsewhere: (origin) =>
      `Deze code is gecontroleerd voor ${origin}. Komt het op een andere website? Zet de map dist daar neer, en open daar configurator/.`,
    endpoint: (origin) => [
      `De feedback gaat naar een andere website: ${origin}. Of die dat toelaat, is van hieruit niet te zien.`,
      'Vraag de beheerder om Access-Control-Allow-Origin voor uw website, en stuur een proefbericht.',
    ],
    noEndpoint: (address) => [
      `Op ${address} is niets te vinden, dus daar komt geen feedback aan.`,
      'Kijk of het adres klopt. Hebt u nog geen ontvanger? Vul dan een e-mailadres in.',
    ],
  },
  values: {
    number: (given, from, to) => [
      `“${given}” kan hier niet.`,
      to === Infinity
        ? `Vul een heel getal in van ${from} of meer.`
        : `Vul een getal in van ${from} tot en met ${to}.`,
    ],
    duration: (given) => [
      `“${given}” is geen geldige duur.`,
      'Schrijf P1Y voor een jaar, P6M voor zes maanden, P2W voor twee weken, PT5M voor vijf minuten. Verversen kan niet vaker dan elke minuut.',
    ],
    date: (given) => [
      `“${given}” is geen datum en geen duur.`,
      'Schrijf een datum als 2026-01-31, of P1Y voor het laatste jaar en P6M voor de laatste zes maanden.',
    ],
    address: (given) => [
      `“${given}” is geen adres dat een pagina kan gebruiken.`,
      'Begin met https:// of, op uw eigen website, met een schuine streep: /contact',
    ],
    origin: (given) => [
      `“${given}” is geen website.`,
      'Schrijf alleen het begin, zoals https://media.voorbeeld.nl. Meer dan één? Zet er een spatie tussen.',
    ],
    itemUrl: (given) => [
      `“${given}” wordt geen adres van een bericht.`,
      'Schrijf het adres met {slug} of {id} erin, zoals /nieuws/{slug}.',
    ],
    identifier: (given) => [`“${given}” kan hier niet.`, 'Gebruik alleen letters, cijfers en streepjes.'],
  },
  rules: {
    nothing: ['U hebt nog niets gekozen.', 'Kies hierboven wat u wilt laten zien.'],
    noFeed: ['Het adres van de feed ontbreekt.', 'Vul het adres in waar uw nieuws als feed staat.'],
    filterWithoutList: [
      'Onderwerpen kiezen werkt alleen bij een nieuwslijst.',
      'Kies ook Nieuwslijst, of haal Onderwerpen kiezen weg.',
    ],
    facetNeedsSources: [
      'U filtert op bron, maar er is maar één feed.',
      'Vul nog een feed in, of filter op iets anders.',
    ],
    noDestination: [
      'De feedbackknop heeft nog geen adres om berichten heen te sturen.',
      'Vul het adres van uw ontvanger in, of een e-mailadres.',
    ],
    mailto: (given) => [`“${given}” is geen e-mailadres.`, 'Vul één adres in, zoals web@voorbeeld.nl.'],
    formByMail: [
      'De manier van versturen geldt niet voor e-mail.',
      'Vul ook het adres van uw ontvanger in, of laat dit op standaard staan.',
    ],
    categoriesMissing: [
      'U vraagt een onderwerp, maar er zijn geen onderwerpen om uit te kiezen.',
      'Vul ze in, één per regel, of vraag geen onderwerp.',
    ],
    onlyContact: [
      'Alleen naam en e-mailadres zeggen niets over de pagina. De knop vraagt dan ook een oordeel en een bericht.',
      'Kies ook een oordeel, een bericht of een onderwerp.',
    ],
    scaleWithoutRating: [
      'U kiest een schaal, maar vraagt geen oordeel.',
      'Vraag ook een oordeel, of laat de schaal op standaard staan.',
    ],
    sameTag: (tag) => [
      `Het onderwerp “${tag}” laat u zien én weglaten. Dan blijft er niets over.`,
      'Haal het bij een van de twee weg.',
    ],
    selectedOutside: (tag) => [
      `Het onderwerp “${tag}” staat aan, maar u laat die berichten weg.`,
      'Haal het bij een van de twee weg.',
    ],
    unknownTag: (tag, known) => [
      `Het onderwerp “${tag}” komt in de feed niet voor.`,
      known.length ? `Kies uit: ${known.join(', ')}.` : 'De feed heeft geen onderwerpen. Laat dit leeg.',
    ],
    nothingMore: [
      'De lijst toont nooit meer dan wat er meteen staat. Een knop voor meer of een tweede pagina komt er dus niet.',
      'Maak het hoogste aantal groter, of kies bij meer berichten voor none.',
    ],
    oneAndAll: [
      'Bezoekers kiezen één onderwerp tegelijk. “Alle gekozen onderwerpen” kan dan niet.',
      'Zet een van de twee op standaard.',
    ],
    oneAndToggle: [
      'Bezoekers kiezen één onderwerp tegelijk. Kiezen tussen “een” en “alle” kan dan niet.',
      'Zet een van de twee op standaard.',
    ],
    textFilter: [
      'Een zoekvak heeft geen keuzes. Wat u over keuzes instelt, doet niets.',
      'Zet die instellingen op standaard, of filter op iets anders.',
    ],
    sameParameter: [
      'De pagina’s van de lijst en het filter gebruiken dezelfde naam in het adres: page.',
      'Kies voor het filter een andere naam, zoals onderwerp.',
    ],
    offlineOnHttp: [
      'Bewaren voor als er geen internet is, kan alleen op een website met https.',
      'Zet het uit, of gebruik https.',
    ],
    noImages: ['U wilt afbeeldingen laten zien, maar die heeft de feed niet.', 'Voeg ze toe aan de feed.'],
    headlinesShow: [
      'De opmaak met alleen koppen laat verder alleen datum en bron zien.',
      'Kies een andere opmaak, of alleen datum en bron.',
    ],
    reactProfile: [
      'Een profiel werkt met het script, niet met het pakket voor React.',
      'Kies Gewone HTML, of laat het profiel leeg en stel de kleuren in met CSS.',
    ],
    datalist: [
      'De lijst met onderwerpen van de feedbackknop overleeft de editor niet: die haalt hem weg.',
      'Vraag geen onderwerp, of laat een beheerder de code voor gewone HTML plakken.',
    ],
    drupalLink: [
      'Zonder link is de code voor Drupal een lege <div>. De editor van Drupal kan die weghalen.',
      'Vul bij Huisstijl en taal het adres van uw nieuwspagina in. Dan staat er een link in.',
    ],
    drupalEmpty: [
      'De code voor Drupal is een lege <div>. Een tekst met alleen dat bewaart de editor van Drupal als een lege tekst.',
      'Zet er een zin bij, zoals: Wat vindt u van deze pagina?',
    ],
    link: (given) => [
      `“${given}” is geen adres dat een pagina kan gebruiken.`,
      'Begin met https:// of met een schuine streep: /nieuws/',
    ],
  },
};

const getal = (count: number): string => new Intl.NumberFormat('nl').format(count);

function berichten(count: number): string {
  return `${getal(count)} ${count === 1 ? 'bericht' : 'berichten'}`;
}

export default nl;
