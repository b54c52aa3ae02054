import * as fc from 'fast-check';

/** What can happen to a text; `as it is` first, as fast-check tries that when it looks for the least that fails. */
export const TURNS = ['as it is', 'twice', 'half', 'one word', 'arabic', 'emoji', 'zero-width'] as const;
export type Turn = (typeof TURNS)[number];

const ARABIC = 'أخبار البلدية عن السكن والعمل والبيئة في الحي القديم ';
const EMOJI = '👩🏽‍🚒🏳️‍🌈🇳🇱👨‍👩‍👧‍👦';
/** Joiners, a soft hyphen, marks of direction, a byte order mark: none has a width. */
const ZERO_WIDTH = '\u200b\u200d\u00ad\u200e\u200f\ufeff\u2060';

/** One text as another municipality, language or editor would have it. What stands in braces is filled in later, and stays. */
export function turned(text: string, turn: Turn): string {
  const parts = text.split(/(\{[^}]*\})/);
  const words = parts.filter((part) => !part.startsWith('{')).join('');
  const each = (change: (part: string) => string): string =>
    parts.map((part) => (part.startsWith('{') ? part : change(part))).join('');
  switch (turn) {
    case 'as it is':
      return text;
    case 'twice':
      return each((part) => (part.trim() ? `${part} ${part}` : part));
    case 'half':
      return each((part) => part.slice(0, Math.ceil(part.length / 2)));
    case 'one word': {
      const letters = words.replace(/\P{L}/gu, '') || 'x';
      const long = letters.repeat(Math.ceil(300 / letters.length)).slice(0, 300);
      return `${long}${parts.filter((part) => part.startsWith('{')).join('')}`;
    }
    case 'arabic':
      return each((part) => ARABIC.repeat(Math.ceil(part.length / ARABIC.length)).slice(0, part.length + 1));
    case 'emoji':
      return each((part) => part.replace(/\S+/g, (word) => `${EMOJI}${word}${EMOJI}`));
    case 'zero-width':
      return each((part) => [...part].join(ZERO_WIDTH));
  }
}

/** All that is chosen for one page. */
export interface Chosen {
  /** For our own words, taken in turns. */
  ours: Turn[];
  title: Turn;
  summary: Turn;
  tags: Turn[];
  /** Who wrote it, and where. */
  names: Turn;
  layout: 'list' | 'cards' | 'compact' | 'headlines';
  more: 'button' | 'pages';
  variant: 'chips' | 'checkboxes' | 'select';
  scale: 'faces' | 'thumbs' | 'stars';
  direction: 'ltr' | 'rtl';
  /** What the dialog shows. */
  dialog: 'errors' | 'personal data' | 'waits' | 'sent';
}

const turn = fc.constantFrom(...TURNS);

export const chosen: fc.Arbitrary<Chosen> = fc.record({
  ours: fc.array(turn, { minLength: 5, maxLength: 11 }),
  title: turn,
  summary: turn,
  tags: fc.array(turn, { minLength: 1, maxLength: 6 }),
  names: turn,
  layout: fc.constantFrom('list', 'cards', 'compact', 'headlines'),
  more: fc.constantFrom('button', 'pages'),
  variant: fc.constantFrom('chips', 'checkboxes', 'select'),
  scale: fc.constantFrom('faces', 'thumbs', 'stars'),
  direction: fc.constantFrom('ltr', 'rtl'),
  dialog: fc.constantFrom('errors', 'personal data', 'waits', 'sent'),
});
