import type { SideTexts } from '../filter/sides/nl.js';
import type { Words } from '../words.js';

/** The digits of the Netherlands, as in the rest of the page, also where a browser would write others in Arabic. */
const code = 'ar-u-nu-latn';

/** A thing counted: خبر واحد, خبران, 3 أخبار, 11 خبرًا, 100 خبر. One and two have no digit. */
interface Noun {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
  none: string;
}

const rules = new Intl.PluralRules('ar');

function some(count: number, noun: Noun, written = String(count)): string {
  switch (rules.select(count)) {
    case 'zero':
      return noun.none;
    case 'one':
      return noun.one;
    case 'two':
      return noun.two;
    case 'few':
      return `${written} ${noun.few}`;
    case 'many':
      return `${written} ${noun.many}`;
    default:
      return `${written} ${noun.other}`;
  }
}

const noun = (one: string, two: string, few: string, many: string, other: string, none: string): Noun => ({
  one,
  two,
  few,
  many,
  other,
  none,
});

const KHABAR = noun('خبر واحد', 'خبران', 'أخبار', 'خبرًا', 'خبر', 'لا أخبار');
/** After من the dual has another ending. */
const OF_KHABAR = { ...KHABAR, two: 'خبرين' };
const JADID = noun(
  'خبر جديد واحد',
  'خبران جديدان',
  'أخبار جديدة',
  'خبرًا جديدًا',
  'خبر جديد',
  'لا أخبار جديدة',
);
const DAQIQA = noun('دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة', 'أقل من دقيقة');
const RISALA = noun('رسالة واحدة', 'رسالتان', 'رسائل', 'رسالة', 'رسالة', 'لا رسائل');
const HARF = noun('حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف', '0 حرف');
/** A number comes written out, with marks between its thousands. */
const huruf = (count: string): string => some(parseInt(count.replace(/\D/g, ''), 10), HARF, count);

const filterLabel = 'اختر المواضيع';

/** One side of the news: the noun, and how all of them are called. */
function side(label: string, one: Noun, every: string, fewer: string, find: string): SideTexts {
  return {
    filterLabel: label,
    more: (count) => `عرض المزيد: ${some(count, one)}`,
    fewer: `عرض ${fewer} أقل`,
    every,
    find,
    found: (count) => (count ? `النتائج: ${some(count, one)}` : one.none),
  };
}

const MAWDU = noun('موضوع واحد', 'موضوعان', 'مواضيع', 'موضوعًا', 'موضوع', 'لم يتم العثور على موضوع');
const tag = side(filterLabel, MAWDU, 'كل المواضيع', 'مواضيع', 'ابحث عن موضوع');

/** Arabic, the standard language, which all who read Arabic know. */
const ar: Words = {
  news: {
    code,
    someOf: (count, total) => `${count} من ${some(total, OF_KHABAR)}`,
    all: (total) => some(total, KHABAR),
    more: 'عرض المزيد من الأخبار',
    moreOf: (heading) => `عرض المزيد من الأخبار: ${heading}`,
    list: (number) => `القائمة ${number}`,
    empty: 'لا توجد أخبار بعد.',
    emptySelection: 'لا توجد أخبار عن هذه المواضيع.',
    emptySelectionHint: 'اختر مواضيع أقل.',
    errorTitle: 'لا يمكن عرض الأخبار الآن.',
    errorRetry: 'حاول مرة أخرى لاحقًا.',
    errorFinal: 'حدث خطأ في موقعنا.',
    clear: 'مسح الاختيار',
    retry: 'حاول مرة أخرى',
    tags: 'المواضيع',
    published: 'نُشر في',
    readMore: 'اقرأ المزيد',
    readMoreAbout: (title) => `اقرأ المزيد: ${title}`,
    readingTime: (minutes) => `مدة القراءة: ${some(minutes, DAQIQA)}`,
    by: (authors) => `بقلم ${authors}`,
    related: 'أخبار ذات صلة',
    alsoAbout: (topics) => `أيضًا عن: ${topics}`,
  },
  stored: { code, stored: (date) => `لا يوجد اتصال لديك. هذه الأخبار بتاريخ ${date}.` },
  said: { shown: (count, total) => `${count} من ${some(total, OF_KHABAR)} في الصفحة` },
  pages: {
    code,
    pages: 'الصفحات',
    pagesOf: (name) => `الصفحات: ${name}`,
    page: (page) => `الصفحة ${page}`,
    previous: 'السابق',
    next: 'التالي',
    previousPage: 'الصفحة السابقة',
    nextPage: 'الصفحة التالية',
    shown: (page, from, to, total) => `الصفحة ${page}: الأخبار من ${from} إلى ${to} من ${total}`,
  },
  missing: { code, and: 'و', missing: (sources) => `لا يمكن الآن عرض أخبار ${sources}.` },
  fresh: {
    code,
    fresh: (count) => some(count, JADID),
    showFresh: (count) => `عرض: ${some(count, JADID)}`,
  },
  filter: { filterLabel, more: tag.more, fewer: tag.fewer },
  sides: {
    matchLabel: 'عرض الأخبار عن',
    matchAny: 'أحد هذه المواضيع',
    matchAll: 'كل هذه المواضيع',
    tag,
    source: side(
      'اختر المصادر',
      noun('مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر', 'لم يتم العثور على مصدر'),
      'كل المصادر',
      'مصادر',
      'ابحث عن مصدر',
    ),
    author: side(
      'اختر الكتّاب',
      noun('كاتب واحد', 'كاتبان', 'كتّاب', 'كاتبًا', 'كاتب', 'لم يتم العثور على كاتب'),
      'كل الكتّاب',
      'كتّاب',
      'ابحث عن كاتب',
    ),
    year: side(
      'اختر السنوات',
      noun('سنة واحدة', 'سنتان', 'سنوات', 'سنة', 'سنة', 'لم يتم العثور على سنة'),
      'كل السنوات',
      'سنوات',
      'ابحث عن سنة',
    ),
    text: side('ابحث في الأخبار', noun('', '', '', '', '', ''), '', '', ''),
  },
  button: {
    label: 'رأيك',
    broken: 'هذا لا يعمل الآن. حاول مرة أخرى لاحقًا.',
    useful: 'هل كانت هذه الصفحة مفيدة؟',
    thumbs: ['لا', 'نعم'],
  },
  afloat: { putAway: 'إخفاء هذا الزر' },
  feedback: {
    code,
    question: 'ما رأيك في هذه الصفحة؟',
    why: 'لماذا؟',
    close: 'إغلاق',
    choose: 'اختر الأنسب',
    faces: ['سيئ جدًا', 'سيئ', 'مقبول', 'جيد', 'جيد جدًا'],
    thumbs: ['لا', 'نعم'],
    stars: (count) => `${count} من 5 نجوم`,
    category: 'ما الموضوع؟',
    noCategory: 'اختر موضوعًا',
    message: 'رسالتك',
    better: 'ما الذي يمكن تحسينه؟',
    messageHint: 'لا تكتب هنا بيانات شخصية، مثل رقم خدمة المواطن (BSN).',
    left: (count) => `المتبقي: ${huruf(count)}`,
    over: (count) => `الزائد: ${huruf(count)}`,
    contact: 'هل تريد ردًا منا؟',
    contactHint: 'اكتب عنوان بريدك الإلكتروني. نستخدمه فقط للرد عليك.',
    name: 'اسمك',
    email: 'عنوان بريدك الإلكتروني',
    optional: '(اختياري)',
    review: 'انظر ماذا نرسل',
    send: 'إرسال',
    sending: 'جارٍ الإرسال…',
    privacy: 'ماذا نفعل برسالتك؟',
    newTab: '(علامة تبويب جديدة)',
    check: 'راجع إجاباتك.',
    noRating: 'اختر إجابة أو اكتب رسالة.',
    noChoice: 'اختر إجابة.',
    noMessage: 'اكتب رسالة.',
    tooLong: 'هذا طويل جدًا. اجعله أقصر.',
    notEmail: 'اكتب عنوان بريد إلكتروني مثل name@example.com.',
  },
  review: {
    title: 'هذا ما نرسله',
    url: 'عنوان هذه الصفحة',
    page: 'اسم هذه الصفحة',
    language: 'لغة هذه الصفحة',
    rating: 'تقييمك',
    outOf: (value, max) => `${value} من ${max}`,
    category: 'الموضوع',
    message: 'رسالتك',
    name: 'اسمك',
    email: 'عنوان بريدك الإلكتروني',
    topic: 'موضوع هذا الزر',
    context: (name) => `من الموقع: ${name}`,
    client: 'برنامج هذا الزر',
    rest: 'وأيضًا',
    always: 'الوقت، ورقم يختلف في كل رسالة. بدون ملفات تعريف ارتباط.',
  },
  guard: {
    title: 'هل توجد بيانات شخصية في نصك؟',
    why: 'لسنا بحاجة إليها، وقد يسيء آخرون استخدامها.',
    bsn: 'هذا يشبه رقم خدمة المواطن (BSN). لا يجوز إرساله إلينا هنا.',
    iban: 'هذا يشبه رقم حساب مصرفي.',
    email: 'هذا يشبه عنوان بريد إلكتروني.',
    phone: 'هذا يشبه رقم هاتف.',
    card: 'هذا يشبه رقم بطاقة مصرفية.',
    plate: 'هذا يشبه رقم لوحة سيارة.',
    address: 'هذا يشبه عنوانًا.',
    hide: 'إخفاء',
    which: (text) => `(${text})`,
    leave: 'ترك كما هو',
    notBsn: 'هذا ليس BSN',
    blocked: 'يوجد رقم خدمة المواطن (BSN) في نصك. احذفه أو أخفه.',
    pressAgain: 'اضغط مرة أخرى على إرسال إذا كان كل شيء يمكن أن يبقى.',
  },
  outcome: {
    code,
    notSent: 'لم تُرسل رسالتك.',
    kept: 'تم حفظ نصك.',
    notKept: 'لا يمكننا حفظ نصك على هذا الجهاز. اترك الصفحة مفتوحة، أو انسخ نصك.',
    copy: 'انسخ نصك',
    copied: 'تم النسخ',
    offline: 'لا يوجد اتصال بالإنترنت الآن.',
    network: 'لا يمكن الاتصال. ربما لا يوجد لديك اتصال بالإنترنت الآن.',
    timeout: 'يستغرق الإرسال وقتًا طويلاً.',
    busy: 'نتلقى الآن رسائل كثيرة جدًا.',
    ourFault: 'حدث خطأ في موقعنا.',
    tooLarge: 'رسالتك طويلة جدًا. اجعلها أقصر.',
    refused: 'لا يمكننا قبول رسالتك بهذا الشكل.',
    pressAgain: 'حدث خطأ. اضغط مرة أخرى على إرسال.',
    after: (time) => `حاول مرة أخرى بعد الساعة ${time}.`,
    later: 'حاول مرة أخرى لاحقًا.',
    retry: 'حاول مرة أخرى',
    thanks: 'شكرًا على رسالتك',
    received: 'لقد استلمنا رسالتك.',
    number: (reference) => `رقمك هو ${reference}.`,
    noAnswer: 'تم إرسال رسالتك. لا نتلقى تأكيدًا.',
    keepNumber: 'احتفظ بهذا الرقم إذا أردت أن تسأل لاحقًا عن رسالتك.',
    waits: 'سنرسل رسالتك لاحقًا',
    keptHere:
      'تم حفظ رسالتك على هذا الجهاز. سنرسلها عندما يمكن ذلك، وهذا الموقع مفتوح. نحذفها بعد 7 أيام، والاسم والبريد الإلكتروني بعد 24 ساعة.',
    queued: 'تم حفظ رسالتك. سنرسلها لاحقًا.',
    delivered: 'تم الآن إرسال الرسالة التي كانت تنتظر.',
    waiting: (count) => `في انتظار الإرسال على هذا الجهاز: ${some(count, RISALA)}`,
    waitingHint: 'هل يستخدم آخرون هذا الجهاز؟ يمكنهم قراءة هذا. احذفه إذا كنت لا تريد ذلك.',
    onlyRating: (value, max) => `تقييم فقط: ${value} من ${max}`,
    noText: 'بدون نص',
    notTaken: 'موقعنا لا يقبل هذه الرسالة.',
    removeIt: 'احذف هذه الرسالة',
    mailReady: 'بريدك الإلكتروني جاهز',
    sendMail: (address) => `أرسل الرسالة من برنامج بريدك. ألم يُفتح شيء؟ انسخ نصك وأرسله إلى ${address}.`,
    openMail: 'افتح الرسالة',
  },
};

export default ar;
