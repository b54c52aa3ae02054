import afloat from './feedback/afloat.js';
import button from './feedback/button.js';
import feedbackEn from './feedback/en.js';
import guardEn from './feedback/guard/en.js';
import guardNl from './feedback/guard/nl.js';
import feedbackNl from './feedback/nl.js';
import reviewEn from './feedback/review/en.js';
import reviewNl from './feedback/review/nl.js';
import outcomeEn from './feedback/outcome/en.js';
import outcomeNl from './feedback/outcome/nl.js';
import filterEn from './filter/en.js';
import filterNl from './filter/nl.js';
import sidesEn from './filter/sides/en.js';
import sidesNl from './filter/sides/nl.js';
import freshEn from './fresh/en.js';
import freshNl from './fresh/nl.js';
import missingEn from './missing/en.js';
import missingNl from './missing/nl.js';
import ar from './loaded/ar.js';
import de from './loaded/de.js';
import fr from './loaded/fr.js';
import fy from './loaded/fy.js';
import pap from './loaded/pap.js';
import pl from './loaded/pl.js';
import tr from './loaded/tr.js';
import uk from './loaded/uk.js';
import newsEn from './en.js';
import newsNl from './nl.js';
import pagesEn from './pages/en.js';
import pagesNl from './pages/nl.js';
import saidEn from './said/en.js';
import saidNl from './said/nl.js';
import storedEn from './stored/en.js';
import storedNl from './stored/nl.js';
import type { Words } from './words.js';

/**
 * Every text that visitors see, by the group that it has in a profile: for the command line, which has them all at hand.
 * Elements load each group where it is needed.
 */
const groups: Record<string, Record<string, object>> = {
  nl: {
    news: newsNl,
    stored: storedNl,
    said: saidNl,
    pages: pagesNl,
    missing: missingNl,
    fresh: freshNl,
    filter: filterNl,
    sides: sidesNl,
    button: button.nl,
    afloat: afloat.nl,
    feedback: feedbackNl,
    review: reviewNl,
    guard: guardNl,
    outcome: outcomeNl,
  },
  en: {
    news: newsEn,
    stored: storedEn,
    said: saidEn,
    pages: pagesEn,
    missing: missingEn,
    fresh: freshEn,
    filter: filterEn,
    sides: sidesEn,
    button: button.en,
    afloat: afloat.en,
    feedback: feedbackEn,
    review: reviewEn,
    guard: guardEn,
    outcome: outcomeEn,
  },
  ...Object.fromEntries(
    Object.entries({ ar, de, fr, fy, pap, pl, tr, uk }).map(([code, words]) => [code, textsOf(words)]),
  ),
};

/** Without how dates are written, which is for no profile to change. */
function textsOf({ date: _, ...texts }: Words): Record<string, object> {
  return texts;
}

export default groups;
