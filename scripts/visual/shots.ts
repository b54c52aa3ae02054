import { THEMES, type Theme } from '../themes/packages.ts';

/** One picture that is taken and compared. */
export interface Shot {
  /** The name of its file, without the ending. */
  name: string;
  story: string;
  scheme: 'light' | 'dark';
  width: number;
  /** Keys that are pressed before it is taken: with Tab, the ring of the focus is in the picture. */
  keys: readonly string[];
  /** The theme that the page wears. */
  theme?: Theme;
}

/** A few stories that together show nearly every part in nearly every state. */
const STORIES: Readonly<Record<string, readonly string[]>> = {
  'news-list/Everything': ['Tab'],
  'news-list/ErrorThatMayPass': ['Tab'],
  'tag-filter/MatchToggle': ['Tab', 'Tab'],
  'tag-filter/SelectWithChoice': ['Tab'],
  'tag-filter/Checkboxes': ['Tab'],
  'related-news/Headlines': ['Tab'],
  'feedback-button/AllQuestions': ['Tab', 'Tab'],
  'feedback-button/NothingAnswered': [],
};
const WIDTHS = [320, 800];
/** A filter has links, buttons, fields, and choices that are pressed and that are not: most of what a theme sets. */
const THEMED = 'tag-filter/MatchToggle';

/** All pictures: each story in light and dark, narrow and wide; then one in each theme. */
export const SHOTS: readonly Shot[] = [
  ...Object.entries(STORIES).flatMap(([story, keys]) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      WIDTHS.map((width): Shot => ({ name: nameOf(story, scheme, width), story, scheme, width, keys })),
    ),
  ),
  ...THEMES.map((theme): Shot => ({
    name: nameOf(THEMED, theme.name, 320),
    story: THEMED,
    scheme: theme.isDark ? 'dark' : 'light',
    width: 320,
    keys: STORIES[THEMED] ?? [],
    theme,
  })),
];

function nameOf(story: string, look: string, width: number): string {
  return `${story.replace('/', '.')}.${look}.${width}`;
}

/** A fault that is put in on purpose; the comparison must find it. */
export interface Fault {
  what: string;
  /** Where it shows. */
  shot: string;
  /** Put into every shadow root, and into the page. */
  css: string;
}

/** What a comparison that is worth its name finds. */
export const FAULTS: readonly Fault[] = [
  {
    what: 'the pictures of a list are one pixel lower',
    shot: 'news-list.Everything.light.800',
    css: '[part~="image"] { translate: 0 1px; }',
  },
  {
    what: 'the border of a choice is one pixel wider',
    shot: 'tag-filter.MatchToggle.light.800',
    css: '[part~="chip"] { border-width: 2px; }',
  },
  {
    what: 'the colour of links is another blue',
    shot: 'related-news.Headlines.light.320',
    css: 'main { --raakvlak-link-color: #005a9c; }',
  },
  {
    what: 'the ring of the focus is missing',
    shot: 'tag-filter.Checkboxes.dark.320',
    css: ':focus-visible, :focus-within { outline: none !important; box-shadow: none !important; }',
  },
  {
    what: 'the corners of fields in the dialog are square',
    shot: 'feedback-button.NothingAnswered.light.320',
    css: 'main { --raakvlak-feedback-button-input-border-radius: 0; }',
  },
];
