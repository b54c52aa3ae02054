import type { SideTexts } from '../filter/sides/nl.js';
import type { Words } from '../words.js';

const berjochten = (count: number): string => `${count} ${count === 1 ? 'berjocht' : 'berjochten'}`;
const tekens = (count: string): string => `${count} ${count === '1' ? 'teken' : 'tekens'}`;

const MONTHS =
  'jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber'.split(' ');

/** Chromium and Safari know no Frisian. */
const numbers = new Intl.DateTimeFormat('en', {
  ...{ day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'Europe/Amsterdam' },
});

const filterLabel = 'Kies ûnderwerpen';

/** One side of the news. */
function side(label: string, one: string, many: string, find: string, none: string): SideTexts {
  const some = (count: number): string => `${count} ${count === 1 ? one : many}`;
  return {
    filterLabel: label,
    more: (count) => `Toan noch ${some(count)}`,
    fewer: `Toan minder ${many}`,
    every: `Alle ${many}`,
    find,
    found: (count) => (count ? `${some(count)} fûn` : none),
  };
}

const tag = side(filterLabel, 'ûnderwerp', 'ûnderwerpen', 'Sykje in ûnderwerp', 'Gjin ûnderwerp fûn');

/** West Frisian, with `jo`. */
const fy: Words = {
  date: (date) => {
    const [month, day, year] = numbers.format(date).split('/');
    return `${day} ${MONTHS[Number(month) - 1]} ${year}`;
  },
  news: {
    code: 'fy',
    someOf: (count, total) => `${count} fan ${berjochten(total)}`,
    all: (total) => berjochten(total),
    more: 'Toan mear nijs',
    moreOf: (heading) => `Toan mear nijs: ${heading}`,
    list: (number) => `list ${number}`,
    empty: 'Der is noch gjin nijs.',
    emptySelection: 'Gjin berjochten oer dizze ûnderwerpen.',
    emptySelectionHint: 'Kies minder ûnderwerpen.',
    errorTitle: 'It nijs laadt no net.',
    errorRetry: 'Besykje it letter nochris.',
    errorFinal: 'Der giet wat mis op ús webside.',
    clear: 'Wiskje kar',
    retry: 'Besykje opnij',
    tags: 'Underwerpen',
    published: 'Pleatst op',
    readMore: 'Lês mear',
    readMoreAbout: (title) => `Lês mear: ${title}`,
    readingTime: (minutes) => `${minutes} ${minutes === 1 ? 'minút' : 'minuten'} lêzen`,
    by: (authors) => `Troch ${authors}`,
    related: 'Besibbe nijs',
    alsoAbout: (topics) => `Ek oer: ${topics}`,
  },
  stored: { code: 'fy', stored: (date) => `Jo hawwe gjin ferbining. Dit nijs is fan ${date}.` },
  said: { shown: (count, total) => `${count} fan ${berjochten(total)} op de side` },
  pages: {
    code: 'fy',
    pages: 'Siden',
    pagesOf: (name) => `Siden: ${name}`,
    page: (page) => `Side ${page}`,
    previous: 'Foarige',
    next: 'Folgjende',
    previousPage: 'Foarige side',
    nextPage: 'Folgjende side',
    shown: (page, from, to, total) => `Side ${page}: berjocht ${from} oant en mei ${to} fan ${total}`,
  },
  missing: { code: 'fy', and: 'en', missing: (sources) => `It nijs fan ${sources} laadt no net.` },
  fresh: {
    code: 'fy',
    fresh: (count) => (count === 1 ? '1 nij berjocht' : `${count} nije berjochten`),
    showFresh: (count) => (count === 1 ? 'Toan 1 nij berjocht' : `Toan ${count} nije berjochten`),
  },
  filter: { filterLabel, more: tag.more, fewer: tag.fewer },
  sides: {
    matchLabel: 'Toan berjochten mei',
    matchAny: 'ien fan dizze ûnderwerpen',
    matchAll: 'al dizze ûnderwerpen',
    tag,
    source: side('Kies boarnen', 'boarne', 'boarnen', 'Sykje in boarne', 'Gjin boarne fûn'),
    author: side('Kies skriuwers', 'skriuwer', 'skriuwers', 'Sykje in skriuwer', 'Gjin skriuwer fûn'),
    year: side('Kies jierren', 'jier', 'jierren', 'Sykje in jier', 'Gjin jier fûn'),
    text: side('Sykje yn it nijs', '', '', '', ''),
  },
  button: {
    label: 'Feedback',
    broken: 'Dit slagget no net. Besykje it letter nochris.',
    useful: 'Wie dizze side nuttich?',
    thumbs: ['Nee', 'Ja'],
  },
  afloat: { putAway: 'Ferbergje dizze knop' },
  feedback: {
    code: 'fy',
    question: 'Wat fine jo fan dizze side?',
    why: 'Wêrom?',
    close: 'Slute',
    choose: 'Kies wat it bêste past',
    faces: ['Hiel min', 'Min', 'Giet wol', 'Goed', 'Hiel goed'],
    thumbs: ['Nee', 'Ja'],
    stars: (count) => `${count} fan 5 stjerren`,
    category: 'Wêr giet it oer?',
    noCategory: 'Kies in ûnderwerp',
    message: 'Jo berjocht',
    better: 'Wat kin der better?',
    messageHint: 'Set hjir gjin persoanlike gegevens, lykas jo boargerservicenûmer (BSN).',
    left: (count) => `Noch ${tekens(count)}`,
    over: (count) => `${tekens(count)} te folle`,
    contact: 'Wolle jo in antwurd fan ús?',
    contactHint: 'Folje dan jo e-mailadres yn. Wy brûke it allinnich om jo te antwurdzjen.',
    name: 'Jo namme',
    email: 'Jo e-mailadres',
    optional: '(net ferplichte)',
    review: 'Besjoch wat wy ferstjoere',
    send: 'Ferstjoer',
    sending: 'Dwaande mei ferstjoeren…',
    privacy: 'Wat dogge wy mei jo berjocht?',
    newTab: '(nij ljepblêd)',
    check: 'Kontrolearje jo antwurden.',
    noRating: 'Kies in antwurd of skriuw in berjocht.',
    noChoice: 'Kies in antwurd.',
    noMessage: 'Skriuw in berjocht.',
    tooLong: 'Dit is te lang. Meitsje it koarter.',
    notEmail: 'Folje in e-mailadres yn lykas namme@foarbyld.nl.',
  },
  review: {
    title: 'Dit ferstjoere wy',
    url: 'Adres fan dizze side',
    page: 'Titel fan dizze side',
    language: 'Taal fan dizze side',
    rating: 'Jo oardiel',
    outOf: (value, max) => `${value} fan ${max}`,
    category: 'Underwerp',
    message: 'Jo berjocht',
    name: 'Jo namme',
    email: 'Jo e-mailadres',
    topic: 'Wêr dizze knop oer giet',
    context: (name) => `Fan de webside: ${name}`,
    client: 'Programma fan dizze knop',
    rest: 'Fierder',
    always: 'It tiidstip, en in nûmer dat by elk berjocht oars is. Gjin cookies.',
  },
  guard: {
    title: 'Steane der persoanlike gegevens yn jo tekst?',
    why: 'Wy hawwe dy net nedich, en oaren kinne der misbrûk fan meitsje.',
    bsn: 'Dit liket op in boargerservicenûmer (BSN). Dat meie jo ús hjir net stjoere.',
    iban: 'Dit liket op in rekkennûmer.',
    email: 'Dit liket op in e-mailadres.',
    phone: 'Dit liket op in telefoannûmer.',
    card: 'Dit liket op it nûmer fan in bankpas of creditcard.',
    plate: 'Dit liket op in kenteken.',
    address: 'Dit liket op in adres.',
    hide: 'Ferbergje dit',
    which: (text) => `(${text})`,
    leave: 'Lit dit stean',
    notBsn: 'Dit is gjin BSN',
    blocked: 'Yn jo tekst stiet in boargerservicenûmer (BSN). Helje it fuort of ferbergje it.',
    pressAgain: 'Druk nochris op Ferstjoer as alles stean bliuwe mei.',
  },
  outcome: {
    code: 'fy',
    notSent: 'Jo berjocht is net ferstjoerd.',
    kept: 'Jo tekst is bewarre.',
    notKept: 'Wy kinne jo tekst net bewarje op dit apparaat. Lit dizze side iepen, of kopiearje jo tekst.',
    copy: 'Kopiearje jo tekst',
    copied: 'Kopiearre',
    offline: 'Jo hawwe no gjin ynternet.',
    network: 'Wy krije gjin ferbining. Miskien hawwe jo efkes gjin ynternet.',
    timeout: 'It ferstjoeren duorret te lang.',
    busy: 'Wy krije no hiel folle berjochten.',
    ourFault: 'Der giet wat mis op ús webside.',
    tooLarge: 'Jo berjocht is te lang. Meitsje it koarter.',
    refused: 'Wy kinne jo berjocht sa net oannimme.',
    pressAgain: 'Der gie wat mis. Druk nochris op Ferstjoer.',
    after: (time) => `Besykje it nei ${time} oere opnij.`,
    later: 'Besykje it letter nochris.',
    retry: 'Besykje opnij',
    thanks: 'Tank foar jo berjocht',
    received: 'Wy hawwe jo berjocht krigen.',
    number: (reference) => `Jo nûmer is ${reference}.`,
    noAnswer: 'Jo berjocht is ferstjoerd. Wy krije gjin befêstiging.',
    keepNumber: 'Skriuw dit nûmer op as jo letter noch wat freegje wolle oer jo berjocht.',
    waits: 'Wy ferstjoere jo berjocht letter',
    keptHere:
      'Jo berjocht is bewarre op dit apparaat. Wy ferstjoere it sa gau as dat kin, as jo dizze webside iepen hawwe. Nei 7 dagen smite wy it fuort, in namme en e-mailadres nei 24 oeren.',
    queued: 'Jo berjocht is bewarre. Wy ferstjoere it letter.',
    delivered: 'It berjocht dat noch wachte, is no ferstjoerd.',
    waiting: (count) =>
      count === 1
        ? 'Der wachtet 1 berjocht op dit apparaat'
        : `Der wachtsje ${count} berjochten op dit apparaat`,
    waitingHint: 'Brûke oaren dit apparaat ek? Sy kinne dit lêze. Smyt it fuort as jo dat net wolle.',
    onlyRating: (value, max) => `Allinnich in oardiel: ${value} fan ${max}`,
    noText: 'Sûnder tekst',
    notTaken: 'Us webside nimt dit berjocht net oan.',
    removeIt: 'Smyt dit berjocht fuort',
    mailReady: 'Jo e-mail stiet klear',
    sendMail: (address) =>
      `Ferstjoer de e-mail yn jo e-mailprogramma. Giet der neat iepen? Kopiearje dan jo tekst en mail nei ${address}.`,
    openMail: 'Iepenje de e-mail',
  },
};

export default fy;
