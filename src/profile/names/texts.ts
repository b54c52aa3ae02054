/**
 * How a text is written in a profile: `''` is a plain sentence; names are what can be filled in, of which the one after
 * `#` decides between singular and plural; a number is how many texts a list has; or there are texts within it.
 */
export type TextShape = string | number | { readonly [name: string]: TextShape };

/** Texts by their names. */
export type TextShapes = Readonly<Record<string, TextShape>>;

/** Plain sentences. */
const plain = (names: string): TextShapes =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, '']),
  );

const SIDE: TextShapes = { ...plain('filterLabel fewer every find'), more: '#count', found: '#count' };

/**
 * Every text of ours, by the file or folder of `src/locales` that it is in. What can be filled in is in the order of the
 * languages' functions. A test compares them.
 */
export const TEXTS: Readonly<Record<string, TextShapes>> = {
  news: {
    ...plain(`
      more empty emptySelection emptySelectionHint errorTitle errorRetry errorFinal clear retry tags published readMore
      related
    `),
    someOf: 'count,#total',
    all: '#total',
    moreOf: 'heading',
    list: 'number',
    readMoreAbout: 'title',
    readingTime: '#minutes',
    by: 'authors',
    alsoAbout: 'topics',
  },
  stored: { stored: 'date' },
  said: { shown: 'count,#total' },
  pages: {
    ...plain('pages previous next previousPage nextPage'),
    pagesOf: 'name',
    page: 'page',
    shown: 'page,from,to,#total',
  },
  missing: { and: '', missing: 'sources' },
  fresh: { fresh: '#count', showFresh: '#count' },
  filter: { ...plain('filterLabel fewer'), more: '#count' },
  sides: {
    ...plain('matchLabel matchAny matchAll'),
    tag: SIDE,
    source: SIDE,
    author: SIDE,
    year: SIDE,
    text: SIDE,
  },
  button: { ...plain('label broken useful'), thumbs: 2 },
  afloat: { putAway: '' },
  feedback: {
    ...plain(`
      question why close choose category noCategory message better messageHint contact contactHint name email optional
      review send sending privacy newTab check noRating noChoice noMessage tooLong notEmail
    `),
    faces: 5,
    thumbs: 2,
    stars: '#count',
    left: '#count',
    over: '#count',
  },
  review: {
    ...plain('title url page language rating category message name email topic client rest always'),
    outOf: 'value,max',
    context: 'name',
  },
  guard: {
    ...plain('title why bsn iban email phone card plate address hide leave notBsn blocked pressAgain'),
    which: 'text',
  },
  outcome: {
    ...plain(`
      notSent kept notKept copy copied offline network timeout busy ourFault tooLarge refused pressAgain later retry thanks
      received noAnswer keepNumber waits keptHere queued delivered waitingHint noText notTaken removeIt mailReady openMail
    `),
    after: 'time',
    number: 'reference',
    waiting: '#count',
    onlyRating: 'value,max',
    sendMail: 'address',
  },
};

/** The languages that we speak, which a profile can change. */
export const LANGUAGES: readonly string[] = ['nl', 'en', 'ar', 'de', 'fr', 'fy', 'pap', 'pl', 'tr', 'uk'];

/** The plural forms of all languages. */
export const FORMS: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
