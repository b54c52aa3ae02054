import type { SideTexts } from '../filter/sides/nl.js';
import type { Words } from '../words.js';

/** The forms of a noun: 1 новина, 2 новини, 5 новин. */
type Forms = readonly [one: string, few: string, many: string];

const rules = new Intl.PluralRules('uk');

/** The form of a noun, or of a sentence, for a number. */
function form(count: number, [one, few, many]: Forms): string {
  const rule = rules.select(count);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

const some = (count: number, forms: Forms): string => `${count} ${form(count, forms)}`;
/** A number comes written out, with spaces between its thousands. */
const znaky = (count: string): string =>
  `${count} ${form(parseInt(count.replace(/\D/g, ''), 10), ['символ', 'символи', 'символів'])}`;

const NOVYNA: Forms = ['новина', 'новини', 'новин'];
const POVIDOMLENNIA: Forms = ['повідомлення', 'повідомлення', 'повідомлень'];
const filterLabel = 'Виберіть теми';

/** One side of the news. The last form, a genitive, goes with `fewer` too. */
function side(label: string, forms: Forms, every: string, find: string, none: string): SideTexts {
  return {
    filterLabel: label,
    more: (count) => `Показати ще ${some(count, forms)}`,
    fewer: `Показати менше ${forms[2]}`,
    every,
    find,
    found: (count) => (count ? `Знайдено ${some(count, forms)}` : none),
  };
}

const tag = side(filterLabel, ['тему', 'теми', 'тем'], 'Усі теми', 'Знайти тему', 'Тему не знайдено');

/** Ukrainian, with `ви`. */
const uk: Words = {
  news: {
    code: 'uk',
    someOf: (count, total) => `${count} з ${total} ${form(total, ['новини', 'новин', 'новин'])}`,
    all: (total) => some(total, NOVYNA),
    more: 'Більше новин',
    moreOf: (heading) => `Більше новин: ${heading}`,
    list: (number) => `список ${number}`,
    empty: 'Новин ще немає.',
    emptySelection: 'Немає новин на ці теми.',
    emptySelectionHint: 'Виберіть менше тем.',
    errorTitle: 'Новини зараз не завантажуються.',
    errorRetry: 'Спробуйте ще раз пізніше.',
    errorFinal: 'На нашому сайті сталася помилка.',
    clear: 'Скинути вибір',
    retry: 'Спробувати ще раз',
    tags: 'Теми',
    published: 'Опубліковано',
    readMore: 'Читати далі',
    readMoreAbout: (title) => `Читати далі: ${title}`,
    readingTime: (minutes) => `${some(minutes, ['хвилина', 'хвилини', 'хвилин'])} читання`,
    by: (authors) => `Автор: ${authors}`,
    related: 'Новини на цю тему',
    alsoAbout: (topics) => `Також на тему: ${topics}`,
  },
  stored: { code: 'uk', stored: (date) => `Немає з’єднання. Дата цих новин: ${date}.` },
  said: {
    shown: (count, total) => `${count} з ${total} ${form(total, ['новини', 'новин', 'новин'])} на сторінці`,
  },
  pages: {
    code: 'uk',
    pages: 'Сторінки',
    pagesOf: (name) => `Сторінки: ${name}`,
    page: (page) => `Сторінка ${page}`,
    previous: 'Назад',
    next: 'Далі',
    previousPage: 'Попередня сторінка',
    nextPage: 'Наступна сторінка',
    shown: (page, from, to, total) => `Сторінка ${page}: новини від ${from} до ${to} з ${total}`,
  },
  missing: {
    code: 'uk',
    and: 'та',
    missing: (sources) => `Зараз не завантажуються новини з джерел: ${sources}.`,
  },
  fresh: {
    code: 'uk',
    fresh: (count) => some(count, ['свіжа новина', 'свіжі новини', 'свіжих новин']),
    showFresh: (count) => `Показати ${some(count, ['свіжу новину', 'свіжі новини', 'свіжих новин'])}`,
  },
  filter: { filterLabel, more: tag.more, fewer: tag.fewer },
  sides: {
    matchLabel: 'Показати новини',
    matchAny: 'на одну з цих тем',
    matchAll: 'на всі ці теми',
    tag,
    source: side(
      'Виберіть джерела',
      ['джерело', 'джерела', 'джерел'],
      'Усі джерела',
      'Знайти джерело',
      'Джерело не знайдено',
    ),
    author: side(
      'Виберіть авторів',
      ['автора', 'авторів', 'авторів'],
      'Усі автори',
      'Знайти автора',
      'Автора не знайдено',
    ),
    year: side('Виберіть роки', ['рік', 'роки', 'років'], 'Усі роки', 'Знайти рік', 'Рік не знайдено'),
    text: side('Шукати в новинах', ['', '', ''], '', '', ''),
  },
  button: {
    label: 'Ваш відгук',
    broken: 'Зараз це не працює. Спробуйте ще раз пізніше.',
    useful: 'Ця сторінка була корисною?',
    thumbs: ['Ні', 'Так'],
  },
  afloat: { putAway: 'Сховати цю кнопку' },
  feedback: {
    code: 'uk',
    question: 'Що ви думаєте про цю сторінку?',
    why: 'Чому?',
    close: 'Закрити',
    choose: 'Виберіть, що найкраще підходить',
    faces: ['Дуже погано', 'Погано', 'Так собі', 'Добре', 'Дуже добре'],
    thumbs: ['Ні', 'Так'],
    stars: (count) => `${count} з 5 зірок`,
    category: 'Про що це?',
    noCategory: 'Виберіть тему',
    message: 'Ваше повідомлення',
    better: 'Що можна покращити?',
    messageHint: 'Не пишіть тут персональних даних, наприклад номера BSN.',
    left: (count) => `Залишилося: ${znaky(count)}`,
    over: (count) => `Перевищено на ${znaky(count)}`,
    contact: 'Бажаєте отримати відповідь?',
    contactHint: 'Тоді вкажіть свою електронну адресу. Вона потрібна лише для відповіді.',
    name: 'Ваше ім’я',
    email: 'Ваша електронна адреса',
    optional: '(необов’язково)',
    review: 'Подивитися, що ми надсилаємо',
    send: 'Надіслати',
    sending: 'Надсилаємо…',
    privacy: 'Що ми робимо з вашим повідомленням?',
    newTab: '(нова вкладка)',
    check: 'Перевірте свої відповіді.',
    noRating: 'Виберіть відповідь або напишіть повідомлення.',
    noChoice: 'Виберіть відповідь.',
    noMessage: 'Напишіть повідомлення.',
    tooLong: 'Це занадто довго. Скоротіть текст.',
    notEmail: 'Вкажіть електронну адресу, наприклад name@example.com.',
  },
  review: {
    title: 'Це ми надсилаємо',
    url: 'Адреса цієї сторінки',
    page: 'Назва цієї сторінки',
    language: 'Мова цієї сторінки',
    rating: 'Ваша оцінка',
    outOf: (value, max) => `${value} з ${max}`,
    category: 'Тема',
    message: 'Ваше повідомлення',
    name: 'Ваше ім’я',
    email: 'Ваша електронна адреса',
    topic: 'Чого стосується ця кнопка',
    context: (name) => `Із сайту: ${name}`,
    client: 'Програма цієї кнопки',
    rest: 'Також',
    always: 'Час і номер, який щоразу інший. Без файлів cookie.',
  },
  guard: {
    title: 'У вашому тексті є персональні дані?',
    why: 'Нам вони не потрібні, а інші можуть ними зловживати.',
    bsn: 'Це схоже на номер BSN. Його не можна надсилати нам тут.',
    iban: 'Це схоже на номер рахунку.',
    email: 'Це схоже на електронну адресу.',
    phone: 'Це схоже на номер телефону.',
    card: 'Це схоже на номер банківської картки.',
    plate: 'Це схоже на номерний знак авто.',
    address: 'Це схоже на адресу.',
    hide: 'Сховати це',
    which: (text) => `(${text})`,
    leave: 'Залишити це',
    notBsn: 'Це не BSN',
    blocked: 'У вашому тексті є номер BSN. Видаліть або сховайте його.',
    pressAgain: 'Натисніть Надіслати ще раз, якщо все може залишитися.',
  },
  outcome: {
    code: 'uk',
    notSent: 'Ваше повідомлення не надіслано.',
    kept: 'Ваш текст збережено.',
    notKept: 'Ми не можемо зберегти текст на цьому пристрої. Залиште сторінку відкритою або скопіюйте текст.',
    copy: 'Скопіювати текст',
    copied: 'Скопійовано',
    offline: 'Зараз у вас немає інтернету.',
    network: 'Немає з’єднання. Можливо, у вас зараз немає інтернету.',
    timeout: 'Надсилання триває занадто довго.',
    busy: 'Зараз ми отримуємо дуже багато повідомлень.',
    ourFault: 'На нашому сайті сталася помилка.',
    tooLarge: 'Ваше повідомлення занадто довге. Скоротіть його.',
    refused: 'Ми не можемо прийняти таке повідомлення.',
    pressAgain: 'Сталася помилка. Натисніть Надіслати ще раз.',
    after: (time) => `Спробуйте ще раз після ${time}.`,
    later: 'Спробуйте ще раз пізніше.',
    retry: 'Спробувати ще раз',
    thanks: 'Дякуємо за повідомлення',
    received: 'Ми отримали ваше повідомлення.',
    number: (reference) => `Ваш номер: ${reference}.`,
    noAnswer: 'Ваше повідомлення надіслано. Підтвердження ми не отримуємо.',
    keepNumber: 'Запишіть цей номер, якщо хочете потім щось запитати.',
    waits: 'Ми надішлемо ваше повідомлення пізніше',
    keptHere:
      'Ваше повідомлення збережено на цьому пристрої. Ми надішлемо його, щойно буде можливо, коли цей сайт відкрито. Через 7 днів ми його видалимо, ім’я та електронну адресу — через 24 години.',
    queued: 'Ваше повідомлення збережено. Ми надішлемо його пізніше.',
    delivered: 'Повідомлення, яке чекало, тепер надіслано.',
    waiting: (count) =>
      `На цьому пристрої ${form(count, ['чекає', 'чекають', 'чекає'])} ${some(count, POVIDOMLENNIA)}`,
    waitingHint:
      'Інші теж користуються цим пристроєм? Вони можуть це прочитати. Якщо ви цього не хочете, видаліть його.',
    onlyRating: (value, max) => `Лише оцінка: ${value} з ${max}`,
    noText: 'Без тексту',
    notTaken: 'Наш сайт не приймає це повідомлення.',
    removeIt: 'Видалити це повідомлення',
    mailReady: 'Ваш лист готовий',
    sendMail: (address) =>
      `Надішліть лист у своїй поштовій програмі. Нічого не відкрилося? Скопіюйте текст і надішліть на ${address}.`,
    openMail: 'Відкрити лист',
  },
};

export default uk;
