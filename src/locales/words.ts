import type afloat from './feedback/afloat.js';
import type button from './feedback/button.js';
import type { GuardTexts } from './feedback/guard/nl.js';
import type { FeedbackTexts } from './feedback/nl.js';
import type { OutcomeTexts } from './feedback/outcome/nl.js';
import type { ReviewTexts } from './feedback/review/nl.js';
import type { FilterTexts } from './filter/nl.js';
import type { SidesTexts } from './filter/sides/nl.js';
import type { FreshTexts } from './fresh/nl.js';
import type { MissingTexts } from './missing/nl.js';
import type { Texts } from './nl.js';
import type { PagesTexts } from './pages/nl.js';
import type { SaidTexts } from './said/nl.js';
import type { StoredTexts } from './stored/nl.js';

/** All texts of one language by their groups. The Dutch texts are the type of each. */
export interface TextGroups {
  news: Texts;
  stored: StoredTexts;
  said: SaidTexts;
  pages: PagesTexts;
  missing: MissingTexts;
  fresh: FreshTexts;
  filter: FilterTexts;
  sides: SidesTexts;
  button: (typeof button)['nl'];
  afloat: (typeof afloat)['nl'];
  feedback: FeedbackTexts;
  review: ReviewTexts;
  guard: GuardTexts;
  outcome: OutcomeTexts;
}

/** A language that is not built in: one file, which loads where a page is in that language. */
export interface Words extends TextGroups {
  /** Writes a date, where browsers do not know the language: they would write it in their own. */
  date?: (date: Date) => string;
}
