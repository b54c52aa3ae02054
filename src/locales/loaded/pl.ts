import type { SideTexts } from '../filter/sides/nl.js';
import type { Words } from '../words.js';

/** The forms of a noun: 1 wiadomość, 2 wiadomości, 5 wiadomości. */
type Forms = readonly [one: string, few: string, many: string];

const rules = new Intl.PluralRules('pl');

/** The form of a noun, or of a sentence, for a number. */
function form(count: number, [one, few, many]: Forms): string {
  const rule = rules.select(count);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

const some = (count: number, forms: Forms): string => `${count} ${form(count, forms)}`;
/** A number comes written out, with spaces between its thousands. */
const znaki = (count: string): string =>
  `${count} ${form(parseInt(count.replace(/\D/g, ''), 10), ['znak', 'znaki', 'znaków'])}`;

const WIADOMOSC: Forms = ['wiadomość', 'wiadomości', 'wiadomości'];
const filterLabel = 'Wybierz tematy';

/** One side of the news. The last form, a genitive, goes with `fewer` too. */
function side(label: string, forms: Forms, every: string, find: string, none: string): SideTexts {
  return {
    filterLabel: label,
    more: (count) => `Pokaż jeszcze ${some(count, forms)}`,
    fewer: `Pokaż mniej ${forms[2]}`,
    every,
    find,
    found: (count) => (count ? `Znaleziono ${some(count, forms)}` : none),
  };
}

const tag = side(
  filterLabel,
  ['temat', 'tematy', 'tematów'],
  'Wszystkie tematy',
  'Szukaj tematu',
  'Nie znaleziono tematu',
);

/** Polish. It addresses nobody by `pan` or `pani`, and stays polite by short imperatives. */
const pl: Words = {
  news: {
    code: 'pl',
    someOf: (count, total) => `${count} z ${total} wiadomości`,
    all: (total) => some(total, WIADOMOSC),
    more: 'Pokaż więcej',
    moreOf: (heading) => `Pokaż więcej: ${heading}`,
    list: (number) => `lista ${number}`,
    empty: 'Nie ma jeszcze wiadomości.',
    emptySelection: 'Brak wiadomości na te tematy.',
    emptySelectionHint: 'Wybierz mniej tematów.',
    errorTitle: 'Wiadomości teraz się nie ładują.',
    errorRetry: 'Spróbuj ponownie później.',
    errorFinal: 'Na naszej stronie wystąpił błąd.',
    clear: 'Wyczyść wybór',
    retry: 'Spróbuj ponownie',
    tags: 'Tematy',
    published: 'Opublikowano',
    readMore: 'Czytaj dalej',
    readMoreAbout: (title) => `Czytaj dalej: ${title}`,
    readingTime: (minutes) => `${some(minutes, ['minuta', 'minuty', 'minut'])} czytania`,
    by: (authors) => `Autor: ${authors}`,
    related: 'Podobne wiadomości',
    alsoAbout: (topics) => `Także na temat: ${topics}`,
  },
  stored: { code: 'pl', stored: (date) => `Brak połączenia. Te wiadomości są z ${date}.` },
  said: { shown: (count, total) => `${count} z ${total} wiadomości na stronie` },
  pages: {
    code: 'pl',
    pages: 'Strony',
    pagesOf: (name) => `Strony: ${name}`,
    page: (page) => `Strona ${page}`,
    previous: 'Poprzednia',
    next: 'Następna',
    previousPage: 'Poprzednia strona',
    nextPage: 'Następna strona',
    shown: (page, from, to, total) => `Strona ${page}: wiadomości od ${from} do ${to} z ${total}`,
  },
  missing: {
    code: 'pl',
    and: 'i',
    missing: (sources) => `Nie można teraz pobrać wiadomości z: ${sources}.`,
  },
  fresh: {
    code: 'pl',
    fresh: (count) => some(count, ['nowa wiadomość', 'nowe wiadomości', 'nowych wiadomości']),
    showFresh: (count) => `Pokaż ${some(count, ['nową wiadomość', 'nowe wiadomości', 'nowych wiadomości'])}`,
  },
  filter: { filterLabel, more: tag.more, fewer: tag.fewer },
  sides: {
    matchLabel: 'Pokaż wiadomości na temat',
    matchAny: 'jednego z wybranych',
    matchAll: 'wszystkich wybranych',
    tag,
    source: side(
      'Wybierz źródła',
      ['źródło', 'źródła', 'źródeł'],
      'Wszystkie źródła',
      'Szukaj źródła',
      'Nie znaleziono źródła',
    ),
    author: side(
      'Wybierz autorów',
      ['autora', 'autorów', 'autorów'],
      'Wszyscy autorzy',
      'Szukaj autora',
      'Nie znaleziono autora',
    ),
    year: side(
      'Wybierz lata',
      ['rok', 'lata', 'lat'],
      'Wszystkie lata',
      'Szukaj roku',
      'Nie znaleziono roku',
    ),
    text: side('Szukaj w wiadomościach', ['', '', ''], '', '', ''),
  },
  button: {
    label: 'Opinia',
    broken: 'To teraz nie działa. Spróbuj ponownie później.',
    useful: 'Czy ta strona była pomocna?',
    thumbs: ['Nie', 'Tak'],
  },
  afloat: { putAway: 'Ukryj ten przycisk' },
  feedback: {
    code: 'pl',
    question: 'Prosimy o ocenę tej strony',
    why: 'Dlaczego?',
    close: 'Zamknij',
    choose: 'Wybierz, co najlepiej pasuje',
    faces: ['Bardzo źle', 'Źle', 'Średnio', 'Dobrze', 'Bardzo dobrze'],
    thumbs: ['Nie', 'Tak'],
    stars: (count) => `${count} z 5 gwiazdek`,
    category: 'Czego to dotyczy?',
    noCategory: 'Wybierz temat',
    message: 'Twoja wiadomość',
    better: 'Co możemy poprawić?',
    messageHint: 'Nie wpisuj tu danych osobowych, takich jak numer BSN.',
    left: (count) => `Zostało: ${znaki(count)}`,
    over: (count) => `Za dużo o ${znaki(count)}`,
    contact: 'Czy potrzebna jest odpowiedź?',
    contactHint: 'Podaj swój adres e-mail. Użyjemy go tylko, aby odpowiedzieć.',
    name: 'Twoje imię i nazwisko',
    email: 'Twój adres e-mail',
    optional: '(nieobowiązkowe)',
    review: 'Zobacz, co wysyłamy',
    send: 'Wyślij',
    sending: 'Wysyłanie…',
    privacy: 'Co robimy z Twoją wiadomością?',
    newTab: '(nowa karta)',
    check: 'Sprawdź swoje odpowiedzi.',
    noRating: 'Wybierz odpowiedź albo napisz wiadomość.',
    noChoice: 'Wybierz odpowiedź.',
    noMessage: 'Napisz wiadomość.',
    tooLong: 'To jest za długie. Skróć tekst.',
    notEmail: 'Wpisz adres e-mail, na przykład imie@przyklad.pl.',
  },
  review: {
    title: 'To wysyłamy',
    url: 'Adres tej strony',
    page: 'Tytuł tej strony',
    language: 'Język tej strony',
    rating: 'Twoja ocena',
    outOf: (value, max) => `${value} z ${max}`,
    category: 'Temat',
    message: 'Twoja wiadomość',
    name: 'Twoje imię i nazwisko',
    email: 'Twój adres e-mail',
    topic: 'Czego dotyczy ten przycisk',
    context: (name) => `Ze strony: ${name}`,
    client: 'Program tego przycisku',
    rest: 'Ponadto',
    always: 'Czas i numer, który za każdym razem jest inny. Bez plików cookie.',
  },
  guard: {
    title: 'Czy w tekście są dane osobowe?',
    why: 'Nie potrzebujemy ich, a inni mogą ich nadużyć.',
    bsn: 'To wygląda jak numer BSN. Nie wolno go tu wysyłać.',
    iban: 'To wygląda jak numer konta.',
    email: 'To wygląda jak adres e-mail.',
    phone: 'To wygląda jak numer telefonu.',
    card: 'To wygląda jak numer karty płatniczej.',
    plate: 'To wygląda jak numer rejestracyjny.',
    address: 'To wygląda jak adres.',
    hide: 'Ukryj to',
    which: (text) => `(${text})`,
    leave: 'Zostaw to',
    notBsn: 'To nie jest BSN',
    blocked: 'W tekście jest numer BSN. Usuń go lub ukryj.',
    pressAgain: 'Naciśnij jeszcze raz Wyślij, jeśli wszystko może zostać.',
  },
  outcome: {
    code: 'pl',
    notSent: 'Twoja wiadomość nie została wysłana.',
    kept: 'Twój tekst jest zapisany.',
    notKept: 'Nie możemy zapisać tekstu na tym urządzeniu. Zostaw stronę otwartą albo skopiuj tekst.',
    copy: 'Skopiuj tekst',
    copied: 'Skopiowano',
    offline: 'Brak połączenia z internetem.',
    network: 'Nie można się połączyć. Może brakuje teraz internetu.',
    timeout: 'Wysyłanie trwa za długo.',
    busy: 'Otrzymujemy teraz bardzo dużo wiadomości.',
    ourFault: 'Na naszej stronie wystąpił błąd.',
    tooLarge: 'Twoja wiadomość jest za długa. Skróć ją.',
    refused: 'Nie możemy przyjąć takiej wiadomości.',
    pressAgain: 'Wystąpił błąd. Naciśnij jeszcze raz Wyślij.',
    after: (time) => `Spróbuj ponownie po ${time}.`,
    later: 'Spróbuj ponownie później.',
    retry: 'Spróbuj ponownie',
    thanks: 'Dziękujemy za wiadomość',
    received: 'Otrzymaliśmy Twoją wiadomość.',
    number: (reference) => `Twój numer to ${reference}.`,
    noAnswer: 'Wiadomość została wysłana. Nie otrzymujemy potwierdzenia.',
    keepNumber: 'Zapisz ten numer na wypadek późniejszych pytań.',
    waits: 'Wyślemy Twoją wiadomość później',
    keptHere:
      'Wiadomość jest zapisana na tym urządzeniu. Wyślemy ją, gdy to będzie możliwe i ta strona będzie otwarta. Po 7 dniach ją usuniemy, a imię, nazwisko i adres e-mail po 24 godzinach.',
    queued: 'Wiadomość jest zapisana. Wyślemy ją później.',
    delivered: 'Wiadomość, która czekała, została teraz wysłana.',
    waiting: (count) =>
      `Na tym urządzeniu ${form(count, ['czeka', 'czekają', 'czeka'])} ${some(count, WIADOMOSC)}`,
    waitingHint: 'Czy inni też używają tego urządzenia? Mogą to przeczytać. Możesz to usunąć.',
    onlyRating: (value, max) => `Tylko ocena: ${value} z ${max}`,
    noText: 'Bez tekstu',
    notTaken: 'Nasza strona nie przyjmuje tej wiadomości.',
    removeIt: 'Usuń tę wiadomość',
    mailReady: 'Twój e-mail jest gotowy',
    sendMail: (address) =>
      `Wyślij e-mail w swoim programie pocztowym. Nic się nie otwiera? Skopiuj tekst i wyślij na ${address}.`,
    openMail: 'Otwórz e-mail',
  },
};

export default pl;
